// SPDX-License-Identifier: Apache-2.0
// The journal of unsaved work: what is handed in is on the disk, whole, for its owner alone, and is found again.
#include "journal_bench.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;

class TestDraftJournal : public QObject
{
    Q_OBJECT
private slots:
    void keepsEverything();
    void isOnTheDiskWithinASecond();
    void writesWhatWaitsAtTheEnd();
    void saysKeptOnlyWhenItIs();
    void takesAway();
    void listsTheLastChangedFirst();
    void isForItsOwnerAlone();
    void fallsBackToTheGenerationBefore();
    void leavesWhatCannotBeRead();
    void aTornFileIsNotAnEntry();
    void readsWhatTheProgramBeforeWrote();
};

void TestDraftJournal::keepsEverything()
{
    JournalBench bench;
    JournalEntry entry = entryOf(u"one"_s, u"Hello"_s);
    entry.broadcastId = u"559ac32e-9ef5-46fb-82a1-b76b840c0f7b"_s;
    entry.draft.name = u"November news"_s;
    entry.draft.segmentId = u"seg"_s;
    entry.draft.topicId = u"top"_s;
    entry.draft.from = u"Acme <hello@acme.com>"_s;
    entry.draft.replyTo = {u"a@acme.com"_s, u"b@acme.com"_s};
    entry.draft.previewText = u"مرحبا 😀"_s;
    entry.draft.html = u"<p>Half of a pair: "_s + QChar(0xD83D) + u"</p>"_s;
    entry.draft.text = PlainText::own(u"Hello"_s);
    entry.base.subject = u"Hello before"_s;
    entry.base.text = PlainText::none();
    entry.read = entry.base;
    entry.read.text = PlainText::generated();
    entry.sent = entry.draft;
    entry.sent->subject = u"Hell"_s;
    entry.createAskedAt = QDateTime(QDate(2026, 11, 23), QTime(11, 59, 59, 999), Qt::UTC);
    entry.contested = {DraftField::Subject, DraftField::Text};
    bench.journal->put(entry);
    bench.restart();

    entry.accountId = u"acme"_s;
    QCOMPARE(bench.journal->entries().size(), 1);
    QVERIFY(bench.journal->entries().constFirst() == entry);
    QVERIFY(bench.journal->find(u"one"_s) == entry);
    QVERIFY(bench.journal->findBroadcast(u"559ac32e-9ef5-46fb-82a1-b76b840c0f7b"_s) == entry);
    QVERIFY(!bench.journal->findBroadcast(u"another"_s));
    QCOMPARE(bench.journal->state(u"one"_s), JournalState::Kept);
}

void TestDraftJournal::isOnTheDiskWithinASecond()
{
    JournalBench bench;
    QElapsedTimer time;
    time.start();
    // Typed without a pause: what is typed later must not put off what was typed before.
    int words = 0;
    QString text;
    while (!QFile::exists(bench.path + u"/one.1.draft"_s) && !time.hasExpired(5000)) {
        text += u"word%1 "_s.arg(++words);
        bench.journal->put(entryOf(u"one"_s, text));
        breathe();
    }
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
    QVERIFY(words > 5);
}

void TestDraftJournal::writesWhatWaitsAtTheEnd()
{
    JournalBench bench;
    bench.journal->put(entryOf(u"one"_s, u"first"_s));
    bench.journal->put(entryOf(u"one"_s, u"second"_s));
    bench.journal->put(entryOf(u"two"_s, u"other"_s));
    bench.restart();
    QCOMPARE(bench.journal->entries().size(), 2);
    QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"second"_s);
    QCOMPARE(bench.journal->find(u"two"_s)->draft.subject, u"other"_s);
}

void TestDraftJournal::saysKeptOnlyWhenItIs()
{
    JournalBench bench;
    QSignalSpy changes(bench.journal.get(), &DraftJournal::stateChanged);
    QCOMPARE(bench.journal->state(u"one"_s), JournalState::None);
    bench.journal->put(entryOf(u"one"_s, u"first"_s));
    QCOMPARE(bench.journal->state(u"one"_s), JournalState::Pending);
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    QCOMPARE(bench.open()->openElsewhere(), 1); // it is on the disk, and this journal's
    bench.journal->put(entryOf(u"one"_s, u"second"_s));
    QCOMPARE(bench.journal->state(u"one"_s), JournalState::Pending);
    bench.journal->retry();
    bench.journal->put(entryOf(u"one"_s, u"third"_s));
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    QCOMPARE(changes.size(), 4);
    bench.restart();
    QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"third"_s);
}

void TestDraftJournal::takesAway()
{
    JournalBench bench;
    bench.journal->put(entryOf(u"one"_s, u"first"_s));
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    bench.journal->put(entryOf(u"one"_s, u"second"_s));
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    QCOMPARE(bench.files(), (QStringList{u"one.1.draft"_s, u"one.2.draft"_s}));
    bench.journal->remove(u"one"_s);
    QVERIFY(bench.journal->entries().isEmpty());
    QCOMPARE(bench.journal->state(u"one"_s), JournalState::None);
    QVERIFY(until([&] { return QDir(bench.path).isEmpty(); }));
    bench.restart();
    QVERIFY(bench.journal->entries().isEmpty());
}

