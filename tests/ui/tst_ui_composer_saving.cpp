// SPDX-License-Identifier: Apache-2.0
#include "composer_window.h"
#include "support/scripted_server.h"
#include "support/small_disk.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Nothing lost, and nothing said that is not true: saving from the composer, through the window.
class TestComposerSaving final : public QObject
{
    Q_OBJECT
private slots:
    void savedStandsOnlyWhenItIsTrue();
    void twoVersionsOfASegment();
    void keepsBothVersions();
    void aConflictIsThereAgain();
    void goingBackOverwritesNothing();
    void goingBackChangesNothingScheduled();
    void twoVersionsThatLookDifferent();
    void aFullDiskIsSaidWhereOneTypes();
    void aFullDiskIsSaidOfBothVersions();
    void deletedWhileOpen();
    void deletedWhileOpenAndUntouched();
    void sentWhileOpen();
    void unknownStatus();
    void withoutASegment();
    void refusesAnUnverifiedDomainAtOnce();

private:
    static QLineEdit &subject(const ComposerWindow &window) { return *field(window.composer(), u"Subject"_s); }
    static void write(const ComposerWindow &window, const QString &words)
    {
        subject(window).selectAll();
        QTest::keyClicks(&subject(window), words);
    }
    static ScriptedAnswer broadcast(const QByteArray &status, const QByteArray &segment)
    {
        return ScriptedAnswer::json(200, R"({"object":"broadcast","id":"b-1","name":"Odd one","segment_id":)" + segment
                                        + R"(,"audience_id":)" + segment
                                        + R"(,"from":"news@acme.com","subject":"Hello","reply_to":null,"preview_text":null,"html":"<p>Dear you</p>","text":"Dear you","status":")"
                                        + status + R"(","created_at":"2026-11-20 10:00:00.000000+00","scheduled_at":null,"sent_at":null,"topic_id":null})");
    }
    static QString subjectAtService(ComposerWindow &window, const QString &id) { return window.call(GetBroadcast{id}).subject.value_or(QString()); }
    //! Back to the list, by its button, with all that leads to.
    static bool goBack(const ComposerWindow &window)
    {
        return click(window.composer(), u"‹ Broadcasts"_s) && !window.broadcasts().draftPage() && window.bench.settle();
    }
    //! The window at a broadcast with \a status and without a segment.
    static bool openOddOne(WindowBench &bench, ScriptedServer &server, const QByteArray &status)
    {
        const QByteArray segment = "null";
        server.on("GET /broadcasts/b-1", broadcast(status, segment));
        server.on("GET /broadcasts", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[{"id":"b-1","name":"Odd one","segment_id":)" + segment
                                                              + R"(,"audience_id":)" + segment + R"(,"status":")" + status
                                                              + R"(","created_at":"2026-11-20 10:00:00.000000+00","scheduled_at":null,"sent_at":null}]})"));
        for (const char *list : {"GET /segments", "GET /domains", "GET /topics", "GET /contact-properties"})
            server.on(list, ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
        bench.open(server.url());
        bench.showTab(u"broadcasts"_s);
        auto &page = static_cast<BroadcastsPage &>(bench.page());
        page.open(u"b-1"_s);
        return QTest::qWaitFor([&page] { return page.draft() && page.draft()->hasContent(); });
    }
};

void TestComposerSaving::savedStandsOnlyWhenItIsTrue()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    QTRY_VERIFY(says(window.composer(), u"Saved "_s));
    write(window, u"Mine"_s);
    QVERIFY(!says(window.composer(), u"Saved "_s));
    // After a pause it is saved by itself.
    QVERIFY(window.passUntil([&window] { return says(window.composer(), u"Saved "_s); }));
    QCOMPARE(window.call(GetBroadcast{id}).subject.value_or(QString()), u"Mine"_s);
    // The service is in trouble: nothing is called saved, and every word is on this computer.
    window.sandbox.setFaults({{.kind = sandbox::Fault::Kind::ServerError}});
    write(window, u"Lost?"_s);
    QVERIFY(click(window.composer(), u"Save now"_s));
    const bool isRefused = QTest::qWaitFor([&window] {
        window.pass(std::chrono::milliseconds(200)); // it is tried a few times first
        return !window.draft().isSaving() && window.draft().failure().has_value();
    }, 20000);
    QVERIFY(isRefused);
    QTRY_VERIFY(words(window.composer()).contains(u"kept on this computer"_s, Qt::CaseInsensitive));
    QVERIFY(!says(window.composer(), u"Saved "_s));
    window.sandbox.setFaults({});
    QVERIFY(window.passUntil([&window] { return says(window.composer(), u"Saved "_s); }));
    QCOMPARE(window.call(GetBroadcast{id}).subject.value_or(QString()), u"Lost?"_s);
}

