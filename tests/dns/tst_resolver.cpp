// SPDX-License-Identifier: Apache-2.0
// Look-ups against servers that misbehave as no real one can be told to.
#include "dns/mistake_words.h"
#include "dns_bench.h"
#include "scripted_dns.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using namespace std::chrono_literals;

namespace {

const DnsQuestion question{u"send.acme.test"_s, DnsType::Txt};

DnsScript found(const QByteArray &value)
{
    return {.answers = 1, .body = ScriptedDns::record(DnsType::Txt, 120, ScriptedDns::text(value))};
}

} // namespace

class TestResolver final : public QObject
{
    Q_OBJECT
private slots:
    void readsARecord();
    void tellsFaultsApart_data();
    void tellsFaultsApart();
    void saysLameOnlyOfAuthorities();
    void goesToTcpWhereTruncated();
    void saysTruncatedWhereTcpFails();
    void timesOut();
    void seesThatNobodyIsThere();
    void leavesALiar_data();
    void leavesALiar();
    void takesOnlyWhatBelongsToTheQuestion();
    void followsAliases();
    void survivesAnAliasLoop();
    void answersAllOfMany();
    void answersNobodyWhoIsGone();
    void goesWhileQuestionsAreOpen();
    void asksForNonsense();

private:
    DnsAnswer ask(const ScriptedDns &server, const DnsQuestion &what = question,
                  Resolver::Ask how = Resolver::Ask::Authority);
};

