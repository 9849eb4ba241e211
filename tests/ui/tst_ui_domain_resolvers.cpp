// SPDX-License-Identifier: Apache-2.0
// What a person reads where the DNS itself is at fault: real servers on loopback that lie, flood, keep silent or answer
// with errors, and a resolver that really asks them.
#include "dns/resolver.h"
#include "dns_bench.h"
#include "domain_script.h"
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "scripted_dns.h"
#include "window_bench.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QString notice = u"All records are there for the world to see."_s;
constexpr char wanted[] = "v=spf1 include:amazonses.com ~all";

DnsScript answer(DnsType type, const QByteArray &data)
{
    return {.answers = 1, .body = ScriptedDns::record(type, 120, data)};
}

// A resolver that knows who runs acme.test, and says \a lie of its record.
DnsScript whoRunsIt(const SeenQuestion &seen, const DnsScript &lie)
{
    const QString name = seen.question.name;
    if (name == u"acme.test"_s && seen.question.type == DnsType::Soa)
        return answer(DnsType::Soa, ScriptedDns::name("ns1.acme.test") + ScriptedDns::name("root.acme.test") + QByteArray(20, '\1'));
    if (name == u"acme.test"_s && seen.question.type == DnsType::Ns)
        return answer(DnsType::Ns, ScriptedDns::name("ns1.acme.test"));
    if (name == u"ns1.acme.test"_s && seen.question.type == DnsType::A)
        return answer(DnsType::A, QByteArray::fromHex("7F000002"));
    if (name == u"send.acme.test"_s && seen.question.type == DnsType::Txt)
        return lie;
    return DnsScript::code(3);
}

} // namespace

class TestDomainResolvers final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void saysWhatIsWrongWithTheServer_data();
    void saysWhatIsWrongWithTheServer();
    void comesToItself();
    void theZonesOwnServerCountsMoreThanALiar_data();
    void theZonesOwnServerCountsMoreThanALiar();

private:
    void open(DnsLookup &dns);
    QString seen() const { return cell(*table(m_bench->page(), u"DNS records"_s), 0, DnsRecordsModel::SeenInDns); }

    ScriptedServer m_service;
    std::unique_ptr<WindowBench> m_bench;
};

void TestDomainResolvers::init()
{
    const QByteArray acme = domainHead("d-1", "acme.test", "not_started");
    m_service.on("GET /domains", domainList({acme}));
    m_service.on("GET /domains/d-1", domainDetails(acme, "not_started"));
}

void TestDomainResolvers::open(DnsLookup &dns)
{
    m_bench = std::make_unique<WindowBench>(QSize(1280, 900), &dns);
    m_bench->open(m_service.url());
    QVERIFY(m_bench->showTab(u"domains"_s));
}

void TestDomainResolvers::saysWhatIsWrongWithTheServer_data()
{
    QTest::addColumn<DnsScript>("script");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("state");

    using How = DnsScript::How;
    const QString late = u"scripted (127.0.0.1) did not answer in time."_s;
    const QString broken = u"What scripted (127.0.0.1) sent is no DNS answer."_s;
    const QString silent = u"No answer"_s;
    QTest::newRow("never answers") << DnsScript{.how = How::Silence} << late << silent;
    QTest::newRow("floods") << DnsScript{.how = How::Flood} << broken << silent;
    QTest::newRow("lies: another id") << DnsScript{.how = How::WrongId} << late << silent;
    QTest::newRow("lies: another question") << DnsScript{.how = How::OtherQuestion} << late << silent;
    QTest::newRow("no message") << DnsScript{.how = How::Raw, .body = "hello"} << late << silent;
    QTest::newRow("breaks off") << DnsScript{.answers = 3, .body = "\xC0\x0C"} << broken << silent;
    QTest::newRow("SERVFAIL") << DnsScript::code(2)
                              << u"scripted (127.0.0.1) could not find out (SERVFAIL). Often the zone's own servers or its DNSSEC "
                                 "signatures are at fault."_s
                              << silent;
    QTest::newRow("REFUSED") << DnsScript::code(5) << u"scripted (127.0.0.1) refuses to answer (REFUSED)."_s << silent;
    QTest::newRow("cut, and no TCP") << DnsScript{.flags = 0x8600}
                                     << u"The answer of scripted (127.0.0.1) is too long for one packet, and it does not send it the "
                                        "long way (TCP) either."_s
                                     << silent;
    QTest::newRow("NXDOMAIN") << DnsScript::code(3) << u"Nobody has registered acme.test, or it has no nameservers."_s
                              << u"Missing"_s;
}

