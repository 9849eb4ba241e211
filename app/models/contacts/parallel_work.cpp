// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/parallel_work.h"

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>

namespace postroom {

namespace {

// Shared with the helpers: one that is started late, when all is done, finds that out here and touches nothing else.
struct Share
{
    std::atomic<int> next{0};
    std::atomic<int> done{0};
    QSemaphore finished;
    int parts = 0;
    const std::function<void(int)> *work = nullptr;

    void takePart()
    {
        for (int part = next.fetch_add(1); part < parts; part = next.fetch_add(1)) {
            (*work)(part);
            if (done.fetch_add(1) + 1 == parts)
                finished.release();
        }
    }
};

} // namespace

void inParallel(QThreadPool &pool, int parts, const std::function<void(int)> &work)
{
    if (parts <= 0)
        return;
    const auto share = std::make_shared<Share>();
    share->parts = parts;
    share->work = &work;
    const int helpers = std::min(parts, pool.maxThreadCount()) - 1;
    for (int i = 0; i < helpers; ++i)
        pool.start([share] { share->takePart(); });
    share->takePart();
    share->finished.acquire();
}

} // namespace postroom
