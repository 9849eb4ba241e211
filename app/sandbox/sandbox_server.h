// SPDX-License-Identifier: Apache-2.0
#pragma once

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
};

//! A local Resend over an in-memory account: a service on 127.0.0.1 that keeps Resend's own rules. Serves from threads
//! of its own; start and stop it from one thread. Destroying it stops it at once, open connections included.
//!
//! A key that starts with "re_sending" is always refused as one that may only send emails.
class SandboxServer
{
public:
    explicit SandboxServer(const SandboxOptions &options);
    //! The same with a time of its own (sandbox/time_source.h), which decides about the sample data's dates, what
    //! happens over time (a domain verifies) and the windows of the rate limit. Tests give a MovableTime and move it.
    SandboxServer(const SandboxOptions &options, std::shared_ptr<const TimeSource> time);
    ~SandboxServer();
    Q_DISABLE_COPY_MOVE(SandboxServer)

    //! Binds and serves. False, with errorString(), where the port cannot be had. Call it once.
    bool start();
    QString errorString() const;
    //! "http://127.0.0.1:PORT"; only after start().
    QUrl url() const;
    quint16 port() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postroom::sandbox
