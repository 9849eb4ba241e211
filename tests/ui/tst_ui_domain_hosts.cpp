// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "domain_script.h"
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "played_dns.h"
#include "window_bench.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

using RecordColumn = DnsRecordsModel::ColumnId;

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

QAction *entry(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (withoutMnemonic(action->text()) == text)
            return action;
    }
    return nullptr;
}

} // namespace

//! In whose form records are written and copied, who is asked, and what is said of a rehearsal.
class TestDomainHosts final : public QObject
{
    Q_OBJECT
public slots:
    void openUrl(const QUrl &url) { m_opened.push_back(url); }
private slots:
    void init();
    void cleanup();

    void copiesWhatIsShown();
    void machinesGetTheirOwnForm();
    void longTextIsSplitWhereTheHostNeedsIt();
    void theHostChosenIsThatOfOneDomain();
    void opensThePageOfTheHost();
    void withoutDnsNamesAreThoseOfTheRegisteredDomain();
    void namesOfASubdomainBeforeTheFirstLook();
    void aWrongHostIsSaidToBeOne();
    void anotherHostWantsNamesInAnotherForm();
    void terraformAsksForWhomWhereItIsNotKnown();
    void theHostsOwnWordsAreInTheTable();
    void aRehearsalIsCalledOne();
    void dmarcIsRecommended();
    void thePolicyThatIsThereIsShown();
    void namesWhoWasAsked();
    void aResolverIsTyped();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();

private:
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(m_bench->window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    TableView &records() const { return *table(m_bench->page(), u"DNS records"_s); }
    QString seen(int row) const { return cell(records(), row, RecordColumn::SeenInDns); }
    QMenu *names() const;
    bool nameFor(const QString &host);
    void choose(const QString &domain);
    bool typeResolver(const QString &text);

    PlayedDns m_dns;
    std::unique_ptr<sandbox::SandboxServer> m_service;
    std::unique_ptr<WindowBench> m_bench;
    QList<QUrl> m_opened;
};

void TestDomainHosts::init()
{
    m_dns.policy.clear();
    m_dns.isDead = false;
    m_dns.isHeld = false;
    m_dns.setResolver({});
    m_dns.resolversAsked.clear();
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"https"_s, this, "openUrl");
    m_service = std::make_unique<sandbox::SandboxServer>(benchSandbox());
    QVERIFY(m_service->start());
    m_bench = std::make_unique<WindowBench>(QSize(1600, 900), &m_dns);
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
    choose(u"acme.com"_s);
}

void TestDomainHosts::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"https"_s);
    m_bench.reset();
    m_service.reset();
}

void TestDomainHosts::choose(const QString &domain)
{
    TableView *list = table(m_bench->page(), u"Domains"_s);
    list->setCurrentIndex(list->model()->index(int(column(*list, 0).indexOf(domain)), 0));
    QVERIFY(m_bench->settle());
    QTRY_COMPARE(m_bench->models().openDomain.domain()->name, domain);
    const int last = records().model()->rowCount() - 1;
    QTRY_VERIFY(last > 0 && !seen(last).isEmpty());
}

QMenu *TestDomainHosts::names() const
{
    for (QPushButton *one : shown<QPushButton>(m_bench->page())) {
        if (one->text().startsWith(u"Names for:"))
            return one->menu();
    }
    return nullptr;
}

bool TestDomainHosts::nameFor(const QString &host)
{
    emit names()->aboutToShow();
    QAction *action = entry(*names(), host);
    if (action)
        action->trigger();
    return action != nullptr;
}