void TestDraftJournal::listsTheLastChangedFirst()
{
    JournalBench bench;
    for (const int minute : {3, 7, 5}) {
        JournalEntry entry = entryOf(QString::number(minute), u"words"_s);
        entry.changedAt = entry.changedAt.addSecs(minute * 60);
        bench.journal->put(entry);
    }
    QStringList ids;
    for (const JournalEntry &entry : bench.journal->entries())
        ids.push_back(entry.draftId);
    QCOMPARE(ids, (QStringList{u"7"_s, u"5"_s, u"3"_s}));
}

void TestDraftJournal::isForItsOwnerAlone()
{
    JournalBench bench;
    QVERIFY(QDir().mkpath(bench.path));
    QVERIFY(QFile::setPermissions(bench.path,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                                      | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
    bench.journal->put(entryOf(u"one"_s, u"first"_s));
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    QCOMPARE(int(QFile::permissions(bench.path) & others), 0);
    const QStringList all = QDir(bench.path).entryList(QDir::Files);
    QCOMPARE(all, (QStringList{u"one.1.draft"_s, u"one.lock"_s}));
    for (const QString &name : all)
        QCOMPARE(int(QFile::permissions(bench.path + u'/' + name) & (others | QFile::ExeOwner)), 0);
}

void TestDraftJournal::fallsBackToTheGenerationBefore()
{
    JournalBench bench;
    for (const QString &words : {u"first"_s, u"second"_s, u"third"_s}) {
        bench.journal->put(entryOf(u"one"_s, words));
        QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    }
    bench.journal.reset();
    // One bit of the newest, wherever it is.
    QFile newest(bench.path + u"/one.1.draft"_s);
    QVERIFY(newest.open(QFile::ReadOnly));
    const QByteArray good = newest.readAll();
    newest.close();
    for (qsizetype at = 0; at < good.size(); at += 7) {
        QByteArray bad = good;
        bad[at] = char(bad.at(at) ^ 0x10);
        QVERIFY(newest.open(QFile::WriteOnly | QFile::Truncate));
        newest.write(bad);
        newest.close();
        bench.journal = bench.open();
        QVERIFY(bench.journal->find(u"one"_s));
        QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"second"_s);
        QCOMPARE(bench.journal->damaged(), 0);
        bench.journal.reset();
    }
    // The damaged one is written over, and then counts again.
    bench.journal = bench.open();
    bench.journal->put(entryOf(u"one"_s, u"fourth"_s));
    bench.restart();
    QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"fourth"_s);
}

void TestDraftJournal::aTornFileIsNotAnEntry()
{
    JournalBench bench;
    bench.journal->put(entryOf(u"one"_s, u"first"_s));
    QVERIFY(bench.waitFor(u"one"_s, JournalState::Kept));
    bench.journal->put(entryOf(u"one"_s, u"second"_s));
    bench.journal.reset();
    QFile newest(bench.path + u"/one.2.draft"_s);
    QVERIFY(newest.open(QFile::ReadWrite));
    for (qint64 size = newest.size() - 1; size >= 0; size -= 3) {
        QVERIFY(newest.resize(size));
        bench.journal = bench.open();
        QCOMPARE(bench.journal->find(u"one"_s)->draft.subject, u"first"_s);
        bench.journal.reset();
    }
}

void TestDraftJournal::leavesWhatCannotBeRead()
{
    JournalBench bench;
    bench.journal.reset();
    QVERIFY(QDir().mkpath(bench.path));
    QFile file(bench.path + u"/lost.1.draft"_s);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("POSTROOM DRAFT 1\nnot really");
    file.close();
    bench.journal = bench.open();
    QVERIFY(bench.journal->entries().isEmpty());
    QCOMPARE(bench.journal->damaged(), 1);
    bench.journal.reset();
    QVERIFY(file.exists());
}

void TestDraftJournal::readsWhatTheProgramBeforeWrote()
{
    JournalEntry entry = entryOf(u"one"_s, u"Hello"_s);
    entry.base.subject = u"Hello before"_s;
    entry.sent = entry.draft;
    // Version 1 ends before the contested fields.
    QByteArray bytes = entry.toBytes();
    QCOMPARE(bytes.first(2), QByteArray("\0\2", 2));
    bytes.replace(0, 2, QByteArray("\0\1", 2));
    bytes.chop(4);
    QVERIFY(JournalEntry::fromBytes(bytes) == entry);
    // What comes after this program is not guessed at.
    bytes.replace(0, 2, QByteArray("\0\3", 2));
    QVERIFY(!JournalEntry::fromBytes(bytes));
}

QTEST_GUILESS_MAIN(TestDraftJournal)
#include "tst_draft_journal.moc"
