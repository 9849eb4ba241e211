// SPDX-License-Identifier: Apache-2.0
// A broadcast that is written: what goes to the journal and to the service, and when.
#include "draft_bench.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OpenDraft::State;

class TestOpenDraft : public QObject
{
    Q_OBJECT
private slots:
    void readsABroadcast();
    void sendsWhatDiffersAlone();
    void savesAfterAPause();
    void doesNotWhereSwitchedOff();
    void staysHereWhileTheAccountIsReadOnly();
    void aSaveThatWasForbiddenOnTheWayIsTakenUp();
    void typingMeanwhileIsSavedToo();
    void keepsANewOneUntilTheServiceCanHaveIt();
    void makesANewOneOnce();
    void goesBackToWhatIsSaved();
    void findsUnsavedWorkAgain();
    void theTextFollowsTheHtml();
    void theTextCannotBeGeneratedAgain();
    void noTextStaysNone();
    void aMissingPartIsKeptHere();
    void aScheduledOneIsSavedByHandOnly();
};

void TestOpenDraft::readsABroadcast()
{
    DraftBench bench;
    bench.draft->openBroadcast(QString::fromLatin1(bench.id));
    QCOMPARE(bench.state(), State::Loading);
    QVERIFY(!bench.draft->hasContent());
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.draft->savedAt(), QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    QCOMPARE(bench.draft->wanted().name, u"November news"_s);
    QCOMPARE(bench.draft->wanted().html, u"<p>Hello</p>"_s);
    QVERIFY(!bench.draft->isDirty());
    QVERIFY(bench.journal->entries().isEmpty());
    QCOMPARE(bench.relay.requests(), 1);
}

void TestOpenDraft::sendsWhatDiffersAlone()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    QSignalSpy saved(bench.draft.get(), &OpenDraft::wasSaved);
    QSignalSpy replaced(bench.draft.get(), &OpenDraft::replaced);
    bench.typeSubject(u"Hello everybody"_s);
    QCOMPARE(bench.state(), State::Unsaved);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(replaced.size(), 0);
    QCOMPARE(bench.field("subject"), u"Hello everybody"_s);
    const SeenRequest &patch = bench.relay.server.seen().at(2);
    QCOMPARE(patch.method, QByteArray("PATCH"));
    QCOMPARE(patch.body, QByteArray(R"({"subject":"Hello everybody"})"));
    QVERIFY(until([&] { return QDir(bench.path).isEmpty(); }));
    // Nothing differs, nothing goes out.
    const int requests = bench.relay.requests();
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.relay.requests(), requests);
}

void TestOpenDraft::savesAfterAPause()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"H"_s);
    bench.pass(3000ms);
    bench.typeSubject(u"He"_s);
    bench.pass(3000ms);
    breathe();
    QCOMPARE(bench.relay.requests(), 1);
    bench.pass(1000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.field("subject"), u"He"_s);
    QCOMPARE(bench.relay.server.count("PATCH /broadcasts/" + bench.id), 1);
    QCOMPARE(bench.state(), State::Saved);
}

void TestOpenDraft::doesNotWhereSwitchedOff()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.draft->setAutosave(false);
    bench.typeSubject(u"He"_s);
    bench.pass(60000ms);
    breathe();
    QCOMPARE(bench.relay.requests(), 1);
    QCOMPARE(bench.state(), State::Unsaved);
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    bench.draft->setAutosave(true);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
}

void TestOpenDraft::staysHereWhileTheAccountIsReadOnly()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.client.setRights(Rights::ReadOnly);
    QSignalSpy refused(&bench.client, &ResendClient::refusedHere);
    bench.typeSubject(u"He"_s);
    bench.pass(60000ms);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::KeptHere);
    QCOMPARE(bench.relay.requests(), 1); // not even the look before it writes
    QVERIFY(refused.isEmpty() && !bench.draft->failure());
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    // A new one too.
    bench.openNew();
    bench.pass(60000ms);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::KeptHere);
    QCOMPARE(bench.relay.requests(), 1);
    // As soon as it may be saved it is, by itself.
    bench.client.setRights(Rights::NoSending);
    QCOMPARE(bench.state(), State::Unsaved);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.countNamed("New one"), 1);
}

void TestOpenDraft::aSaveThatWasForbiddenOnTheWayIsTakenUp()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"He"_s);
    bench.draft->save(); // looks first
    bench.client.setRights(Rights::ReadOnly);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::KeptHere);
    QCOMPARE(bench.field("subject"), u"Hello"_s);
    bench.client.setRights(Rights::Full);
    QCOMPARE(bench.state(), State::Unsaved);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.field("subject"), u"He"_s);
}

void TestOpenDraft::typingMeanwhileIsSavedToo()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"First"_s);
    bench.relay.before = [&](int number) {
        if (number == 3) // while the PATCH is on its way
            bench.typeSubject(u"Second"_s);
    };
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Unsaved);
    QCOMPARE(bench.draft->saved().subject, u"First"_s);
    QCOMPARE(bench.draft->wanted().subject, u"Second"_s);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.field("subject"), u"Second"_s);
}