void TestComposerSaving::twoVersionsOfASegment()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    const SegmentsModel &segments = window.bench.models().segments;
    QVERIFY(segments.rowCount() > 2);
    const QString before = window.draft().wanted().segmentId;
    QList<Segment> others;
    for (int row = 0; row < segments.rowCount(); ++row) {
        if (segments.at(row).id != before)
            others.push_back(segments.at(row));
    }
    window.call(UpdateBroadcast{.id = id, .segmentId = others.at(0).id});
    auto *segment = ComposerWindow::named<QComboBox>(window.composer(), u"Segment"_s);
    QVERIFY(segment);
    const int mine = segment->findData(others.at(1).id);
    QVERIFY(mine >= 0);
    segment->setCurrentIndex(mine);
    emit segment->activated(mine);
    QVERIFY(click(window.composer(), u"Save now"_s));
    QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
    QVERIFY(click(window.composer(), u"Compare…"_s));
    QVERIFY(window.dialog());
    QStringList values;
    for (const QPlainTextEdit *text : shown<QPlainTextEdit>(*window.dialog()))
        values.push_back(text->toPlainText());
    // By name: nobody knows a segment by its id.
    QCOMPARE(values, (QStringList{others.at(0).name, others.at(1).name}));
    QVERIFY(click(*window.dialog(), u"Keep mine"_s));
    QTRY_VERIFY(says(window.composer(), u"Saved "_s));
    QCOMPARE(window.call(GetBroadcast{id}).broadcast.segmentId.value_or(QString()), others.at(1).id);
}

void TestComposerSaving::keepsBothVersions()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    window.call(UpdateBroadcast{.id = id, .subject = u"Theirs"_s});
    write(window, u"Mine"_s);
    QVERIFY(click(window.composer(), u"Save now"_s));
    QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
    QVERIFY(!says(window.composer(), u"Saved "_s));
    // Nothing was overwritten meanwhile.
    QCOMPARE(window.call(GetBroadcast{id}).subject.value_or(QString()), u"Theirs"_s);
    QVERIFY(click(window.composer(), u"Compare…"_s));
    QVERIFY(click(*window.dialog(), u"Keep both"_s));
    QTRY_COMPARE(subject(window).text(), u"Theirs"_s);
    const QList<JournalEntry> kept = window.bench.models().journal.entries();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.at(0).draft.subject, u"Mine"_s);
    QCOMPARE(kept.at(0).draft.name, u"November news (my version)"_s);
    QVERIFY(kept.at(0).broadcastId.isEmpty());
}

void TestComposerSaving::aConflictIsThereAgain()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    window.call(UpdateBroadcast{.id = id, .subject = u"Theirs"_s});
    write(window, u"Mine"_s);
    QVERIFY(click(window.composer(), u"Save now"_s));
    QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
    QVERIFY(click(window.composer(), u"Compare…"_s));
    QVERIFY(click(*window.dialog(), u"Decide later"_s));
    QVERIFY(goBack(window));
    for (int time = 0; time < 2; ++time) {
        QVERIFY(window.open(id));
        QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
        QCOMPARE(subject(window).text(), u"Mine"_s);
        window.pass(std::chrono::seconds(20));
        QVERIFY(window.bench.settle());
        QCOMPARE(subjectAtService(window, id), u"Theirs"_s);
        QVERIFY(goBack(window));
    }
    QVERIFY(window.open(id));
    QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
    QVERIFY(click(window.composer(), u"Compare…"_s));
    QVERIFY(click(*window.dialog(), u"Keep mine"_s));
    QTRY_VERIFY(says(window.composer(), u"Saved "_s));
    QCOMPARE(subjectAtService(window, id), u"Mine"_s);
}