void TestDomainHosts::copiesWhatIsShown()
{
    // Route 53 has no field for the priority, and wants TXT values in quotes.
    QVERIFY(nameFor(u"Amazon Route 53"_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send"_s);
    QCOMPARE(cell(records(), 0, RecordColumn::Value), u"10 feedback-smtp.eu-west-1.amazonses.com"_s);
    QCOMPARE(cell(records(), 0, RecordColumn::Priority), QString());
    QCOMPARE(cell(records(), 1, RecordColumn::Value), u"\"v=spf1 include:amazonses.com ~all\""_s);
    QVERIFY(trigger(m_bench->window(), u"Copy all as CSV"_s));
    QStringList lines = clipboardText().split(u"\r\n"_s);
    QCOMPARE(lines.at(1), u"MX,send,10 feedback-smtp.eu-west-1.amazonses.com,,Auto"_s);
    QCOMPARE(lines.at(2), u"TXT,send,\"\"\"v=spf1 include:amazonses.com ~all\"\"\",,Auto"_s);
    records().setCurrentIndex(records().model()->index(0, RecordColumn::Value));
    QVERIFY(click(m_bench->page(), u"Copy value"_s));
    QCOMPARE(clipboardText(), u"10 feedback-smtp.eu-west-1.amazonses.com"_s);
    QVERIFY(trigger(m_bench->window(), u"Copy record"_s));
    QCOMPARE(clipboardText(), u"Type: MX\nName: send\nValue: 10 feedback-smtp.eu-west-1.amazonses.com\nTTL: Auto"_s);

    // Another one appends the domain to a value that has no dot at its end.
    QVERIFY(nameFor(u"Hetzner"_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Value), u"feedback-smtp.eu-west-1.amazonses.com."_s);
    QCOMPARE(cell(records(), 0, RecordColumn::Priority), u"10"_s);
    QVERIFY(trigger(m_bench->window(), u"Copy all as text"_s));
    QVERIFY(clipboardText().contains(u"\nValue: feedback-smtp.eu-west-1.amazonses.com.\n"_s));

    // The service's name for a record of a subdomain is not always what is typed: mail.acme.co.uk receives at "mail".
    choose(u"mail.acme.co.uk"_s);
    QCOMPARE(cell(records(), 3, RecordColumn::Name), u"mail"_s);
    records().setCurrentIndex(records().model()->index(3, RecordColumn::Value));
    QVERIFY(click(m_bench->page(), u"Copy name"_s));
    QCOMPARE(clipboardText(), u"mail"_s);
}

void TestDomainHosts::machinesGetTheirOwnForm()
{
    QVERIFY(nameFor(u"Amazon Route 53"_s));
    QVERIFY(trigger(m_bench->window(), u"Copy all as zone file (BIND)"_s));
    QVERIFY(clipboardText().startsWith(u"$ORIGIN acme.com.\nsend IN MX 10 feedback-smtp.eu-west-1.amazonses.com.\n"
                                       "send IN TXT \"v=spf1 include:amazonses.com ~all\"\n"_s));
    QVERIFY(trigger(m_bench->window(), u"Copy all as Terraform"_s));
    QVERIFY(clipboardText().contains(u"[\"10 feedback-smtp.eu-west-1.amazonses.com.\"]"_s));
    QVERIFY(!clipboardText().contains(u"10 10 "_s));
}

void TestDomainHosts::longTextIsSplitWhereTheHostNeedsIt()
{
    ScriptedServer server;
    const QByteArray head = domainHead("d-1", "acme.com", "pending");
    const QByteArray key = "p=" + QByteArray(390, 'k');
    server.on("GET /domains", domainList({head}));
    server.on("GET /domains/d-1",
              ScriptedAnswer::json(200, R"({"object":"domain",)" + head
                                            + R"(,"records":[{"record":"DKIM","name":"resend._domainkey","type":"TXT",)"
                                              R"("ttl":"Auto","status":"pending","value":")"
                                            + key + R"("}]})"));
    m_bench->open(server.url(), u"Other"_s);
    QVERIFY(m_bench->showTab(u"domains"_s));
    QTRY_COMPARE(cell(records(), 0, RecordColumn::Value), QString::fromLatin1(key)); // Cloudflare takes it in one
    QTRY_VERIFY(nameFor(u"Google Cloud DNS"_s));
    const QString split = u'"' + u"p="_s + QString(253, u'k') + u"\" \""_s + QString(137, u'k') + u'"';
    QCOMPARE(cell(records(), 0, RecordColumn::Value), split);
    QCOMPARE(shown<QPlainTextEdit>(m_bench->page()).constFirst()->toPlainText(), split);
    QVERIFY(click(m_bench->page(), u"Copy value"_s));
    QCOMPARE(clipboardText(), split);
}

