// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/parallel_work.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <algorithm>
#include <utility>

namespace postroom {

//! What the threads have to tell. Kept here and not in the events: so both sides meet at one lock, and a sanitizer that
//! cannot see into Qt's queue of events sees that they do.
class WorkThreads::Postbox final : public QObject
{
public:
    void post(std::function<void()> then)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_told.push_back(std::move(then));
        }
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }

protected:
    void customEvent(QEvent *) override
    {
        std::deque<std::function<void()>> told;
        {
            const std::lock_guard lock(m_mutex);
            told.swap(m_told);
        }
        // One of them may end all this: nothing of it is touched behind the call.
        for (const std::function<void()> &then : told)
            then();
    }

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_told;
};

WorkThreads::WorkThreads()
    : m_count(std::max(2, int(std::thread::hardware_concurrency()))), m_postbox(std::make_unique<Postbox>())
{
}

WorkThreads::~WorkThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void WorkThreads::start(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back(std::move(work));
        if (int(m_work.size()) > m_idle && int(m_threads.size()) < m_count)
            m_threads.emplace_back([this] { run(); });
    }
    m_wake.notify_one();
}

void WorkThreads::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_ending || !m_work.empty(); });
        --m_idle;
        if (m_work.empty())
            return; // only at the end, and when everything is done
        {
            const std::function<void()> work = std::move(m_work.front());
            m_work.pop_front();
            lock.unlock();
            work();
        }
        lock.lock();
    }
}

void WorkThreads::tell(std::function<void()> then)
{
    m_postbox->post(std::move(then));
}

namespace {

// Shared with the helpers: one that is started late, when all is done, finds that out here and touches nothing else.
struct Share
{
    std::atomic<int> next{0};
    int parts = 0;
    const std::function<void(int)> *work = nullptr;
    std::mutex mutex;
    std::condition_variable wake;
    int done = 0;

    void takePart()
    {
        for (int part = next.fetch_add(1); part < parts; part = next.fetch_add(1)) {
            (*work)(part);
            const std::lock_guard lock(mutex);
            if (++done == parts)
                wake.notify_all();
        }
    }
};

} // namespace

void inParallel(WorkThreads &threads, int parts, const std::function<void(int)> &work)
{
    if (parts <= 0)
        return;
    const auto share = std::make_shared<Share>();
    share->parts = parts;
    share->work = &work;
    const int helpers = std::min(parts, threads.count()) - 1;
    for (int i = 0; i < helpers; ++i)
        threads.start([share] { share->takePart(); });
    share->takePart();
    std::unique_lock lock(share->mutex);
    share->wake.wait(lock, [&share] { return share->done == share->parts; });
}

} // namespace postroom
