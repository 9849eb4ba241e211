// SPDX-License-Identifier: Apache-2.0
// A full disk, a folder that cannot be written, another Postroom: nothing that was kept is lost, what is not kept is said,
// and it is tried again by itself.
#include "journal_bench.h"
#include "support/small_disk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJournalFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aFullDiskLosesNothing();
    void aFolderThatCannotBeMade();
    void failsUntilItIsWritten();
    void oneFailureHidesNoOther();
    void anotherPostroomHasIt();
    void triesOnceMoreAtTheEnd();
    void saysItInWords();
};

void TestJournalFaults::initTestCase()
{
#ifndef Q_OS_UNIX
    QSKIP("A full disk is made by a limit that only Unix has.");
#endif
}

void TestJournalFaults::aFullDiskLosesNothing()
{
    JournalBench bench;
    bench.journal->put(entryOf(u"one"_s, u"kept"_s));
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    const QByteArray before = bytesOf(bench.path + u"/one.1.draft"_s);
    QVERIFY(before.size() > 200);
    QSignalSpy faults(bench.journal.get(), &DraftJournal::faultChanged);
    {
        const SmallDisk disk(200);
        bench.journal->put(entryOf(u"one"_s, u"more than there is room for"_s));
        QVERIFY(bench.waitFor(u"one"_s, JournalState::Failed));
        QCOMPARE(faults.size(), 1);
        QCOMPARE(bench.journal->fault()->kind, FileFault::Kind::NoSpace);
        // What was there before is untouched, and half of the new one is not left lying about.
        QCOMPARE(bench.files(), (QStringList{u"one.1.draft"_s}));
        QCOMPARE(bytesOf(bench.path + u"/one.1.draft"_s), before);
    }
    // By itself, with nothing typed.
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    QCOMPARE(faults.size(), 2);
    QVERIFY(!bench.journal->fault());
    bench.restart();
    QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"more than there is room for"_s);
}

void TestJournalFaults::aFolderThatCannotBeMade()
{
    JournalBench bench;
    QFile inTheWay(bench.folder.filePath(u"drafts"_s));
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    inTheWay.close();
    bench.journal->put(entryOf(u"one"_s, u"words"_s));
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Failed));
    QCOMPARE(bench.journal->fault()->kind, FileFault::Kind::NotAllowed);
    QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"words"_s); // still here
    QVERIFY(inTheWay.remove());
    bench.journal->retry();
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
}

void TestJournalFaults::failsUntilItIsWritten()
{
    JournalBench bench;
    {
        const SmallDisk disk(200);
        bench.journal->put(entryOf(u"one"_s, u"first"_s));
        QVERIFY(bench.waitFor(u"one"_s, JournalState::Failed));
        bench.journal->put(entryOf(u"one"_s, u"second"_s));
        QCOMPARE(bench.journal->state(u"one"_s), JournalState::Failed);
    }
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    bench.restart();
    QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"second"_s);
}

void TestJournalFaults::oneFailureHidesNoOther()
{
    JournalBench bench;
    JournalEntry big = entryOf(u"big"_s, QString(5000, u'x'));
    const SmallDisk disk(2000);
    bench.journal->put(big);
    QVERIFY(bench.waitFor(u"big"_s, JournalState::Failed));
    bench.journal->put(entryOf(u"small"_s, u"words"_s));
    QVERIFY(bench.waitFor(u"small"_s, JournalState::Kept));
    QCOMPARE(bench.journal->state(u"big"_s), JournalState::Failed);
    QVERIFY(bench.journal->fault());
    big.draft.subject = u"shorter"_s;
    bench.journal->put(big);
    QVERIFY(bench.waitFor(u"big"_s, JournalState::Kept));
    QVERIFY(!bench.journal->fault());
}

void TestJournalFaults::anotherPostroomHasIt()
{
    JournalBench bench;
    bench.journal->put(entryOf(u"one"_s, u"first"_s));
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    const std::unique_ptr<DraftJournal> other = bench.open();
    QCOMPARE(other->openElsewhere(), 1);
    QVERIFY(other->entries().isEmpty()); // not offered twice
    other->put(entryOf(u"two"_s, u"its own"_s));
    QVERIFY(until([&] { return other->state(u"two"_s) == JournalState::Kept; }));
    other->put(entryOf(u"one"_s, u"over it"_s));
    QVERIFY(until([&] { return other->state(u"one"_s) == JournalState::Failed; }));
    QCOMPARE(other->fault()->kind, FileFault::Kind::InUse);
    bench.restart(); // the first one ends: then it is free for either
    QVERIFY(until(
        [&] { return other->state(u"one"_s) == JournalState::Kept || bench.journal->find(u"one"_s).has_value(); }));
}

void TestJournalFaults::triesOnceMoreAtTheEnd()
{
    JournalBench bench;
    {
        const SmallDisk disk(200);
        bench.journal->put(entryOf(u"one"_s, u"first"_s));
        QVERIFY(bench.waitFor(u"one"_s, JournalState::Failed));
    }
    bench.restart();
    QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"first"_s);
}

void TestJournalFaults::saysItInWords()
{
    QCOMPARE(DraftJournal::textOf({.kind = FileFault::Kind::NoSpace}),
             u"Your changes are not kept on this computer: the disk is full. Make some room; Postroom tries again by "
             "itself."_s);
    QCOMPARE(
        DraftJournal::textOf({.kind = FileFault::Kind::NotAllowed, .path = u"/home/ada/drafts"_s}),
        u"Your changes are not kept on this computer: /home/ada/drafts cannot be written. Allow it in the folder's "
        "properties; Postroom tries again by itself."_s);
    QCOMPARE(DraftJournal::textOf({.message = u"Input/output error"_s}),
             u"Your changes are not kept on this computer: the disk says “Input/output error”. Postroom tries again by "
             "itself."_s);
}

QTEST_GUILESS_MAIN(TestJournalFaults)
#include "tst_journal_faults.moc"
