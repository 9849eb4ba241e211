// SPDX-License-Identifier: Apache-2.0
#include "accounts/session.h"
#include "resend/api_bench.h"
#include "resend/domains/domain_api.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;
using Connection = Session::Connection;
using Kind = ApiError::Kind;
using How = ScriptedAnswer::How;

namespace {

const ScriptedAnswer empty = ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})");
const QByteArray getDomains = "GET /domains";

//! A session with a server that can be out of reach.
struct SessionBench
{
    ScriptedServer server;
    ManualClock clock;
    Session session{Account{.id = u"1"_s, .name = u"Acme"_s, .colour = u"#4353C8"_s, .baseUrl = server.url()},
                    Secret(QByteArray("re_session")), clock};
    QSignalSpy changed{&session, &Session::connectionChanged};
    QSignalSpy back{&session, &Session::backOnline};
    QObject context;

    SessionBench() { up(); }
    void up() { server.on(getDomains, empty); }
    //! As behind the sign-in page of a hotel. Unlike a cut connection, which is tried again below, this is one request.
    void down()
    {
        ScriptedAnswer elsewhere = ScriptedAnswer::json(302, {});
        elsewhere.headers = {{"location", "http://hotel.example/"}};
        server.on(getDomains, elsewhere);
    }
    //! Until the queue is empty; its own pauses pass meanwhile.
    bool settle()
    {
        return until([this] {
            const QueueState state = session.queue().state();
            if (state.underWay == 0 && state.waiting > 0)
                clock.advance(100ms);
            return state.underWay == 0 && state.waiting == 0;
        });
    }
    template<Operation Op>
    Told<typename Op::Result> call(const Op &operation)
    {
        Told<typename Op::Result> told;
        session.client().call(operation, HttpRequest::Priority::Interactive, &context, told.done());
        return told;
    }
    //! Asks for something, and waits for the answer.
    bool ask()
    {
        const auto told = call(ListDomains{});
        return settle() && told.calls() == 1;
    }
    int asked() const { return server.count(getDomains); }
};

} // namespace

class TestSession final : public QObject
{
    Q_OBJECT
private slots:
    void knowsNothingAtFirst();
    void connects();
    void readsTheConnectionFromAnswers_data();
    void readsTheConnectionFromAnswers();
    void comesBackByItself();
    void asksLessAndLessOften();
    void asksSoonAgainAfterASecondFailure();
    void doesNotAskWhileConnected();
    void comesBackWithAnyAnswer();
    void aRefusedKeyIsNotAskedAgain();
    void aKeyMayWorkAgain();
    void aKeyThatWorksAtTimes();
    void anotherKey();
    void saysAChangeOnce();
    void endsQuietlyWhileAsking();
};

void TestSession::knowsNothingAtFirst()
{
    SessionBench bench;
    bench.clock.advance(1h);
    breathe();
    QCOMPARE(bench.session.connection(), Connection::Unknown);
    QVERIFY(!bench.session.lastFault());
    QCOMPARE(bench.server.arrivals(), 0);
    QCOMPARE(bench.session.account().name, u"Acme"_s);
}

void TestSession::connects()
{
    SessionBench bench;
    QVERIFY(bench.ask());
    QCOMPARE(bench.session.connection(), Connection::Connected);
    QCOMPARE(bench.changed.size(), 1);
    QCOMPARE(bench.back.size(), 0); // it was never away
    QCOMPARE(bench.server.seen().first().header("authorization"), QByteArray("Bearer re_session"));
}

void TestSession::readsTheConnectionFromAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Connection>("connection");
    const QByteArray none = "{}";
    QTest::newRow("refused key") << 401 << QByteArray(R"({"name":"validation_error","message":"API key is invalid"})")
                                 << Connection::KeyRefused;
    QTest::newRow("refused key, 400") << 400
                                      << QByteArray(R"({"name":"validation_error","message":"API key is invalid"})")
                                      << Connection::KeyRefused;
    QTest::newRow("sending only") << 401 << QByteArray(R"({"name":"restricted_api_key","message":"No."})")
                                  << Connection::KeyRefused;
    QTest::newRow("not allowed") << 403 << none << Connection::Connected;
    QTest::newRow("not found") << 404 << none << Connection::Connected;
    QTest::newRow("wrong") << 422 << none << Connection::Connected;
    QTest::newRow("quota") << 429 << QByteArray(R"({"name":"daily_quota_exceeded","message":"No."})")
                           << Connection::Connected;
    QTest::newRow("trouble there") << 500 << none << Connection::Connected;
    QTest::newRow("not understood") << 200 << none << Connection::Connected;
    QTest::newRow("moved") << 302 << none << Connection::Offline;
    QTest::newRow("a proxy in the way") << 407 << none << Connection::Offline;
}

