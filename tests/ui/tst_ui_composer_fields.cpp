// SPDX-License-Identifier: Apache-2.0
#include "composer_window.h"
#include "email/html_reader.h"
#include "email/html_writer.h"
#include "hands.h"
#include "resend/contacts/contact_api.h"
#include "resend/segments/segment_api.h"
#include "support/scripted_server.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! The fields above the message hold what the draft says, to the letter, until somebody changes them.
class TestComposerFields final : public QObject
{
    Q_OBJECT
private slots:
    void commasInNames();
    void namesWithoutQuotes();
    void domainsInAnyCase();
    void domainThatDoesNotSend();
    void aSwitchThatStopsSendingIsCheckedAtOnce();
    void theDomainOfTheSenderStays();
    void domainsThatComeLater();
    void aDomainOfSomebodyElse();
    void segmentsSayWhoGetsIt();
    void countsLeaveTheOpenListAlone();
    void previewTextGoesIntoTheMessage();
    void previewTextPutInByHandStays();
    void previewTextKeepsTheLastKeystroke();

private:
    static QString make(ComposerWindow &window, const QString &from, const QStringList &replyTo)
    {
        return window.call(CreateBroadcast{.segmentId = window.segment(u"Newsletter"_s), .from = from, .subject = u"Hello"_s, .name = u"One"_s, .replyTo = replyTo, .html = u"<p>Words</p>"_s}).id;
    }
    static QString makeOwn(ComposerWindow &window, const QString &hidden)
    {
        const Block line = TextBlock{.content = {{.text = u"Words"_s}}};
        return window.call(CreateBroadcast{.segmentId = window.segment(u"Newsletter"_s), .from = u"news@acme.com"_s, .subject = u"Hello"_s, .name = u"One"_s, .previewText = u"Old words"_s, .html = writeHtml({.blocks = {line}}, hidden)}).id;
    }
    static QString hidden(const QString &html)
    {
        const auto own = readOwnHtml(html);
        return own ? own->previewText : u"not our own"_s;
    }
    static QComboBox *box(const ComposerWindow &window, const QString &name) { return ComposerWindow::named<QComboBox>(window.composer(), name); }
    static bool save(const ComposerWindow &window)
    {
        return click(window.composer(), u"Save now"_s) && QTest::qWaitFor([&window] { return window.draft().state() == OpenDraft::State::Saved; });
    }
};

void TestComposerFields::commasInNames()
{
    ComposerWindow window;
    const QStringList replies{u"\"Doe, Jane\" <jane@acme.com>"_s, u"help@acme.com"_s};
    const QString id = make(window, u"news@acme.com"_s, replies);
    QVERIFY(window.open(id));
    QVERIFY(typeInto(window.composer(), u"Subject"_s, u"Another"_s));
    QCOMPARE(window.draft().wanted().replyTo, replies);
    QVERIFY(!says(window.composer(), u"is not an email address"_s));
    QVERIFY(save(window));
    QCOMPARE(window.call(GetBroadcast{id}).replyTo, replies);
    QLineEdit *line = field(window.composer(), u"Reply to"_s);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, u", \"Roe, Max\" <max@acme.com>"_s);
    QCOMPARE(window.draft().wanted().replyTo, replies + QStringList{u"\"Roe, Max\" <max@acme.com>"_s});
    QVERIFY(save(window));
}

void TestComposerFields::namesWithoutQuotes()
{
    ComposerWindow window;
    const QString id = make(window, u"\"Acme News\" <news@acme.com>"_s, {u"Doe, Jane <jane@acme.com>"_s});
    QVERIFY(window.open(id));
    QVERIFY(typeInto(window.composer(), u"Subject"_s, u"Another"_s));
    QCOMPARE(window.draft().changes(), DraftFields{DraftField::Subject});
    QVERIFY(save(window));
}

