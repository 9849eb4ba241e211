// SPDX-License-Identifier: Apache-2.0
#include "api_bench.h"
#include "resend/domains/domain_api.h"
#include "resend/segments/segment_api.h"

#include <QLoggingCategory>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using Kind = ApiError::Kind;
using How = ScriptedAnswer::How;

namespace {

const QByteArray started = R"({"object":"domain","id":"d1"})";
const VerifyDomain verify{u"d1"_s};
const QByteArray verifyKey = "POST /domains/d1/verify";

QByteArray segments(int count)
{
    QByteArray rows;
    for (int i = 0; i < count; ++i) {
        rows += (i == 0 ? "" : ",") + QByteArray(R"({"id":"s)") + QByteArray::number(i)
            + R"(","name":"A segment","created_at":"2025-11-30 20:39:59.540771+00"})";
    }
    return R"({"object":"list","has_more":false,"data":[)" + rows + "]}";
}

// A reading that says where it is done, and can be held up there.
std::atomic<Qt::HANDLE> readIn = nullptr;
std::atomic<bool> holdUp = false;
QSemaphore gate;

struct Slow
{
    struct Result
    {
        int size = 0;
        static Result fromJson(JsonReader &in)
        {
            readIn = QThread::currentThreadId();
            if (holdUp)
                gate.tryAcquire(1, 10000);
            return {int(in.string("text"_L1).size())};
        }
        bool operator==(const Result &) const = default;
    };
    HttpRequest request() const { return {.path = u"/slow"_s}; }
};

QByteArray textOf(int size)
{
    return R"({"text":")" + QByteArray(size, 'x') + R"("})";
}

} // namespace

class TestResendClient final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void bringsAValue();
    void bringsTheServicesError();
    void bringsANetworkFault();
    void saysWhereAnAnswerCannotBeRead_data();
    void saysWhereAnAnswerCannotBeRead();
    void aChangeThatIsNotUnderstoodMayHaveHappened();
    void aCutAnswerIsNoAnswer();
    void answersLaterAndOnce();
    void saysAfterEachCallHowItWent();
    void readsSmallAnswersHereAndLargeOnesElsewhere();
    void readsALargeListInFull();
    void saysWhereALargeAnswerCannotBeRead();
    void isQuietOnceTheContextIsGone();
    void isQuietOnceTheContextIsGoneWhileReading();
    void isQuietOnceTheClientIsGone();
    void isQuietOnceTheClientIsGoneWhileReading();
    void mayEndTheClientInAnAnswer();
    void letsGoOfACallInTheThreadItCameFrom();
    void keepsTheKeyOutOfAllItSays();
};

void TestResendClient::init()
{
    readIn = nullptr;
    holdUp = false;
    gate.acquire(gate.available());
}

void TestResendClient::bringsAValue()
{
    ApiBench bench;
    bench.server.on(verifyKey, ScriptedAnswer::json(200, started));
    const auto told = bench.call(verify);
    QVERIFY(told.wait());
    QVERIFY(told.isValue());
    QCOMPARE(told.value(), VerificationStarted{u"d1"_s});
    QCOMPARE(bench.server.seen().last().header("authorization"), QByteArray("Bearer re_planted_key_123"));
}

void TestResendClient::bringsTheServicesError()
{
    ApiBench bench;
    bench.server.on(verifyKey,
                    ScriptedAnswer::json(404, R"({"statusCode":404,"message":"Domain not found","name":"not_found"})"));
    const auto told = bench.call(verify);
    QVERIFY(told.wait());
    QCOMPARE(told.error(),
             (ApiError{
                 .kind = Kind::NotFound, .httpStatus = 404, .code = u"not_found"_s, .message = u"Domain not found"_s}));
    QCOMPARE(bench.server.count(verifyKey), 1);
}

