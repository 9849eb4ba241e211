// SPDX-License-Identifier: Apache-2.0
#include "http_talk.h"

#include <QTest>

using namespace postroom::sandbox;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray acme = "/domains/e9fb109b-8401-44ff-92ae-aa4fcbe94889";
const QByteArray events = "/domains/9b63507e-d913-4796-ac66-c8764a240a4c";
const QByteArray news = "/domains/90697fe3-eeee-4d22-88ec-8a65e7154f4d";

// "domain: record, record, …"
QString statuses(HttpTalk &talk, const QByteArray &target)
{
    const QJsonObject domain = talk.get(target).object();
    QStringList records;
    for (const QJsonValue &record : domain.value(u"records"_s).toArray())
        records.append(record.toObject().value(u"status"_s).toString());
    return domain.value(u"status"_s).toString() + u": "_s + records.join(u", "_s);
}

} // namespace

//! A domain's way to being verified, or not, as its time passes.
class TestSandboxDomains : public QObject
{
    Q_OBJECT

private slots:
    void waitsUntilItIsAsked();
    void verifiesOneRecordAfterTheOther();
    void failsWhereRecordsAreMissing();
    void startsOverWhenAskedAgain();
    void takesAVerifiedDomainBackToPending();
    void knowsNoOtherDomain();
};

void TestSandboxDomains::waitsUntilItIsAsked()
{
    RunningSandbox sandbox;
    sandbox.time->advance(24h);
    QCOMPARE(statuses(sandbox.talk, news), u"pending: pending, pending, pending"_s);
    QCOMPARE(statuses(sandbox.talk, events), u"failed: verified, failed, failed"_s);
    QCOMPARE(statuses(sandbox.talk, acme), u"verified: verified, verified, verified"_s);
}

void TestSandboxDomains::verifiesOneRecordAfterTheOther()
{
    RunningSandbox sandbox;
    const Reply reply = sandbox.talk.send("POST", news + "/verify", {"Content-Type: application/json"});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray(R"({"object":"domain","id":"90697fe3-eeee-4d22-88ec-8a65e7154f4d"})"));

    QCOMPARE(statuses(sandbox.talk, news), u"pending: pending, pending, pending"_s);
    sandbox.time->advance(2s);
    QCOMPARE(statuses(sandbox.talk, news), u"pending: verified, pending, pending"_s);
    sandbox.time->advance(2s);
    QCOMPARE(statuses(sandbox.talk, news), u"pending: verified, verified, pending"_s);
    sandbox.time->advance(1999ms);
    QCOMPARE(statuses(sandbox.talk, news), u"pending: verified, verified, pending"_s);
    sandbox.time->advance(1ms);
    QCOMPARE(statuses(sandbox.talk, news), u"verified: verified, verified, verified"_s);
    sandbox.time->advance(24h);
    QCOMPARE(statuses(sandbox.talk, news), u"verified: verified, verified, verified"_s);
    // The list says the same: news.acme.com is the newest.
    QCOMPARE(sandbox.talk.get("/domains").column("status").first(), u"verified"_s);
}

void TestSandboxDomains::failsWhereRecordsAreMissing()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.send("POST", events + "/verify").status, 200);
    QCOMPARE(statuses(sandbox.talk, events), u"pending: pending, pending, pending"_s);
    sandbox.time->advance(19s);
    QCOMPARE(statuses(sandbox.talk, events), u"pending: verified, pending, pending"_s);
    sandbox.time->advance(1s);
    QCOMPARE(statuses(sandbox.talk, events), u"failed: verified, failed, failed"_s);
}

void TestSandboxDomains::startsOverWhenAskedAgain()
{
    RunningSandbox sandbox;
    sandbox.talk.send("POST", news + "/verify");
    sandbox.time->advance(5s);
    sandbox.talk.send("POST", news + "/verify");
    QCOMPARE(statuses(sandbox.talk, news), u"pending: pending, pending, pending"_s);
    sandbox.time->advance(6s);
    QCOMPARE(statuses(sandbox.talk, news), u"verified: verified, verified, verified"_s);
}

void TestSandboxDomains::takesAVerifiedDomainBackToPending()
{
    RunningSandbox sandbox;
    QCOMPARE(sandbox.talk.send("POST", acme + "/verify").status, 200);
    QCOMPARE(statuses(sandbox.talk, acme), u"pending: pending, pending, pending"_s);
    sandbox.time->advance(6s);
    QCOMPARE(statuses(sandbox.talk, acme), u"verified: verified, verified, verified"_s);
}

void TestSandboxDomains::knowsNoOtherDomain()
{
    RunningSandbox sandbox;
    const Reply unknown = sandbox.talk.send("POST", "/domains/00000000-0000-4000-8000-000000000000/verify");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.body, QByteArray(R"({"statusCode":404,"message":"Domain not found","name":"not_found"})"));
    QCOMPARE(sandbox.talk.send("POST", "/domains/acme.com/verify").status, 422);
}

QTEST_GUILESS_MAIN(TestSandboxDomains)
#include "tst_sandbox_domains.moc"
