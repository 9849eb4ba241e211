// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/account_workspace.h"
#include "window_bench.h"

#include <chrono>
#include <functional>

namespace postroom::test {

//! For a window and a sandbox whose time goes together: what is scheduled in two minutes goes out in two minutes of both.
//! \a Bench has the window as windowBench() and the sandbox's time as sandboxTime().
template<typename Bench>
class PassingTime
{
public:
    void pass(std::chrono::milliseconds by)
    {
        self().sandboxTime().advance(by);
        self().windowBench().clock().advance(by);
    }
    //! Passes time step by step, letting answers come in between, until \a done.
    bool passUntil(const std::function<bool()> &done)
    {
        return QTest::qWaitFor(
            [&] {
                if (done())
                    return true;
                // What waits in the queue may wait for the time to pass.
                if (self().windowBench().window().workspace()->session().queue().state().underWay == 0)
                    pass(std::chrono::milliseconds(500));
                return done();
            },
            20000);
    }
    //! Lets \a time go by, with all that happens in it.
    bool passFor(std::chrono::seconds time)
    {
        WindowBench &bench = self().windowBench();
        const QDateTime end = bench.clock().now().addSecs(time.count());
        return passUntil([&] { return bench.clock().now() >= end; });
    }

private:
    Bench &self() { return static_cast<Bench &>(*this); }
};

} // namespace postroom::test
