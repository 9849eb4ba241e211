// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QThreadPool)

namespace postroom {

//! Calls \a work(0) … \a work(parts - 1), each once, in this thread and in as many others as \a pool has free, and
//! returns when all are done. Not for the UI thread.
void inParallel(QThreadPool &pool, int parts, const std::function<void(int)> &work);

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