void TestComposerFields::domainsInAnyCase()
{
    ComposerWindow window;
    const QString id = make(window, u"Acme News <news@ACME.com>"_s, {});
    QVERIFY(window.open(id));
    QVERIFY(!says(window.composer(), u"is not verified"_s));
    QCOMPARE(box(window, u"Domain of the sender"_s)->currentText(), u"acme.com"_s);
    QCOMPARE(box(window, u"Domain of the sender"_s)->findText(u"ACME.com"_s, Qt::MatchFixedString | Qt::MatchCaseSensitive), -1);
    QVERIFY(typeInto(window.composer(), u"Subject"_s, u"Another"_s));
    QCOMPARE(window.draft().changes(), DraftFields{DraftField::Subject});
    // Typed whole, in capitals.
    QLineEdit *local = field(window.composer(), u"Address before the @"_s);
    local->setFocus();
    local->selectAll();
    QTest::keyClicks(local, u"team"_s);
    QCOMPARE(window.draft().wanted().from, u"Acme News <team@acme.com>"_s);
    local->selectAll();
    QTest::keyClick(local, Qt::Key_Delete);
    local->insert(u"hello@ACME.COM"_s); // as pasted
    QCOMPARE(window.draft().wanted().from, u"Acme News <hello@acme.com>"_s);
    QVERIFY(!says(window.composer(), u"is not verified"_s));
}

void TestComposerFields::domainThatDoesNotSend()
{
    ComposerWindow window;
    const QString id = make(window, u"news@acme.com"_s, {});
    DomainsModel &domains = window.bench.models().domains;
    domains.refresh();
    window.bench.settle();
    QString acme;
    for (int row = 0; row < domains.rowCount(); ++row) {
        if (domains.at(row).name == u"acme.com"_s)
            acme = domains.at(row).id;
    }
    window.call(UpdateDomain{.id = acme, .sending = false, .receiving = true});
    domains.refresh();
    window.bench.settle();
    QVERIFY(window.open(id));
    QVERIFY(says(window.composer(), u"Sending is switched off for acme.com, so nothing can be sent from it."_s));
    QCOMPARE(box(window, u"Domain of the sender"_s)->currentText(), u"acme.com (sending is off)"_s);
    window.call(UpdateDomain{.id = acme, .sending = true});
    domains.refresh();
    window.bench.settle();
    QTRY_VERIFY(!says(window.composer(), u"Sending is switched off"_s));
    QVERIFY(!box(window, u"Domain of the sender"_s)->currentText().contains(u"sending is off"_s));
}

void TestComposerFields::aSwitchThatStopsSendingIsCheckedAtOnce()
{
    ComposerWindow window;
    const QString id = make(window, u"news@acme.com"_s, {});
    DomainsModel &domains = window.bench.models().domains;
    domains.refresh();
    window.bench.settle();
    QString acme;
    for (int row = 0; row < domains.rowCount(); ++row) {
        if (domains.at(row).name == u"acme.com"_s)
            acme = domains.at(row).id;
    }
    QVERIFY(window.open(id));
    const QString beside = u"Sending is switched off for acme.com, so nothing can be sent from it."_s;
    const QString finding = u"Sending is switched off for acme.com, so the service refuses the message. Choose another sender, or switch sending on for "
                            "the domain on the Domains tab."_s;
    QVERIFY(!says(window.composer(), beside));
    // What the page of a domain has seen: the list is not read anew.
    Domain seen = domains.at(domains.rowOf(acme));
    seen.sending = false;
    domains.update(seen);
    QTRY_VERIFY(says(window.composer(), beside));
    QTRY_VERIFY(says(window.composer(), finding));
    QVERIFY(says(window.composer(), u"Sender cannot send"_s));
    QVERIFY(!says(window.composer(), u"is not a verified domain"_s));
    seen.sending = true;
    domains.update(seen);
    QTRY_VERIFY(!says(window.composer(), beside));
    QTRY_VERIFY(!says(window.composer(), u"Sender cannot send"_s));
}

