// SPDX-License-Identifier: Apache-2.0
// From "add domain" to "verified": the window, a sandbox of the service, and a real DNS server on loopback in which the
// records appear one by one.
#include "dns/resolver.h"
#include "dns_bench.h"
#include "domain_script.h"
#include "finding.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "nsd_server.h"
#include "pages/page.h"
#include "sandbox/time_source.h"
#include "support/scripted_server.h"
#include "window_bench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

class TestDomainWalk final : public QObject
{
    Q_OBJECT
private slots:
    void fromAddingToVerified();
    void everyFieldHasItsHeight();
    void theQuestionIsAboutTheDomainThatWasMeant();
    void theQuestionIsReadToItsEnd();
    void anUnclearAnswerIsSaidToBeUnclear();
    void aClaimTakesWhatWasChosen();
    void lettersBeyondAToZAreShownBothWays();
    void refusesWhatIsNoDomain_data();
    void refusesWhatIsNoDomain();

private:
    static QDialog *dialog(const WindowBench &bench)
    {
        const QList<QDialog *> all = shown<QDialog>(bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
};

void TestDomainWalk::fromAddingToVerified()
{
    if (!NsdServer::isThere())
        QFAIL("nsd is not installed; tests/run installs it");
    NsdServer nsd;
    nsd.setZone(u"test"_s, lines::nameserver);
    nsd.setZone(u"acme.test"_s, lines::nameserver);
    QVERIFY2(nsd.start(), qPrintable(nsd.words()));
    Resolver resolver(patientFor(nsd.server()));
    const auto time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer service(benchSandbox(), time);
    QVERIFY(service.start());
    WindowBench bench(QSize(1280, 800), &resolver);
    bench.open(service.url());
    QVERIFY(bench.showTab(u"domains"_s));

    QVERIFY(click(bench.page(), u"Add domain"_s));
    QTest::keyClicks(field(*dialog(bench), u"Domain"_s), u"https://news.acme.test/welcome"_s);
    QVERIFY(says(*dialog(bench), u"The domain is news.acme.test."_s));
    QVERIFY(click(*dialog(bench), u"Add domain"_s));
    OpenDomain &open = bench.models().openDomain;
    QVERIFY(bench.passTimeUntil([&] { return !dialog(bench) && open.details() && open.domain()->name == u"news.acme.test"_s; }));

    // The sheet for IT.
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"sheet.pdf"_s);
    QVERIFY(trigger(bench.window(), u"Sheet for IT"_s));
    QVERIFY(click(*dialog(bench), u"Save as PDF…"_s));
    auto *chooser = qobject_cast<QFileDialog *>(dialog(bench));
    QVERIFY(chooser);
    chooser->selectFile(file);
    emit chooser->fileSelected(file);
    chooser->close();
    QVERIFY(click(*dialog(bench), u"Close"_s));
    QTRY_VERIFY(!dialog(bench));
    QFile sheet(file);
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QVERIFY(sheet.readAll().startsWith("%PDF-"));

    // The records appear in the DNS of acme.test, one after the other.
    auto *view = bench.window().findChild<TableView *>(u"records"_s);
    const QList<DnsRecord> records = open.records().records();
    QVERIFY(records.size() >= 3);
    const auto seen = [&](int row) { return cell(*view, row, DnsRecordsModel::SeenInDns); };
    QVERIFY(bench.passTimeUntil([&] { return seen(0) == u"Missing"_s; }));
    QString zone = lines::nameserver;
    for (int row = 0; row < records.size(); ++row) {
        const DnsRecord &record = records.at(row);
        const QString value = record.type == u"MX"_s ? QString::number(record.priority.value_or(10)) + u' ' + record.value + u'.'
            : record.type == u"TXT"_s                ? u'"' + record.value + u'"'
                                                     : record.value + u'.';
        zone += record.name + u" IN "_s + record.type + u' ' + value + u'\n';
        nsd.setZone(u"acme.test"_s, zone);
        QVERIFY(nsd.reload(u"acme.test"_s));
        QVERIFY2(bench.passTimeUntil([&] { return seen(row) == u"Found"_s; }), qPrintable(record.name + u": "_s + seen(row)));
        if (row + 1 < records.size())
            QCOMPARE(seen(int(records.size()) - 1), u"Missing"_s);
    }
    const QString notice = u"All records are there for the world to see."_s;
    QVERIFY(bench.passTimeUntil([&] { return says(bench.page(), notice); }));
    // It stays while the lists are read again.
    QVERIFY(trigger(bench.window(), u"Refresh"_s));
    QVERIFY(bench.settle());
    bench.clock().advance(1min);
    QVERIFY(bench.settle());
    QVERIFY2(says(bench.page(), notice), qPrintable(words(bench.page())));

    QVERIFY(click(bench.page(), u"Verify"_s));
    QVERIFY(bench.settle());
    QVERIFY(!says(bench.page(), notice)); // that is done
    QVERIFY(bench.passTimeUntil([&] {
        time->advance(1s);
        return open.domain()->status == DomainStatus::Verified;
    }));
    QVERIFY(says(bench.page(), u"news.acme.test is verified."_s));
}

void TestDomainWalk::everyFieldHasItsHeight()
{
    WindowBench bench(QSize(1280, 800));
    QVERIFY(bench.openSandbox());
    const auto isWhole = [](const QWidget &dialog) {
        for (const QWidget *field : dialog.findChildren<QWidget *>()) {
            const bool isTyped = qobject_cast<const QLineEdit *>(field) || qobject_cast<const QComboBox *>(field)
                || qobject_cast<const QPushButton *>(field) || qobject_cast<const QCheckBox *>(field);
            if (isTyped && field->isVisible() && field->height() < field->minimumSizeHint().height())
                return false;
            const auto *label = qobject_cast<const QLabel *>(field);
            if (label && label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
                return false;
        }
        return true;
    };
    QVERIFY(click(bench.page(), u"Add domain"_s));
    QTRY_VERIFY(isWhole(*dialog(bench)));
    // A longer advice makes room for itself.
    QTest::keyClicks(field(*dialog(bench), u"Domain"_s), u"taken.example"_s);
    QTRY_VERIFY(isWhole(*dialog(bench)));
    QVERIFY(click(*dialog(bench), u"Add domain"_s));
    QTRY_VERIFY(button(*dialog(bench), u"Claim it"_s));
    QTRY_VERIFY(isWhole(*dialog(bench)));
}

void TestDomainWalk::theQuestionIsAboutTheDomainThatWasMeant()
{
    WindowBench bench(QSize(1280, 800));
    QVERIFY(bench.openSandbox());
    TableView *list = table(bench.page(), u"Domains"_s);
    const auto choose = [&](const QString &name) {
        list->setCurrentIndex(list->model()->index(int(column(*list, 0).indexOf(name)), 0));
    };
    choose(u"acme.com"_s);
    QVERIFY(bench.settle());
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QVERIFY(click(bench.page(), u"Delete…"_s)); // impatient
    choose(u"mail.acme.co.uk"_s);               // while the broadcasts are looked through
    QTRY_VERIFY(dialog(bench));
    QVERIFY(bench.settle());
    QVERIFY(says(*dialog(bench), u"Delete the domain acme.com?"_s));
    QCOMPARE(shown<QDialog>(bench.window()).size(), 1);
}

void TestDomainWalk::theQuestionIsReadToItsEnd()
{
    WindowBench bench(QSize(1280, 800));
    QVERIFY(bench.openSandbox());
    TableView *list = table(bench.page(), u"Domains"_s);
    list->setCurrentIndex(list->model()->index(int(column(*list, 0).indexOf(u"acme.com"_s)), 0));
    QVERIFY(bench.settle());
    QVERIFY(click(bench.page(), u"Delete…"_s));
    QTRY_VERIFY(dialog(bench) && words(*dialog(bench)).contains(u"are sent from it: "_s));
    for (const QLabel *label : shown<QLabel>(*dialog(bench)))
        QTRY_VERIFY2(!label->wordWrap() || label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
}

void TestDomainWalk::anUnclearAnswerIsSaidToBeUnclear()
{
    ScriptedServer server;
    server.on("GET /domains", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("POST /domains", ScriptedAnswer::fault(ScriptedAnswer::How::CutAfterRequest));
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(bench.page(), u"Add domain"_s));
    QTest::keyClicks(field(*dialog(bench), u"Domain"_s), u"news.acme.org"_s);
    QVERIFY(click(*dialog(bench), u"Add domain"_s));
    QTRY_VERIFY(says(*dialog(bench), u"It is not clear whether the domain was added."_s));
    QVERIFY(!says(*dialog(bench), u"was not added"_s));
    QCOMPARE(server.count("POST /domains"), 1);
}

void TestDomainWalk::aClaimTakesWhatWasChosen()
{
    ScriptedServer server;
    server.on("GET /domains", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("POST /domains",
              ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"The domain is registered already."})"));
    server.on("POST /domains/claim", ScriptedAnswer::json(403, R"({"statusCode":403,"name":"validation_error","message":"No."})"));
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QVERIFY(click(bench.page(), u"Add domain"_s));
    QTest::keyClicks(field(*dialog(bench), u"Domain"_s), u"news.acme.org"_s);
    QTest::keyClicks(field(*dialog(bench), u"Return path"_s), u"bounces"_s);
    QTest::keyClicks(field(*dialog(bench), u"Tracking subdomain"_s), u"links"_s);
    QVERIFY(click(*dialog(bench), u"Add domain"_s));
    QTRY_VERIFY(button(*dialog(bench), u"Claim it"_s));
    const QString dropped = u"Encryption and what it is used for cannot be claimed along"_s;
    QVERIFY(!says(*dialog(bench), dropped));
    // What a claim cannot take along is said before it is begun.
    auto *tls = shown<QComboBox>(*dialog(bench)).constLast();
    tls->setCurrentIndex(1 - tls->currentIndex());
    QVERIFY(click(*dialog(bench), u"Add domain"_s));
    QTRY_VERIFY(says(*dialog(bench), dropped));
    QVERIFY(click(*dialog(bench), u"Claim it"_s));
    QTRY_COMPARE(server.count("POST /domains/claim"), 1);
    const QJsonObject sent = QJsonDocument::fromJson(server.seen().constLast().body).object();
    QCOMPARE(sent.value(u"custom_return_path").toString(), u"bounces"_s);
    QCOMPARE(sent.value(u"tracking_subdomain").toString(), u"links"_s);
    QCOMPARE(sent.value(u"open_tracking").toBool(true), false);
    QCOMPARE(sent.value(u"click_tracking").toBool(true), false);
}

void TestDomainWalk::lettersBeyondAToZAreShownBothWays()
{
    ScriptedServer server;
    const QByteArray head = domainHead("d-1", "xn--bcher-kva.de", "pending");
    server.on("GET /domains", domainList({head}));
    server.on("GET /domains/d-1", domainDetails(head, "pending"));
    WindowBench bench(QSize(1280, 800));
    bench.open(server.url());
    QVERIFY(bench.showTab(u"domains"_s));
    QCOMPARE(column(*table(bench.page(), u"Domains"_s), 0), QStringList{u"bücher.de"_s});
    QVERIFY(says(bench.page(), u"bücher.de"_s));
    QVERIFY2(says(bench.page(), u"xn--bcher-kva.de  ·  Ireland (eu-west-1)"_s), qPrintable(words(bench.page())));
    // As it is typed too: what was pasted, how it is sent, and the advice.
    QVERIFY(click(bench.page(), u"Add domain"_s));
    field(*dialog(bench), u"Domain"_s)->setText(u"https://käse.de/news"_s);
    QVERIFY2(says(*dialog(bench), u"The domain is käse.de. It is sent as xn--kse-qla.de. A subdomain such as news.käse.de is"_s),
             qPrintable(words(*dialog(bench))));
}

void TestDomainWalk::refusesWhatIsNoDomain_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u""_s, u"acme com"_s, u"_dmarc.acme.com"_s, u"acme\U0001F600.com"_s, QString(300, u'x') + u".com"_s,
                                 u"co.uk"_s, u"192.0.2.1"_s, u"acme"_s, u"-acme.com"_s, u"a..b"_s})
        QTest::newRow(qPrintable(typed.left(20))) << typed;
}

void TestDomainWalk::refusesWhatIsNoDomain()
{
    QFETCH(QString, typed);
    WindowBench bench(QSize(1280, 800));
    QVERIFY(bench.openSandbox());
    QVERIFY(click(bench.page(), u"Add domain"_s));
    QLineEdit *name = field(*dialog(bench), u"Domain"_s);
    name->setText(typed);
    QVERIFY(click(*dialog(bench), u"Add domain"_s));
    QVERIFY(!faultBeside(*name).isEmpty());
    QCOMPARE(bench.models().domains.rowCount(), 4);
}

POSTROOM_WINDOW_TEST_MAIN(TestDomainWalk)
#include "tst_ui_domain_walk.moc"
