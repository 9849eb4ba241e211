// SPDX-License-Identifier: Apache-2.0
#include "shell/status_line.h"

#include "kit/badge.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "models/relative_time.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

namespace postroom {

StatusLine::StatusLine(QWidget *parent)
    : SurfaceBar(Qt::TopEdge, parent), m_queue(new Label(TextKind::SmallMuted)), m_asOf(new Label(TextKind::SmallMuted)),
      m_clock(new Badge)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gapLarge, 6, metrics::gapLarge, 6);
    row->setSpacing(metrics::gapLarge);
    row->addWidget(m_queue);
    row->addWidget(m_asOf);
    row->addStretch(1);
    row->addWidget(m_clock);
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

void StatusLine::showAsOf(const QDateTime &time, const QDateTime &now)
{
    //: Last line of the window; %1 is a time of day, with the date where it is not today's
    m_asOf->setText(time.isValid() ? tr("Last refreshed %1").arg(timeOfDay(time, now)) : QString());
}

void StatusLine::showClock(std::chrono::milliseconds behind)
{
    using namespace std::chrono;
    const auto whole = round<minutes>(abs(behind));
    const int minutesOff = int(whole.count());
    if (behind == 0ms) {
        m_clock->setStatus(Tone::None, {});
        return;
    }
    const int hoursOff = int(round<hours>(abs(behind)).count());
    // Units have no plurals.
    const QString by = minutesOff < 90 && minutesOff != 60
        //: How wrong a clock is, in minutes
        ? tr("%1 min").arg(QLocale().toString(qMax(1, minutesOff)))
        //: How wrong a clock is, in hours
        : tr("%1 h").arg(QLocale().toString(hoursOff));
    m_clock->setStatus(Tone::Waiting,
                       behind > 0ms
                           //: Last line of the window; %1 is for instance "2 h"
                           ? tr("This computer’s clock is %1 behind. Times here are Resend’s.").arg(by)
                           //: Last line of the window; %1 is for instance "2 h"
                           : tr("This computer’s clock is %1 ahead. Times here are Resend’s.").arg(by));
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
