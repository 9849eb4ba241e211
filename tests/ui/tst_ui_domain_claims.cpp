// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "sandbox/time_source.h"
#include "window_bench.h"

#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

//! A domain that another account has: claimed, found again, followed to its end. One that is one's own is not claimed.
class TestDomainClaims final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void fromTheClaimToItsNewRecords();
    void isFoundAgainAfterARestart();
    void saysWhyItHasToWait();
    void saysThatItFailed();
    void isGivenUp();
    void ownDomainIsNotClaimed();
    void nothingIsSaidWhereTheListCannotBeRead();
    void anOrdinaryDomainIsNoClaimThatFailed();
    void aLookThatFailsIsNoRefusal();

private:
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(m_bench->window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    bool claim(const QString &name);
    void passTime()
    {
        m_time->advance(25s);
        m_bench->clock().advance(25s);
    }
    TableView &records() { return *m_bench->window().findChild<TableView *>(u"records"_s); }

    std::shared_ptr<sandbox::MovableTime> m_time;
    std::unique_ptr<sandbox::SandboxServer> m_service;
    std::unique_ptr<WindowBench> m_bench;
};

void TestDomainClaims::init()
{
    m_time = std::make_shared<sandbox::MovableTime>();
    m_service = std::make_unique<sandbox::SandboxServer>(benchSandbox(), m_time);
    QVERIFY(m_service->start());
    m_bench = std::make_unique<WindowBench>(QSize(1280, 800));
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
}

void TestDomainClaims::cleanup()
{
    // To be looked at: the window as each test left it.
    const QString folder = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
    if (!folder.isEmpty() && m_bench)
        m_bench->window().grab().save(folder + u"/domain-claims-"_s + QString::fromLatin1(QTest::currentTestFunction()) + u".png"_s);
    m_bench.reset();
    m_service.reset();
}

bool TestDomainClaims::claim(const QString &name)
{
    if (!click(m_bench->page(), u"Add domain"_s))
        return false;
    QTest::keyClicks(field(*dialog(), u"Domain"_s), name);
    if (!click(*dialog(), u"Add domain"_s)
        || !QTest::qWaitFor([this] { return button(*dialog(), u"Claim it"_s) != nullptr; })
        || !says(*dialog(), u"Another Resend account has verified this domain."_s) || !click(*dialog(), u"Claim it"_s))
        return false;
    return QTest::qWaitFor([this] { return !dialog(); }) && m_bench->settle();
}

