// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "resend/resend_client.h"
#include "sandbox/sandbox_server.h"
#include "sandbox/time_source.h"
#include "validating_proxy.h"

#include <QTest>

#include <memory>
#include <optional>

namespace postroom::test {

//! The client, the validator and the sandbox, one behind the other, on a sandbox time that the test moves.
class ContractBench
{
public:
    //! Starts all of it; false, with complaint(), where it cannot.
    bool start()
    {
        sandbox::SandboxOptions options;
        options.contacts = 300;
        options.rateLimit.reset();
        sandbox = std::make_unique<sandbox::SandboxServer>(options, time);
        if (!sandbox->start() || !proxy.start(sandbox->url()))
            return false;
        m_transport = std::make_unique<HttpTransport>(proxy.url(), Secret(QByteArray("re_contract")));
        m_queue = std::make_unique<SendQueue>(*m_transport, m_clock);
        m_client = std::make_unique<ResendClient>(*m_queue);
        return true;
    }
    QByteArray complaint() const { return sandbox->errorString().toUtf8() + proxy.complaint(); }

    template<Operation Op>
    Outcome<typename Op::Result> outcomeOf(const Op &operation)
    {
        std::optional<Outcome<typename Op::Result>> told;
        ++m_asked;
        m_client->call(operation, HttpRequest::Priority::Interactive, &m_context,
                       [&told](Outcome<typename Op::Result> outcome) { told = std::move(outcome); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(told.has_value(), 10000); }();
        return told.value_or(ApiError{.kind = ApiError::Kind::TimedOut, .message = QStringLiteral("nothing came")});
    }
    //! What \a operation brings; where it fails, so does the test.
    template<Operation Op>
    typename Op::Result must(const Op &operation)
    {
        const auto outcome = outcomeOf(operation);
        if (outcome)
            return outcome.value();
        const HttpRequest request = operation.request();
        const QByteArray line = verbName(request.verb) + ' ' + request.path.toUtf8() + ": "
            + outcome.error().message.toUtf8();
        QTest::qFail(line.constData(), __FILE__, __LINE__);
        return {};
    }
    //! The status with which \a operation is refused; 200 where it is not.
    template<Operation Op>
    int refusal(const Op &operation)
    {
        const auto outcome = outcomeOf(operation);
        return outcome ? 200 : outcome.error().httpStatus;
    }
    //! The status of the answer to \a request with another \a key, past the client and its queue; 0 for none.
    int statusOf(const HttpRequest &request, const char *key)
    {
        HttpTransport transport(proxy.url(), Secret(QByteArray(key)));
        std::optional<HttpOutcome> told;
        ++m_asked;
        transport.send(request, [&told](const HttpOutcome &outcome) { told = outcome; });
        [&] { QTRY_VERIFY(told.has_value()); }();
        const auto *answer = told ? std::get_if<HttpAnswer>(&*told) : nullptr;
        return answer ? answer->status : 0;
    }
    //! Everything that was asked and answered. An exchange is recorded a little after the client has its answer.
    const QList<Exchange> &exchanges()
    {
        [&] { QTRY_COMPARE(proxy.exchanges().size(), m_asked); }();
        return proxy.exchanges();
    }

    std::shared_ptr<sandbox::MovableTime> time = std::make_shared<sandbox::MovableTime>();
    std::unique_ptr<sandbox::SandboxServer> sandbox;
    ValidatingProxy proxy;

private:
    QObject m_context;
    SystemClock m_clock;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<SendQueue> m_queue;
    std::unique_ptr<ResendClient> m_client;
    qsizetype m_asked = 0;
};

} // namespace postroom::test
