// SPDX-License-Identifier: Apache-2.0
// A real DNS server with a zone for every mistake people make, and with correct ones: each mistake is recognised by its
// name, and nothing is said about what is right.
#include "dns/mistake_words.h"
#include "dns_bench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;
using namespace postroom::test::lines;
using Kind = DnsMistake::Kind;
using enum RecordState;

namespace {

const QList<RecordState> allFound{Found, Found, Found, Found};

struct Zone
{
    const char *name;
    QString lines;
    QList<DnsRecord> records;
    QList<RecordState> states; // of the records, then of DMARC
    QList<Kind> mistakes;
    const char *domain = nullptr; // where it is not the zone
};

// The record of a claim, as the service names it: by the whole domain.
DnsRecord proof(const QString &domain)
{
    return record(DnsRecordPurpose::Unknown, u"TXT"_s, domain, u"resend-domain-verification=abc"_s);
}

QList<Zone> zones()
{
    const QList<DnsRecord> sending = sendingRecords();
    const QList<DnsRecord> receiving{receivingRecord()};
    const QList<DnsRecord> tracking{trackingRecord()};
    const QString regionsHost = u"feedback-smtp.us-east-1.amazonses.com."_s;
    return {
        {"correct", mx + spf + key + dmarc, sending, allFound, {}},
        {"parent",
         u"send.news IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n"
         "send.news IN TXT \"v=spf1 include:amazonses.com ~all\"\nresend._domainkey.news IN TXT \""_s
             + dkimKey + u"\"\n"_s + dmarc,
         sendingRecords(u".news"_s),
         allFound,
         {},
         "news.parent.test"},
        // Long keys come in several strings, other TXT records stand beside, hosts add the version.
        {"splitkey",
         mx + spf + u"send IN TXT \"google-site-verification=abc\"\nresend._domainkey IN TXT \"v=DKIM1; k=rsa; \" \""_s
             + dkimKey.left(100) + u"\" \""_s + dkimKey.mid(100)
             + u"\"\n_dmarc IN TXT \"v=DMARC1; p=reject; rua=mailto:a@splitkey.test\"\n"_s,
         sending,
         allFound,
         {}},
        {"receives", u"@ IN MX 10 inbound-smtp.eu-west-1.amazonaws.com.\n"_s + dmarc, receiving, {Found, Found}, {}},
        {"tracks", u"links IN CNAME links1.resend-dns.com.\n"_s + dmarc, tracking, {Found, Found}, {}},
        {"caa",
         u"links IN CNAME links1.resend-dns.com.\n"_s + dmarc,
         {trackingRecord(), record(DnsRecordPurpose::TrackingCaa, u"CAA"_s, u"links"_s, u"0 issue \"amazon.com\""_s)},
         {Found, NotNeeded, Found},
         {}},
        {"caaroot",
         u"@ IN CAA 0 issue \"amazon.com\"\n"_s + dmarc,
         {record(DnsRecordPurpose::TrackingCaa, u"CAA"_s, u"@"_s, u"0 issue \"amazon.com\""_s)},
         {Found, Found},
         {}},
        // The proof of a claim stands at the domain itself, among whatever else is there.
        {"claimed",
         u"@ IN TXT \"v=spf1 mx ~all\"\n@ IN TXT \"resend-domain-verification=abc\"\n"_s + dmarc,
         {proof(u"claimed.test"_s)},
         {Found, Found},
         {}},
        {"unproved",
         u"@ IN TXT \"v=spf1 mx ~all\"\n@ IN TXT \"google-site-verification=abc\"\n"_s + dmarc,
         {proof(u"unproved.test"_s)},
         {Missing, Found},
         {}},
        {"oldproof",
         u"@ IN TXT \"resend-domain-verification=xyz\"\n"_s + dmarc,
         {proof(u"oldproof.test"_s)},
         {Different, Found},
         {}},
        {"empty", {}, sending, {Missing, Missing, Missing, Missing}, {Kind::NoDmarc}},
        {"nodmarc", mx + spf + key, sending, {Found, Found, Found, Missing}, {Kind::NoDmarc}},
        {"doubled",
         u"send.doubled.test IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n"
         "send.doubled.test IN TXT \"v=spf1 include:amazonses.com ~all\"\nresend._domainkey.doubled.test IN TXT \""_s
             + dkimKey + u"\"\n_dmarc.doubled.test IN TXT \"v=DMARC1; p=none;\"\n"_s,
         sending,
         {Missing, Missing, Missing, Missing},
         {Kind::ZoneAppendedToName, Kind::ZoneAppendedToName, Kind::ZoneAppendedToName, Kind::ZoneAppendedToName}},
        {"atroot",
         u"@ IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n@ IN TXT \"v=spf1 include:amazonses.com ~all\"\n"_s + key
             + dmarc,
         sending,
         {Missing, Missing, Found, Found},
         {Kind::RecordAtRoot, Kind::RecordAtRoot}},
        {"atsubdomain",
         u"send.news IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n"
         "news IN TXT \"v=spf1 include:amazonses.com ~all\"\nresend._domainkey.news IN TXT \""_s
             + dkimKey + u"\"\n"_s + dmarc,
         sendingRecords(u".news"_s),
         {Found, Missing, Found, Found},
         {Kind::RecordAtRoot},
         "news.atsubdomain.test"},
        // The zone is the subdomain's own, and "send.news" was typed as the service writes it.
        {"news.own",
         u"send.news IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n"
         "send.news IN TXT \"v=spf1 include:amazonses.com ~all\"\nresend._domainkey.news IN TXT \""_s
             + dkimKey + u"\"\n"_s + dmarc,
         sendingRecords(u".news"_s),
         {Missing, Missing, Missing, Found}, // the policy of the subdomain itself counts as well
         {Kind::ZoneAppendedToName, Kind::ZoneAppendedToName, Kind::ZoneAppendedToName},
         "news.own.test"},
        // Names were typed without their ".news"; what is at "send" may be leftout.test's own by right, the key is not.
        {"leftout",
         mx + spf + key + dmarc,
         sendingRecords(u".news"_s),
         {Missing, Missing, Missing, Found},
         {Kind::SubdomainLeftOut},
         "news.leftout.test"},
        // Both domains are at Resend: the one's records are no mistake of the other's.
        {"neighbour",
         mx + spf + u"resend._domainkey IN TXT \"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDzzz\"\n"_s + dmarc,
         sendingRecords(u".news"_s),
         {Missing, Missing, Missing, Found},
         {},
         "news.neighbour.test"},
        {"subdmarc",
         u"send.news IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n"
         "send.news IN TXT \"v=spf1 include:amazonses.com ~all\"\nresend._domainkey.news IN TXT \""_s
             + dkimKey + u"\"\n_dmarc.news IN TXT \"v=DMARC1; p=quarantine;\"\n"_s,
         sendingRecords(u".news"_s),
         allFound,
         {},
         "news.subdmarc.test"},
        // What is there for every name is in nobody's way.
        {"wildaddress", u"* IN A 192.0.2.7\n* IN A 192.0.2.8\n"_s + dmarc, tracking, {Missing, Found}, {}},
        {"wildproxied", u"* IN A 104.16.3.7\n"_s + dmarc, tracking, {Missing, Found}, {}},
        {"wildalias",
         u"* IN CNAME elsewhere.wildalias.test.\nelsewhere IN A 192.0.2.1\n"_s + dmarc,
         sending,
         {Missing, Missing, Missing, Found},
         {}},
        {"wildaliases", u"* IN CNAME elsewhere.example.\n"_s + dmarc, tracking, {Missing, Found}, {}},
        {"wildbeside",
         u"* IN A 192.0.2.7\nlinks IN A 192.0.2.9\n"_s + dmarc,
         tracking,
         {Missing, Found},
         {Kind::CnameBesideOthers}},
        {"target",
         u"send IN MX 10 feedback-smtp.eu-west-1.amazonses.com\n"_s + spf + key + dmarc,
         sending,
         {Different, Found, Found, Found},
         {Kind::ZoneAppendedToTarget}},
        {"aliastarget",
         u"links IN CNAME links1.resend-dns.com\n"_s + dmarc,
         tracking,
         {Different, Found},
         {Kind::ZoneAppendedToTarget}},
        {"proxied",
         u"links IN A 104.16.3.7\nlinks IN AAAA 2606:4700::6810:307\n"_s + dmarc,
         tracking,
         {Missing, Found},
         {Kind::ProxyOn}},
        {"beside",
         u"links IN TXT \"hello\"\nlinks IN MX 10 mail.beside.test.\n"_s + dmarc,
         tracking,
         {Missing, Found},
         {Kind::CnameBesideOthers}},
        {"intheway",
         u"send IN CNAME elsewhere.intheway.test.\nelsewhere IN A 192.0.2.1\n"_s + key + dmarc,
         sending,
         {Different, Different, Found, Found},
         {Kind::CnameBesideOthers, Kind::CnameBesideOthers}},
        {"region",
         u"send IN MX 10 "_s + regionsHost + u"\n"_s + spf + key + dmarc,
         sending,
         {Different, Found, Found, Found},
         {Kind::OtherRegion}},
        {"regions",
         mx + u"send IN MX 10 "_s + regionsHost + u"\n"_s + spf + key + dmarc,
         sending,
         allFound,
         {Kind::OtherRegion}},
        {"clash",
         u"@ IN MX 10 inbound-smtp.eu-west-1.amazonaws.com.\n@ IN MX 10 aspmx.l.google.com.\n"_s + dmarc,
         receiving,
         {Found, Found},
         {Kind::PriorityClash}},
        {"othermx",
         u"@ IN MX 10 inbound-smtp.eu-west-1.amazonaws.com.\n@ IN MX 1 aspmx.l.google.com.\n"_s + dmarc,
         receiving,
         {Found, Found},
         {Kind::OtherMxBeside}},
        {"priority",
         u"send IN MX 20 feedback-smtp.eu-west-1.amazonses.com.\n"_s + spf + key + dmarc,
         sending,
         allFound,
         {Kind::WrongPriority}},
        {"twospf",
         mx + spf + u"send IN TXT \"v=spf1 include:_spf.google.com ~all\"\n"_s + key + dmarc,
         sending,
         {Found, Different, Found, Found},
         {Kind::TwoSpf}},
        {"cut",
         mx + spf + u"resend._domainkey IN TXT \""_s + dkimKey.left(127) + u"\"\n"_s + dmarc,
         sending,
         {Found, Found, Different, Found},
         {Kind::DkimCut}},
        {"quoted",
         mx + u"send IN TXT \"\\\"v=spf1 include:amazonses.com ~all\\\"\"\nresend._domainkey IN TXT \"\\\""_s + dkimKey
             + u"\\\"\"\n"_s + dmarc,
         sending,
         {Found, Different, Different, Found},
         {Kind::Quoted, Kind::Quoted}},
        {"spaces",
         mx + spf + u"resend._domainkey IN TXT \""_s + dkimKey.left(60) + u" "_s + dkimKey.mid(60) + u"\"\n"_s + dmarc,
         sending,
         {Found, Found, Different, Found},
         {Kind::Spaces}},
        {"otherkey",
         mx + spf + u"resend._domainkey IN TXT \"p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDzzz\"\n"_s + dmarc,
         sending,
         {Found, Found, Different, Found},
         {}},
    };
}

} // namespace