void TestDomainClaims::fromTheClaimToItsNewRecords()
{
    QVERIFY(claim(u"news.taken.example"_s));
    Page &page = m_bench->page();
    QCOMPARE(m_bench->models().openDomain.domain()->name, u"news.taken.example"_s);
    QVERIFY(says(page, u"Another Resend account has news.taken.example. You are claiming it."_s));
    QVERIFY(says(page, u"Claim waits for DNS"_s));
    TableView &list = *table(page, u"Domains"_s);
    const int row = int(column(list, DomainsModel::Name).indexOf(u"news.taken.example"_s));
    QCOMPARE(cell(list, row, DomainsModel::Status), u"Claim waits for DNS"_s); // not "Not started"
    QVERIFY(says(page, u"Resend has not seen it yet."_s));
    QVERIFY2(says(page, u"Asking Resend again in 10 second"_s), qPrintable(words(page)));
    // Its record is in the table, to copy as it has to be typed.
    QCOMPARE(cell(records(), 0, DnsRecordsModel::Purpose), u"Proof that it is yours"_s);
    QCOMPARE(cell(records(), 0, DnsRecordsModel::Type), u"TXT"_s);
    QVERIFY(cell(records(), 0, DnsRecordsModel::Value).startsWith(u"resend-domain-verification="_s));
    QVERIFY(trigger(m_bench->window(), u"Copy all as text"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(cell(records(), 0, DnsRecordsModel::Value)));
    QCOMPARE(records().currentIndex().row(), 0); // not the advice behind it
    QVERIFY(!button(page, u"Verify"_s));
    QVERIFY(!button(page, u"Edit…"_s));

    QVERIFY(click(page, u"Verify claim"_s));
    QVERIFY(m_bench->settle());
    passTime();
    QVERIFY(m_bench->settle());
    QVERIFY2(says(page, u"news.taken.example is in this account now."_s), qPrintable(words(page)));
    QVERIFY(!says(page, u"You are claiming it."_s));
    QTRY_COMPARE(cell(list, row, DomainsModel::Status), u"Not started"_s); // it is a domain like others now
    QTRY_COMPARE(m_bench->models().openDomain.records().records().size(), 3);
    QCOMPARE(cell(records(), 0, DnsRecordsModel::Purpose), u"Bounces"_s);
    QCOMPARE(records().currentIndex().row(), 0);
    // From here on it is a domain like others.
    QVERIFY(click(page, u"Verify"_s));
    QVERIFY(m_bench->settle());
    QVERIFY(says(page, u"Waiting for DNS"_s));
}

void TestDomainClaims::isFoundAgainAfterARestart()
{
    QVERIFY(claim(u"news.taken.example"_s));
    const QString proof = cell(records(), 0, DnsRecordsModel::Value);
    m_bench->restart();
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
    TableView *list = table(m_bench->page(), u"Domains"_s);
    list->setCurrentIndex(list->model()->index(int(column(*list, 0).indexOf(u"news.taken.example"_s)), 0));
    QVERIFY(m_bench->settle());
    QVERIFY(says(m_bench->page(), u"You are claiming it."_s));
    QCOMPARE(cell(records(), 0, DnsRecordsModel::Value), proof);
    QVERIFY(button(m_bench->page(), u"Verify claim"_s)->isEnabled());
}

void TestDomainClaims::saysWhyItHasToWait()
{
    QVERIFY(claim(u"blocked.taken.example"_s));
    QVERIFY(click(m_bench->page(), u"Verify claim"_s));
    QVERIFY(m_bench->settle());
    passTime();
    QVERIFY(m_bench->settle());
    QVERIFY(says(m_bench->page(), u"Claim has to wait"_s));
    QVERIFY2(says(m_bench->page(), u"the other account has sent from this domain lately"_s),
             qPrintable(words(m_bench->page())));
    // Resend has seen the record: nobody is told to have it looked for.
    QTRY_COMPARE(cell(records(), 0, DnsRecordsModel::SeenInDns), u"Found"_s);
    QVERIFY(!says(m_bench->page(), u"The record is there for the world to see."_s));
}

void TestDomainClaims::saysThatItFailed()
{
    QVERIFY(claim(u"failing.taken.example"_s));
    QVERIFY(click(m_bench->page(), u"Verify claim"_s));
    QVERIFY(m_bench->settle());
    passTime();
    QVERIFY(m_bench->settle());
    QVERIFY(says(m_bench->page(), u"Claim failed"_s));
    QVERIFY(says(m_bench->page(), u"Resend says: The TXT record was not found."_s));
    QVERIFY(button(m_bench->page(), u"Verify claim"_s)->isEnabled());
}

void TestDomainClaims::isGivenUp()
{
    QVERIFY(claim(u"news.taken.example"_s));
    QVERIFY(click(m_bench->page(), u"Delete…"_s));
    QVERIFY(m_bench->settle());
    QTRY_VERIFY(dialog());
    QVERIFY(says(*dialog(), u"Give up the claim to news.taken.example?"_s));
    QVERIFY(says(*dialog(), u"The domain stays with the other account."_s));
    QVERIFY(click(*dialog(), u"Give up the claim"_s));
    QVERIFY(m_bench->settle());
    QVERIFY(!column(*table(m_bench->page(), u"Domains"_s), 0).contains(u"news.taken.example"_s));
    QVERIFY(!says(m_bench->page(), u"You are claiming it."_s));
}

void TestDomainClaims::ownDomainIsNotClaimed()
{
    // Added elsewhere, after this list was read.
    m_bench->models().client.call(CreateDomain{.name = u"news.acme.org"_s}, HttpRequest::Priority::Interactive, this,
                                  [](const Outcome<DomainDetails> &made) { QVERIFY(made); });
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->models().domains.rowCount(), 4);
    QVERIFY(click(m_bench->page(), u"Add domain"_s));
    QTest::keyClicks(field(*dialog(), u"Domain"_s), u"news.acme.org"_s);
    QVERIFY(click(*dialog(), u"Add domain"_s));
    QTRY_VERIFY(!dialog());
    QVERIFY(m_bench->settle());
    QCOMPARE(m_bench->models().openDomain.domain()->name, u"news.acme.org"_s);
    QVERIFY2(says(m_bench->page(), u"news.acme.org was in this account already."_s), qPrintable(words(m_bench->page())));
    // Until another one is looked at.
    QVERIFY(trigger(m_bench->window(), u"Refresh"_s));
    QVERIFY(m_bench->settle());
    QVERIFY(says(m_bench->page(), u"news.acme.org was in this account already."_s));
    table(m_bench->page(), u"Domains"_s)->setCurrentIndex(table(m_bench->page(), u"Domains"_s)->model()->index(4, 0));
    QVERIFY(m_bench->settle());
    QVERIFY(!says(m_bench->page(), u"was in this account already."_s));
}