void TestSession::readsTheConnectionFromAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Connection, connection);
    SessionBench bench;
    ScriptedAnswer answer = ScriptedAnswer::json(status, body);
    if (status == 302)
        answer.headers = {{"location", "http://elsewhere.example/"}};
    bench.server.on(getDomains, answer);
    QVERIFY(bench.ask());
    QCOMPARE(bench.session.connection(), connection);
    QCOMPARE(bench.session.lastFault().has_value(), connection != Connection::Connected);
    QCOMPARE(bench.changed.size(), 1);
}

void TestSession::comesBackByItself()
{
    SessionBench bench;
    QVERIFY(bench.ask());
    bench.server.on(getDomains, ScriptedAnswer::fault(How::CutAfterRequest));
    QVERIFY(bench.ask());
    QCOMPARE(bench.session.connection(), Connection::Offline);
    QCOMPARE(bench.session.lastFault()->kind, Kind::ConnectionLost);
    QCOMPARE(bench.changed.size(), 2);
    QCOMPARE(bench.back.size(), 0);
    bench.up();
    const int before = bench.asked();
    bench.clock.advance(Session::firstProbe - 1ms);
    breathe();
    QCOMPARE(bench.asked(), before);
    bench.clock.advance(1ms);
    QVERIFY(until([&] { return bench.asked() == before + 1; }));
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.seen().last().target, QByteArray("/domains?limit=1")); // the smallest there is
    QCOMPARE(bench.session.connection(), Connection::Connected);
    QVERIFY(!bench.session.lastFault());
    QCOMPARE(bench.changed.size(), 3);
    QCOMPARE(bench.back.size(), 1);
}

void TestSession::asksLessAndLessOften()
{
    SessionBench bench;
    bench.down();
    QVERIFY(bench.ask());
    for (const auto pause : {5s, 10s, 20s, 40s, 60s, 60s}) {
        const int before = bench.asked();
        bench.clock.advance(pause - 1ms);
        breathe();
        QCOMPARE(bench.asked(), before);
        bench.clock.advance(1ms);
        QVERIFY(until([&] { return bench.asked() > before; }));
        QVERIFY(bench.settle());
        QCOMPARE(bench.asked(), before + 1);
    }
    QCOMPARE(bench.changed.size(), 1); // offline all the while
}

void TestSession::asksSoonAgainAfterASecondFailure()
{
    SessionBench bench;
    bench.down();
    QVERIFY(bench.ask());
    for (const auto pause : {5s, 10s, 20s}) {
        bench.clock.advance(pause);
        breathe();
        QVERIFY(bench.settle());
    }
    // The next is due in 40 s. Meanwhile the person asks, finds the service there, and loses it once more.
    bench.up();
    QVERIFY(bench.ask());
    QCOMPARE(bench.back.size(), 1);
    bench.down();
    QVERIFY(bench.ask());
    bench.up();
    bench.clock.advance(Session::firstProbe);
    QVERIFY(until([&] { return bench.session.connection() == Connection::Connected; }));
    QCOMPARE(bench.back.size(), 2);
    // And the one that was due then does not come on top.
    const int before = bench.asked();
    bench.clock.advance(2min);
    breathe();
    QCOMPARE(bench.asked(), before);
}

void TestSession::doesNotAskWhileConnected()
{
    SessionBench bench;
    QVERIFY(bench.ask());
    bench.clock.advance(24h);
    breathe();
    QCOMPARE(bench.asked(), 1);
}

void TestSession::comesBackWithAnyAnswer()
{
    SessionBench bench;
    bench.down();
    QVERIFY(bench.ask());
    QCOMPARE(bench.session.connection(), Connection::Offline);
    bench.server.on("GET /domains/x",
                    ScriptedAnswer::json(404, R"({"name":"not_found","message":"Domain not found"})"));
    const auto told = bench.call(GetDomain{u"x"_s});
    QVERIFY(bench.settle());
    QCOMPARE(told.error().kind, Kind::NotFound);
    QCOMPARE(bench.session.connection(), Connection::Connected); // it answered, if only to refuse
    QCOMPARE(bench.back.size(), 1);
}

