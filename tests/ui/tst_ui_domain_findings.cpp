// SPDX-License-Identifier: Apache-2.0
#include "domain_script.h"
#include "finding.h"
#include "kit/card.h"
#include "kit/diff_text.h"
#include "kit/label.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/dns_findings.h"
#include "pages/page.h"
#include "played_dns.h"
#include "window_bench.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

const QByteArray acme = domainHead("d-1", "acme.com", "pending");
const QByteArray other = domainHead("d-2", "other.com", "pending");

const QByteArray mx = recordText("SPF", "MX", "send", "feedback-smtp.eu-west-1.amazonses.com", 10);
const QByteArray spf = recordText("SPF", "TXT", "send", "v=spf1 include:amazonses.com ~all");
const QByteArray key = recordText("DKIM", "TXT", "resend._domainkey", "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQ");
const QByteArray links = recordText("Tracking", "CNAME", "links", "links1.resend-dns.com");
const QByteArray inbound = recordText("Receiving", "MX", "@", "inbound-smtp.eu-west-1.amazonaws.com", 10);

} // namespace

//! What is wrong with the records, told in the window: where, why and what to do.
class TestDomainFindings final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void marksTheCharacterAndNamesTheCure();
    void tellsEveryMistakeOfARecord();
    void whatIsWrongIsInSight();
    void noneIsLeftOut();
    void theChosenOneComesFirst();
    void namesTheServerThatGivesNoAnswer();
    void saysWhyNobodyAnswers();
    void theSecondsCountDown();
    void whatIsFoundOfOneIsNotToldOfAnother();
    void theOfferComesBackAfterAnError();
    void tellsSinceWhenARecordIsVerified();

private:
    void show(const QList<QByteArray> &records);
    Page &page() const { return m_bench->page(); }
    TableView &records() const { return *table(page(), u"DNS records"_s); }
    QPushButton &wrong() const { return *m_bench->window().findChild<QPushButton *>(u"wrongRecords"_s); }
    QStringList titles() const;

    PlayedDns m_dns;
    std::unique_ptr<ScriptedServer> m_service;
    std::unique_ptr<WindowBench> m_bench;
};

void TestDomainFindings::init()
{
    m_dns.says.clear();
    m_dns.lameServers.clear();
    m_dns.isDead = false;
    m_dns.policy = u"v=DMARC1; p=none;"_s;
    m_service = std::make_unique<ScriptedServer>();
    m_service->on("GET /domains", domainList({acme, other}));
    m_service->on("GET /domains/d-1", domainDetails(acme, "verified"));
    m_service->on("GET /domains/d-2", domainDetails(other, "pending"));
    m_bench = std::make_unique<WindowBench>(QSize(1280, 900), &m_dns);
}

void TestDomainFindings::cleanup()
{
    const QString folder = qEnvironmentVariable("POSTROOM_TEST_PICTURES");
    if (!folder.isEmpty() && m_bench)
        m_bench->window().grab().save(folder + u"/domain-findings-"_s + QString::fromLatin1(QTest::currentTestFunction())
                                      + u".png"_s);
    m_bench.reset();
    m_service.reset();
}

void TestDomainFindings::show(const QList<QByteArray> &all)
{
    m_service->on("GET /domains/d-1", domainDetailsWith(acme, all));
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
    QCOMPARE(m_bench->models().openDomain.id(), u"d-1"_s);
    QTRY_VERIFY(!cell(records(), 0, DnsRecordsModel::SeenInDns).isEmpty());
}

// Of the cards, from top to bottom.
QStringList TestDomainFindings::titles() const
{
    QStringList titles;
    const auto *findings = m_bench->window().findChild<DnsFindings *>();
    QList<Card *> cards = shown<Card>(*findings);
    std::sort(cards.begin(), cards.end(), [](const Card *a, const Card *b) { return a->y() < b->y(); });
    for (const Card *card : std::as_const(cards))
        titles << card->findChild<QLabel *>()->text();
    return titles;
}

void TestDomainFindings::marksTheCharacterAndNamesTheCure()
{
    m_dns.say(u"send.acme.com"_s, DnsType::Mx, u"feedback-smtp.us-east-1.amazonses.com"_s, 10);
    show({mx, spf});
    QTRY_COMPARE(titles(), QStringList{u"MX send.acme.com: The record of another region"_s});
    QVERIFY(says(page(), u"There is a record of the region us-east-1 (feedback-smtp.us-east-1.amazonses.com), but this "
                         "domain is in eu-west-1. Keep only the one shown here."_s));
    const QList<DiffText *> marked = shown<DiffText>(page());
    QCOMPARE(marked.size(), 1);
    QCOMPARE(marked.first()->accessibleName(),
             u"feedback-smtp.us-east-1.amazonses.com, wrong from character 15 on: “us-ea”"_s);
}