void TestComposerSaving::goingBackOverwritesNothing()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    window.call(UpdateBroadcast{.id = id, .subject = u"Theirs"_s});
    write(window, u"Mine"_s);
    QVERIFY(goBack(window)); // nobody is there any more when it turns out
    QCOMPARE(subjectAtService(window, id), u"Theirs"_s);
    QVERIFY(window.open(id));
    QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
    window.pass(std::chrono::seconds(20));
    QVERIFY(window.bench.settle());
    QCOMPARE(subjectAtService(window, id), u"Theirs"_s);
    QCOMPARE(subject(window).text(), u"Mine"_s);
}

void TestComposerSaving::goingBackChangesNothingScheduled()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    write(window, u"Half a sen"_s);
    window.call(SendBroadcast{.id = id, .scheduledAt = QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC)}); // a colleague
    QVERIFY(goBack(window));
    QCOMPARE(subjectAtService(window, id), u"What we built for you this month"_s);
    QCOMPARE(window.status(id), u"scheduled"_s);
    QVERIFY(window.open(id));
    QCOMPARE(subject(window).text(), u"Half a sen"_s);
    QVERIFY(!says(window.composer(), u"Saved "_s));
}

void TestComposerSaving::twoVersionsThatLookDifferent()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    const QString rest = u">Hello {{{contact.first_name|there}}}</p><p><a href=\"{{{RESEND_UNSUBSCRIBE_URL}}}\">Leave</a></p>"_s;
    window.call(UpdateBroadcast{.id = id, .html = u"<p style=\"color:red\""_s + rest});
    QTextCursor cursor = window.code().textCursor();
    cursor.setPosition(2); // behind "<p"
    window.code().setTextCursor(cursor);
    QTest::keyClicks(&window.code(), u" dir=\"rtl\""_s);
    QVERIFY(window.html().startsWith(u"<p dir=\"rtl\">Hello"_s));
    QVERIFY(click(window.composer(), u"Save now"_s));
    QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
    QVERIFY(click(window.composer(), u"Compare…"_s));
    QVERIFY(window.dialog());
    QVERIFY(says(*window.dialog(), u"The words are the same in both."_s));
    QStringList values;
    QStringList marked;
    for (const QPlainTextEdit *text : shown<QPlainTextEdit>(*window.dialog())) {
        values.push_back(text->toPlainText());
        QCOMPARE(text->extraSelections().size(), 1);
        marked.push_back(text->extraSelections().constFirst().cursor.selectedText());
    }
    QCOMPARE(values, (QStringList{u"<p style=\"color:red\""_s + rest, u"<p dir=\"rtl\""_s + rest}));
    QCOMPARE(marked, (QStringList{u"style=\"color:red"_s, u"dir=\"rtl"_s}));
}

void TestComposerSaving::aFullDiskIsSaidWhereOneTypes()
{
#ifndef Q_OS_UNIX
    QSKIP("A full disk is made by a limit that only Unix has.");
#endif
    const QString sentence = u"Your changes are not kept on this computer: the disk is full. Make some room; Postroom tries again by itself."_s;
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    {
        const SmallDisk disk(200);
        write(window, u"Where to"_s);
        QTRY_VERIFY(says(window.composer(), sentence));
        QVERIFY(says(window.composer(), u"Unsaved"_s));
        // It stays while it is true, whatever is typed.
        QTest::keyClicks(&subject(window), u"?"_s);
        QVERIFY(window.bench.settle());
        QVERIFY(says(window.composer(), sentence));
    }
    // By itself.
    QTRY_VERIFY(!says(window.composer(), sentence));
    QTRY_VERIFY(says(window.composer(), u"Kept on this computer"_s));
}

