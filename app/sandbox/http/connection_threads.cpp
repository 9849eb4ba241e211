// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/connection_threads.h"

namespace postroom::sandbox {

ConnectionThreads::Enqueued ConnectionThreads::enqueue(std::function<void()> serveConnection)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(serveConnection));
        if (m_waiting.size() > m_free && m_threads.size() < m_most)
            m_threads.emplace_back([this] { work(); });
    }
    m_wake.notify_one();
    return static_cast<Enqueued>(true);
}

void ConnectionThreads::shutdown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void ConnectionThreads::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_free;
        m_wake.wait(lock, [this] { return !m_waiting.empty() || m_ending; });
        --m_free;
        if (m_waiting.empty())
            return;
        const std::function<void()> serveConnection = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        serveConnection();
        lock.lock();
    }
}

} // namespace postroom::sandbox