void TestDomainFindings::tellsEveryMistakeOfARecord()
{
    m_dns.say(u"send.acme.com"_s, DnsType::Mx, u"feedback-smtp.eu-west-1.amazonses.com"_s, 20);
    m_dns.say(u"send.acme.com"_s, DnsType::Mx, u"aspmx.l.google.com"_s, 1);
    show({mx, spf});
    QTRY_COMPARE(titles(), QStringList{u"MX send.acme.com: Another priority"_s});
    QVERIFY(says(page(), u"The server is right, but its priority is 20."_s));
    QVERIFY(says(page(), u"Another MX record beside it. At send.acme.com mail may also go to aspmx.l.google.com (priority 1)."_s));
}

void TestDomainFindings::whatIsWrongIsInSight()
{
    m_bench = std::make_unique<WindowBench>(QSize(1100, 700), &m_dns);
    m_dns.say(u"send.acme.com"_s, DnsType::Txt, u"\"v=spf1 include:amazonses.com ~all\""_s);
    show({mx, spf, key, links});
    QTRY_VERIFY(wrong().isVisible());
    QVERIFY2(wrong().text().endsWith(u": TXT send"_s), qPrintable(wrong().text()));
    QVERIFY(isInSight(wrong()));
    QCOMPARE(records().currentIndex().row(), 1); // what is wrong is what is shown first
    QTest::mouseClick(&wrong(), Qt::LeftButton);
    QTRY_VERIFY(isInSight(*shown<DiffText>(page()).constFirst()));
    QVERIFY(says(page(), u"The quotes were taken as a part of the value. Enter it without them."_s));
    // Once it is mended, there is nothing to say.
    m_dns.says.clear();
    QVERIFY(m_bench->passTimeUntil([&] { return !wrong().isVisible(); }));
}

void TestDomainFindings::noneIsLeftOut()
{
    m_dns.say(u"send.acme.com"_s, DnsType::Mx, u"feedback-smtp.us-east-1.amazonses.com"_s, 10);
    m_dns.say(u"send.acme.com"_s, DnsType::Txt, u"v=spf1 mx ~all"_s);
    m_dns.say(u"resend._domainkey.acme.com"_s, DnsType::Txt, u"p=MIGfMA0GCSq"_s);
    m_dns.say(u"links.acme.com"_s, DnsType::Cname, u"links1.resend-dns.com.acme.com"_s);
    m_dns.say(u"acme.com"_s, DnsType::Mx, u"inbound-smtp.us-east-1.amazonaws.com"_s, 10);
    show({mx, spf, key, links, inbound});
    QTRY_COMPARE(titles().size(), 4);
    QVERIFY2(says(page(), u"more: MX acme.com. Choose it in the table"_s), qPrintable(words(page())));
    records().setCurrentIndex(records().model()->index(4, DnsRecordsModel::Value));
    QTRY_COMPARE(titles().value(0), u"MX acme.com: The record of another region"_s);
    QVERIFY(says(page(), u"more: CNAME links.acme.com. Choose it in the table"_s));
}

void TestDomainFindings::theChosenOneComesFirst()
{
    m_dns.say(u"send.acme.com"_s, DnsType::Mx, u"feedback-smtp.us-east-1.amazonses.com"_s, 10);
    m_dns.say(u"resend._domainkey.acme.com"_s, DnsType::Txt, u"p=MIGfMA0GCSq"_s);
    show({mx, spf, key});
    QTRY_COMPARE(titles().size(), 2);
    QCOMPARE(titles().value(0), u"MX send.acme.com: The record of another region"_s);
    records().setCurrentIndex(records().model()->index(2, DnsRecordsModel::Value));
    QTRY_COMPARE(titles().value(0), u"TXT resend._domainkey.acme.com: The key is cut short"_s);
}

void TestDomainFindings::namesTheServerThatGivesNoAnswer()
{
    m_dns.lameServers = {u"bob.ns.cloudflare.com"_s};
    m_dns.say(u"send.acme.com"_s, DnsType::Txt, u"v=spf1 include:amazonses.com ~all"_s);
    show({spf});
    QTRY_COMPARE(titles(), QStringList{u"The nameserver bob.ns.cloudflare.com gives no answer"_s});
    QVERIFY(says(page(), u"bob.ns.cloudflare.com (192.0.2.2) is named as a server of this zone, but does not know it."_s));
    QCOMPARE(cell(records(), 0, DnsRecordsModel::SeenInDns), u"Found"_s);
}

