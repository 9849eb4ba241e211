// SPDX-License-Identifier: Apache-2.0
#include "dns/record_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

namespace {

DnsRecord record(const QString &type, const QString &name, const QString &value, std::optional<int> priority = {})
{
    return {.purpose = {DnsRecordPurpose::Spf, u"SPF"_s},
            .name = name,
            .type = type,
            .value = value,
            .ttl = u"Auto"_s,
            .priority = priority,
            .status = {DnsRecordStatus::Pending, u"pending"_s}};
}

const DnsRecord mx = record(u"MX"_s, u"send"_s, u"feedback-smtp.eu-west-1.amazonses.com"_s, 10);
const DnsRecord txt = record(u"TXT"_s, u"send"_s, u"v=spf1 include:amazonses.com ~all"_s);

} // namespace

class TestRecordText final : public QObject
{
    Q_OBJECT
private slots:
    void writesOneRecordInWords();
    void leavesOutAPriorityThatIsNotThere();
    void writesAllUnderTheDomain();
    void writesAHeadingAlone();
    void writesCsv();
    void quotesCsvFields_data();
    void quotesCsvFields();
};

void TestRecordText::writesOneRecordInWords()
{
    QCOMPARE(recordAsText(mx),
             u"Type: MX\nName: send\nValue: feedback-smtp.eu-west-1.amazonses.com\nPriority: 10\nTTL: Auto"_s);
    QCOMPARE(recordAsText(record(u"MX"_s, u"a"_s, u"b"_s, 0)),
             u"Type: MX\nName: a\nValue: b\nPriority: 0\nTTL: Auto"_s);
}

void TestRecordText::leavesOutAPriorityThatIsNotThere()
{
    QCOMPARE(recordAsText(txt), u"Type: TXT\nName: send\nValue: v=spf1 include:amazonses.com ~all\nTTL: Auto"_s);
    // What looks like a place to fill in is only text.
    QCOMPARE(recordAsText(record(u"TXT"_s, u"%1"_s, u"100%2 %n"_s)),
             u"Type: TXT\nName: %1\nValue: 100%2 %n\nTTL: Auto"_s);
}

void TestRecordText::writesAllUnderTheDomain()
{
    QCOMPARE(recordsAsText(u"acme.com"_s, {mx, txt}),
             u"DNS records for acme.com\n"
             "\n"
             "Type: MX\nName: send\nValue: feedback-smtp.eu-west-1.amazonses.com\nPriority: 10\nTTL: Auto\n"
             "\n"
             "Type: TXT\nName: send\nValue: v=spf1 include:amazonses.com ~all\nTTL: Auto\n"_s);
}

void TestRecordText::writesAHeadingAlone()
{
    QCOMPARE(recordsAsText(u"bücher.example"_s, {}), u"DNS records for bücher.example\n"_s);
    QCOMPARE(recordsAsCsv({}), u"Type,Name,Value,Priority,TTL\r\n"_s);
}

void TestRecordText::writesCsv()
{
    QCOMPARE(recordsAsCsv({mx, txt}),
             u"Type,Name,Value,Priority,TTL\r\n"
             "MX,send,feedback-smtp.eu-west-1.amazonses.com,10,Auto\r\n"
             "TXT,send,v=spf1 include:amazonses.com ~all,,Auto\r\n"_s);
}

void TestRecordText::quotesCsvFields_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("written");

    QTest::newRow("plain") << u"p=MIGf"_s << u"p=MIGf"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("space") << u" a b "_s << u" a b "_s;
    QTest::newRow("semicolon") << u"v=DMARC1; p=none"_s << u"v=DMARC1; p=none"_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quotes") << u"0 issue \"amazon.com\""_s << u"\"0 issue \"\"amazon.com\"\"\""_s;
    QTest::newRow("only a quote") << u"\""_s << u"\"\"\"\""_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"\"a\rb\""_s;
    QTest::newRow("both") << u"a\r\nb"_s << u"\"a\r\nb\""_s;
    QTest::newRow("emoji") << u"🐘"_s << u"🐘"_s;
}

void TestRecordText::quotesCsvFields()
{
    QFETCH(QString, value);
    QFETCH(QString, written);
    QCOMPARE(recordsAsCsv({record(u"TXT"_s, u"@"_s, value)}),
             u"Type,Name,Value,Priority,TTL\r\nTXT,@,"_s + written + u",,Auto\r\n"_s);
    QCOMPARE(recordsAsCsv({record(u"TXT"_s, value, u"v"_s)}),
             u"Type,Name,Value,Priority,TTL\r\nTXT,"_s + written + u",v,,Auto\r\n"_s);
}

QTEST_GUILESS_MAIN(TestRecordText)
#include "tst_record_text.moc"
