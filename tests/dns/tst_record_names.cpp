// SPDX-License-Identifier: Apache-2.0
#include "dns/record_names.h"
#include "dns_bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

class TestRecordNames final : public QObject
{
    Q_OBJECT
private slots:
    void completes_data();
    void completes();
    void writesForTheHost_data();
    void writesForTheHost();
    void splitsText();
    void neverSplitsACharacter();
    void addsTheDot();
    void recommendsDmarc();
};

void TestRecordNames::completes_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("full");

    QTest::newRow("registered") << u"acme.com"_s << u"send"_s << u"send.acme.com"_s;
    QTest::newRow("two labels") << u"acme.com"_s << u"resend._domainkey"_s << u"resend._domainkey.acme.com"_s;
    QTest::newRow("root") << u"acme.com"_s << u"@"_s << u"acme.com"_s;
    QTest::newRow("empty") << u"acme.com"_s << u""_s << u"acme.com"_s;
    QTest::newRow("to the registered one") << u"news.acme.com"_s << u"send.news"_s << u"send.news.acme.com"_s;
    QTest::newRow("to the domain itself") << u"news.acme.com"_s << u"send"_s << u"send.news.acme.com"_s;
    QTest::newRow("the subdomain") << u"news.acme.com"_s << u"news"_s << u"news.acme.com"_s;
    QTest::newRow("empty for a subdomain") << u"news.acme.com"_s << u""_s << u"news.acme.com"_s;
    QTest::newRow("whole") << u"news.acme.com"_s << u"send.news.acme.com"_s << u"send.news.acme.com"_s;
    QTest::newRow("whole with dot") << u"acme.com"_s << u"Send.ACME.com."_s << u"send.acme.com"_s;
    QTest::newRow("co.uk") << u"mail.acme.co.uk"_s << u"send.mail"_s << u"send.mail.acme.co.uk"_s;
    QTest::newRow("send twice") << u"send.acme.com"_s << u"send.send"_s << u"send.send.acme.com"_s;
}

void TestRecordNames::completes()
{
    QFETCH(QString, domain);
    QFETCH(QString, name);
    QTEST(fullRecordName(domain, name), "full");
}

void TestRecordNames::writesForTheHost_data()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<NameForm>("form");
    QTest::addColumn<QString>("written");

    QTest::newRow("relative") << u"send.news.acme.com"_s << u"acme.com"_s << NameForm::Relative << u"send.news"_s;
    QTest::newRow("own zone") << u"send.news.acme.com"_s << u"news.acme.com"_s << NameForm::Relative << u"send"_s;
    QTest::newRow("the zone") << u"acme.com"_s << u"acme.com"_s << NameForm::Relative << u"@"_s;
    QTest::newRow("full") << u"send.acme.com"_s << u"acme.com"_s << NameForm::Full << u"send.acme.com"_s;
    QTest::newRow("dot") << u"send.acme.com"_s << u"acme.com"_s << NameForm::FullWithDot << u"send.acme.com."_s;
    QTest::newRow("outside") << u"send.acme.com"_s << u"other.com"_s << NameForm::Relative << u"send.acme.com"_s;
    QTest::newRow("no zone") << u"send.acme.com"_s << u""_s << NameForm::Relative << u"send.acme.com"_s;
    QTest::newRow("looks alike") << u"send.myacme.com"_s << u"acme.com"_s << NameForm::Relative << u"send.myacme.com"_s;
}

void TestRecordNames::writesForTheHost()
{
    QFETCH(QString, full);
    QFETCH(QString, zone);
    QFETCH(NameForm, form);
    QTEST(recordNameFor(full, zone, form), "written");
}

void TestRecordNames::splitsText()
{
    QCOMPARE(txtStrings(u""_s), QStringList{u""_s});
    QCOMPARE(txtStrings(u"abc"_s), QStringList{u"abc"_s});
    const QString value = QString(255, u'a') + QString(10, u'b');
    QCOMPARE(txtStrings(value), QStringList({QString(255, u'a'), QString(10, u'b')}));
    QCOMPARE(txtStrings(QString(255, u'a')).size(), 1);
    QCOMPARE(quotedTxt(u"a\"b\\c"_s), u"\"a\\\"b\\\\c\""_s);
    QCOMPARE(quotedTxt(value), u'"' + QString(255, u'a') + u"\" \""_s + QString(10, u'b') + u'"');
}

void TestRecordNames::neverSplitsACharacter()
{
    const QString value = QString(254, u'a') + u"é🐘"_s;
    QCOMPARE(txtStrings(value), QStringList({QString(254, u'a'), u"é🐘"_s}));
}

void TestRecordNames::addsTheDot()
{
    QCOMPARE(valueWithDot(sendingRecords()[0]), u"feedback-smtp.eu-west-1.amazonses.com."_s);
    QCOMPARE(valueWithDot(sendingRecords()[1]), u"v=spf1 include:amazonses.com ~all"_s);
    QCOMPARE(valueWithDot(trackingRecord()), u"links1.resend-dns.com."_s);
}

void TestRecordNames::recommendsDmarc()
{
    const DnsRecord dmarc = recommendedDmarc(u"news.acme.co.uk"_s);
    QCOMPARE(dmarc.name, u"_dmarc.acme.co.uk"_s);
    QCOMPARE(dmarc.type, u"TXT"_s);
    QCOMPARE(dmarc.value, u"v=DMARC1; p=none;"_s);
    QVERIFY(isDmarc(dmarc));
    QVERIFY(!isDmarc(sendingRecords()[1]));
    const QList<DnsRecord> named = withNames({dmarc, sendingRecords(u".news"_s)[0]}, u"news.acme.co.uk"_s,
                                             u"acme.co.uk"_s, NameForm::Relative);
    QCOMPARE(named[0].name, u"_dmarc"_s);
    QCOMPARE(named[1].name, u"send.news"_s);
}

QTEST_GUILESS_MAIN(TestRecordNames)
#include "tst_record_names.moc"
