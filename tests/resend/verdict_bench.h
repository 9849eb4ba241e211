// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api_bench.h"
#include "fault_rows.h"
#include "sandbox/sandbox_server.h"
#include "sandbox/time_source.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace postroom::test {

//! A sandbox over real HTTP, asked past the client, which would not send what it finds fault with.
class VerdictBench
{
public:
    VerdictBench()
    {
        m_server.start();
        m_transport = std::make_unique<HttpTransport>(m_server.url(), Secret(QByteArray("re_test")));
    }

    //! The answer to \a request; status 0 where none came.
    HttpAnswer answer(const HttpRequest &request)
    {
        std::optional<HttpOutcome> outcome;
        m_transport->send(request, [&outcome](const HttpOutcome &came) { outcome = came; });
        if (!until([&] { return outcome.has_value(); }) || !std::holds_alternative<HttpAnswer>(*outcome))
            return {};
        return std::get<HttpAnswer>(*outcome);
    }
    //! The id of the row of the list at \a path whose \a key is \a text; empty where there is none.
    QString idOf(const char *path, const char *key, const QString &text)
    {
        HttpRequest request;
        request.path = QString::fromLatin1(path);
        const QJsonArray rows =
            QJsonDocument::fromJson(answer(request).body).object().value(QLatin1String("data")).toArray();
        for (const QJsonValue &row : rows) {
            if (row.toObject().value(QLatin1String(key)).toString() == text)
                return row.toObject().value(QLatin1String("id")).toString();
        }
        return {};
    }
    //! The id of what \a operation makes; empty where it does not.
    template<typename Op>
    QString made(const Op &operation)
    {
        return QJsonDocument::fromJson(answer(operation.request()).body).object().value(QLatin1String("id")).toString();
    }

private:
    std::shared_ptr<sandbox::MovableTime> m_time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer m_server{sandbox::SandboxOptions{.contacts = 20, .rateLimit = {}}, m_time};
    std::unique_ptr<HttpTransport> m_transport;
};

inline void addVerdictColumns()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QString>("faults");
}

//! A row: \a operation as it would be sent, and what it finds wrong with itself.
template<CheckedOperation Op>
void addVerdict(const char *name, const Op &operation)
{
    QTest::newRow(name) << operation.request() << faultsText(operation.faults());
}

//! Checks a row of such a table: the sandbox refuses the shape of what has faults, and of nothing else.
inline void checkVerdict(VerdictBench &bench)
{
    QFETCH(HttpRequest, request);
    QFETCH(QString, faults);
    const HttpAnswer answer = bench.answer(request);
    QVERIFY(answer.status != 0);
    const bool isRefused = answer.status == 400 || answer.status == 413 || answer.status == 422;
    // Neither accepted nor refused for its shape: then the row asks something else than it means to.
    QVERIFY2(isRefused || (answer.status >= 200 && answer.status < 300),
             qPrintable(QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body))));
    QVERIFY2(isRefused != faults.isEmpty(),
             qPrintable(QStringLiteral("here: \"%1\", there: %2 %3")
                            .arg(faults)
                            .arg(answer.status)
                            .arg(QString::fromUtf8(answer.body))));
}

} // namespace postroom::test
