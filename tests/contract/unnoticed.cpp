// SPDX-License-Identifier: Apache-2.0
#include "unnoticed.h"

#include "network/http_transport.h"
#include "support/scripted_server.h"

#include <QTest>

#include <algorithm>

namespace postroom::test {

namespace {

const QByteArray wrong = "7"; // no request and no answer of the API is a number

HttpRequest requestOf(const Exchange &exchange)
{
    using Verb = HttpRequest::Verb;
    HttpRequest request{
        .path = QString::fromLatin1(exchange.path()), .body = exchange.request, .contentType = exchange.contentType};
    request.query = QUrlQuery(QString::fromLatin1(exchange.target.mid(exchange.path().size() + 1)));
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Patch, Verb::Delete}) {
        if (verbName(verb) == exchange.method)
            request.verb = verb;
    }
    return request;
}

} // namespace

QList<QByteArray> unnoticed(const QList<Exchange> &exchanges)
{
    ScriptedServer service;
    ScriptedAnswer answer;
    service.respond([&](const SeenRequest &) { return answer; });
    ValidatingProxy proxy;
    if (!proxy.start(service.url()))
        return {proxy.complaint()};
    HttpTransport transport(proxy.url(), Secret(QByteArray("re_1")));
    qsizetype asked = 0;
    const auto isNoticed = [&](const HttpRequest &request, const QString &where) {
        ++asked;
        transport.send(request, [](const HttpOutcome &) {});
        if (!QTest::qWaitFor([&] { return proxy.exchanges().size() == asked; }, 10000))
            return false;
        const QStringList found = proxy.exchanges().last().violations;
        return std::any_of(found.begin(), found.end(), [&](const QString &one) { return one.startsWith(where); });
    };

    QList<QByteArray> passed;
    for (const Exchange &exchange : exchanges) {
        answer = ScriptedAnswer::json(exchange.status, exchange.answer);
        HttpRequest request = requestOf(exchange);
        if (exchange.contentType == "application/json" && !exchange.request.isEmpty()) {
            request.body = wrong;
            if (!isNoticed(request, QStringLiteral("request.body")))
                passed.append("request of " + exchange.line());
        }
        request = requestOf(exchange);
        answer.body = wrong;
        if (!isNoticed(request, QStringLiteral("response.body")))
            passed.append("answer to " + exchange.line());
    }
    return passed;
}

} // namespace postroom::test
