// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace postroom::sandbox {

//! One thing that goes wrong on purpose, for demonstrations and tests.
struct Fault
{
    enum class Kind {
        None,
        Latency,          //!< the request is looked at only after a while
        TooManyRequests,  //!< 429 with retry-after; the request is not carried out
        ServerError,      //!< 500; the request is not carried out
        ServerErrorAfter, //!< 500, and the request was carried out: nobody can tell from the answer
        MalformedJson,    //!< carried out; the answer lacks its last character, which Content-Length knows
        CutBody,          //!< carried out; the connection ends after half of what Content-Length promises
        SlowDrip,         //!< carried out; the answer comes a few bytes at a time
    };
    Kind kind = Kind::None;
    //! Latency: how long; TooManyRequests: what retry-after says, in whole seconds; SlowDrip: between two pieces.
    //! Real time, whatever the time inside the sandbox does. Others: not used.
    std::chrono::milliseconds time = std::chrono::milliseconds(0);
    //! It strikes the every-th of the requests it concerns, again and again: 1 is all of them, 3 a share of a third.
    int every = 1;
    std::string method = {};     //!< concerns only requests with this method; empty: with any
    std::string pathPrefix = {}; //!< concerns only paths that begin so ("/contacts"), as sent; empty: all

    bool operator==(const Fault &) const = default;
};

//! What goes wrong. Each fault counts its own requests. Where several strike one request, latencies add up and of the
//! others the first counts.
using FaultPlan = std::vector<Fault>;

//! What goes wrong with one request.
struct Strike
{
    std::chrono::milliseconds latency = std::chrono::milliseconds(0);
    Fault::Kind kind = Fault::Kind::None; //!< never Latency
    std::chrono::milliseconds time = std::chrono::milliseconds(0);
};

//! Says what goes wrong with which request, and waits where that takes time. Safe from any thread.
class FaultSwitch
{
public:
    //! From now on, counting from one.
    void set(FaultPlan plan);
    //! Counts a request. \a target: its path as sent; what follows a '?' does no harm.
    Strike next(std::string_view method, std::string_view target);

    //! Waits for \a time. False, and at once, when end() has been called.
    bool pause(std::chrono::milliseconds time);
    //! Ends every wait, for good.
    void end();

private:
    std::mutex m_mutex;
    FaultPlan m_plan;
    std::vector<int> m_counts; // of each fault in the plan
    std::condition_variable m_wake;
    bool m_ended = false;
};

} // namespace postroom::sandbox
