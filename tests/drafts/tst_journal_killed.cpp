// SPDX-License-Identifier: Apache-2.0
// The program is killed at 200 random moments of typing: every word older than a second is found again, always, and what
// is found is whole.
#include "journal_bench.h"

#include <QProcess>
#include <QTest>

#include <map>
#include <random>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int writers = 8; // at a time, each in a journal of its own
constexpr int killsEach = 25;
constexpr qint64 promise = 1000; // ms

qint64 now()
{
    QElapsedTimer time;
    time.start();
    return time.msecsSinceReference();
}

//! One who types, is killed, and goes on.
struct Writer
{
    QTemporaryDir folder;
    QProcess process;
    qint64 lives = 0;  // ms from its first word
    qint64 killAt = 0; // 0: before that
    int kills = 0;
    std::map<int, int> sure; // by draft: the number of the last word that was older than a second at a kill

    void start(std::mt19937 &random)
    {
        process.start(QStringLiteral(JOURNAL_CHILD), {folder.path()});
        killAt = 0;
        // One in eight dies young: what those before it wrote must be there all the same.
        const bool young = kills % 8 == 7;
        lives = std::uniform_int_distribution<qint64>(young ? 0 : 1050, young ? 1000 : 2300)(random);
    }
};

} // namespace

class TestJournalKilled : public QObject
{
    Q_OBJECT
private slots:
    void everyWordIsFoundAgain();

private:
    void check(Writer &writer, qint64 killedAt);

    int m_words = 0; // that were older than a second
    int m_found = 0; // and younger ones that were found all the same
    int m_lives = 0; // that had such words
};

void TestJournalKilled::check(Writer &writer, qint64 killedAt)
{
    bool typedLong = false;
    std::map<int, int> last;
    const QList<QByteArray> lines = writer.process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() != 3)
            continue;
        const int draft = parts.at(0).toInt();
        last[draft] = parts.at(1).toInt();
        if (parts.at(2).toLongLong() > killedAt - promise)
            continue;
        writer.sure[draft] = parts.at(1).toInt();
        ++m_words;
        typedLong = true;
    }
    m_lives += typedLong ? 1 : 0;

    const DraftJournal journal(writer.folder.path(), u"acme"_s);
    QCOMPARE(journal.damaged(), 0);
    QCOMPARE(journal.openElsewhere(), 0);
    for (const auto &[draft, number] : writer.sure) {
        const std::optional<JournalEntry> entry = journal.find(draft == 0 ? u"one"_s : u"two"_s);
        QVERIFY(entry);
        const int found = entry->draft.previewText.toInt();
        QVERIFY2(found >= number, qPrintable(u"kill %1: %2 of %3 words"_s.arg(writer.kills).arg(found).arg(number)));
        m_found += found - number;
        const QStringList words = entry->draft.subject.split(u' ', Qt::SkipEmptyParts);
        QCOMPARE(words.size(), found);
        QCOMPARE(words.constLast(), u"w%1"_s.arg(found));
        QCOMPARE(entry->draft.html.size(), 100 * 1024);
        QCOMPARE(entry->draft.html.count(u'y'), found);
        writer.sure[draft] = found; // the next one goes on from here
    }
}

void TestJournalKilled::everyWordIsFoundAgain()
{
    std::mt19937 random(20261123);
    std::vector<std::unique_ptr<Writer>> all;
    for (int i = 0; i < writers; ++i) {
        all.push_back(std::make_unique<Writer>());
        all.back()->start(random);
    }
    int kills = 0;
    QVERIFY(until(
        [&] {
            for (const std::unique_ptr<Writer> &writer : all) {
                if (writer->kills == killsEach)
                    continue;
                if (writer->killAt == 0 && writer->process.bytesAvailable() > 0)
                    writer->killAt = now() + writer->lives;
                if (writer->killAt == 0 || now() < writer->killAt)
                    continue;
                const qint64 killedAt = now();
                writer->process.kill();
                if (!writer->process.waitForFinished() || writer->process.exitStatus() != QProcess::CrashExit)
                    return true; // it was not killed
                ++writer->kills;
                ++kills;
                check(*writer, killedAt);
                if (QTest::currentTestFailed())
                    return true;
                if (writer->kills < killsEach)
                    writer->start(random);
            }
            return kills == writers * killsEach;
        },
        110000));
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(kills, 200);
    QVERIFY2(m_lives >= 170, qPrintable(QString::number(m_lives))); // all but the 24 that died young
    QVERIFY(m_words > 5000);
    qInfo("%d kills; %d words older than a second, all found; of the younger ones %d", kills, m_words, m_found);
}

QTEST_GUILESS_MAIN(TestJournalKilled)
#include "tst_journal_killed.moc"
