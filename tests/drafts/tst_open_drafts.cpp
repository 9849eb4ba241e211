// SPDX-License-Identifier: Apache-2.0
// The drafts an account has open: one object a broadcast, and going away from one says no more than that.
#include "draft_bench.h"

#include <QPointer>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OpenDraft::State;

namespace {

//! Somebody who opens and closes drafts. The bench's own draft stays unused.
struct Desk : DraftBench
{
    std::unique_ptr<OpenDrafts> drafts = std::make_unique<OpenDrafts>(client, clock, *journal);

    QString broadcastId() const { return QString::fromLatin1(id); }
    int patches() const { return relay.server.count("PATCH /broadcasts/" + id); }
    //! Opens the broadcast and waits until it is read.
    OpenDraft *openIt()
    {
        OpenDraft &opened = drafts->openBroadcast(broadcastId());
        return until([&] { return opened.isRead() && calm(); }) ? &opened : nullptr;
    }
    static void writeSubject(OpenDraft &in, const QString &subject)
    {
        BroadcastDraft wanted = in.wanted();
        wanted.subject = subject;
        in.setWanted(wanted);
    }
    //! Closes \a opened and waits until it is gone, with all it asked for answered.
    bool closeIt(OpenDraft *opened)
    {
        const QPointer<OpenDraft> gone(opened);
        drafts->close(*opened);
        return until([&] { return !gone && calm(); });
    }
    void schedule()
    {
        relay.sandbox.talk.sendJson("POST", "/broadcasts/" + id + "/send", json("{'scheduled_at':'2026-12-01T12:00:00Z'}"));
    }
    void restartDesk()
    {
        drafts.reset();
        restartProgram();
        drafts = std::make_unique<OpenDrafts>(client, clock, *journal);
    }

private:
    bool calm()
    {
        breathe();
        return queue.state().underWay == 0 && queue.state().waiting == 0;
    }
};

} // namespace

class TestOpenDrafts : public QObject
{
    Q_OBJECT
private slots:
    void oneObjectABroadcast();
    void closingSavesAtOnce();
    void openedAgainWhileItIsSaved();
    void closingChangesNothingThatWasScheduledMeanwhile();
    void closingChangesNothingScheduled();
    void closingChangesNothingOfAStatusNotKnownHere();
    void closingIntoAConflictOverwritesNothing();
    void closingSavesNothingWhereThatIsSwitchedOff();
    void closingABlankOneLeavesNothing();
    void closingANewOneMakesIt();
};

void TestOpenDrafts::oneObjectABroadcast()
{
    Desk desk;
    OpenDraft *opened = desk.openIt();
    QVERIFY(opened);
    QCOMPARE(&desk.drafts->openBroadcast(desk.broadcastId()), opened);
    QCOMPARE(&desk.drafts->openEntry(opened->draftId()), opened);
    QVERIFY(&desk.drafts->openNew() != opened);
    QVERIFY(desk.drafts->isOpen(opened->draftId()));
    const QString draftId = opened->draftId();
    QVERIFY(desk.closeIt(opened));
    QVERIFY(!desk.drafts->isOpen(draftId));
}

void TestOpenDrafts::closingSavesAtOnce()
{
    Desk desk;
    QSignalSpy written(desk.drafts.get(), &OpenDrafts::written);
    OpenDraft *opened = desk.openIt();
    QVERIFY(opened);
    Desk::writeSubject(*opened, u"Mine"_s);
    QVERIFY(desk.closeIt(opened)); // and no time has passed
    QCOMPARE(desk.field("subject"), u"Mine"_s);
    QCOMPARE(desk.patches(), 1);
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.constFirst().constFirst().toString(), desk.broadcastId());
    QVERIFY(until([&] { return QDir(desk.path).isEmpty(); }));
}

void TestOpenDrafts::openedAgainWhileItIsSaved()
{
    Desk desk;
    OpenDraft *opened = desk.openIt();
    QVERIFY(opened);
    Desk::writeSubject(*opened, u"Mine"_s);
    desk.drafts->close(*opened);
    QVERIFY(opened->isSaving());
    QCOMPARE(desk.openIt(), opened);
    QVERIFY(until([&] { return opened->state() == State::Saved; }));
    breathe();
    QCOMPARE(desk.openIt(), opened); // it has stayed
    QCOMPARE(desk.field("subject"), u"Mine"_s);
}