void TestDomainHosts::theHostChosenIsThatOfOneDomain()
{
    QVERIFY(nameFor(u"Hetzner"_s));
    QVERIFY(button(m_bench->page(), u"Names for: Hetzner"_s));
    choose(u"mail.acme.co.uk"_s);
    QVERIFY(button(m_bench->page(), u"Names for: Cloudflare"_s)); // as found
    choose(u"acme.com"_s);
    QVERIFY(button(m_bench->page(), u"Names for: Hetzner"_s));

    m_bench->restart();
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
    choose(u"acme.com"_s);
    QVERIFY(button(m_bench->page(), u"Names for: Hetzner"_s));
    QVERIFY(nameFor(u"As found: Cloudflare"_s));
    QVERIFY(button(m_bench->page(), u"Names for: Cloudflare"_s));
    choose(u"mail.acme.co.uk"_s);
    choose(u"acme.com"_s);
    QVERIFY(button(m_bench->page(), u"Names for: Cloudflare"_s));
}

void TestDomainHosts::opensThePageOfTheHost()
{
    QVERIFY2(says(m_bench->page(), u"The DNS of acme.com is at Cloudflare"_s), qPrintable(words(m_bench->page())));
    QVERIFY(click(m_bench->page(), u"Open Cloudflare"_s));
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://dash.cloudflare.com/?to=/:account/:zone/dns/records"_s)});
    QVERIFY(!says(m_bench->page(), u"rehearsal"_s));
}