class TestMistakes final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void recognisesEach_data();
    void recognisesEach();
    void tellsWhere();
    void marksTheCharacter();
    void findsWhatIsAtAServerNobodyAsks();
    void followsAnAliasOutOfTheZone();
    void anAddressAtCloudflareIsNoProxy();
    void tellsWhereThePolicyIs();
    void whoRunsItIsNotWhoNamesAreWrittenFor();

private:
    QList<RecordFinding> look(const QString &domain, const QList<DnsRecord> &records);

    std::unique_ptr<NsdServer> m_dns;
    std::unique_ptr<NsdServer> m_other;
    std::unique_ptr<NsdServer> m_registry;
    std::unique_ptr<Resolver> m_resolver;
    ManualClock m_clock;
    std::optional<DnsZone> m_zone;
};

void TestMistakes::initTestCase()
{
    NEED_NSD();
    m_dns = std::make_unique<NsdServer>();
    for (const Zone &zone : zones())
        m_dns->setZone(QString::fromLatin1(zone.name) + u".test"_s, nameserver + zone.lines);
    // The registry delegates to the other server; this one still has the zone, and thinks that it counts.
    m_dns->setZone(u"test"_s, u"@ IN NS ns1.registry.test.\nns1.registry IN A 127.0.0.3\n"_s);
    m_dns->setZone(u"moved.test"_s,
                   u"@ IN NS ns1.old.moved.test.\nns1.old IN A 127.0.0.1\nns1.new IN A 127.0.0.2\n"_s + mx + spf + key);
    m_other = std::make_unique<NsdServer>(u"127.0.0.2"_s, m_dns->port());
    m_other->setZone(u"moved.test"_s, u"@ IN NS ns1.new.moved.test.\nns1.new IN A 127.0.0.2\n"_s + dmarc);
    // The zone's own server knows of an alias only where it leads; a resolver finds out what is there.
    for (const auto &[zone, target] : {std::pair{u"hosted.test"_s, u"acme.policies.test."_s},
                                       std::pair{u"hostedgone.test"_s, u"nobody.policies.test."_s}}) {
        const QString lines =
            u"@ IN NS ns1\nns1 IN A 127.0.0.2\n_dmarc IN CNAME "_s + target + u'\n' + mx + spf + key;
        m_dns->setZone(zone, lines);
        m_other->setZone(zone, lines);
    }
    m_dns->setZone(u"policies.test"_s, nameserver + u"acme IN TXT \"v=DMARC1; p=reject;\"\n"_s);
    m_registry = std::make_unique<NsdServer>(u"127.0.0.3"_s, m_dns->port());
    QString delegations = u"@ IN NS ns1.registry.test.\nns1.registry IN A 127.0.0.3\n"_s
        + u"moved IN NS ns1.new.moved.test.\nns1.new.moved IN A 127.0.0.2\n"_s
        + u"hosted IN NS ns1.hosted\nns1.hosted IN A 127.0.0.2\n"_s
        + u"hostedgone IN NS ns1.hostedgone\nns1.hostedgone IN A 127.0.0.2\n"_s;
    for (const Zone &zone : zones())
        delegations += u"%1 IN NS ns1.%1\nns1.%1 IN A 127.0.0.1\n"_s.arg(QString::fromLatin1(zone.name));
    m_registry->setZone(u"test"_s, delegations);
    QVERIFY2(m_dns->start(), qPrintable(m_dns->words()));
    QVERIFY2(m_other->start(), qPrintable(m_other->words()));
    QVERIFY2(m_registry->start(), qPrintable(m_registry->words()));
    m_resolver = std::make_unique<Resolver>(patientFor(m_dns->server()));
}

