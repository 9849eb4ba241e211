// SPDX-License-Identifier: Apache-2.0
#include "accounts/base_url.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;

class TestBaseUrl final : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void knowsLoopback_data();
    void knowsLoopback();
    void theDefaultIsReadAsItself();
};

Q_DECLARE_METATYPE(postroom::BaseUrlFault)

void TestBaseUrl::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url"); // as it goes over the wire

    const auto row = [](const char *name, const QString &typed, const QString &url) {
        QTest::newRow(name) << typed << url;
    };
    row("plain", u"https://api.resend.com"_s, u"https://api.resend.com"_s);
    row("no scheme", u"api.resend.com"_s, u"https://api.resend.com"_s);
    row("no scheme, with a port", u"api.example.com:8443"_s, u"https://api.example.com:8443"_s);
    row("no scheme, loopback", u"localhost:4010"_s, u"https://localhost:4010"_s);
    row("white space around", u" \t https://api.resend.com \n"_s, u"https://api.resend.com"_s);
    row("upper case", u"HTTPS://API.Resend.COM"_s, u"https://api.resend.com"_s);
    row("one slash", u"https://api.resend.com/"_s, u"https://api.resend.com"_s);
    row("many slashes", u"https://api.resend.com///"_s, u"https://api.resend.com"_s);
    row("path prefix", u"https://proxy.example.com/resend/api"_s, u"https://proxy.example.com/resend/api"_s);
    row("path prefix and slash", u"https://proxy.example.com/api/"_s, u"https://proxy.example.com/api"_s);
    row("path with an escape", u"https://proxy.example.com/a%20b/"_s, u"https://proxy.example.com/a%20b"_s);
    row("path with dots", u"https://proxy.example.com/a/../api/./"_s, u"https://proxy.example.com/api"_s);
    row("@ in the path", u"https://proxy.example.com/@team"_s, u"https://proxy.example.com/@team"_s);
    row("port", u"https://api.example.com:8443"_s, u"https://api.example.com:8443"_s);
    row("usual port", u"https://api.example.com:443/"_s, u"https://api.example.com"_s);
    row("highest port", u"https://api.example.com:65535"_s, u"https://api.example.com:65535"_s);
    row("address", u"https://192.168.1.20:8443"_s, u"https://192.168.1.20:8443"_s);
    row("IPv6", u"https://[2001:db8::1]:8443/api"_s, u"https://[2001:db8::1]:8443/api"_s);
    row("IDN", u"https://bücher.example"_s, u"https://xn--bcher-kva.example"_s);
    row("IDN as Punycode", u"https://xn--bcher-kva.example"_s, u"https://xn--bcher-kva.example"_s);
    row("http on localhost", u"http://localhost:4010"_s, u"http://localhost:4010"_s);
    row("http on localhost, usual port", u"http://localhost:80"_s, u"http://localhost"_s);
    row("http on LOCALHOST", u"http://LocalHost:4010/"_s, u"http://localhost:4010"_s);
    row("http on 127.0.0.1", u"http://127.0.0.1:4010/api"_s, u"http://127.0.0.1:4010/api"_s);
    row("http on 127.8.9.10", u"http://127.8.9.10"_s, u"http://127.8.9.10"_s);
    row("http on [::1]", u"http://[::1]:4010"_s, u"http://[::1]:4010"_s);
}

void TestBaseUrl::reads()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, url);
    const auto read = readBaseUrl(typed);
    QVERIFY(std::holds_alternative<QUrl>(read));
    QCOMPARE(std::get<QUrl>(read).toString(QUrl::FullyEncoded), url);
    // What was read is read again as the same: the settings keep it as text.
    QCOMPARE(readBaseUrl(url), read);
}

