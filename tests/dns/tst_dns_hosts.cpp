// SPDX-License-Identifier: Apache-2.0
#include "dns/dns_hosts.h"
#include "dns_bench.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

class TestDnsHosts final : public QObject
{
    Q_OBJECT
private slots:
    void describesEach();
    void recognises_data();
    void recognises();
    void goesByTheMost();
    void writesAsTyped();
    void advises();
};

void TestDnsHosts::describesEach()
{
    QSet<QString> ids;
    for (const DnsHost &host : dnsHosts()) {
        QVERIFY(!host.id.isEmpty() && !ids.contains(host.id));
        ids.insert(host.id);
        QVERIFY2(!host.name.isEmpty(), qPrintable(host.id));
        QVERIFY2(host.page.isValid() && host.page.scheme() == u"https"_s, qPrintable(host.id));
        QVERIFY2(!host.nameservers.isEmpty(), qPrintable(host.id));
        QVERIFY2(!host.typeLabel.isEmpty() && !host.nameLabel.isEmpty() && !host.valueLabel.isEmpty(),
                 qPrintable(host.id));
        QCOMPARE(host.priorityLabel.isEmpty(), !host.priorityApart && host.id == u"route53"_s);
        for (const QString &pattern : host.nameservers)
            QCOMPARE(pattern, pattern.toLower());
        QCOMPARE(dnsHostById(host.id), std::optional(host));
    }
    for (const char *needed :
         {"cloudflare", "godaddy", "namecheap", "ionos", "hostinger", "gandi", "hetzner", "porkbun", "squarespace",
          "strato", "route53", "vercel", "dreamhost", "google-cloud", "azure", "digitalocean", "ovh", "netlify"})
        QVERIFY2(ids.contains(QString::fromLatin1(needed)), needed);
    QCOMPARE(dnsHostById(u"nobody"_s), std::nullopt);
}

void TestDnsHosts::recognises_data()
{
    QTest::addColumn<QStringList>("nameservers");
    QTest::addColumn<QString>("id");

    const auto row = [](const char *id, const QStringList &names) {
        QTest::newRow(id) << names << QString::fromLatin1(id);
    };
    row("cloudflare", {u"ada.ns.cloudflare.com"_s, u"Bob.NS.Cloudflare.com."_s});
    row("godaddy", {u"ns37.domaincontrol.com"_s, u"ns38.domaincontrol.com"_s});
    row("namecheap", {u"dns1.registrar-servers.com"_s});
    row("ionos", {u"ns1045.ui-dns.com"_s, u"ns1066.ui-dns.biz"_s});
    row("hostinger", {u"ns1.dns-parking.com"_s});
    row("gandi", {u"ns-12-a.gandi.net"_s});
    row("hetzner", {u"hydrogen.ns.hetzner.com"_s, u"helium.ns.hetzner.de"_s});
    row("porkbun", {u"curitiba.ns.porkbun.com"_s});
    row("squarespace", {u"ns01.squarespacedns.com"_s});
    row("strato", {u"docks03.rzone.de"_s});
    row("route53", {u"ns-1536.awsdns-00.co.uk"_s, u"ns-0.awsdns-00.com"_s});
    row("vercel", {u"ns1.vercel-dns.com"_s});
    row("dreamhost", {u"ns1.dreamhost.com"_s});
    row("google-cloud", {u"ns-cloud-a1.googledomains.com"_s});
    row("azure", {u"ns1-05.azure-dns.com"_s, u"ns4-05.azure-dns.info"_s});
    row("digitalocean", {u"ns1.digitalocean.com"_s});
    row("ovh", {u"dns200.anycast.me"_s, u"ns200.anycast.me"_s});
    row("netlify", {u"dns1.p03.nsone.net"_s});
    QTest::newRow("unknown") << QStringList{u"ns1.acme.com"_s} << QString();
    QTest::newRow("only alike") << QStringList{u"ns.cloudflare.com"_s, u"evil-ns.cloudflare.com"_s,
                                               u"ada.ns.cloudflare.com.evil.example"_s, u"ns-1.awsdns-1.x.com"_s}
                                << QString();
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("empty name") << QStringList{u""_s, u"."_s} << QString();
}

void TestDnsHosts::recognises()
{
    QFETCH(QStringList, nameservers);
    const std::optional<DnsHost> host = recognisedDnsHost(nameservers);
    QTEST(host ? host->id : QString(), "id");
}

void TestDnsHosts::goesByTheMost()
{
    const auto host = recognisedDnsHost(
        {u"ns1.digitalocean.com"_s, u"ada.ns.cloudflare.com"_s, u"ns2.digitalocean.com"_s});
    QCOMPARE(host->id, u"digitalocean"_s);
    // On the way from one to another, with a stranger among them.
    QCOMPARE(recognisedDnsHost({u"ns1.acme.com"_s, u"ns37.domaincontrol.com"_s, u"ns38.domaincontrol.com"_s,
                                u"ada.ns.cloudflare.com"_s})
                 ->id,
             u"godaddy"_s);
}

void TestDnsHosts::writesAsTyped()
{
    const QList<DnsRecord> records = sendingRecords(u".news"_s);
    const auto typed = [&](const char *id, const DnsRecord &record) {
        return recordAsTyped(*dnsHostById(QString::fromLatin1(id)), u"news.acme.com"_s, u"acme.com"_s, record);
    };
    QCOMPARE(typed("godaddy", records[0]),
             (TypedRecord{u"MX"_s, u"send.news"_s, u"feedback-smtp.eu-west-1.amazonses.com"_s, u"10"_s, u"Auto"_s}));
    QCOMPARE(typed("route53", records[0]),
             (TypedRecord{u"MX"_s, u"send.news"_s, u"10 feedback-smtp.eu-west-1.amazonses.com"_s, u""_s, u"Auto"_s}));
    QCOMPARE(typed("gandi", records[0]).value, u"feedback-smtp.eu-west-1.amazonses.com."_s);
    QCOMPARE(typed("route53", records[1]).value, u"\"v=spf1 include:amazonses.com ~all\""_s);
    QCOMPARE(typed("cloudflare", records[1]).value, u"v=spf1 include:amazonses.com ~all"_s);
    QCOMPARE(typed("cloudflare", receivingRecord()).name, u"@"_s);
    QCOMPARE(typed("ovh", receivingRecord()).name, u""_s);
}

void TestDnsHosts::advises()
{
    QCOMPARE(
        dnsHostAdvice(*dnsHostById(u"cloudflare"_s)),
        QStringList{u"Switch the proxy off for these records: at Cloudflare the cloud has to be grey (“DNS only”)."_s});
    QCOMPARE(dnsHostAdvice(*dnsHostById(u"hetzner"_s)).size(), 2);
}

QTEST_GUILESS_MAIN(TestDnsHosts)
#include "tst_dns_hosts.moc"
