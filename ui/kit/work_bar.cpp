// SPDX-License-Identifier: Apache-2.0
#include "kit/work_bar.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace postroom {

WorkBar::WorkBar(const QString &name, bool stoppable, QWidget *parent)
    : QWidget(parent), m_text(new Label(TextKind::SmallMuted)), m_progress(new QProgressBar),
      m_pause(new QPushButton), m_stop(new QPushButton(tr("Stop")))
{
    for (QPushButton *button : {m_pause, m_stop})
        setDense(button);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(name);
    m_progress->setFixedHeight(6);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, metrics::gapSmall, metrics::gap, 4);
    row->setSpacing(metrics::gapSmall);
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    m_stop->setVisible(stoppable); // only now: without a parent it would be a window
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            emit pauseRequested();
        else
            emit resumeRequested();
    });
    connect(m_stop, &QPushButton::clicked, this, &WorkBar::stopRequested);
    hide();
}

void WorkBar::showWork(const std::optional<Work> &work)
{
    setVisible(work.has_value());
    if (!work)
        return;
    m_isRunning = work->isRunning;
    QString text = work->text;
    if (work->timeLeft && work->timeLeft->count() < 90)
        //: %1 says how far a long work has come
        text = tr("%1, about %n second(s)", nullptr, qMax(1, int(work->timeLeft->count()))).arg(text);
    else if (work->timeLeft)
        //: %1 says how far a long work has come
        text = tr("%1, about %n minute(s)", nullptr, int((work->timeLeft->count() + 30) / 60)).arg(text);
    m_text->setText(text);
    // How far it has come of what nobody knows: the count says all there is to say, and a bar that runs to and fro costs
    // more than the work does.
    m_progress->setVisible(work->all > 0);
    m_progress->setRange(0, qMax(1, work->all));
    m_progress->setValue(qMin(work->done, work->all));
    m_pause->setText(m_isRunning ? tr("Pause") : tr("Resume"));
}

} // namespace postroom
