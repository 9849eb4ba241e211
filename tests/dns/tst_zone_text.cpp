// SPDX-License-Identifier: Apache-2.0
#include "dns/zone_text.h"
#include "dns_bench.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

QList<DnsRecord> everything()
{
    QList<DnsRecord> records = sendingRecords(u".news"_s);
    records[0].ttl = u"600"_s;
    records += receivingRecord(u"news"_s);
    records += record(DnsRecordPurpose::Tracking, u"CNAME"_s, u"links.news"_s, u"links1.resend-dns.com"_s);
    records += record(DnsRecordPurpose::TrackingCaa, u"CAA"_s, u"@"_s, u"0 issue \"amazon.com\""_s);
    records[2].value = u"p="_s + QString(300, u'A');
    return records;
}

} // namespace

class TestZoneText final : public QObject
{
    Q_OBJECT
private slots:
    void writesAZoneFile();
    void writesAZoneFileThatNsdReads();
    void writesTerraform();
    void letsNothingBecomeATemplate();
};

void TestZoneText::writesAZoneFile()
{
    QCOMPARE(recordsAsZoneFile(u"news.acme.com"_s, u"acme.com"_s, everything()),
             u"$ORIGIN acme.com.\n"
             "send.news 600 IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n"
             "send.news IN TXT \"v=spf1 include:amazonses.com ~all\"\n"
             "resend._domainkey.news IN TXT \"p="_s
                 + QString(253, u'A') + u"\" \""_s + QString(47, u'A')
                 + u"\"\n"
                   "news IN MX 10 inbound-smtp.eu-west-1.amazonaws.com.\n"
                   "links.news IN CNAME links1.resend-dns.com.\n"
                   "@ IN CAA 0 issue \"amazon.com\"\n"_s);
    DnsRecord evil = sendingRecords()[1];
    evil.value = u"a\nwww IN A 192.0.2.1"_s;
    QCOMPARE(recordsAsZoneFile(u"acme.com"_s, u"acme.com"_s, {evil}),
             u"$ORIGIN acme.com.\nsend IN TXT \"a www IN A 192.0.2.1\"\n"_s);
}

// What a real server takes is right.
void TestZoneText::writesAZoneFileThatNsdReads()
{
    const QString check = QStandardPaths::findExecutable(u"nsd-checkzone"_s, {u"/usr/sbin"_s, u"/usr/bin"_s});
    if (check.isEmpty())
#ifdef Q_OS_LINUX
        QFAIL("nsd-checkzone is missing: packaging/packages.debian");
#else
        QSKIP("nsd is not on this machine");
#endif
    QTemporaryDir folder;
    QFile file(folder.filePath(u"zone"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("$TTL 300\nacme.com. IN SOA ns1 hostmaster 1 3600 600 86400 60\nacme.com. IN NS ns1.acme.com.\n"
               "ns1.acme.com. IN A 192.0.2.1\n");
    file.write(recordsAsZoneFile(u"news.acme.com"_s, u"acme.com"_s, everything()).toUtf8());
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(check, {u"acme.com"_s, file.fileName()});
    QVERIFY(process.waitForFinished());
    const QByteArray words = process.readAll();
    QVERIFY2(process.exitCode() == 0 && words.contains("zone acme.com is ok"), words.constData());
}

void TestZoneText::writesTerraform()
{
    const QList<DnsRecord> three{sendingRecords()[0], sendingRecords()[1], trackingRecord()};
    QCOMPARE(recordsAsTerraform(TerraformProvider::Cloudflare, u"acme.com"_s, u"acme.com"_s, three),
             u"variable \"zone_id\" {\n"
             "  type        = string\n"
             "  description = \"The id of the zone acme.com\"\n"
             "}\n"
             "\n"
             "resource \"cloudflare_dns_record\" \"send_mx\" {\n"
             "  zone_id  = var.zone_id\n"
             "  name     = \"send.acme.com\"\n"
             "  type     = \"MX\"\n"
             "  ttl      = 1\n"
             "  content  = \"feedback-smtp.eu-west-1.amazonses.com\"\n"
             "  priority = 10\n"
             "}\n"
             "\n"
             "resource \"cloudflare_dns_record\" \"send_txt\" {\n"
             "  zone_id = var.zone_id\n"
             "  name    = \"send.acme.com\"\n"
             "  type    = \"TXT\"\n"
             "  ttl     = 1\n"
             "  content = \"\\\"v=spf1 include:amazonses.com ~all\\\"\"\n"
             "}\n"
             "\n"
             "resource \"cloudflare_dns_record\" \"links_cname\" {\n"
             "  zone_id = var.zone_id\n"
             "  name    = \"links.acme.com\"\n"
             "  type    = \"CNAME\"\n"
             "  ttl     = 1\n"
             "  content = \"links1.resend-dns.com\"\n"
             "  proxied = false\n"
             "}\n"_s);
    QCOMPARE(recordsAsTerraform(TerraformProvider::Route53, u"acme.com"_s, u"acme.com"_s, {sendingRecords()[1]}),
             u"variable \"zone_id\" {\n"
             "  type        = string\n"
             "  description = \"The id of the zone acme.com\"\n"
             "}\n"
             "\n"
             "resource \"aws_route53_record\" \"send_txt\" {\n"
             "  zone_id = var.zone_id\n"
             "  name    = \"send.acme.com\"\n"
             "  type    = \"TXT\"\n"
             "  ttl     = 300\n"
             "  records = [\"v=spf1 include:amazonses.com ~all\"]\n"
             "}\n"_s);
    QCOMPARE(recordsAsTerraform(TerraformProvider::GoogleCloud, u"acme.com"_s, u"acme.com"_s, {sendingRecords()[0]}),
             u"variable \"managed_zone\" {\n"
             "  type        = string\n"
             "  description = \"The name of the managed zone of acme.com\"\n"
             "}\n"
             "\n"
             "resource \"google_dns_record_set\" \"send_mx\" {\n"
             "  managed_zone = var.managed_zone\n"
             "  name         = \"send.acme.com.\"\n"
             "  type         = \"MX\"\n"
             "  ttl          = 300\n"
             "  rrdatas      = [\"10 feedback-smtp.eu-west-1.amazonses.com.\"]\n"
             "}\n"_s);
    QCOMPARE(recordsAsTerraform(TerraformProvider::DigitalOcean, u"acme.com"_s, u"acme.com"_s, {sendingRecords()[0]}),
             u"resource \"digitalocean_record\" \"send_mx\" {\n"
             "  domain   = \"acme.com\"\n"
             "  type     = \"MX\"\n"
             "  name     = \"send\"\n"
             "  value    = \"feedback-smtp.eu-west-1.amazonses.com.\"\n"
             "  priority = 10\n"
             "}\n"_s);
}

void TestZoneText::letsNothingBecomeATemplate()
{
    DnsRecord evil = sendingRecords()[1];
    evil.value = u"${file(\"/etc/passwd\")} %{if true}\n"_s;
    const QString text = recordsAsTerraform(TerraformProvider::DigitalOcean, u"acme.com"_s, u"acme.com"_s, {evil});
    QVERIFY2(text.contains(u"\"$${file(\\\"/etc/passwd\\\")} %%{if true} \""_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestZoneText)
#include "tst_zone_text.moc"
