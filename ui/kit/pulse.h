// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include <chrono>
#include <functional>

namespace postroom {

//! Does something soon after it is asked for, once however often that was: for what people read while it changes
//! hundreds of times a second.
class Pulse final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds rest{100};
    Pulse(QObject *parent, std::function<void()> beat) : QObject(parent), m_beat(std::move(beat))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_beat(); });
    }

public slots:
    //! Beats within the time of rest, if it does not already.
    void ask()
    {
        if (!m_timer.isActive())
            m_timer.start(rest);
    }

private:
    QTimer m_timer;
    std::function<void()> m_beat;
};

} // namespace postroom