QList<RecordFinding> TestMistakes::look(const QString &domain, const QList<DnsRecord> &records)
{
    DomainWatch watch(*m_resolver, m_clock);
    watch.watch(domain, records);
    watch.setWatching(true);
    if (!QTest::qWaitFor([&] { return watch.lastLook().isValid(); }, 20'000))
        qWarning("the look did not end");
    m_zone = watch.zone();
    return watch.findings();
}

void TestMistakes::recognisesEach_data()
{
    QTest::addColumn<int>("number");
    const QList<Zone> all = zones();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << i;
}

void TestMistakes::recognisesEach()
{
    QFETCH(int, number);
    const Zone zone = zones().at(number);
    const QString name = QString::fromLatin1(zone.name) + u".test"_s;
    const QList<RecordFinding> findings = look(zone.domain ? QString::fromLatin1(zone.domain) : name, zone.records);
    QVERIFY(m_zone);
    QCOMPARE(m_zone->fault, DnsFault::None);
    QCOMPARE(m_zone->name, name);
    QCOMPARE(m_zone->nameservers, QStringList{u"ns1."_s + name});
    QCOMPARE(m_zone->strayNameservers, QStringList());
    QCOMPARE(statesOf(findings), zone.states);
    QCOMPARE(mistakesOf(findings), zone.mistakes);
    for (const RecordFinding &finding : findings) {
        for (const DnsMistake &mistake : finding.mistakes) {
            QVERIFY(!mistakeTitle(mistake).isEmpty());
            QVERIFY(!mistakeCure(mistake).isEmpty());
        }
    }
}

void TestMistakes::tellsWhere()
{
    const DnsMistake doubled = look(u"doubled.test"_s, sendingRecords())[0].mistakes.first();
    QCOMPARE(doubled.foundAt, u"send.doubled.test.doubled.test"_s);
    QCOMPARE(
        mistakeCure(doubled),
        u"The record is at send.doubled.test.doubled.test: your DNS host adds the domain by itself. Type only “send” "
        "as the name."_s);

    const DnsMistake target = look(u"target.test"_s, sendingRecords())[0].mistakes.first();
    QCOMPARE(target.found, u"feedback-smtp.eu-west-1.amazonses.com.target.test"_s);

    const DnsMistake proxy = look(u"proxied.test"_s, {trackingRecord()})[0].mistakes.first();
    QCOMPARE(proxy.found, u"104.16.3.7"_s);

    const DnsMistake region = look(u"region.test"_s, sendingRecords())[0].mistakes.first();
    QCOMPARE(region.foundRegion, u"us-east-1"_s);
    QCOMPARE(region.wantedRegion, u"eu-west-1"_s);

    const DnsMistake clash = look(u"clash.test"_s, {receivingRecord()})[0].mistakes.first();
    QCOMPARE(clash.found, u"aspmx.l.google.com"_s);
    QCOMPARE(clash.priority, 10);

    const DnsMistake two = look(u"twospf.test"_s, sendingRecords())[1].mistakes.first();
    QCOMPARE(two.number, 2);
    QCOMPARE(two.found, u"v=spf1 include:_spf.google.com ~all"_s);

    const DnsMistake cut = look(u"cut.test"_s, sendingRecords())[2].mistakes.first();
    QCOMPARE(cut.number, 125);
    QCOMPARE(cut.wantedNumber, 216);

    const DnsMistake beside = look(u"beside.test"_s, {trackingRecord()})[0].mistakes.first();
    QCOMPARE(beside.found, u"TXT, MX"_s);
}

void TestMistakes::marksTheCharacter()
{
    const RecordFinding region = look(u"region.test"_s, sendingRecords())[0];
    QCOMPARE(region.seen, u"feedback-smtp.us-east-1.amazonses.com"_s);
    QCOMPARE(region.difference, std::optional(TextRange{14, 5})); // "us-ea"
    QCOMPARE(region.seenPriority, std::optional(10));

    const RecordFinding cut = look(u"cut.test"_s, sendingRecords())[2];
    QCOMPARE(cut.difference, std::optional(TextRange{127, 0}));

    const RecordFinding spaces = look(u"spaces.test"_s, sendingRecords())[2];
    QCOMPARE(spaces.difference, std::optional(TextRange{60, 1}));
}

// The registry sends the world to one server, and the records are at another that still has the zone.
void TestMistakes::findsWhatIsAtAServerNobodyAsks()
{
    const QList<RecordFinding> findings = look(u"moved.test"_s, sendingRecords());
    QCOMPARE(m_zone->nameservers, QStringList{u"ns1.new.moved.test"_s});
    QCOMPARE(m_zone->strayNameservers, QStringList{u"ns1.old.moved.test"_s});
    QCOMPARE(statesOf(findings), QList<RecordState>({Missing, Missing, Missing, OldStillSeen}));
    QCOMPARE(mistakesOf(findings), QList<Kind>({Kind::WrongHost, Kind::WrongHost, Kind::WrongHost}));
    const DnsMistake wrong = findings[0].mistakes.first();
    QCOMPARE(wrong.foundAt, u"ns1.old.moved.test"_s);
    QCOMPARE(
        mistakeCure(wrong),
        u"The record is at ns1.old.moved.test, which nobody asks: this domain is run by ns1.new.moved.test. Enter it "
        "there."_s);
}

// DMARC that a company looks after: an alias, which the zone's own server does not follow out of its zone.
void TestMistakes::followsAnAliasOutOfTheZone()
{
    const QList<RecordFinding> hosted = look(u"hosted.test"_s, sendingRecords());
    QCOMPARE(m_zone->servers, QList<DnsServer>({{u"ns1.hosted.test"_s, u"127.0.0.2"_s, m_dns->port()}}));
    QCOMPARE(statesOf(hosted), allFound);
    QCOMPARE(mistakesOf(hosted), QList<Kind>());
    QCOMPARE(hosted[3].seen, u"v=DMARC1; p=reject;"_s);
    // Where the alias leads to nothing, it is in the way.
    const QList<RecordFinding> gone = look(u"hostedgone.test"_s, sendingRecords());
    QCOMPARE(statesOf(gone), QList<RecordState>({Found, Found, Found, Different}));
    QCOMPARE(mistakesOf(gone), QList<Kind>({Kind::CnameBesideOthers}));
    QCOMPARE(gone[3].mistakes.first().found, u"nobody.policies.test"_s);
}

// An address of the person's own in a zone at Cloudflare: the proxy would answer with one of Cloudflare's.
void TestMistakes::anAddressAtCloudflareIsNoProxy()
{
    const WantedRecord wanted{trackingRecord(), u"links.acme.test"_s};
    const DnsZone zone{.domain = u"acme.test"_s,
                       .name = u"acme.test"_s,
                       .fault = DnsFault::None,
                       .nameservers = {u"ada.ns.cloudflare.com"_s}};
    const auto kindsWith = [&](const QString &address) {
        DnsView view{.server = {u"ada.ns.cloudflare.com"_s, u"192.0.2.1"_s}};
        view.answers.insert({wanted.fullName, DnsType::Cname}, DnsAnswer{.fault = DnsFault::NoData});
        const DnsEntry entry{.name = wanted.fullName, .type = DnsType::A, .value = address};
        view.answers.insert({wanted.fullName, DnsType::A},
                            DnsAnswer{.question = {wanted.fullName, DnsType::A}, .fault = DnsFault::None, .entries = {entry}});
        return mistakesOf({checkRecord(wanted, zone, {.nameservers = {view}})});
    };
    QCOMPARE(kindsWith(u"192.0.2.9"_s), QList<Kind>({Kind::CnameBesideOthers}));
    QCOMPARE(kindsWith(u"104.16.3.7"_s), QList<Kind>({Kind::ProxyOn}));
}

void TestMistakes::tellsWhereThePolicyIs()
{
    const RecordFinding policy = look(u"news.subdmarc.test"_s, sendingRecords(u".news"_s))[3];
    QCOMPARE(policy.seen, u"v=DMARC1; p=quarantine;"_s);
    QCOMPARE(policy.seenAt, u"_dmarc.news.subdmarc.test"_s);
    QCOMPARE(recordFindingText(policy), u"The record is at _dmarc.news.subdmarc.test as it should be."_s);
    const DnsMistake leftOut = look(u"news.leftout.test"_s, sendingRecords(u".news"_s))[2].mistakes.first();
    QCOMPARE(mistakeCure(leftOut),
             u"The record is at resend._domainkey.leftout.test. Type “resend._domainkey.news” as the name; the same goes for "
             "the other records of this domain."_s);
}

void TestMistakes::whoRunsItIsNotWhoNamesAreWrittenFor()
{
    DnsMistake wrong;
    wrong.kind = Kind::WrongHost;
    wrong.foundAt = u"ns37.domaincontrol.com"_s;
    wrong.servers = {u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s};
    QCOMPARE(mistakeCure(wrong, dnsHostById(u"godaddy"_s)),
             u"The record is at ns37.domaincontrol.com, which nobody asks: this domain is run by Cloudflare "
             "(ada.ns.cloudflare.com, bob.ns.cloudflare.com). Enter it there."_s);
}

QTEST_GUILESS_MAIN(TestMistakes)
#include "tst_mistakes.moc"