void TestComposerSaving::aFullDiskIsSaidOfBothVersions()
{
#ifndef Q_OS_UNIX
    QSKIP("A full disk is made by a limit that only Unix has.");
#endif
    const QString sentence = u"Your changes are not kept on this computer: the disk is full. Make some room; Postroom tries again by itself."_s;
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    window.call(UpdateBroadcast{.id = id, .subject = u"Theirs"_s});
    write(window, u"Mine"_s);
    QVERIFY(click(window.composer(), u"Save now"_s));
    QTRY_VERIFY(says(window.composer(), u"Somebody else changed this broadcast too."_s));
    QTRY_VERIFY(window.draft().kept() == JournalState::Kept);
    {
        const SmallDisk disk(200);
        QVERIFY(click(window.composer(), u"Compare…"_s));
        QVERIFY(click(*window.dialog(), u"Keep both"_s));
        QTRY_COMPARE(subject(window).text(), u"Theirs"_s);
        QTRY_VERIFY(says(window.composer(), sentence));
    }
    QTRY_VERIFY(!says(window.composer(), sentence));
}

void TestComposerSaving::deletedWhileOpen()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    write(window, u"Mine"_s);
    window.call(DeleteBroadcast{id});
    QVERIFY(click(window.composer(), u"Save now"_s));
    QTRY_VERIFY(says(window.composer(), u"Somebody deleted this broadcast."_s));
    QVERIFY(says(window.composer(), u"What you wrote is kept on this computer."_s));
    QVERIFY(!says(window.composer(), u"Saved "_s));
    QCOMPARE(window.bench.models().journal.entries().constFirst().draft.subject, u"Mine"_s);
    QVERIFY(click(window.composer(), u"Keep as a new broadcast"_s));
    QVERIFY(window.passUntil([&window] { return says(window.composer(), u"Saved "_s); }));
    QVERIFY(window.draft().broadcastId() != id);
    QCOMPARE(window.call(GetBroadcast{window.draft().broadcastId()}).subject.value_or(QString()), u"Mine"_s);
}

void TestComposerSaving::deletedWhileOpenAndUntouched()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    window.call(DeleteBroadcast{id});
    window.draft().refresh();
    QTRY_VERIFY(says(window.composer(), u"Somebody deleted this broadcast."_s));
    // Nothing was written, so nothing is said to be kept.
    QVERIFY(window.bench.models().journal.entries().isEmpty());
    QVERIFY(!says(window.composer(), u"kept on this computer"_s));
    QVERIFY(click(window.composer(), u"Keep as a new broadcast"_s));
    QVERIFY(window.passUntil([&window] { return says(window.composer(), u"Saved "_s); }));
}

void TestComposerSaving::sentWhileOpen()
{
    ComposerWindow window;
    const QString id = window.makeDraft();
    QVERIFY(window.open(id));
    window.call(SendBroadcast{.id = id});
    write(window, u"Too late"_s);
    QVERIFY(click(window.composer(), u"Save now"_s));
    QTRY_VERIFY(says(window.composer(), u"This broadcast went out meanwhile and cannot be changed any more."_s));
    QCOMPARE(window.call(GetBroadcast{id}).subject.value_or(QString()), u"What we built for you this month"_s);
    QVERIFY(!button(window.composer(), u"Review and send ›"_s)->isEnabled());
    QVERIFY(click(window.composer(), u"Keep as a new broadcast"_s));
    QVERIFY(window.passUntil([&window] { return says(window.composer(), u"Saved "_s); }));
    QCOMPARE(window.call(GetBroadcast{window.draft().broadcastId()}).broadcast.name.value_or(QString()), u"November news (copy)"_s);
}

