// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace postroom {

//! Hands things to the thread it lives in, one after the other, through that thread's event loop. What is handed over is
//! guarded by a mutex of our own: the thread sanitizer does not see those within the system's Qt.
template<typename Thing>
class ThreadMailbox final : public QObject
{
public:
    explicit ThreadMailbox(std::function<void(Thing)> take) : m_take(std::move(take)) {}
    ~ThreadMailbox() override
    {
        const std::lock_guard lock(m_mutex); // whoever posted last is done with it
        m_things.clear();
    }

    //! From any thread, as long as the mailbox lives.
    void post(Thing thing)
    {
        auto event = std::make_unique<QEvent>(QEvent::User);
        {
            const std::lock_guard lock(m_mutex);
            m_things.push_back(std::move(thing));
        }
        QCoreApplication::postEvent(this, event.release());
    }

protected:
    bool event(QEvent *event) override
    {
        Thing thing;
        {
            const std::lock_guard lock(m_mutex); // before anything of the event is read
            if (event->type() != QEvent::User || m_things.empty())
                return QObject::event(event);
            thing = std::move(m_things.front());
            m_things.pop_front();
        }
        m_take(std::move(thing));
        return true;
    }

private:
    std::mutex m_mutex;
    std::deque<Thing> m_things;
    std::function<void(Thing)> m_take;
};

} // namespace postroom