void TestOpenDrafts::closingChangesNothingThatWasScheduledMeanwhile()
{
    Desk desk;
    OpenDraft *opened = desk.openIt();
    QVERIFY(opened);
    Desk::writeSubject(*opened, u"Half a sen"_s);
    desk.schedule(); // by somebody else: here it is a draft still
    QVERIFY(opened->status() == BroadcastStatus::Draft);
    QVERIFY(desk.closeIt(opened));
    QCOMPARE(desk.patches(), 0);
    QCOMPARE(desk.field("subject"), u"Hello"_s);
    QCOMPARE(desk.journal->entries().size(), 1);
    QCOMPARE(desk.journal->entries().constFirst().draft.subject, u"Half a sen"_s);
    // It is there again, and saved once somebody says so.
    opened = desk.openIt();
    QVERIFY(opened);
    QCOMPARE(opened->wanted().subject, u"Half a sen"_s);
    QVERIFY(opened->status() == BroadcastStatus::Scheduled);
    QCOMPARE(desk.patches(), 0);
    opened->save();
    QVERIFY(until([&] { return opened->state() == State::Saved; }));
    QCOMPARE(desk.field("subject"), u"Half a sen"_s);
}

void TestOpenDrafts::closingChangesNothingScheduled()
{
    Desk desk;
    desk.schedule();
    OpenDraft *opened = desk.openIt();
    QVERIFY(opened);
    Desk::writeSubject(*opened, u"Half a sen"_s);
    QVERIFY(desk.closeIt(opened));
    QCOMPARE(desk.patches(), 0);
    QCOMPARE(desk.journal->entries().size(), 1);
}

void TestOpenDrafts::closingChangesNothingOfAStatusNotKnownHere()
{
    Desk desk;
    desk.relay.server.respond([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        const Reply reply = desk.relay.sandbox.talk.sendJson(request.method, request.target, request.body);
        QByteArray body = reply.body;
        return ScriptedAnswer::json(reply.status, body.replace(R"("status":"draft")", R"("status":"paused")"));
    });
    OpenDraft *opened = desk.openIt();
    QVERIFY(opened);
    Desk::writeSubject(*opened, u"Mine"_s);
    QVERIFY(desk.closeIt(opened));
    QCOMPARE(desk.patches(), 0);
    QCOMPARE(desk.field("subject"), u"Hello"_s);
    QCOMPARE(desk.journal->entries().size(), 1);
}

void TestOpenDrafts::closingIntoAConflictOverwritesNothing()
{
    Desk desk;
    OpenDraft *opened = desk.openIt();
    QVERIFY(opened);
    Desk::writeSubject(*opened, u"Mine"_s);
    desk.changeElsewhere("{'subject':'Theirs'}");
    QVERIFY(desk.closeIt(opened)); // the look before the saving finds it; nobody is there to be asked
    QCOMPARE(desk.patches(), 0);
    for (const bool restarts : {false, true}) {
        if (restarts)
            desk.restartDesk();
        opened = desk.openIt();
        QVERIFY(opened);
        QCOMPARE(opened->state(), State::Conflict);
        QCOMPARE(opened->theirs().subject, u"Theirs"_s);
        QCOMPARE(opened->wanted().subject, u"Mine"_s);
        desk.pass(60000ms);
        QVERIFY(desk.closeIt(opened));
        QCOMPARE(desk.patches(), 0);
        QCOMPARE(desk.field("subject"), u"Theirs"_s);
        QCOMPARE(desk.journal->entries().size(), 1);
    }
}

void TestOpenDrafts::closingSavesNothingWhereThatIsSwitchedOff()
{
    Desk desk;
    OpenDraft *opened = desk.openIt();
    QVERIFY(opened);
    opened->setAutosave(false);
    Desk::writeSubject(*opened, u"Mine"_s);
    QVERIFY(desk.closeIt(opened));
    QCOMPARE(desk.patches(), 0);
    QCOMPARE(desk.journal->entries().size(), 1);
}

void TestOpenDrafts::closingABlankOneLeavesNothing()
{
    Desk desk;
    const BroadcastDraft start{.name = u"Ready to go"_s,
                               .segmentId = QString::fromLatin1(newsletterSegment),
                               .from = u"Acme <hello@acme.com>"_s,
                               .subject = u"Hello"_s,
                               .html = u"<p>Hello</p>"_s};
    OpenDraft &opened = desk.drafts->openNew(start);
    QCOMPARE(opened.state(), State::Blank);
    QVERIFY(desk.closeIt(&opened));
    QCOMPARE(desk.countNamed("Ready to go"), 0); // nobody wrote a word
    QVERIFY(desk.journal->entries().isEmpty());
}

void TestOpenDrafts::closingANewOneMakesIt()
{
    Desk desk;
    OpenDraft &opened = desk.drafts->openNew();
    opened.setWanted({.name = u"Written here"_s,
                      .segmentId = QString::fromLatin1(newsletterSegment),
                      .from = u"Acme <hello@acme.com>"_s,
                      .subject = u"Hello"_s,
                      .html = u"<p>Hello</p>"_s});
    QVERIFY(desk.closeIt(&opened));
    QCOMPARE(desk.countNamed("Written here"), 1);
    QVERIFY(until([&] { return QDir(desk.path).isEmpty(); }));
}

QTEST_GUILESS_MAIN(TestOpenDrafts)
#include "tst_open_drafts.moc"