// Only what stands before the @ was typed, and then another domain comes first in the list.
void TestComposerFields::theDomainOfTheSenderStays()
{
    ComposerWindow window;
    DomainsModel &domains = window.bench.models().domains;
    QVERIFY(window.begin());
    QTRY_VERIFY(domains.phase() == TableModel::Phase::Ready);
    QComboBox *chosen = box(window, u"Domain of the sender"_s);
    const QString before = chosen->currentText();
    QVERIFY(!before.isEmpty());
    QTest::keyClicks(field(window.composer(), u"Address before the @"_s), u"news"_s);
    QCOMPARE(window.draft().wanted().from, u"news@"_s + before);
    QVERIFY(domains.rowCount() > 1);
    for (int row = 0; row < domains.rowCount(); ++row) {
        Domain seen = domains.at(row);
        seen.status = {DomainStatus::Verified, u"verified"_s};
        seen.sending = seen.name != before;
        domains.update(seen);
    }
    QCOMPARE(chosen->currentText(), before + u" (sending is off)"_s);
    QVERIFY(chosen->currentIndex() > 0);
    QVERIFY(typeInto(window.composer(), u"Subject"_s, u"Another"_s));
    QCOMPARE(window.draft().wanted().from, u"news@"_s + before);
    QVERIFY(says(window.composer(), u"Sending is switched off for "_s + before));
}

void TestComposerFields::domainsThatComeLater()
{
    ScriptedServer server;
    for (const char *list : {"GET /segments", "GET /topics", "GET /contact-properties", "GET /broadcasts"})
        server.on(list, ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    server.on("GET /domains", ScriptedAnswer::json(422, R"({"statusCode":422,"name":"validation_error","message":"No."})"));
    WindowBench bench;
    bench.open(server.url());
    bench.showTab(u"broadcasts"_s);
    QVERIFY(click(bench.page(), u"New broadcast"_s));
    QVERIFY(click(bench.page(), u"Empty page"_s));
    bench.settle();
    auto &page = static_cast<ComposerPage &>(*static_cast<BroadcastsPage &>(bench.page()).draftPage());
    QTest::keyClicks(field(page, u"Address before the @"_s), u"news"_s);
    QCOMPARE(page.draft().wanted().from, u"news"_s);
    server.on("GET /domains", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[{"id":"d-1","name":"acme.com","status":"verified","created_at":"2026-11-20 10:00:00.000000+00","region":"eu-west-1"}]})"));
    bench.models().domains.refresh();
    // What is shown is what is written.
    QTRY_COMPARE(page.draft().wanted().from, u"news@acme.com"_s);
    QCOMPARE(ComposerWindow::named<QComboBox>(page, u"Domain of the sender"_s)->currentText(), u"acme.com"_s);
}

void TestComposerFields::aDomainOfSomebodyElse()
{
    ComposerWindow window;
    QVERIFY(window.open(make(window, u"news@acme.com"_s, {})));
    QTRY_VERIFY(window.bench.models().domains.phase() == TableModel::Phase::Ready);
    const auto paste = [&window](const QString &text) {
        QLineEdit *local = field(window.composer(), u"Address before the @"_s);
        local->selectAll();
        local->insert(text);
    };
    paste(u"me@gmail.com"_s);
    QCOMPARE(window.draft().wanted().from, u"me@gmail.com"_s);
    QVERIFY(says(window.composer(), u"gmail.com is not verified, so nothing can be sent from it."_s));
    // With its name, and one that can send.
    paste(u"\"Acme, News\" <team@acme.com>"_s);
    QCOMPARE(window.draft().wanted().from, u"\"Acme, News\" <team@acme.com>"_s);
    QCOMPARE(field(window.composer(), u"Name of the sender"_s)->text(), u"Acme, News"_s);
    QVERIFY(!says(window.composer(), u"is not verified, so nothing"_s));
}

