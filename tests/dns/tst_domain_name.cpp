// SPDX-License-Identifier: Apache-2.0
#include "dns/domain_name.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

class TestDomainName final : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
    void refuses_data();
    void refuses();
    void knowsWhatIsRegistered_data();
    void knowsWhatIsRegistered();
    void advisesASubdomain();
    void cutsLongCulprits();
};

void TestDomainName::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("wasCut");

    const auto row = [](const char *title, const QString &typed, const QString &name, bool cut,
                        const QString &shown = {}) {
        QTest::newRow(title) << typed << name << (shown.isEmpty() ? name : shown) << cut;
    };
    row("plain", u"acme.com"_s, u"acme.com"_s, false);
    row("capitals", u"News.ACME.com"_s, u"news.acme.com"_s, false);
    row("spaces around", u"  acme.com\n"_s, u"acme.com"_s, false);
    row("final dot", u"acme.com."_s, u"acme.com"_s, false);
    row("URL", u"https://acme.com"_s, u"acme.com"_s, true);
    row("URL with everything", u"https://ann:secret@www.acme.com:8443/a/b?c=d@e#f"_s, u"www.acme.com"_s, true);
    row("URL without scheme", u"acme.com/contact"_s, u"acme.com"_s, true);
    row("port", u"acme.com:80"_s, u"acme.com"_s, true);
    row("address", u"ann@acme.com"_s, u"acme.com"_s, true);
    row("mailto", u"mailto:ann@acme.com?subject=x"_s, u"acme.com"_s, true);
    row("name and address", u"Ann Lee <ann@acme.com>"_s, u"acme.com"_s, true);
    row("umlaut", u"Bücher.example"_s, u"xn--bcher-kva.example"_s, false, u"bücher.example"_s);
    row("punycode", u"xn--bcher-kva.example"_s, u"xn--bcher-kva.example"_s, false, u"bücher.example"_s);
    row("eszett", u"straße.example"_s, u"xn--strae-oqa.example"_s, false, u"straße.example"_s);
    row("Japanese", u"例え。テスト"_s, u"xn--r8jz45g.xn--zckzah"_s, false, u"例え.テスト"_s);
    row("Arabic", u"مثال.example"_s, u"xn--mgbh0fb.example"_s, false, u"مثال.example"_s);
    row("Cyrillic", u"почта.пример.рф"_s, u"xn--80a1acny.xn--e1afmkfd.xn--p1ai"_s, false, u"почта.пример.рф"_s);
    row("zero width space", u"acme​.com"_s, u"acme.com"_s, true);
    row("digits", u"123.com"_s, u"123.com"_s, false);
    row("double hyphen", u"ab--cd.com"_s, u"ab--cd.com"_s, false);
    row("63 characters", QString(63, u'a') + u".com"_s, QString(63, u'a') + u".com"_s, false);
}

void TestDomainName::readsWhatIsTyped()
{
    QFETCH(QString, typed);
    const TypedDomain domain = readTypedDomain(typed);
    QCOMPARE(domainNameFaultText(domain.fault, domain.culprit), QString());
    QTEST(domain.name, "name");
    QTEST(domain.shown, "shown");
    QTEST(domain.wasCut, "wasCut");
    QCOMPARE(readTypedDomain(domain.shown).name, domain.name);
}

