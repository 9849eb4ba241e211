// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http_talk.h"
#include "support/scripted_server.h"

#include <functional>
#include <optional>

namespace postroom::test {

//! A sandbox behind a server that hands every request on, or fails as the test tells it: so that the state that a save
//! should have changed can be read, and a fault can come in the middle of work. The sandbox's time is moved by hand.
class FaultyService
{
public:
    //! An answer instead of the sandbox's; nothing: the sandbox's own.
    using Fault = std::function<std::optional<ScriptedAnswer>(const SeenRequest &)>;

    FaultyService();

    QUrl url() const { return server.url(); }
    //! From now on \a fault is asked first; without one all is well again.
    void fail(Fault fault = {}) { m_fault = std::move(fault); }
    //! Every request is answered so.
    void failAll(const ScriptedAnswer &answer);
    //! Requests to "METHOD /path" are answered so.
    void fail(const QByteArray &key, const ScriptedAnswer &answer);
    //! The sandbox carries it out, but what is told of it is \a answer: as where the connection breaks too late.
    void failAfterwards(const QByteArray &key, ScriptedAnswer::How how);
    //! A header with every answer from now on.
    void addHeader(const QByteArray &name, std::function<QByteArray()> value) { m_header = {name, std::move(value)}; }
    //! What the sandbox has, without going through the server.
    Reply get(const QByteArray &target) { return sandbox.talk.get(target); }
    Reply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = "{}")
    {
        return sandbox.talk.sendJson(method, target, body);
    }

    RunningSandbox sandbox;
    ScriptedServer server;

private:
    ScriptedAnswer carryOut(const SeenRequest &request);

    Fault m_fault;
    std::pair<QByteArray, std::function<QByteArray()>> m_header;
};

} // namespace postroom::test
