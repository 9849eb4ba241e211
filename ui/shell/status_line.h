// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/surface_bar.h"
#include "network/send_queue.h"

#include <QDateTime>

namespace postroom {

class Badge;
class Label;

//! The last line of the window: how many requests the service still takes, and when what is shown was true.
class StatusLine final : public SurfaceBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void showQueue(const QueueState &state);
    void showAsOf(const QDateTime &time, const QDateTime &now);
    //! How much the computer's clock is behind the service's, negative where it is ahead; zero says nothing.
    void showClock(std::chrono::milliseconds behind);
    void clear();

private:
    Label *m_queue;
    Label *m_asOf;
    Badge *m_clock;
};

//! What the queue is doing, in a sentence.
QString activityText(const QueueState &state);

} // namespace postroom