void TestComposerFields::segmentsSayWhoGetsIt()
{
    ComposerWindow window;
    const QString id = window.call(CreateSegment{.name = u"Three of us"_s}).id;
    window.call(CreateContact{.email = u"one@people.example"_s, .segmentIds = {id}});
    window.call(CreateContact{.email = u"two@people.example"_s, .segmentIds = {id}});
    window.call(CreateContact{.email = u"three@people.example"_s, .unsubscribed = true, .segmentIds = {id}});
    QVERIFY(window.begin());
    window.bench.models().segments.refresh();
    window.bench.settle();
    QComboBox *segments = box(window, u"Segment"_s);
    QCOMPARE(segments->currentText(), u"Choose a segment"_s);
    QVERIFY(segments->findText(u"Three of us"_s) > 0); // not counted before somebody asks
    QVERIFY(pick(window.composer(), u"Segment"_s, u"Three of us"_s));
    QTRY_COMPARE(segments->currentText(), u"Three of us · 2 subscribed"_s);
    QCOMPARE(window.draft().wanted().segmentId, id);
    // And as of when.
    QVERIFY(segments->toolTip().startsWith(u"Counted "_s));
}

void TestComposerFields::countsLeaveTheOpenListAlone()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    QComboBox *segments = box(window, u"Segment"_s);
    QVERIFY(segments->count() > 2);
    const QString id = segments->itemData(2).toString();
    const QString name = segments->itemText(2);
    segments->showPopup();
    segments->view()->setCurrentIndex(segments->model()->index(1, 0));
    QSignalSpy removed(segments->model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(segments->model(), &QAbstractItemModel::modelReset);
    window.bench.models().segments.counts().count(id);
    QTRY_VERIFY(segments->itemText(2).contains(u"subscribed"_s));
    QVERIFY(segments->itemText(2).startsWith(name));
    QCOMPARE(removed.size(), 0);
    QCOMPARE(reset.size(), 0);
    QVERIFY(segments->view()->isVisible());
    QCOMPARE(segments->view()->currentIndex().row(), 1);
    segments->hidePopup();
}

void TestComposerFields::previewTextGoesIntoTheMessage()
{
    ComposerWindow window;
    const QString id = makeOwn(window, u"Old words"_s);
    QVERIFY(window.open(id));
    QVERIFY(typeInto(window.composer(), u"Preview text"_s, u"New words"_s));
    QCOMPARE(hidden(window.html()), u"New words"_s);
    QVERIFY(save(window));
    const BroadcastDetails saved = window.call(GetBroadcast{id});
    QCOMPARE(saved.previewText.value_or(QString()), u"New words"_s);
    QCOMPARE(hidden(saved.html.value_or(QString())), u"New words"_s);
    // None hides nothing.
    field(window.composer(), u"Preview text"_s)->selectAll();
    QTest::keyClick(field(window.composer(), u"Preview text"_s), Qt::Key_Delete);
    QCOMPARE(hidden(window.html()), QString());
    QVERIFY(window.html().contains(u"Words"_s));
}

void TestComposerFields::previewTextPutInByHandStays()
{
    ComposerWindow window;
    QVERIFY(window.open(makeOwn(window, u"By hand"_s)));
    QVERIFY(typeInto(window.composer(), u"Preview text"_s, u"New words"_s));
    QCOMPARE(hidden(window.html()), u"By hand"_s);
    QCOMPARE(window.draft().changes(), DraftFields{DraftField::PreviewText});
}

void TestComposerFields::previewTextKeepsTheLastKeystroke()
{
    ComposerWindow window;
    QVERIFY(window.open(makeOwn(window, u"Old words"_s)));
    QVERIFY(click(window.composer(), u"HTML"_s));
    window.composer().showRange(window.html().indexOf(u"Words"_s), 5);
    QTest::keyClicks(&window.code(), u"Letters"_s);
    QTest::keyClicks(field(window.composer(), u"Preview text"_s), u"!"_s);
    QVERIFY(window.html().contains(u"Letters"_s));
    QCOMPARE(hidden(window.html()), u"Old words!"_s);
    QVERIFY(window.code().toPlainText().contains(u"Old words!"_s));
    window.code().undo();
    QVERIFY(window.html().contains(u"Letters"_s));
    QCOMPARE(hidden(window.html()), u"Old words"_s);
    window.code().undo();
    QVERIFY(window.html().contains(u"Words"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerFields)
#include "tst_ui_composer_fields.moc"
