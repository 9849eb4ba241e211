// SPDX-License-Identifier: Apache-2.0
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"
#include "verdict_bench.h"

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! What an operation says of itself is what the sandbox says of it: domains and claims to them.
class TestVerdictsDomains final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_bench.reset(); }
    void domains_data();
    void domains() { checkVerdict(*m_bench); }
    void domainNames_data();
    void domainNames() { checkVerdict(*m_bench); }
    void subdomains_data();
    void subdomains() { checkVerdict(*m_bench); }

private:
    std::unique_ptr<VerdictBench> m_bench;
    QString m_domain;
};

void TestVerdictsDomains::initTestCase()
{
    m_bench = std::make_unique<VerdictBench>();
    m_domain = m_bench->idOf("/domains", "name", u"acme.com"_s);
    QVERIFY(!m_domain.isEmpty());
}

void TestVerdictsDomains::domains_data()
{
    addVerdictColumns();
    int number = 0;
    const auto add = [&number](const char *name, const auto &set) {
        CreateDomain domain{.name = u"v%1.example"_s.arg(number++)};
        set(domain);
        addVerdict(name, domain);
    };
    add("plain", [](auto &) {});
    for (const char *region :
         {"us-east-1", "eu-west-1", "sa-east-1", "ap-northeast-1", "eu-central-1", "EU-WEST-1", ""})
        add(*region ? region : "empty region", [&](auto &d) { d.region = QString::fromLatin1(region); });
    add("tls", [](auto &d) { d.tls = TlsMode::Enforced; });
    add("sending", [](auto &d) { d.sending = true; });
    add("no sending", [](auto &d) { d.sending = false; });
    add("receiving", [](auto &d) { d.receiving = true; });
    add("no receiving", [](auto &d) { d.receiving = false; });
    add("receiving only", [](auto &d) {
        d.sending = false;
        d.receiving = true;
    });
    add("neither", [](auto &d) { d.sending = d.receiving = false; });
    add("tracking", [](auto &d) {
        d.openTracking = d.clickTracking = true;
        d.trackingSubdomain = u"links"_s;
    });
    const auto update = [this](const char *name, const auto &set) {
        UpdateDomain domain{.id = m_bench->idOf("/domains", "name", u"news.acme.com"_s)};
        set(domain);
        addVerdict(name, domain);
    };
    update("update nothing", [](auto &) {});
    update("update all", [](auto &d) {
        d.openTracking = d.clickTracking = true;
        d.tls = TlsMode::Opportunistic;
        d.sending = d.receiving = true;
        d.trackingSubdomain = u"links"_s;
    });
    update("update to neither", [](auto &d) { d.sending = d.receiving = false; });
    update("update to no subdomain", [](auto &d) { d.trackingSubdomain = u""_s; });
}

void TestVerdictsDomains::domainNames_data()
{
    addVerdictColumns();
    const QString label63(63, u'a');
    const QString labels = QStringList{label63, label63, label63}.join(u'.') + u'.'; // 192
    const QStringList names{u""_s,
                            u"one.example"_s,
                            u"mail.eu.Two.co.uk"_s,
                            u"xn--bcher-kva.example"_s,
                            u"example.xn--p1ai"_s,
                            u"1.2a"_s,
                            u"127.0.0.1"_s,
                            u"localhost"_s,
                            u"."_s,
                            u"three.example."_s,
                            u".four.example"_s,
                            u"five..example"_s,
                            u"a-b.io"_s,
                            u"-a.io"_s,
                            u"a-.io"_s,
                            u"_dmarc.example.com"_s,
                            u"exa mple.com"_s,
                            u"six.example "_s,
                            u" seven.example"_s,
                            u"eight.example\n"_s,
                            u"bücher.example"_s,
                            u"ada@example.com"_s,
                            u"https://example.com"_s,
                            u"example.com:80"_s,
                            u"example.com/"_s,
                            u"*.example.com"_s,
                            u"x--y.io"_s,
                            u"a.b1"_s,
                            u"a.1"_s,
                            label63 + u".io"_s,
                            label63 + u"a.io"_s,
                            labels + QString(58, u'a') + u".io"_s,
                            labels + QString(59, u'a') + u".io"_s};
    for (const QString &name : names) {
        const QByteArray tag = name.left(30).toUtf8() + ' ' + QByteArray::number(name.size());
        addVerdict(tag.constData(), CreateDomain{.name = name});
    }
}

void TestVerdictsDomains::subdomains_data()
{
    addVerdictColumns();
    const QStringList labels{u"send"_s, u"Go-2"_s, u"a"_s, u"2go"_s, u"-go"_s, u"go-"_s,          u"a.b"_s,
                             u"a_b"_s,  u"a b"_s,  u""_s,  u"ü"_s,   u"a."_s,  QString(63, u'a'), QString(64, u'a')};
    int number = 0;
    for (const QString &label : labels) {
        const QByteArray tag = label.left(20).toUtf8() + ' ' + QByteArray::number(label.size());
        const auto name = [&number] { return u"s%1.example"_s.arg(number++); };
        addVerdict((tag + " return path").constData(), CreateDomain{.name = name(), .customReturnPath = label});
        addVerdict((tag + " tracking").constData(), CreateDomain{.name = name(), .trackingSubdomain = label});
        addVerdict((tag + " update").constData(), UpdateDomain{.id = m_domain, .trackingSubdomain = label});
        const auto taken = [&number] { return u"c%1.taken.example"_s.arg(number++); };
        addVerdict((tag + " claim's return path").constData(),
                   CreateDomainClaim{.name = taken(), .customReturnPath = label});
        addVerdict((tag + " claim's tracking").constData(),
                   CreateDomainClaim{.name = taken(), .trackingSubdomain = label});
    }
    addVerdict("claim without a name", CreateDomainClaim{.name = u""_s});
    addVerdict("claim to no domain", CreateDomainClaim{.name = u"taken"_s});
    addVerdict("claim to no region", CreateDomainClaim{.name = u"x.taken.example"_s, .region = u"mars"_s});
}

QTEST_GUILESS_MAIN(TestVerdictsDomains)
#include "tst_verdicts_domains.moc"
