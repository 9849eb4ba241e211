// SPDX-License-Identifier: Apache-2.0
#include "shell/status_line.h"

#include "kit/label.h"
#include "kit/metrics.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

namespace postroom {

StatusLine::StatusLine(QWidget *parent)
    : SurfaceBar(Qt::TopEdge, parent), m_queue(new Label(TextKind::SmallMuted)), m_asOf(new Label(TextKind::SmallMuted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gapLarge, 6, metrics::gapLarge, 6);
    row->setSpacing(metrics::gapLarge);
    row->addWidget(m_queue);
    row->addWidget(m_asOf);
    row->addStretch(1);
}

void StatusLine::showQueue(const QueueState &state)
{
    if (state.pausedUntil.isValid())
        m_queue->setText(activityText(state));
    else if (state.limit && state.remaining)
        //: Last line of the window: how many requests the service takes before it asks to wait
        m_queue->setText(tr("%1 of %n request(s) left in this moment", nullptr, *state.limit).arg(*state.remaining));
    else
        m_queue->clear();
    m_queue->setVisible(!m_queue->text().isEmpty());
}

void StatusLine::showAsOf(const QDateTime &time)
{
    //: Last line of the window; %1 is a time of day
    m_asOf->setText(
        time.isValid()
            ? tr("Last refreshed %1").arg(QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat))
            : QString());
}

void StatusLine::clear()
{
    m_queue->clear();
    m_asOf->clear();
}

QString activityText(const QueueState &state)
{
    if (state.pausedUntil.isValid())
        return QCoreApplication::translate("Activity", "Resend asked to slow down: going on at %1")
            .arg(QLocale().toString(state.pausedUntil.toLocalTime().time(), QStringLiteral("HH:mm:ss")));
    const int count = state.waiting + state.underWay;
    if (count == 0)
        return QCoreApplication::translate("Activity", "Nothing is going on");
    return QCoreApplication::translate("Activity", "%n request(s) to Resend under way or waiting", nullptr, count);
}

} // namespace postroom