void TestDomainClaims::nothingIsSaidWhereTheListCannotBeRead()
{
    ScriptedServer server;
    server.on("GET /domains", domainList({}));
    server.on("POST /domains", refusal(403, "validation_error", "The domain is registered already."));
    m_bench->open(server.url(), u"Other"_s);
    QVERIFY(m_bench->showTab(u"domains"_s));
    server.on("GET /domains", refusal(403, "validation_error", "Not now."));
    QVERIFY(click(m_bench->page(), u"Add domain"_s));
    QTest::keyClicks(field(*dialog(), u"Domain"_s), u"news.acme.org"_s);
    QVERIFY(click(*dialog(), u"Add domain"_s));
    QTRY_VERIFY(says(*dialog(), u"Whether it is in this one could not be found out."_s));
    QVERIFY(!button(*dialog(), u"Claim it"_s));
    QVERIFY(!says(*dialog(), u"Another Resend account has verified this domain."_s));
}

// A new one is asked about, too; that this fails concerns nobody.
void TestDomainClaims::anOrdinaryDomainIsNoClaimThatFailed()
{
    ScriptedServer server;
    const QByteArray fresh = domainHead("d-1", "acme.com", "not_started");
    server.on("GET /domains", domainList({fresh}));
    server.on("GET /domains/d-1", domainDetails(fresh, "not_started"));
    server.on("GET /domains/d-1/claim", refusal(403, "validation_error", "Not now."));
    m_bench->open(server.url(), u"Other"_s);
    QVERIFY(m_bench->showTab(u"domains"_s));
    QTRY_COMPARE(server.count("GET /domains/d-1/claim"), 1);
    QVERIFY(m_bench->settle());
    QVERIFY2(!says(m_bench->page(), u"claim"_s) && !says(m_bench->page(), u"Not now."_s), qPrintable(words(m_bench->page())));
}

void TestDomainClaims::aLookThatFailsIsNoRefusal()
{
    ScriptedServer server;
    const QByteArray fresh = domainHead("d-1", "taken.com", "not_started");
    const ScriptedAnswer claim = ScriptedAnswer::json(
        200, R"({"object":"domain_claim","id":"c-1","name":"taken.com","status":"pending","domain_id":"d-1","region":"eu-west-1",)"
             R"("record":{"type":"TXT","name":"taken.com","value":"resend-domain-verification=abc","ttl":"Auto"},)"
             R"("created_at":"2026-11-20 09:30:00+00"})");
    server.on("GET /domains", domainList({fresh}));
    server.on("GET /domains/d-1", ScriptedAnswer::json(200, R"({"object":"domain",)" + fresh + R"(,"records":[]})"));
    server.on("GET /domains/d-1/claim", claim);
    server.on("POST /domains/d-1/claim/verify", refusal(403, "validation_error", "Not now."));
    m_bench->open(server.url(), u"Other"_s);
    QVERIFY(m_bench->showTab(u"domains"_s));
    QVERIFY(says(m_bench->page(), u"You are claiming it."_s));
    server.on("GET /domains/d-1/claim", refusal(403, "validation_error", "Not now."));
    m_bench->clock().advance(10s);
    QVERIFY(m_bench->settle());
    QVERIFY2(says(m_bench->page(), u"How far the claim is could not be read."_s), qPrintable(words(m_bench->page())));
    QVERIFY(!says(m_bench->page(), u"The claim was not taken further."_s));
    server.on("GET /domains/d-1/claim", claim);
    m_bench->clock().advance(1min);
    QVERIFY(m_bench->settle());
    QVERIFY(!says(m_bench->page(), u"could not be read"_s));
    // What was refused is told as such.
    QVERIFY(click(m_bench->page(), u"Verify claim"_s));
    QVERIFY(m_bench->settle());
    QVERIFY(says(m_bench->page(), u"The claim was not taken further."_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainClaims)
#include "tst_ui_domain_claims.moc"