void TestOpenDraft::keepsANewOneUntilTheServiceCanHaveIt()
{
    DraftBench bench;
    bench.draft->openNew();
    QCOMPARE(bench.state(), State::Blank);
    bench.typeSubject(u"Brand new"_s);
    QCOMPARE(bench.state(), State::KeptHere);
    QStringList missing;
    for (const FieldFault &fault : bench.draft->blockers())
        missing.push_back(fault.field);
    QCOMPARE(missing, (QStringList{u"segment_id"_s, u"from"_s}));
    bench.pass(60000ms);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.relay.requests(), 0);
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
}

void TestOpenDraft::makesANewOneOnce()
{
    DraftBench bench;
    bench.openNew();
    QCOMPARE(bench.state(), State::Unsaved);
    QSignalSpy created(bench.draft.get(), &OpenDraft::created);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(created.size(), 1);
    QCOMPARE(bench.countNamed("New one"), 1);
    QCOMPARE(bench.relay.server.count("POST /broadcasts"), 1);
    QVERIFY(!bench.draft->broadcastId().isEmpty());
    QVERIFY(bench.draft->saved().text.isGenerated());
    bench.typeSubject(u"Newer"_s);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.relay.server.count("POST /broadcasts"), 1);
    bench.id = bench.draft->broadcastId().toLatin1();
    QCOMPARE(bench.field("subject"), u"Newer"_s);
    QVERIFY(until([&] { return QDir(bench.path).isEmpty(); }));
}

void TestOpenDraft::goesBackToWhatIsSaved()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Hello everybody"_s);
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    QSignalSpy replaced(bench.draft.get(), &OpenDraft::replaced);
    bench.draft->discard();
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(bench.draft->wanted().subject, u"Hello"_s);
    QCOMPARE(bench.state(), State::Saved);
    bench.restartProgram();
    QVERIFY(bench.journal->entries().isEmpty());
}

void TestOpenDraft::findsUnsavedWorkAgain()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Half a sen"_s);
    bench.restartProgram();
    QCOMPARE(bench.journal->entries().size(), 1);
    bench.draft->openBroadcast(QString::fromLatin1(bench.id));
    QVERIFY(bench.draft->hasContent()); // at once, whatever the service says
    QCOMPARE(bench.draft->wanted().subject, u"Half a sen"_s);
    QCOMPARE(bench.draft->restoredFrom().value(), QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Unsaved);
    bench.pass(4000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.field("subject"), u"Half a sen"_s);
}

void TestOpenDraft::theTextFollowsTheHtml()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    QCOMPARE(bench.draft->wanted().text.text(), u"Hello"_s); // made by the service, which does not say so
    bench.typeHtml(u"<p>Good evening</p>"_s);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QCOMPARE(bench.draft->wanted().text.text(), u"Good evening"_s);
    // And where it is known to be generated it stays that.
    bench.draft->openNew();
    bench.openNew();
    QVERIFY(bench.saveNow());
    bench.typeHtml(u"<p>Newer</p>"_s);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QVERIFY(bench.draft->wanted().text.isGenerated());
}

void TestOpenDraft::theTextCannotBeGeneratedAgain()
{
    DraftBench bench;
    bench.openNew();
    bench.type([](BroadcastDraft &d) { d.text = PlainText::own(u"My own"_s); });
    QVERIFY(bench.saveNow());
    bench.type([](BroadcastDraft &d) { d.text = PlainText::generated(); });
    QVERIFY(bench.draft->textStays());
    QCOMPARE(bench.state(), State::KeptHere);
    bench.typeSubject(u"With another subject"_s);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::KeptHere); // the rest is saved, this is not, and "Saved" is not said
    bench.id = bench.draft->broadcastId().toLatin1();
    QCOMPARE(bench.field("subject"), u"With another subject"_s);
    QCOMPARE(bench.field("text"), u"My own"_s);
    bench.draft->becomeCopy();
    QVERIFY(!bench.draft->textStays());
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    bench.id = bench.draft->broadcastId().toLatin1();
    QCOMPARE(bench.field("name"), u"New one (copy)"_s);
    QCOMPARE(bench.field("text"), u"New"_s);
}

void TestOpenDraft::noTextStaysNone()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.type([](BroadcastDraft &d) { d.text = PlainText::none(); });
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QVERIFY(bench.draft->saved().text.isNone());
    bench.typeHtml(u"<p>Good evening</p>"_s);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::Saved);
    QVERIFY(bench.draft->wanted().text.isNone());
}

void TestOpenDraft::aMissingPartIsKeptHere()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    const int requests = bench.relay.requests();
    bench.typeSubject({});
    bench.pass(60000ms);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.state(), State::KeptHere);
    QCOMPARE(bench.draft->blockers(), (FieldFaults{{u"subject"_s, FieldFault::Reason::Missing}}));
    QCOMPARE(bench.relay.requests(), requests);
}

void TestOpenDraft::aScheduledOneIsSavedByHandOnly()
{
    DraftBench bench;
    bench.relay.sandbox.talk.sendJson("POST", "/broadcasts/" + bench.id + "/send",
                                      json("{'scheduled_at':'2026-12-01T12:00:00Z'}"));
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Later"_s);
    bench.pass(60000ms);
    QVERIFY(bench.settle());
    QCOMPARE(bench.field("subject"), u"Hello"_s);
    QCOMPARE(bench.state(), State::Unsaved);
    QVERIFY(bench.saveNow());
    QCOMPARE(bench.field("subject"), u"Later"_s);
    QCOMPARE(bench.state(), State::Saved);
}

QTEST_GUILESS_MAIN(TestOpenDraft)
#include "tst_open_draft.moc"