void TestDomainResolvers::saysWhatIsWrongWithTheServer()
{
    QFETCH(DnsScript, script);
    QFETCH(QString, words);
    QFETCH(QString, state);
    ScriptedDns dns([script](const SeenQuestion &) { return script; });
    Resolver resolver(patientFor(dns.server(), 200ms));
    open(resolver);
    QTRY_COMPARE_WITH_TIMEOUT(seen(), state, 20'000);
    QVERIFY2(says(m_bench->page(), words), qPrintable(test::words(m_bench->page())));
    QVERIFY(!test::words(m_bench->page()).contains(u"invalid"_s, Qt::CaseInsensitive));
    QVERIFY(!says(m_bench->page(), notice));
    // Looking goes on, and says when.
    QVERIFY2(says(m_bench->page(), u"looking again in"_s), qPrintable(test::words(m_bench->page())));
    // The window is not held up meanwhile.
    QVERIFY(click(m_bench->page(), u"Refresh"_s));
    QVERIFY(m_bench->settle());
    m_bench.reset(); // while questions may be open
}

void TestDomainResolvers::comesToItself()
{
    bool isFlooding = true;
    ScriptedDns dns([&isFlooding](const SeenQuestion &asked) {
        return isFlooding ? DnsScript{.how = DnsScript::How::Flood}
                          : whoRunsIt(asked, answer(DnsType::Txt, ScriptedDns::text(wanted)));
    });
    Resolver resolver(patientFor(dns.server(), 200ms));
    open(resolver);
    QTRY_COMPARE_WITH_TIMEOUT(seen(), u"No answer"_s, 20'000);
    isFlooding = false;
    QVERIFY(m_bench->passTimeUntil([this] { return seen() != u"No answer"_s; }));
    QVERIFY(!says(m_bench->page(), u"What scripted (127.0.0.1) sent is no DNS answer."_s));
}

void TestDomainResolvers::theZonesOwnServerCountsMoreThanALiar_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("lie");
    QTest::addColumn<QString>("state");
    QTest::newRow("says that it is there") << QString() << QByteArray(wanted) << u"Missing"_s;
    QTest::newRow("says something else") << lines::spf << QByteArray("v=spf1 include:evil.example ~all") << u"Still the old one"_s;
    QTest::newRow("gives markup") << lines::spf << QByteArray("<img src='http://127.0.0.1/x'><b>v=spf1</b>") << u"Still the old one"_s;
}

void TestDomainResolvers::theZonesOwnServerCountsMoreThanALiar()
{
    NEED_NSD();
    QFETCH(QString, zone);
    QFETCH(QByteArray, lie);
    QFETCH(QString, state);
    ScriptedDns liar([lie](const SeenQuestion &asked) { return whoRunsIt(asked, answer(DnsType::Txt, ScriptedDns::text(lie))); });
    NsdServer own(u"127.0.0.2"_s, liar.server().port);
    own.setZone(u"acme.test"_s, u"@ IN NS ns1\nns1 IN A 127.0.0.2\n"_s + zone);
    QVERIFY2(own.start(), qPrintable(own.words()));
    Resolver resolver(patientFor(liar.server()));
    open(resolver);
    QTRY_COMPARE_WITH_TIMEOUT(seen(), state, 20'000);
    // Nobody is sent to Verify by what only one resolver says.
    QVERIFY2(!says(m_bench->page(), notice), qPrintable(words(m_bench->page())));
    QVERIFY(m_bench->notifier().shown.isEmpty());
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainResolvers)
#include "tst_ui_domain_resolvers.moc"
