// SPDX-License-Identifier: Apache-2.0
// A broadcast that is written while the network is not there or breaks: it is kept, saved later, made once.
#include "draft_bench.h"

#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OpenDraft::State;
using Cut = Relay::Cut;

class TestOpenDraftUnclear : public QObject
{
    Q_OBJECT
private slots:
    void unclearUpdate_data();
    void unclearUpdate();
    void unclearCreate_data();
    void unclearCreate();
    void unclearCreateAndTheProgramEnds();
    void unclearUpdateAndTheProgramEnds();
    void offlineEditsAreSavedLater();
    void offlineFromTheStart();
    void trouble();
};

void TestOpenDraftUnclear::unclearUpdate_data()
{
    QTest::addColumn<int>("cut");
    QTest::addRow("unread") << int(Cut::Unread);
    QTest::addRow("lost") << int(Cut::Lost);
    QTest::addRow("unanswered") << int(Cut::Unanswered);
    QTest::addRow("in the head") << int(Cut::InHead);
    QTest::addRow("in the body") << int(Cut::InBody);
}

void TestOpenDraftUnclear::unclearUpdate()
{
    QFETCH(int, cut);
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"First"_s);
    bench.relay.cutAt(3, Cut(cut), 20);
    bench.draft->save();
    QVERIFY(bench.passUntil([&] { return bench.draft->failure().has_value(); }));
    QCOMPARE(bench.state(), State::KeptHere);
    bench.typeSubject(u"Second"_s);
    bench.relay.mend();
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved || bench.state() == State::Conflict; }));
    QCOMPARE(bench.state(), State::Saved); // what arrived of ours is nobody else's change
    QCOMPARE(bench.field("subject"), u"Second"_s);
}

void TestOpenDraftUnclear::unclearCreate_data()
{
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("times");
    for (const int times : {1, 3}) {
        QTest::addRow("unread, %d", times) << int(Cut::Unread) << times;
        QTest::addRow("lost, %d", times) << int(Cut::Lost) << times;
        QTest::addRow("unanswered, %d", times) << int(Cut::Unanswered) << times;
        QTest::addRow("in the head, %d", times) << int(Cut::InHead) << times;
        QTest::addRow("in the body, %d", times) << int(Cut::InBody) << times;
    }
    QTest::addRow("late") << int(Cut::Late) << 1;
}

void TestOpenDraftUnclear::unclearCreate()
{
    QFETCH(int, cut);
    QFETCH(int, times);
    DraftBench bench;
    bench.relay.cutAt(1, Cut(cut), times);
    bench.openNew();
    bench.draft->save();
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved; }));
    QCOMPARE(bench.countNamed("New one"), 1);
    bench.id = bench.draft->broadcastId().toLatin1();
    QCOMPARE(bench.field("subject"), u"Brand new"_s);
    bench.typeSubject(u"Newer"_s);
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved; }));
    QCOMPARE(bench.field("subject"), u"Newer"_s);
    QCOMPARE(bench.countNamed("New one"), 1);
}

void TestOpenDraftUnclear::unclearCreateAndTheProgramEnds()
{
    DraftBench bench;
    bench.openNew();
    bool ended = false;
    bench.relay.after = [&](int number) {
        if (number == 1 && !ended) { // made, and nobody here hears of it
            ended = true;
            bench.restartProgram();
        }
    };
    bench.draft->save();
    QVERIFY(until([&] { return ended; }));
    QCOMPARE(bench.journal->entries().size(), 1);
    const JournalEntry entry = bench.journal->entries().constFirst();
    QVERIFY(entry.createAskedAt.isValid());
    bench.draft->openEntry(entry.draftId);
    bench.typeSubject(u"Newer"_s);
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved; }));
    QCOMPARE(bench.countNamed("New one"), 1);
    bench.id = bench.draft->broadcastId().toLatin1();
    QCOMPARE(bench.field("subject"), u"Newer"_s);
}

void TestOpenDraftUnclear::unclearUpdateAndTheProgramEnds()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"First"_s);
    bool ended = false;
    bench.relay.after = [&](int number) {
        if (number == 3 && !ended) { // the PATCH
            ended = true;
            bench.typeSubject(u"Second"_s);
            bench.restartProgram();
        }
    };
    bench.draft->save();
    QVERIFY(until([&] { return ended; }));
    QVERIFY(bench.openBroadcast());
    QVERIFY(bench.draft->contested().isEmpty());
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved; }));
    QCOMPARE(bench.field("subject"), u"Second"_s);
}

void TestOpenDraftUnclear::offlineEditsAreSavedLater()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.relay.cutAt(2, Cut::Lost, 1000);
    bench.typeSubject(u"Written on a train"_s);
    QVERIFY(bench.passUntil([&] { return bench.state() == State::KeptHere; }));
    QVERIFY(bench.draft->failure());
    QVERIFY(bench.waitFor(bench.draft->draftId(), JournalState::Kept));
    bench.typeSubject(u"Written on a long train"_s);
    QVERIFY(bench.passUntil([&] { return bench.state() == State::KeptHere && !bench.draft->isSaving(); }));
    bench.relay.mend();
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved; }));
    QCOMPARE(bench.field("subject"), u"Written on a long train"_s);
    QVERIFY(!bench.draft->failure());
}

void TestOpenDraftUnclear::offlineFromTheStart()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Half a sen"_s);
    bench.restartProgram();
    bench.relay.cutAt(1, Cut::Lost, 1000);
    bench.draft->openBroadcast(QString::fromLatin1(bench.id));
    QVERIFY(bench.passUntil([&] { return bench.draft->failure().has_value(); }));
    QCOMPARE(bench.state(), State::KeptHere);
    QVERIFY(!bench.draft->isRead());
    bench.typeSubject(u"Half a sentence"_s);
    bench.relay.mend();
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved; }));
    QCOMPARE(bench.field("subject"), u"Half a sentence"_s);
    // Nothing here of another one: then there is nothing to show, and it is tried again.
    bench.restartProgram();
    bench.relay.cutAt(bench.relay.requests() + 1, Cut::Lost, 1000);
    bench.draft->openBroadcast(QString::fromLatin1(bench.id));
    QVERIFY(bench.passUntil([&] { return bench.state() == State::LoadFailed; }));
    bench.relay.mend();
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved; }));
}

void TestOpenDraftUnclear::trouble()
{
    DraftBench bench;
    QVERIFY(bench.openBroadcast());
    bench.typeSubject(u"Mine"_s);
    bench.relay.cutAt(2, Cut::Trouble, 12);
    QVERIFY(bench.passUntil([&] { return bench.state() == State::KeptHere; }));
    QCOMPARE(bench.draft->failure()->kind, ApiError::Kind::ServerFault);
    QVERIFY(bench.passUntil([&] { return bench.state() == State::Saved; }));
    QCOMPARE(bench.field("subject"), u"Mine"_s);
}

QTEST_GUILESS_MAIN(TestOpenDraftUnclear)
#include "tst_open_draft_unclear.moc"