void TestResendClient::bringsANetworkFault()
{
    ApiBench bench;
    bench.server.on(verifyKey, ScriptedAnswer::fault(How::CutAfterRequest));
    const auto told = bench.call(verify);
    QVERIFY(told.wait());
    QCOMPARE(told.error().kind, Kind::ConnectionLost);
    QCOMPARE(told.error().httpStatus, 0);
    QVERIFY(told.error().mayHaveHappened);
    QCOMPARE(bench.server.count(verifyKey), 1); // never twice
}

void TestResendClient::saysWhereAnAnswerCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("begins");
    QTest::newRow("not JSON") << QByteArray("<html/>") << u"not JSON: "_s;
    QTest::newRow("empty") << QByteArray() << u"not JSON: "_s;
    QTest::newRow("cut JSON") << segments(3).chopped(20) << u"not JSON: "_s;
    QTest::newRow("a list") << QByteArray("[]") << u"expected an object"_s;
    QTest::newRow("no data") << QByteArray(R"({"has_more":false})") << u"data: expected a list"_s;
    QTest::newRow("bad time") << segments(4).replace(R"("s3","name":"A segment","created_at":"2025)",
                                                     R"("s3","name":"A segment","created_at":"x)")
                              << u"data[3].created_at: expected a time"_s;
}

void TestResendClient::saysWhereAnAnswerCannotBeRead()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, begins);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"/segments was not understood: "_s));
    ApiBench bench;
    bench.server.on("GET /segments", ScriptedAnswer::json(200, body));
    const auto told = bench.call(ListSegments{});
    QVERIFY(told.wait());
    QCOMPARE(told.error().kind, Kind::BadAnswer);
    QCOMPARE(told.error().httpStatus, 200);
    QVERIFY(!told.error().mayHaveHappened);
    QVERIFY2(told.error().message.startsWith(begins), qPrintable(told.error().message));
}

void TestResendClient::aChangeThatIsNotUnderstoodMayHaveHappened()
{
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(u"POST /domains/d1/verify was not understood: id: expected a text$"_s));
    ApiBench bench;
    bench.server.on(verifyKey, ScriptedAnswer::json(201, R"({"object":"domain"})"));
    const auto told = bench.call(verify);
    QVERIFY(told.wait());
    QCOMPARE(
        told.error(),
        (ApiError{
            .kind = Kind::BadAnswer, .httpStatus = 201, .message = u"id: expected a text"_s, .mayHaveHappened = true}));
}

void TestResendClient::aCutAnswerIsNoAnswer()
{
    ApiBench bench;
    ScriptedAnswer cut = ScriptedAnswer::json(200, segments(100));
    cut.how = How::CutInBody;
    bench.server.on("GET /segments", cut);
    const auto told = bench.call(ListSegments{});
    QVERIFY(bench.passTimeUntil([&] { return told.calls() > 0; }));
    QCOMPARE(told.error().kind, Kind::ConnectionLost);
    QCOMPARE(bench.server.count("GET /segments"), 3); // a read is repeated
}

void TestResendClient::answersLaterAndOnce()
{
    ApiBench bench;
    bench.server.on("GET /segments", ScriptedAnswer::json(200, segments(1)));
    bench.server.on(verifyKey, ScriptedAnswer::json(500, R"({"name":"application_error","message":"Oh."})"));
    const auto list = bench.call(ListSegments{});
    const auto change = bench.call(verify);
    QCOMPARE(list.calls() + change.calls(), 0);
    QVERIFY(list.wait());
    QVERIFY(change.wait());
    breathe();
    QCOMPARE(list.calls(), 1);
    QCOMPARE(change.calls(), 1);
    QCOMPARE(change.error().kind, Kind::ServerFault);
    QVERIFY(change.error().mayHaveHappened);
}

