// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "base/secret.h"
#include "sandbox/sandbox_server.h"

#include <memory>

namespace postroom {

class Clock;
class DnsLookup;

//! The sandbox a window serves to itself: an account full of examples that nobody else on this computer can look into, and
//! the DNS that goes with it.
class WindowSandbox
{
public:
    //! \a options is how it starts, its port and key aside. \a clock must outlive this.
    WindowSandbox(const sandbox::SandboxOptions &options, Clock &clock);
    ~WindowSandbox();
    Q_DISABLE_COPY_MOVE(WindowSandbox)

    //! Starts it, a fresh one each time; false where it cannot be had: see errorString().
    bool start();
    QString errorString() const { return m_server ? m_server->errorString() : QString(); }
    //! How it is opened; only after start().
    Account account() const;
    const Secret &key() const { return m_key; }
    DnsLookup &dns() const { return *m_dns; }

private:
    sandbox::SandboxOptions m_options;
    std::unique_ptr<DnsLookup> m_dns;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    Secret m_key;
};

} // namespace postroom
