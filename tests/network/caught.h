// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_transport.h"

#include "support/scripted_server.h"

#include <QSslConfiguration>
#include <QTestEventLoop>

#include <memory>

namespace postroom::test {

//! Keeps what a request ended in. Copies share one result, so that it may go into a callback.
class Caught
{
public:
    Caught() : m_data(std::make_shared<Data>()) {}

    HttpTransport::Done done() const
    {
        return [data = m_data](HttpOutcome outcome) {
            ++data->calls;
            data->outcome = std::move(outcome);
            data->loop.exitLoop();
        };
    }
    int calls() const { return m_data->calls; }
    //! Waits until it ended, or \a timeout (ms) passed. In an event loop: QTest::qWaitFor sleeps between looks, which a
    //! server in the same thread pays for at every step.
    bool wait(int timeout = 10000) const
    {
        if (m_data->calls == 0)
            m_data->loop.enterLoopMSecs(timeout);
        return m_data->calls > 0;
    }
    bool isAnswer() const { return m_data->calls > 0 && std::holds_alternative<HttpAnswer>(m_data->outcome); }
    bool isFault() const { return m_data->calls > 0 && std::holds_alternative<NetworkFault>(m_data->outcome); }
    //! Only where isAnswer(); else an empty one.
    HttpAnswer answer() const { return isAnswer() ? std::get<HttpAnswer>(m_data->outcome) : HttpAnswer{}; }
    //! Only where isFault(); else one of kind Cancelled, which no fault test expects by chance.
    NetworkFault fault() const
    {
        if (isFault())
            return std::get<NetworkFault>(m_data->outcome);
        return {NetworkFault::Kind::Cancelled, {}, false};
    }
    const HttpOutcome &outcome() const { return m_data->outcome; }

private:
    struct Data
    {
        int calls = 0;
        HttpOutcome outcome = HttpAnswer{};
        QTestEventLoop loop;
    };
    std::shared_ptr<Data> m_data;
};

inline HttpRequest request(HttpRequest::Verb verb, const char *path, const QByteArray &body = {})
{
    HttpRequest r;
    r.verb = verb;
    r.path = QString::fromUtf8(path);
    r.body = body;
    return r;
}

inline HttpRequest once(HttpRequest r)
{
    r.repeat = HttpRequest::Repeat::Once;
    return r;
}

//! While it lives, the certificate of ScriptedServer's TLS is good for every new connection of this program.
class TrustTestCertificate
{
public:
    TrustTestCertificate() : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration trusting = m_before;
        trusting.addCaCertificate(ScriptedServer::certificate());
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~TrustTestCertificate() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Q_DISABLE_COPY_MOVE(TrustTestCertificate)

private:
    QSslConfiguration m_before;
};

} // namespace postroom::test
