// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/faults.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

namespace postroom::sandbox {

class TimeSource;

//! How a sandbox starts.
struct SandboxOptions
{
    quint16 port = 0;                  //!< 0: any free one
    QByteArray key = {};               //!< the only key accepted with full access; empty: any that starts with "re_"
    bool empty = false;                //!< an account with nothing in it
    int contacts = 2000;               //!< sample contacts; ignored where empty
    std::optional<int> rateLimit = 10; //!< requests a second; nothing: no limit, and no ratelimit headers
    FaultPlan faults = {};             //!< what goes wrong on purpose, from the first request on
    int speed = 1; //!< how many times as fast time passes inside (time_source.h, FastTime), 1 to 100000
};

//! A local Resend over an in-memory account: a service on 127.0.0.1 that keeps Resend's own rules. Serves from threads
//! of its own; start and stop it from one thread. Destroying it stops it at once, open connections included.
//!
//! A key that starts with "re_sending" is always one that may only send emails. Keys made in the sandbox open it too.
//!
//! Names at or below "taken.example" belong to another account, so that they cannot be added but claimed; records at or
//! below "failing.example" and "failing.taken.example" are never found in DNS, and at or below "partly.failing.example"
//! only those that sending needs; a claim at or below "blocked.taken.example" is blocked. All others verify after some
//! seconds.
class SandboxServer
{
public:
    explicit SandboxServer(const SandboxOptions &options);
    //! The same with a time of its own (sandbox/time_source.h), which decides about the sample data's dates, what
    //! happens over time (a domain verifies) and the windows of the rate limit; the speed of the options is left aside.
    //! Tests give a MovableTime and move it.
    SandboxServer(const SandboxOptions &options, std::shared_ptr<const TimeSource> time);
    ~SandboxServer();
    Q_DISABLE_COPY_MOVE(SandboxServer)

    //! Binds and serves. False, with errorString(), where the port cannot be had. Call it once.
    bool start();
    QString errorString() const;
    //! "http://127.0.0.1:PORT"; only after start().
    QUrl url() const;
    quint16 port() const;

    //! Lets go wrong what \a plan says, from the next request on; an empty one ends it. From any thread, at any time.
    void setFaults(FaultPlan plan);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postroom::sandbox