void TestBaseUrl::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<BaseUrlFault>("fault");

    const auto row = [](const char *name, const QString &typed, BaseUrlFault fault) {
        QTest::newRow(name) << typed << fault;
    };
    row("nothing", u""_s, BaseUrlFault::Empty);
    row("white space", u" \t\n "_s, BaseUrlFault::Empty);

    row("scheme only", u"https://"_s, BaseUrlFault::NotAUrl);
    row("slashes only", u"///"_s, BaseUrlFault::NotAUrl);
    row("path only", u"/api"_s, BaseUrlFault::NotAUrl);
    row("words", u"the usual one"_s, BaseUrlFault::NotAUrl);
    row("space in the host", u"https://api resend.com"_s, BaseUrlFault::NotAUrl);
    row("space in the path", u"https://api.example.com/a b"_s, BaseUrlFault::NotAUrl);
    row("line break inside", u"https://api.example.com/a\nb"_s, BaseUrlFault::NotAUrl);
    row("backslashes", u"https:\\\\api.example.com"_s, BaseUrlFault::NotAUrl);
    row("port too high", u"https://api.example.com:65536"_s, BaseUrlFault::NotAUrl);
    row("port zero", u"https://api.example.com:0"_s, BaseUrlFault::NotAUrl);
    row("port of letters", u"https://api.example.com:http"_s, BaseUrlFault::NotAUrl);
    row("half a bracket", u"https://[::1"_s, BaseUrlFault::NotAUrl);
    row("no scheme name", u"://api.example.com"_s, BaseUrlFault::NotAUrl);

    row("http", u"http://api.resend.com"_s, BaseUrlFault::NotHttps);
    row("ftp", u"ftp://api.resend.com"_s, BaseUrlFault::NotHttps);
    row("ftp on loopback", u"ftp://localhost"_s, BaseUrlFault::NotHttps);
    row("ws on loopback", u"ws://localhost"_s, BaseUrlFault::NotHttps);
    row("http at home", u"http://192.168.1.20"_s, BaseUrlFault::NotHttps);
    row("http on any address", u"http://0.0.0.0:4010"_s, BaseUrlFault::NotHttps);
    row("name that begins like localhost", u"http://localhost.example.com"_s, BaseUrlFault::NotHttps);
    row("name that begins like loopback", u"http://127.0.0.1.example.com"_s, BaseUrlFault::NotHttps);
    row("name that ends like localhost", u"http://notlocalhost"_s, BaseUrlFault::NotHttps);
    row("http on IPv6", u"http://[2001:db8::1]"_s, BaseUrlFault::NotHttps);
    row("http on [::]", u"http://[::]"_s, BaseUrlFault::NotHttps);
    row("loopback as user", u"http://localhost@api.example.com"_s, BaseUrlFault::NotHttps);

    row("user and password", u"https://user:pass@api.example.com"_s, BaseUrlFault::HasUserInfo);
    row("user", u"https://user@api.example.com"_s, BaseUrlFault::HasUserInfo);
    row("no scheme, user and password", u"user:pass@api.example.com"_s, BaseUrlFault::HasUserInfo);
    row("empty user", u"https://@api.example.com"_s, BaseUrlFault::HasUserInfo);
    row("empty user and password", u"https://:@api.example.com"_s, BaseUrlFault::HasUserInfo);
    row("user on loopback", u"http://user:pass@localhost:4010"_s, BaseUrlFault::HasUserInfo);

    row("query", u"https://api.example.com?a=b"_s, BaseUrlFault::HasQueryOrFragment);
    row("query after a path", u"https://api.example.com/api?a=b"_s, BaseUrlFault::HasQueryOrFragment);
    row("empty query", u"https://api.example.com/?"_s, BaseUrlFault::HasQueryOrFragment);
    row("fragment", u"https://api.example.com/#top"_s, BaseUrlFault::HasQueryOrFragment);
    row("empty fragment", u"https://api.example.com#"_s, BaseUrlFault::HasQueryOrFragment);
    row("@ in the query", u"https://api.example.com?a=b@c"_s, BaseUrlFault::HasQueryOrFragment);
}

void TestBaseUrl::refuses()
{
    QFETCH(const QString, typed);
    QFETCH(const BaseUrlFault, fault);
    const auto read = readBaseUrl(typed);
    if (const auto *url = std::get_if<QUrl>(&read))
        QFAIL(qPrintable(u"was read as "_s + url->toString()));
    QCOMPARE(std::get<BaseUrlFault>(read), fault);
}

void TestBaseUrl::knowsLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("localhost") << u"http://localhost"_s << true;
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:8080/a"_s << true;
    QTest::newRow("127.255.255.254") << u"https://127.255.255.254"_s << true;
    QTest::newRow("::1") << u"http://[::1]"_s << true;
    QTest::newRow("::1, long") << u"http://[0:0:0:0:0:0:0:1]"_s << true;
    QTest::newRow("::2") << u"http://[::2]"_s << false;
    QTest::newRow("128.0.0.1") << u"http://128.0.0.1"_s << false;
    QTest::newRow("126.255.255.255") << u"http://126.255.255.255"_s << false;
    QTest::newRow("10.0.0.127") << u"http://10.0.0.127"_s << false;
    QTest::newRow("host name") << u"https://api.resend.com"_s << false;
    QTest::newRow("127 in a name") << u"http://127.example.com"_s << false;
    QTest::newRow("localhost in a name") << u"http://my.localhost.example"_s << false;
    QTest::newRow("no host") << u"/localhost"_s << false;
}

void TestBaseUrl::knowsLoopback()
{
    QFETCH(const QString, url);
    QFETCH(const bool, loopback);
    QCOMPARE(isLoopback(QUrl(url)), loopback);
}

void TestBaseUrl::theDefaultIsReadAsItself()
{
    QCOMPARE(defaultBaseUrl(), QUrl(u"https://api.resend.com"_s));
    const auto read = readBaseUrl(defaultBaseUrl().toString());
    QVERIFY(std::holds_alternative<QUrl>(read));
    QCOMPARE(std::get<QUrl>(read), defaultBaseUrl());
}

QTEST_GUILESS_MAIN(TestBaseUrl)
#include "tst_base_url.moc"