void TestComposerSaving::unknownStatus()
{
    ScriptedServer server;
    WindowBench bench({1280, 780});
    QVERIFY(openOddOne(bench, server, "quarantined"));
    auto &page = static_cast<BroadcastsPage &>(bench.page());
    // In the service's own word, and nobody may send it.
    QVERIFY(says(page, u"quarantined"_s));
    QVERIFY(!button(page, u"Review and send ›"_s)->isEnabled());
    QTest::keyClicks(field(page, u"Subject"_s), u"!"_s);
    QTRY_VERIFY(says(page, u"The service calls this broadcast “quarantined”, so it is not changed."_s));
    QVERIFY(!says(page, u"went out"_s));
    QVERIFY(button(page, u"Keep as a new broadcast"_s));
    QCOMPARE(server.count("PATCH /broadcasts/b-1"), 0);
    // And it is not, whatever is asked for: the keyboard goes to what can be done.
    field(page, u"Subject"_s)->setFocus();
    QTest::keyClick(field(page, u"Subject"_s), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(bench.settle());
    QCOMPARE(bench.window().focusWidget(), button(page, u"Discard my changes"_s));
    field(page, u"Subject"_s)->setFocus();
    QVERIFY(click(page, u"Send test…"_s));
    QVERIFY(bench.settle());
    QCOMPARE(bench.window().focusWidget(), button(page, u"Discard my changes"_s));
    QVERIFY(click(page, u"‹ Broadcasts"_s));
    QVERIFY(bench.settle());
    QCOMPARE(server.count("PATCH /broadcasts/b-1"), 0);
    QCOMPARE(bench.models().journal.entries().size(), 1);
}

void TestComposerSaving::withoutASegment()
{
    ScriptedServer server;
    WindowBench bench({1280, 780});
    QVERIFY(openOddOne(bench, server, "draft"));
    auto &page = static_cast<BroadcastsPage &>(bench.page());
    QVERIFY(bench.settle());
    auto *segment = ComposerWindow::named<QComboBox>(page, u"Segment"_s);
    QVERIFY(segment);
    QCOMPARE(segment->currentText(), u"Choose a segment"_s);
    QTest::keyClicks(field(page, u"Subject"_s), u"!"_s);
    QVERIFY(page.draft()->isDirty());
    // What is there can be saved; a segment is asked for where it is needed.
    server.on("PATCH /broadcasts/b-1", ScriptedAnswer::json(200, R"({"object":"broadcast","id":"b-1"})"));
    QVERIFY(click(page, u"Save now"_s));
    QTRY_COMPARE(server.count("PATCH /broadcasts/b-1"), 1);
    for (const SeenRequest &request : server.seen())
        QVERIFY(request.method != "PATCH" || !request.body.contains("segment_id"));
}

void TestComposerSaving::refusesAnUnverifiedDomainAtOnce()
{
    ComposerWindow window;
    QVERIFY(window.begin());
    auto *domains = ComposerWindow::named<QComboBox>(window.composer(), u"Domain of the sender"_s);
    QVERIFY(domains);
    int unverified = -1;
    for (int i = 0; i < domains->count(); ++i) {
        if (domains->itemText(i).endsWith(u" (not verified)"_s))
            unverified = i;
    }
    QVERIFY(unverified > 0);
    QTest::keyClicks(field(window.composer(), u"Address before the @"_s), u"news"_s);
    domains->setCurrentIndex(unverified);
    emit domains->activated(unverified);
    QVERIFY(says(window.composer(), u"is not verified, so nothing can be sent from it."_s));
    // A whole address pasted into the free part is taken apart.
    QLineEdit *local = field(window.composer(), u"Address before the @"_s);
    local->selectAll();
    QApplication::clipboard()->setText(u"team@acme.com"_s);
    QTest::keyClick(local, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(local->text(), u"team"_s);
    QCOMPARE(window.draft().wanted().from, u"team@acme.com"_s);
    QVERIFY(!says(window.composer(), u"is not verified, so nothing can be sent from it."_s));
    // Somebody who types it goes on in the list of domains.
    local->setFocus();
    QTest::keyClicks(local, u"@"_s);
    QCOMPARE(local->text(), u"team"_s);
    QVERIFY(window.bench.window().focusWidget() == domains);
}

POSTROOM_WINDOW_TEST_MAIN(TestComposerSaving)
#include "tst_ui_composer_saving.moc"
