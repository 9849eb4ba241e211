// SPDX-License-Identifier: Apache-2.0
#include "fault_rows.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! What new, changed and claimed domains find wrong with themselves.
class TestFieldFaultsDomains final : public QObject
{
    Q_OBJECT
private slots:
    void domains_data();
    void domains() { checkFaults(); }
    void domainNames_data();
    void domainNames();
    void subdomains_data();
    void subdomains();
    void claims_data();
    void claims() { checkFaults(); }
};

void TestFieldFaultsDomains::domains_data()
{
    addFaultColumns();
    const CreateDomain plain{.name = u"example.com"_s};
    addFaults("plain", plain, "");
    addFaults("no name", CreateDomain{.name = u""_s}, "name Missing");
    for (const char *region : {"us-east-1", "eu-west-1", "sa-east-1", "ap-northeast-1"})
        addFaults(region, CreateDomain{.name = u"a.io"_s, .region = QString::fromLatin1(region)}, "");
    addFaults("no such region", CreateDomain{.name = u"a.io"_s, .region = u"eu-central-1"_s}, "region Malformed");
    addFaults("region in capitals", CreateDomain{.name = u"a.io"_s, .region = u"EU-WEST-1"_s}, "region Malformed");
    addFaults("empty region", CreateDomain{.name = u"a.io"_s, .region = u""_s}, "region Malformed");
    addFaults("tls", CreateDomain{.name = u"a.io"_s, .tls = TlsMode::Enforced}, "");
    addFaults("unknown tls", CreateDomain{.name = u"a.io"_s, .tls = TlsMode::Unknown}, "tls Malformed");
    addFaults("sending", CreateDomain{.name = u"a.io"_s, .sending = true}, "");
    addFaults("no sending", CreateDomain{.name = u"a.io"_s, .sending = false}, "capabilities NotAllowed");
    addFaults("receiving only", CreateDomain{.name = u"a.io"_s, .sending = false, .receiving = true}, "");
    addFaults("no receiving", CreateDomain{.name = u"a.io"_s, .receiving = false}, "");
    addFaults("neither", CreateDomain{.name = u"a.io"_s, .sending = false, .receiving = false},
              "capabilities NotAllowed");
    addFaults("all wrong",
              CreateDomain{.name = u"a"_s,
                           .region = u"x"_s,
                           .customReturnPath = u""_s,
                           .tls = TlsMode::Unknown,
                           .sending = false,
                           .trackingSubdomain = u"-"_s},
              "name Malformed; region Malformed; custom_return_path Malformed; tracking_subdomain Malformed; "
              "tls Malformed; capabilities NotAllowed");

    addFaults("update nothing", UpdateDomain{.id = u"d1"_s}, "");
    addFaults("update all",
              UpdateDomain{.id = u"d1"_s,
                           .openTracking = true,
                           .clickTracking = true,
                           .tls = TlsMode::Opportunistic,
                           .sending = true,
                           .receiving = false,
                           .trackingSubdomain = u"links"_s},
              "");
    // What the other one is only the service knows.
    addFaults("update, no sending", UpdateDomain{.id = u"d1"_s, .sending = false}, "");
    addFaults("update, no receiving", UpdateDomain{.id = u"d1"_s, .receiving = false}, "");
    addFaults("update, neither", UpdateDomain{.id = u"d1"_s, .sending = false, .receiving = false},
              "capabilities NotAllowed");
    addFaults("update, unknown tls", UpdateDomain{.id = u"d1"_s, .tls = TlsMode::Unknown}, "tls Malformed");
    addFaults("update, no subdomain", UpdateDomain{.id = u"d1"_s, .trackingSubdomain = u""_s},
              "tracking_subdomain Malformed");
}