void TestDomainFindings::saysWhyNobodyAnswers()
{
    m_dns.isDead = true;
    show({spf});
    QTRY_VERIFY(titles().contains(u"TXT send.acme.com: No answer"_s));
    QVERIFY(says(page(), u"this computer's resolver did not answer in time."_s));
}

void TestDomainFindings::theSecondsCountDown()
{
    DnsFindings findings;
    RecordFinding old;
    old.wanted = {DnsRecord{.name = u"send"_s, .type = u"TXT"_s}, u"send.acme.com"_s};
    old.state = RecordState::OldStillSeen;
    old.oldFor = 77s;
    findings.setFindings({old}, {});
    findings.show();
    const QList<Card *> cards = findings.findChildren<Card *>();
    QCOMPARE(cards.size(), 1);
    QVERIFY2(says(findings, u"for 77 seconds at most."_s), qPrintable(words(findings)));
    old.oldFor = 70s;
    findings.setFindings({old}, {});
    QVERIFY(says(findings, u"for 70 seconds at most."_s));
    QCOMPARE(findings.findChildren<Card *>(), cards); // the card stays, nobody who reads it is thrown out
    old.oldFor = 0s;
    findings.setFindings({old}, {});
    QVERIFY(says(findings, u"What was there before is still remembered."_s));
}

void TestDomainFindings::whatIsFoundOfOneIsNotToldOfAnother()
{
    m_dns.isHeld = true;
    ScriptedAnswer late = domainDetails(other, "pending");
    late.how = ScriptedAnswer::How::Held;
    m_service->on("GET /domains/d-2", late);
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
    QCOMPARE(m_bench->models().openDomain.id(), u"d-1"_s);
    QVERIFY(m_bench->models().openDomain.details());
    table(page(), u"Domains"_s)->setCurrentId(u"d-2"_s);
    QCOMPARE(m_bench->models().openDomain.domain()->name, u"other.com"_s);
    m_dns.release();
    QTRY_COMPARE(m_service->count("GET /domains/d-2"), 1);
    int turns = 0;
    QVERIFY(QTest::qWaitFor([&turns] { return ++turns > 20; })); // what was released arrives
    QVERIFY2(!says(page(), u"All records are there"_s), qPrintable(words(page())));
    QVERIFY(!says(page(), u"The DNS of acme.com"_s));
    m_service->release();
    QTRY_VERIFY(says(page(), u"The DNS of other.com is at Cloudflare"_s));
    QVERIFY(!says(page(), u"All records are there"_s));
}

void TestDomainFindings::theOfferComesBackAfterAnError()
{
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
    const QString notice = u"All records are there for the world to see."_s;
    QTRY_VERIFY(says(page(), notice));
    m_service->on("GET /domains/d-1", refusal(403, "x", "No."));
    QVERIFY(trigger(m_bench->window(), u"Refresh"_s));
    QVERIFY(m_bench->settle());
    QTRY_VERIFY(says(page(), u"What is shown here may be out of date."_s));
    m_service->on("GET /domains/d-1", domainDetails(acme, "verified"));
    QVERIFY(trigger(m_bench->window(), u"Refresh"_s));
    QVERIFY(m_bench->settle());
    QVERIFY(!says(page(), u"What is shown here may be out of date."_s));
    QVERIFY2(says(page(), notice), qPrintable(words(page())));
}

void TestDomainFindings::tellsSinceWhenARecordIsVerified()
{
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
    QVERIFY2(says(page(), u"Seen verified on this computer since "_s), qPrintable(words(page())));
    // Of what is verified before one's eyes the time is known.
    m_service->on("GET /domains/d-2", domainDetails(other, "pending"));
    table(page(), u"Domains"_s)->setCurrentId(u"d-2"_s);
    QVERIFY(m_bench->settle());
    QVERIFY(!says(page(), u"erified since "_s));
    m_service->on("GET /domains/d-2", domainDetails(other, "verified"));
    m_bench->clock().advance(1min);
    QVERIFY(m_bench->settle());
    QTRY_VERIFY2(says(page(), u"Verified since "_s), qPrintable(words(page())));
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainFindings)
#include "tst_ui_domain_findings.moc"