DnsAnswer TestResolver::ask(const ScriptedDns &server, const DnsQuestion &what, Resolver::Ask how)
{
    Resolver resolver(patientFor(server.server(), 300ms));
    std::optional<DnsAnswer> came;
    int times = 0;
    resolver.ask(what, server.server(), how, this, [&](const DnsAnswer &answer) {
        came = answer;
        ++times;
    });
    if (!QTest::qWaitFor([&] { return came.has_value(); }, 10'000))
        qWarning("no answer came");
    if (times != 1)
        qWarning("%d answers came", times);
    return came.value_or(DnsAnswer{});
}

void TestResolver::readsARecord()
{
    ScriptedDns server([](const SeenQuestion &) { return found("v=spf1 include:amazonses.com ~all"); });
    const DnsAnswer answer = ask(server);
    QCOMPARE(answer.fault, DnsFault::None);
    QVERIFY(answer.authoritative);
    QCOMPARE(answer.entries.size(), 1);
    QCOMPARE(answer.entries[0].name, u"send.acme.test"_s);
    QCOMPARE(answer.entries[0].value, u"v=spf1 include:amazonses.com ~all"_s);
    QCOMPARE(answer.entries[0].ttl, 120s);
    QCOMPARE(server.seen().size(), 1);
    QCOMPARE(server.seen()[0].question, question);
    QVERIFY(!server.seen()[0].wantsRecursion);
}

void TestResolver::tellsFaultsApart_data()
{
    QTest::addColumn<DnsScript>("script");
    QTest::addColumn<DnsFault>("fault");

    QTest::newRow("NXDOMAIN") << DnsScript::code(3) << DnsFault::NoSuchName;
    QTest::newRow("no data") << DnsScript::code(0) << DnsFault::NoData;
    QTest::newRow("SERVFAIL") << DnsScript::code(2) << DnsFault::ServerFailed;
    QTest::newRow("REFUSED") << DnsScript::code(5) << DnsFault::Refused;
    QTest::newRow("NOTIMP") << DnsScript::code(4) << DnsFault::NotSupported;
    QTest::newRow("FORMERR") << DnsScript::code(1) << DnsFault::NotSupported;
    QTest::newRow("lame") << DnsScript{.flags = 0x8000} << DnsFault::Lame;
    QTest::newRow("breaks off") << DnsScript{.answers = 3, .body = "\xC0\x0C"} << DnsFault::BrokenAnswer;
    QTest::newRow("a name without an end")
        << DnsScript{.answers = 1, .body = QByteArray::fromHex("C0200010000100000078000403616263")}
        << DnsFault::BrokenAnswer;
}

void TestResolver::tellsFaultsApart()
{
    QFETCH(DnsScript, script);
    QFETCH(DnsFault, fault);
    ScriptedDns server([script](const SeenQuestion &) { return script; });
    const DnsAnswer answer = ask(server);
    QCOMPARE(answer.fault, fault);
    QCOMPARE(answer.entries.size(), 0);
    const QString words = dnsFaultText(answer.fault, answer.server);
    QVERIFY2(words.contains(u"scripted (127.0.0.1)"_s), qPrintable(words));
    QVERIFY(!words.contains(u"invalid"_s, Qt::CaseInsensitive));
}

void TestResolver::saysLameOnlyOfAuthorities()
{
    ScriptedDns server([](const SeenQuestion &) {
        DnsScript script = found("a");
        script.flags = 0x8080; // not authoritative, but willing to find out
        return script;
    });
    QCOMPARE(ask(server, question, Resolver::Ask::Recursive).fault, DnsFault::None);
    QVERIFY(server.seen()[0].wantsRecursion);
    QCOMPARE(ask(server, question, Resolver::Ask::Authority).fault, DnsFault::Lame);
}

void TestResolver::goesToTcpWhereTruncated()
{
    const QByteArray longValue(3000, 'k');
    ScriptedDns server(
        [longValue](const SeenQuestion &seen) { return seen.byTcp ? found(longValue) : DnsScript{.flags = 0x8600}; });
    const DnsAnswer answer = ask(server);
    QCOMPARE(answer.fault, DnsFault::None);
    QVERIFY(answer.byTcp);
    QCOMPARE(answer.entries[0].value, QString::fromLatin1(longValue));
    QCOMPARE(server.seen().size(), 2);
}

void TestResolver::saysTruncatedWhereTcpFails()
{
    ScriptedDns closed([](const SeenQuestion &) { return DnsScript{.flags = 0x8600}; }, false);
    QCOMPARE(ask(closed).fault, DnsFault::Truncated);
    ScriptedDns silent([](const SeenQuestion &seen) {
        return seen.byTcp ? DnsScript{.how = DnsScript::How::Silence} : DnsScript{.flags = 0x8600};
    });
    QCOMPARE(ask(silent).fault, DnsFault::Truncated);
    ScriptedDns still([](const SeenQuestion &) { return DnsScript{.flags = 0x8600}; });
    QCOMPARE(ask(still).fault, DnsFault::Truncated);
}

void TestResolver::timesOut()
{
    ScriptedDns server([](const SeenQuestion &) { return DnsScript{.how = DnsScript::How::Silence}; });
    QElapsedTimer passed;
    passed.start();
    QCOMPARE(ask(server).fault, DnsFault::TimedOut);
    QVERIFY(passed.elapsed() >= 600);
    QVERIFY(passed.elapsed() < 5000);
    QCOMPARE(server.seen().size(), 2); // it was asked twice
}

void TestResolver::seesThatNobodyIsThere()
{
    const DnsServer nobody{u"nobody"_s, u"127.0.0.1"_s, freeDnsPort(u"127.0.0.1"_s)};
    Resolver resolver(patientFor(nobody, 300ms));
    std::optional<DnsAnswer> came;
    resolver.ask(question, this, [&](const DnsAnswer &answer) { came = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(came, 10'000);
    QCOMPARE(came->fault, DnsFault::Unreachable);
}

void TestResolver::leavesALiar_data()
{
    QTest::addColumn<DnsScript>("script");
    QTest::addColumn<DnsFault>("fault");

    using How = DnsScript::How;
    QTest::newRow("another id") << DnsScript{.how = How::WrongId} << DnsFault::TimedOut;
    QTest::newRow("another question") << DnsScript{.how = How::OtherQuestion} << DnsFault::TimedOut;
    QTest::newRow("no message") << DnsScript{.how = How::Raw, .body = "hello"} << DnsFault::TimedOut;
    QTest::newRow("empty datagrams") << DnsScript{.how = How::Raw} << DnsFault::TimedOut;
    QTest::newRow("flood") << DnsScript{.how = How::Flood} << DnsFault::BrokenAnswer;
}

void TestResolver::leavesALiar()
{
    QFETCH(DnsScript, script);
    ScriptedDns server([script](const SeenQuestion &) { return script; });
    const DnsAnswer answer = ask(server);
    QTEST(answer.fault, "fault");
    QCOMPARE(answer.entries.size(), 0);
}

void TestResolver::takesOnlyWhatBelongsToTheQuestion()
{
    const QByteArray other = ScriptedDns::name("www.bank.example")
        + ScriptedDns::record(DnsType::Txt, 60, ScriptedDns::text("evil")).mid(2);
    const QByteArray otherType = ScriptedDns::record(DnsType::A, 60, QByteArray::fromHex("C0000201"));
    const QByteArray right = ScriptedDns::record(DnsType::Txt, 60, ScriptedDns::text("right"));
    ScriptedDns server(
        [&](const SeenQuestion &) { return DnsScript{.answers = 3, .body = other + otherType + right}; });
    const DnsAnswer answer = ask(server);
    QCOMPARE(answer.entries.size(), 1);
    QCOMPARE(answer.entries[0].value, u"right"_s);
}

void TestResolver::followsAliases()
{
    const QByteArray alias = ScriptedDns::record(DnsType::Cname, 60, ScriptedDns::name("Target.acme.test"));
    const QByteArray right = ScriptedDns::name("target.acme.test")
        + ScriptedDns::record(DnsType::Txt, 60, ScriptedDns::text("right")).mid(2);
    ScriptedDns server([&](const SeenQuestion &) { return DnsScript{.answers = 2, .body = right + alias}; });
    const DnsAnswer answer = ask(server);
    QCOMPARE(answer.aliases.size(), 1);
    QCOMPARE(answer.aliases[0].value, u"target.acme.test"_s);
    QCOMPARE(answer.entries.size(), 1);
    QCOMPARE(answer.entries[0].value, u"right"_s);
}

void TestResolver::survivesAnAliasLoop()
{
    const QByteArray loop = ScriptedDns::record(DnsType::Cname, 60, QByteArray::fromHex("C00C"));
    ScriptedDns server([&](const SeenQuestion &) { return DnsScript{.answers = 1, .body = loop}; });
    const DnsAnswer answer = ask(server);
    QCOMPARE(answer.fault, DnsFault::NoData);
    QCOMPARE(answer.aliases.size(), 16);
}

void TestResolver::answersAllOfMany()
{
    ScriptedDns server([](const SeenQuestion &seen) { return found(seen.question.name.toLatin1()); });
    Resolver resolver(patientFor(server.server()));
    QSet<QString> came;
    for (int i = 0; i < 200; ++i) {
        const QString name = u"n%1.acme.test"_s.arg(i);
        resolver.ask({name, DnsType::Txt}, this, [&came, name](const DnsAnswer &answer) {
            if (answer.entries.size() == 1 && answer.entries[0].value == name)
                came.insert(name);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(came.size(), 200, 20'000);
}

void TestResolver::answersNobodyWhoIsGone()
{
    ScriptedDns server([](const SeenQuestion &) { return found("a"); });
    Resolver resolver(patientFor(server.server()));
    bool called = false;
    {
        QObject context;
        resolver.ask(question, &context, [&](const DnsAnswer &) { called = true; });
    }
    bool done = false;
    resolver.ask({u"other.acme.test"_s, DnsType::Txt}, this, [&](const DnsAnswer &) { done = true; });
    QTRY_VERIFY(done);
    QTRY_COMPARE(server.seen().size(), 2);
    QVERIFY(!called);
}

void TestResolver::goesWhileQuestionsAreOpen()
{
    ScriptedDns server([](const SeenQuestion &) { return DnsScript{.how = DnsScript::How::Flood}; });
    QElapsedTimer passed;
    {
        Resolver resolver(patientFor(server.server(), 5s));
        bool called = false;
        for (int i = 0; i < 40; ++i)
            resolver.ask({u"n%1.acme.test"_s.arg(i), DnsType::Txt}, this, [&](const DnsAnswer &) { called = true; });
        QTRY_VERIFY(!server.seen().isEmpty());
        passed.start();
    }
    QVERIFY2(passed.elapsed() < 1000, qPrintable(QString::number(passed.elapsed())));
}

void TestResolver::asksForNonsense()
{
    ScriptedDns server([](const SeenQuestion &) { return DnsScript::code(3); });
    QCOMPARE(ask(server, {QString(70, u'a') + u".test"_s, DnsType::Txt}).fault, DnsFault::BadName);
    QCOMPARE(ask(server, {u"a..b"_s, DnsType::Txt}).fault, DnsFault::BadName);
    QCOMPARE(server.seen().size(), 0);
}

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