void TestDomainName::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<DomainNameFault>("fault");

    using enum DomainNameFault;
    QTest::newRow("nothing") << u""_s << Empty;
    QTest::newRow("only a scheme") << u"https://"_s << Empty;
    QTest::newRow("only spaces") << u" \t "_s << Empty;
    QTest::newRow("space") << u"ac me.com"_s << Space;
    QTest::newRow("no-break space") << u"ac\u00A0me.com"_s << Space;
    QTest::newRow("underscore") << u"_dmarc.acme.com"_s << Underscore;
    QTest::newRow("emoji") << u"i❤️.ws"_s << Emoji;
    QTest::newRow("elephant") << u"🐘.example"_s << Emoji;
    QTest::newRow("comma") << u"acme,com"_s << BadCharacter;
    QTest::newRow("quotes") << u"\"acme.com\""_s << BadCharacter;
    QTest::newRow("control") << u"ac\u0007me.com"_s << BadCharacter;
    QTest::newRow("markup") << u"<b>acme.com"_s << BadCharacter;
    QTest::newRow("two dots") << u"acme..com"_s << EmptyLabel;
    QTest::newRow("dot in front") << u".acme.com"_s << EmptyLabel;
    QTest::newRow("two dots at the end") << u"acme.com.."_s << EmptyLabel;
    QTest::newRow("hyphen in front") << u"-acme.com"_s << EdgeHyphen;
    QTest::newRow("hyphen at the end") << u"acme-.com"_s << EdgeHyphen;
    QTest::newRow("64 characters") << QString(64, u'a') + u".com"_s << LabelTooLong;
    QTest::newRow("long in Japanese") << QString(60, u'例') + u".com"_s << LabelTooLong;
    QTest::newRow("300 characters") << QString(60, u'a') + u'.' + QString(60, u'b') + u'.' + QString(60, u'c') + u'.'
            + QString(60, u'd') + u'.' + QString(52, u'e')
            + u".com"_s << TooLong;
    QTest::newRow("a megabyte") << QString(1'000'000, u'a') << TooLong;
    QTest::newRow("IPv4") << u"192.0.2.1"_s << IpAddress;
    QTest::newRow("IPv4 as URL") << u"http://192.0.2.1:80/"_s << IpAddress;
    QTest::newRow("IPv6") << u"2001:db8::1"_s << IpAddress;
    QTest::newRow("IPv6 in brackets") << u"http://[2001:db8::1]/"_s << IpAddress;
    QTest::newRow("one word") << u"acme"_s << NoDot;
    QTest::newRow("localhost") << u"localhost"_s << NoDot;
    QTest::newRow("co.uk") << u"co.uk"_s << BareSuffix;
    QTest::newRow("com.au in capitals") << u"COM.AU"_s << BareSuffix;
    QTest::newRow("wildcard suffix") << u"foo.ck"_s << BareSuffix;
    QTest::newRow("ends with a number") << u"acme.123"_s << NumberAsTld;
    QTest::newRow("bad punycode") << u"xn--zzzzzzzz99999.com"_s << BadPunycode;
    QTest::newRow("empty punycode") << u"xn--.com"_s << EdgeHyphen;
}

void TestDomainName::refuses()
{
    QFETCH(QString, typed);
    const TypedDomain domain = readTypedDomain(typed);
    QTEST(domain.fault, "fault");
    QVERIFY(!domain.isValid());
    QCOMPARE(domain.name, QString());
    QVERIFY(!domainNameFaultText(domain.fault, domain.culprit).isEmpty());
    QVERIFY(!domainNameFaultText(domain.fault, domain.culprit).contains(u"%1"_s));
    QVERIFY(domain.culprit.size() <= 40);
}

void TestDomainName::knowsWhatIsRegistered_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("registrable");
    QTest::addColumn<QString>("subdomain");

    QTest::newRow("com") << u"acme.com"_s << u"acme.com"_s << u""_s;
    QTest::newRow("subdomain") << u"news.acme.com"_s << u"acme.com"_s << u"news"_s;
    QTest::newRow("co.uk") << u"mail.acme.co.uk"_s << u"acme.co.uk"_s << u"mail"_s;
    QTest::newRow("two levels") << u"a.b.acme.co.uk"_s << u"acme.co.uk"_s << u"a.b"_s;
    QTest::newRow("not of the list") << u"news.acme.test"_s << u"acme.test"_s << u"news"_s;
    QTest::newRow("exception") << u"www.ck"_s << u"www.ck"_s << u""_s;
    QTest::newRow("wildcard") << u"news.acme.foo.ck"_s << u"acme.foo.ck"_s << u"news"_s;
    QTest::newRow("a company's") << u"news.acme.github.io"_s << u"github.io"_s << u"news.acme"_s;
    QTest::newRow("punycode suffix") << u"a.xn--e1afmkfd.xn--p1ai"_s << u"xn--e1afmkfd.xn--p1ai"_s << u"a"_s;
}

void TestDomainName::knowsWhatIsRegistered()
{
    QFETCH(QString, name);
    const TypedDomain domain = readTypedDomain(name);
    QTEST(domain.registrable, "registrable");
    QTEST(domain.subdomain, "subdomain");
    QTEST(registrableDomain(name), "registrable");
}

void TestDomainName::advisesASubdomain()
{
    QVERIFY(readTypedDomain(u"acme.co.uk"_s).advisesSubdomain());
    QVERIFY(!readTypedDomain(u"news.acme.co.uk"_s).advisesSubdomain());
    QVERIFY(!readTypedDomain(u"co.uk"_s).advisesSubdomain());
}

void TestDomainName::cutsLongCulprits()
{
    QCOMPARE(readTypedDomain(QString(64, u'a') + u".com"_s).culprit, QString(39, u'a') + u'…');
}

QTEST_GUILESS_MAIN(TestDomainName)
#include "tst_domain_name.moc"