void TestSession::aRefusedKeyIsNotAskedAgain()
{
    SessionBench bench;
    bench.server.on(getDomains,
                    ScriptedAnswer::json(401, R"({"name":"validation_error","message":"API key is invalid"})"));
    QVERIFY(bench.ask());
    QCOMPARE(bench.session.lastFault()->kind, Kind::InvalidKey);
    bench.clock.advance(1h);
    breathe();
    QCOMPARE(bench.asked(), 1);
}

void TestSession::aKeyMayWorkAgain()
{
    SessionBench bench;
    bench.server.on(getDomains,
                    ScriptedAnswer::json(401, R"({"name":"validation_error","message":"API key is invalid"})"));
    QVERIFY(bench.ask());
    bench.up();
    QVERIFY(bench.ask());
    QCOMPARE(bench.session.connection(), Connection::Connected);
    QVERIFY(!bench.session.lastFault());
    QCOMPARE(bench.back.size(), 1);
}

// Each answer that leads to the next question must not lead to questions without end.
void TestSession::aKeyThatWorksAtTimes()
{
    SessionBench bench;
    const auto refuse = [&bench] {
        bench.server.on(getDomains,
                        ScriptedAnswer::json(401, R"({"name":"validation_error","message":"API key is invalid"})"));
        return bench.ask();
    };
    for (int i = 0; i < 4; ++i) {
        QVERIFY(refuse());
        bench.up();
        QVERIFY(bench.ask());
    }
    QCOMPARE(bench.session.connection(), Connection::Connected);
    QCOMPARE(bench.back.size(), 1);
    bench.clock.advance(Session::firstAgain);
    QCOMPARE(bench.back.size(), 2);
}

void TestSession::anotherKey()
{
    SessionBench bench;
    bench.server.on(getDomains,
                    ScriptedAnswer::json(401, R"({"name":"validation_error","message":"API key is invalid"})"));
    QVERIFY(bench.ask());
    QCOMPARE(bench.changed.size(), 1);
    bench.up();
    bench.session.useKey(Secret(QByteArray("re_another")));
    QCOMPARE(bench.session.connection(), Connection::Unknown);
    QVERIFY(!bench.session.lastFault());
    QCOMPARE(bench.changed.size(), 2);
    QCOMPARE(bench.back.size(), 1); // what failed asks again
    QVERIFY(bench.ask());
    QCOMPARE(bench.session.connection(), Connection::Connected);
    QCOMPARE(bench.back.size(), 1);
    QCOMPARE(bench.server.seen().first().header("authorization"), QByteArray("Bearer re_session"));
    QCOMPARE(bench.server.seen().last().header("authorization"), QByteArray("Bearer re_another"));
}

void TestSession::saysAChangeOnce()
{
    SessionBench bench;
    QVERIFY(bench.ask());
    QVERIFY(bench.ask());
    bench.down();
    const auto one = bench.call(ListDomains{});
    const auto two = bench.call(ListDomains{});
    QVERIFY(bench.settle());
    QCOMPARE(one.calls() + two.calls(), 2);
    QCOMPARE(bench.changed.size(), 2);
    const int before = bench.asked();
    bench.up();
    bench.clock.advance(Session::firstProbe);
    QVERIFY(until([&] { return bench.asked() > before; }));
    QVERIFY(bench.settle());
    QCOMPARE(bench.asked(), before + 1); // one question for both
    QCOMPARE(bench.back.size(), 1);
}

void TestSession::endsQuietlyWhileAsking()
{
    ScriptedServer server;
    ManualClock clock;
    server.on(getDomains, ScriptedAnswer::fault(How::Held));
    Told<ListDomains::Result> told;
    {
        Session session(Account{.baseUrl = server.url()}, Secret(QByteArray("re_1")), clock);
        session.client().call(ListDomains{}, HttpRequest::Priority::Interactive, this, told.done());
        QVERIFY(until([&] { return server.count(getDomains) == 1; }));
    }
    server.release();
    clock.advance(1h);
    breathe();
    QCOMPARE(told.calls(), 0);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
