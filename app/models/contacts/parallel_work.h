// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace postroom {

//! Threads that work is given to, one for each core and at least two; made when they are needed, kept until the end.
//! Built on the standard library alone, so that the thread sanitizer sees what they share (the system's Qt hides that).
class WorkThreads
{
public:
    WorkThreads();
    //! Waits until all work is done.
    ~WorkThreads();
    Q_DISABLE_COPY_MOVE(WorkThreads)

    int count() const { return m_count; }
    void start(std::function<void()> work);
    //! From one of the threads: has \a then called in the thread these were made in, from its event loop; never once
    //! these threads are gone.
    void tell(std::function<void()> then);

private:
    class Postbox;
    void run();

    const int m_count;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_work;
    std::unique_ptr<Postbox> m_postbox;
    std::vector<std::thread> m_threads;
    int m_idle = 0;
    bool m_ending = false;
};

//! Calls \a work(0) … \a work(parts - 1), each once, in this thread and in as many others as are free, and returns when
//! all are done. Not for the UI thread.
void inParallel(WorkThreads &threads, int parts, const std::function<void(int)> &work);

//! Tells work that was begun that nobody wants it any more. Copies are one.
class Recall
{
public:
    Recall() : m_called(std::make_shared<std::atomic<bool>>(false)) {}
    void call() const { m_called->store(true, std::memory_order_relaxed); }
    bool isCalled() const { return m_called->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_called;
};

} // namespace postroom