void TestFieldFaultsDomains::domainNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    const QString label63(63, u'a');
    QTest::newRow("two labels") << u"example.com"_s << true;
    QTest::newRow("more") << u"mail.eu.Example.co.uk"_s << true;
    QTest::newRow("punycode") << u"xn--bcher-kva.example"_s << true;
    QTest::newRow("punycode at the end") << u"example.xn--p1ai"_s << true;
    QTest::newRow("digits") << u"1.2a"_s << true;
    QTest::newRow("an address of the network") << u"127.0.0.1"_s << false;
    QTest::newRow("one label") << u"localhost"_s << false;
    QTest::newRow("dot") << u"."_s << false;
    QTest::newRow("dot at the end") << u"example.com."_s << false;
    QTest::newRow("dot at the front") << u".example.com"_s << false;
    QTest::newRow("two dots") << u"example..com"_s << false;
    QTest::newRow("hyphen inside") << u"a-b.io"_s << true;
    QTest::newRow("hyphen at the front") << u"-a.io"_s << false;
    QTest::newRow("hyphen at the end") << u"a-.io"_s << false;
    QTest::newRow("underscore") << u"_dmarc.example.com"_s << false;
    QTest::newRow("space") << u"exa mple.com"_s << false;
    QTest::newRow("space at the end") << u"example.com "_s << false;
    QTest::newRow("line break") << u"example.com\n"_s << false;
    QTest::newRow("umlaut") << u"bücher.example"_s << false;
    QTest::newRow("address") << u"ada@example.com"_s << false;
    QTest::newRow("scheme") << u"https://example.com"_s << false;
    QTest::newRow("port") << u"example.com:80"_s << false;
    QTest::newRow("wildcard") << u"*.example.com"_s << false;
    QTest::newRow("63") << label63 + u".io"_s << true;
    QTest::newRow("64") << label63 + u"a.io"_s << false;
    const QString four = QStringList{label63, label63, label63}.join(u'.') + u'.'; // 192
    QTest::newRow("253") << four + QString(58, u'a') + u".io"_s << true;
    QTest::newRow("254") << four + QString(59, u'a') + u".io"_s << false;
}

void TestFieldFaultsDomains::domainNames()
{
    QFETCH(QString, name);
    QFETCH(bool, fits);
    QCOMPARE(isDomainName(name), fits);
    const QString expected = fits ? QString() : u"name Malformed"_s;
    QCOMPARE(faultsText(CreateDomain{.name = name}.faults()), expected);
    QCOMPARE(faultsText(CreateDomainClaim{.name = name}.faults()), expected);
}

void TestFieldFaultsDomains::subdomains_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("fits");
    QTest::newRow("send") << u"send"_s << true;
    QTest::newRow("capitals, digits, hyphen") << u"Go-2"_s << true;
    QTest::newRow("one letter") << u"a"_s << true;
    QTest::newRow("digit first") << u"2go"_s << false;
    QTest::newRow("hyphen first") << u"-go"_s << false;
    QTest::newRow("hyphen last") << u"go-"_s << false;
    QTest::newRow("two labels") << u"a.b"_s << false;
    QTest::newRow("underscore") << u"a_b"_s << false;
    QTest::newRow("space") << u"a b"_s << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("umlaut") << u"ü"_s << false;
    QTest::newRow("63") << QString(63, u'a') << true;
    QTest::newRow("64") << QString(64, u'a') << false;
}

void TestFieldFaultsDomains::subdomains()
{
    QFETCH(QString, label);
    QFETCH(bool, fits);
    const QString path = fits ? QString() : u"custom_return_path Malformed"_s;
    const QString tracking = fits ? QString() : u"tracking_subdomain Malformed"_s;
    QCOMPARE(faultsText(CreateDomain{.name = u"a.io"_s, .customReturnPath = label}.faults()), path);
    QCOMPARE(faultsText(CreateDomain{.name = u"a.io"_s, .trackingSubdomain = label}.faults()), tracking);
    QCOMPARE(faultsText(CreateDomainClaim{.name = u"a.io"_s, .customReturnPath = label}.faults()), path);
    QCOMPARE(faultsText(CreateDomainClaim{.name = u"a.io"_s, .trackingSubdomain = label}.faults()), tracking);
    QCOMPARE(faultsText(UpdateDomain{.id = u"d1"_s, .trackingSubdomain = label}.faults()), tracking);
}

void TestFieldFaultsDomains::claims_data()
{
    addFaultColumns();
    addFaults("plain", CreateDomainClaim{.name = u"example.com"_s}, "");
    addFaults("all",
              CreateDomainClaim{.name = u"example.com"_s,
                                .region = u"sa-east-1"_s,
                                .customReturnPath = u"rp"_s,
                                .openTracking = false,
                                .clickTracking = true,
                                .trackingSubdomain = u"t"_s},
              "");
    addFaults("no name", CreateDomainClaim{.name = u""_s}, "name Missing");
    addFaults("no such region", CreateDomainClaim{.name = u"a.io"_s, .region = u"mars"_s}, "region Malformed");
}

QTEST_GUILESS_MAIN(TestFieldFaultsDomains)
#include "tst_field_faults_domains.moc"
