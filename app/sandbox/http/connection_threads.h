// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace postroom::sandbox {

//! Threads for httplib, which keeps one busy per open connection, idle or not. They are started when a connection finds
//! none free, so that starting costs nothing and no client waits because others keep connections open. httplib owns it.
class ConnectionThreads final : public httplib::TaskQueue
{
    // void in the versions of Debian 12 and Ubuntu 24.04, bool in later ones.
    using Enqueued = decltype(std::declval<httplib::TaskQueue &>().enqueue(std::function<void()>()));

public:
    //! Connections beyond \a most wait for a thread.
    explicit ConnectionThreads(std::size_t most) : m_most(most) {}

    Enqueued enqueue(std::function<void()> serveConnection) override;
    //! Waits until every connection has been served; the caller sees to it that none goes on.
    void shutdown() override;

private:
    void work();

    const std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting;
    std::vector<std::thread> m_threads;
    std::size_t m_free = 0;
    bool m_ending = false;
};

} // namespace postroom::sandbox