void TestResendClient::saysAfterEachCallHowItWent()
{
    ApiBench bench;
    bench.server.on("GET /segments", ScriptedAnswer::json(200, segments(1)));
    bench.server.on(verifyKey, ScriptedAnswer::json(403, R"({"name":"validation_error","message":"No."})"));
    QStringList events;
    connect(bench.client.get(), &ResendClient::answered, this, [&](const std::optional<ApiError> &error) {
        events.push_back(error ? u"answered: "_s + error->message : u"answered"_s);
    });
    bench.client->call(ListSegments{}, HttpRequest::Priority::Normal, this,
                       [&](const auto &) { events.push_back(u"list"_s); });
    QVERIFY(until([&] { return events.size() == 2; }));
    bench.client->call(verify, HttpRequest::Priority::Normal, this,
                       [&](const auto &) { events.push_back(u"change"_s); });
    QVERIFY(until([&] { return events.size() == 4; }));
    QCOMPARE(events, (QStringList{u"answered"_s, u"list"_s, u"answered: No."_s, u"change"_s}));
}

void TestResendClient::readsSmallAnswersHereAndLargeOnesElsewhere()
{
    ApiBench bench;
    bench.server.on("GET /slow",
                    {ScriptedAnswer::json(200, textOf(100'000)), ScriptedAnswer::json(200, textOf(200'000))});
    Qt::HANDLE toldIn = nullptr;
    Slow::Result result;
    const auto call = [&] {
        toldIn = nullptr;
        bench.client->call(Slow{}, HttpRequest::Priority::Normal, this, [&](Outcome<Slow::Result> outcome) {
            toldIn = QThread::currentThreadId();
            result = outcome.value();
        });
        return until([&] { return toldIn != nullptr; });
    };
    QVERIFY(call());
    QCOMPARE(result.size, 100'000);
    QCOMPARE(readIn.load(), QThread::currentThreadId());
    QCOMPARE(toldIn, QThread::currentThreadId());

    QVERIFY(call());
    QCOMPARE(result.size, 200'000);
    QVERIFY(readIn.load() != QThread::currentThreadId());
    QCOMPARE(toldIn, QThread::currentThreadId());
}

void TestResendClient::readsALargeListInFull()
{
    const QByteArray body = segments(3000);
    QVERIFY(body.size() > 128 * 1024);
    ApiBench bench;
    bench.server.on("GET /segments", ScriptedAnswer::json(200, body));
    const auto told = bench.call(ListSegments{});
    QVERIFY(told.wait());
    QVERIFY(told.isValue());
    QCOMPARE(told.value().items.size(), 3000);
    QCOMPARE(told.value().items.last().id, u"s2999"_s);
}

void TestResendClient::saysWhereALargeAnswerCannotBeRead()
{
    QTest::ignoreMessage(
        QtWarningMsg,
        QRegularExpression(uR"(GET /segments was not understood: data\[2999\]\.name: expected a text$)"_s));
    ApiBench bench;
    bench.server.on("GET /segments",
                    ScriptedAnswer::json(200, segments(3000).replace(R"("s2999","name")", R"("s2999","nom")")));
    const auto told = bench.call(ListSegments{});
    QVERIFY(told.wait());
    QCOMPARE(told.error().message, u"data[2999].name: expected a text"_s);
    QCOMPARE(told.error().httpStatus, 200);
}

void TestResendClient::isQuietOnceTheContextIsGone()
{
    ApiBench bench;
    bench.server.on("GET /segments", ScriptedAnswer::fault(How::Held));
    const auto told = bench.call(ListSegments{});
    QVERIFY(until([&] { return bench.server.count("GET /segments") == 1; }));
    bench.context.reset();
    bench.server.release();
    breathe();
    QCOMPARE(told.calls(), 0);
}

void TestResendClient::isQuietOnceTheContextIsGoneWhileReading()
{
    ApiBench bench;
    bench.server.on("GET /slow", ScriptedAnswer::json(200, textOf(200'000)));
    holdUp = true;
    const auto told = bench.call(Slow{});
    bool answered = false;
    connect(bench.client.get(), &ResendClient::answered, this, [&] { answered = true; });
    QVERIFY(until([] { return readIn.load() != nullptr; }));
    bench.context.reset();
    gate.release();
    QVERIFY(until([&] { return answered; })); // the connection is known to work all the same
    breathe();
    QCOMPARE(told.calls(), 0);
}

void TestResendClient::isQuietOnceTheClientIsGone()
{
    ApiBench bench;
    bench.server.on("GET /segments", ScriptedAnswer::fault(How::Held));
    const auto told = bench.call(ListSegments{});
    QVERIFY(until([&] { return bench.server.count("GET /segments") == 1; }));
    bench.client.reset();
    bench.server.release();
    QVERIFY(until([&] { return bench.queue->state().underWay == 0; }));
    breathe();
    QCOMPARE(told.calls(), 0);
}

void TestResendClient::isQuietOnceTheClientIsGoneWhileReading()
{
    for (int round = 0; round < 10; ++round) {
        ApiBench bench;
        bench.server.on("GET /slow", ScriptedAnswer::json(200, textOf(200'000)));
        init();
        holdUp = true;
        const auto told = bench.call(Slow{});
        QVERIFY(until([] { return readIn.load() != nullptr; }));
        gate.release();
        bench.client.reset(); // while the thread is finishing
        breathe();
        QCOMPARE(told.calls(), 0);
    }
}

void TestResendClient::mayEndTheClientInAnAnswer()
{
    for (const int size : {10, 200'000}) {
        ApiBench bench;
        bench.server.on("GET /slow", ScriptedAnswer::json(200, textOf(size)));
        int calls = 0;
        bench.client->call(Slow{}, HttpRequest::Priority::Normal, this, [&](const auto &) {
            ++calls;
            bench.client.reset();
            bench.queue.reset();
            bench.transport.reset();
        });
        QVERIFY(until([&] { return calls > 0; }));
        breathe();
        QCOMPARE(calls, 1);
    }
}

void TestResendClient::letsGoOfACallInTheThreadItCameFrom()
{
    // What a caller holds in its callback may be an object that only its own thread may destroy.
    ApiBench bench;
    bench.server.on("GET /slow", ScriptedAnswer::json(200, textOf(200'000)));
    for (int round = 0; round < 100; ++round) {
        Qt::HANDLE destroyedIn = nullptr;
        {
            const std::shared_ptr<int> held(new int, [&destroyedIn](int *it) {
                destroyedIn = QThread::currentThreadId();
                delete it;
            });
            bench.client->call(Slow{}, HttpRequest::Priority::Normal, this, [held](const auto &) {});
        }
        QVERIFY(until([&] { return destroyedIn != nullptr; }));
        QCOMPARE(destroyedIn, QThread::currentThreadId());
    }
}

void TestResendClient::keepsTheKeyOutOfAllItSays()
{
    static QStringList lines;
    lines.clear();
    QLoggingCategory::setFilterRules(u"postroom.*=true"_s);
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &line) { lines.push_back(line); });
    QList<ApiError> errors;
    {
        ApiBench bench;
        bench.server.on(verifyKey,
                        {ScriptedAnswer::json(200, started), ScriptedAnswer::json(200, "re_planted_key_123"),
                         ScriptedAnswer::json(401, R"({"name":"validation_error","message":"API key is invalid"})"),
                         ScriptedAnswer::fault(How::CutAfterRequest), ScriptedAnswer::fault(How::CutInBody),
                         ScriptedAnswer::json(200, R"({"id":{"re_planted_key_123":"re_planted_key_123"}})")});
        for (int i = 0; i < 6; ++i) {
            const auto told = bench.call(verify);
            told.wait();
            errors.push_back(told.error());
        }
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QCOMPARE(errors.at(1).kind, Kind::BadAnswer);
    QCOMPARE(errors.at(5).message, u"id: expected a text"_s);
    QVERIFY(lines.size() > 10);
    QVERIFY(!lines.join(u'\n').contains(u"planted"_s));
    for (const ApiError &error : errors)
        QVERIFY2(!(error.message + error.code).contains(u"planted"_s), qPrintable(error.message));
}

QTEST_GUILESS_MAIN(TestResendClient)
#include "tst_resend_client.moc"