// Whoever enters "send" in acme.com for news.acme.com enters it for another domain.
void TestDomainHosts::withoutDnsNamesAreThoseOfTheRegisteredDomain()
{
    m_dns.isDead = true;
    choose(u"mail.acme.co.uk"_s);
    QTRY_COMPARE(seen(0), u"No answer"_s);
    QVERIFY(says(m_bench->page(), u"Names below are written relative to acme.co.uk."_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send.mail"_s);
    QVERIFY(trigger(m_bench->window(), u"Copy all as text"_s));
    QVERIFY(clipboardText().contains(u"\nName: send.mail\n"_s));
    QVERIFY(!clipboardText().contains(u"\nName: send\n"_s));
    QVERIFY(trigger(m_bench->window(), u"Copy all as zone file (BIND)"_s));
    QVERIFY2(clipboardText().startsWith(u"$ORIGIN acme.co.uk.\nsend.mail IN MX "_s), qPrintable(clipboardText()));
    // With a host chosen too, and on the sheet.
    QVERIFY(nameFor(u"Hetzner"_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send.mail"_s);
    QVERIFY(trigger(m_bench->window(), u"Sheet for IT"_s));
    QVERIFY(click(*dialog(), u"Copy as text"_s));
    QVERIFY2(clipboardText().contains(u"Please add these records to the DNS of acme.co.uk."_s), qPrintable(clipboardText()));
    QVERIFY(clipboardText().contains(u": send.mail\n"_s));
    QVERIFY(click(*dialog(), u"Close"_s));
    QTRY_VERIFY(!dialog());
}

void TestDomainHosts::namesOfASubdomainBeforeTheFirstLook()
{
    m_dns.isHeld = true;
    TableView *list = table(m_bench->page(), u"Domains"_s);
    list->setCurrentIndex(list->model()->index(int(column(*list, 0).indexOf(u"mail.acme.co.uk"_s)), 0));
    QVERIFY(m_bench->settle());
    QVERIFY(says(m_bench->page(), u"Names below are written relative to acme.co.uk."_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send.mail"_s);
    m_dns.release();
    QTRY_VERIFY(button(m_bench->page(), u"Names for: Cloudflare"_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send.mail"_s);
}

void TestDomainHosts::aWrongHostIsSaidToBeOne()
{
    QVERIFY(nameFor(u"GoDaddy"_s));
    QVERIFY2(says(m_bench->page(), u"Your DNS is at Cloudflare; entries at GoDaddy are seen by nobody."_s),
             qPrintable(words(m_bench->page())));
    QVERIFY(!button(m_bench->page(), u"Open GoDaddy"_s));
    QVERIFY(click(m_bench->page(), u"Open Cloudflare"_s));
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://dash.cloudflare.com/?to=/:account/:zone/dns/records"_s)});
    QVERIFY(nameFor(u"As found: Cloudflare"_s));
    QVERIFY(!says(m_bench->page(), u"are seen by nobody"_s));
}

void TestDomainHosts::anotherHostWantsNamesInAnotherForm()
{
    choose(u"mail.acme.co.uk"_s);
    QVERIFY(nameFor(u"Another host, full names"_s));
    QVERIFY(button(m_bench->page(), u"Names for: Another host, full names"_s));
    QVERIFY(says(m_bench->page(), u"Names below are written in full."_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send.mail.acme.co.uk"_s);
    QVERIFY(trigger(m_bench->window(), u"Copy all as text"_s));
    QVERIFY(clipboardText().contains(u"\nName: send.mail.acme.co.uk\n"_s));
    QVERIFY(nameFor(u"Another host, full names with a dot"_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send.mail.acme.co.uk."_s);
    QVERIFY(trigger(m_bench->window(), u"Sheet for IT"_s));
    QVERIFY(click(*dialog(), u"Copy as text"_s));
    QVERIFY(clipboardText().contains(u": send.mail.acme.co.uk.\n"_s));
    QVERIFY(click(*dialog(), u"Close"_s));
    QTRY_VERIFY(!dialog());
    // It is kept, for this domain.
    choose(u"acme.com"_s);
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send"_s);
    choose(u"mail.acme.co.uk"_s);
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send.mail.acme.co.uk."_s);
    QVERIFY(nameFor(u"Another host, short names"_s));
    QCOMPARE(cell(records(), 0, RecordColumn::Name), u"send.mail"_s);
}

void TestDomainHosts::terraformAsksForWhomWhereItIsNotKnown()
{
    QVERIFY(nameFor(u"GoDaddy"_s)); // nobody's Terraform has words for it
    QVERIFY(!action(m_bench->window(), u"Copy all as Terraform"_s)->isVisible());
    for (const QString &name : {u"Cloudflare"_s, u"Amazon Route 53"_s, u"Google Cloud DNS"_s, u"DigitalOcean"_s}) {
        QGuiApplication::clipboard()->clear();
        QVERIFY2(trigger(m_bench->window(), name), qPrintable(name));
        QVERIFY2(clipboardText().contains(u"resource \""_s), qPrintable(name));
    }
    QVERIFY(clipboardText().contains(u"digitalocean_record"_s));
    QVERIFY(nameFor(u"Cloudflare"_s));
    QVERIFY(action(m_bench->window(), u"Copy all as Terraform"_s)->isVisible());
}

void TestDomainHosts::theHostsOwnWordsAreInTheTable()
{
    const auto head = [this](int column) { return records().model()->headerData(column, Qt::Horizontal).toString(); };
    QCOMPARE(head(RecordColumn::Value), u"Content"_s); // as Cloudflare calls it
    QVERIFY(says(m_bench->page(), u"at Cloudflare the cloud has to be grey"_s));
    QVERIFY(nameFor(u"Amazon Route 53"_s));
    QCOMPARE(head(RecordColumn::Name), u"Record name"_s);
    QVERIFY(says(m_bench->page(), u"Amazon Route 53 wants the value of TXT records in quotes."_s));
    QVERIFY(nameFor(u"Another host, short names"_s));
    QCOMPARE(head(RecordColumn::Name), u"Name"_s);
    QCOMPARE(head(RecordColumn::Value), u"Value"_s);
}

void TestDomainHosts::aRehearsalIsCalledOne()
{
    QVERIFY(m_bench->openSandbox());
    QTRY_VERIFY(button(m_bench->page(), u"Names for: Cloudflare"_s));
    QVERIFY(says(m_bench->page(), u"A rehearsal: nothing is looked up in the real DNS."_s));
    QTRY_VERIFY(says(m_bench->page(), u"Rehearsed 0 second"_s));
    QVERIFY(!says(m_bench->page(), u"The DNS of"_s));
    for (const QPushButton *one : shown<QPushButton>(m_bench->page()))
        QVERIFY2(!one->text().startsWith(u"Open"), qPrintable(one->text()));
    QVERIFY(m_opened.isEmpty());
}

void TestDomainHosts::dmarcIsRecommended()
{
    QCOMPARE(records().model()->rowCount(), 4);
    QCOMPARE(cell(records(), 3, RecordColumn::Purpose), u"Policy (DMARC)"_s);
    QCOMPARE(cell(records(), 3, RecordColumn::Name), u"_dmarc"_s);
    QCOMPARE(cell(records(), 3, RecordColumn::Value), u"v=DMARC1; p=none;"_s);
    QCOMPARE(seen(3), u"Recommended"_s);
    QVERIFY(says(m_bench->page(), u"3 of 3 verified"_s)); // it is not one of the service's
}

void TestDomainHosts::thePolicyThatIsThereIsShown()
{
    m_dns.policy = u"v=DMARC1; p=reject; rua=mailto:dmarc@acme.com"_s;
    choose(u"mail.acme.co.uk"_s);
    const int row = records().model()->rowCount() - 1;
    QTRY_COMPARE(seen(row), u"Found"_s);
    QCOMPARE(cell(records(), row, RecordColumn::Value), u"v=DMARC1; p=reject; rua=mailto:dmarc@acme.com"_s);
    // And nobody is asked to enter another one in its place.
    QVERIFY(trigger(m_bench->window(), u"Copy all as text"_s));
    QVERIFY(!clipboardText().contains(u"DMARC"_s));
}

void TestDomainHosts::namesWhoWasAsked()
{
    QTRY_VERIFY2(says(m_bench->page(), u"Asked ada.ns.cloudflare.com and bob.ns.cloudflare.com and 1 other"_s),
                 qPrintable(words(m_bench->page())));
    QVERIFY(says(m_bench->page(), u"looking again in 10 seconds."_s));
}

bool TestDomainHosts::typeResolver(const QString &text)
{
    emit names()->aboutToShow();
    QAction *which = entry(*names(), u"Ask which resolver"_s);
    if (!which)
        return false;
    emit which->menu()->aboutToShow();
    QAction *other = entry(*which->menu(), u"Another one…"_s);
    if (!other)
        return false;
    other->trigger();
    field(*dialog(), u"Address"_s)->setText(text);
    return click(*dialog(), u"Ask it"_s);
}

void TestDomainHosts::aResolverIsTyped()
{
    QVERIFY(typeResolver(u"192.0.2.53:5353"_s));
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_dns.resolversAsked.contains(u"192.0.2.53:5353"_s));
    emit names()->aboutToShow();
    QMenu &resolvers = *entry(*names(), u"Ask which resolver"_s)->menu();
    emit resolvers.aboutToShow();
    QVERIFY(entry(resolvers, u"192.0.2.53:5353"_s)->isChecked());
    QVERIFY(!entry(resolvers, u"This computer’s own"_s)->isChecked());
    // It is asked after a restart too.
    m_bench->restart();
    m_dns.setResolver({});
    m_bench->open(m_service->url());
    QVERIFY(m_bench->showTab(u"domains"_s));
    QCOMPARE(m_dns.resolver(), (DnsServer{{}, u"192.0.2.53"_s, 5353}));
}

void TestDomainHosts::whatIsNoAddressIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("fault");
    QTest::newRow("nothing") << QString() << u"Type the address of a resolver."_s;
    QTest::newRow("name") << u"dns.quad9.net"_s << u"This is no address. Type numbers as in 9.9.9.9, not a name."_s;
    QTest::newRow("port") << u"9.9.9.9:99999"_s << u"The port is a number from 1 to 65535."_s;
}

void TestDomainHosts::whatIsNoAddressIsRefused()
{
    QFETCH(QString, typed);
    QVERIFY(typeResolver(typed));
    QVERIFY(dialog());
    QTEST(faultBeside(*field(*dialog(), u"Address"_s)), "fault");
    QVERIFY(m_dns.resolver().address.isEmpty());
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainHosts)
#include "tst_ui_domain_hosts.moc"
