// SPDX-License-Identifier: Apache-2.0
// The log of who sent what from this computer: only added to, for its owner's eyes, and whole after a crash.
#include "send_bench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#endif

using namespace postroom;
using namespace postroom::test;
using Problem = SendResult::Problem;

namespace {

HistoryEntry pressed(const QString &account = QStringLiteral("acme"))
{
    return {.pressedAt = utc("2026-11-23T12:00:00Z"),
            .action = SendAction::Send,
            .accountId = account,
            .account = QStringLiteral("Acme Marketing"),
            .broadcastId = QStringLiteral("b-1"),
            .broadcast = QStringLiteral("November news"),
            .people = 12480,
            .dueAt = utc("2026-11-23T12:02:00Z")};
}

SendResult scheduled()
{
    Broadcast state;
    state.status = {BroadcastStatus::Scheduled, QStringLiteral("scheduled")};
    return {.state = state};
}

} // namespace

class TestSendHistory : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatWasPressed();
    void isForTheOwnerAlone();
    void survivesACutLine();
    void readsNoOtherFile();
    void fullDisk();
    void knowsWhatIsUnfinished();
    void cannotBeWritten();
    void exports();
    void logsBeforeAnythingGoesOut();

private:
    QTemporaryDir m_folder;
    QString newFile() { return m_folder.filePath(QStringLiteral("%1/history.jsonl").arg(++m_files)); }
    int m_files = 0;
};

void TestSendHistory::keepsWhatWasPressed()
{
    qputenv("USER", "ada");
    const QString file = newFile();
    {
        SendHistory history(file);
        QVERIFY(history.entries().isEmpty());
        const QString id = history.pressed(pressed());
        QVERIFY(!id.isEmpty());
        QVERIFY(history.ended(id, scheduled(), utc("2026-11-23T12:00:01Z")));
        QVERIFY(!history.pressed(pressed(QStringLiteral("other"))).isEmpty());
    }
    const QList<HistoryEntry> entries = SendHistory(file).entries();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().accountId, QStringLiteral("other")); // the newest first
    HistoryEntry expected = pressed();
    expected.id = entries.last().id;
    expected.who = QStringLiteral("ada");
    expected.problem = Problem::None;
    expected.status = QStringLiteral("scheduled");
    expected.endedAt = utc("2026-11-23T12:00:01Z");
    QCOMPARE(entries.last(), expected);
}

void TestSendHistory::isForTheOwnerAlone()
{
    const QString file = newFile();
    SendHistory history(file);
    history.pressed(pressed());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
    QVERIFY(QFile::setPermissions(file, QFile::permissions(file) | QFile::ReadOther));
    history.pressed(pressed());
    QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
    QCOMPARE(history.entries().size(), 2);
}

void TestSendHistory::survivesACutLine()
{
    const QString file = newFile();
    SendHistory history(file);
    history.pressed(pressed());
    QFile raw(file);
    QVERIFY(raw.open(QFile::Append));
    raw.write("{\"id\":\"cut o");
    raw.close();
    QVERIFY(!history.pressed(pressed()).isEmpty());
    QVERIFY(raw.open(QFile::Append));
    raw.write("\n[]\n\xff\n{\"id\":\"x\",\"action\":\"dance\",\"pressed\":\"2026-11-23T12:00:00.000Z\"}\n");
    raw.close();
    const HistoryLog log = history.read();
    QCOMPARE(log.entries.size(), 2);
    QCOMPARE(log.unreadable, 4); // the cut one, [], the byte, and the dance
    QCOMPARE(log.fault, QString());
}

// Something else in the place of the log is not taken into memory, and none of it for an entry.
void TestSendHistory::readsNoOtherFile()
{
    const QString file = newFile();
    SendHistory history(file);
    QCOMPARE(history.read(), HistoryLog()); // there is none yet
    history.pressed(pressed());
    QFile raw(file);
    QVERIFY(raw.open(QFile::Append));
    raw.write(QByteArray(3 << 20, '\0'));
    raw.close();
    QVERIFY(!history.pressed(pressed()).isEmpty());
    QCOMPARE(history.entries().size(), 2);
    QVERIFY(history.read().unreadable > 0);
    // A folder in its place.
    QVERIFY(QFile::remove(file));
    QVERIFY(QDir().mkpath(file));
    QVERIFY(!history.read().fault.isEmpty());
    QVERIFY(history.pressed(pressed()).isEmpty());
    QVERIFY(!history.writeFault().isEmpty());
    QVERIFY(QDir().rmdir(file));
    QVERIFY(!history.pressed(pressed()).isEmpty());
    QVERIFY(history.writeFault().isEmpty());
    QCOMPARE(history.read().entries.size(), 1);
}

// Half a line fits, and then nothing more: it is said, what stood there before stays, and once there is room it goes on.
void TestSendHistory::fullDisk()
{
#ifdef Q_OS_UNIX
    const QString file = newFile();
    SendHistory history(file);
    const QString first = history.pressed(pressed());
    QVERIFY(!first.isEmpty());
    QSignalSpy changed(&history, &SendHistory::changed);
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit tight = usual;
    tight.rlim_cur = rlim_t(QFileInfo(file).size() + 20);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const QString second = history.pressed(pressed());
    const QString fault = history.writeFault();
    const bool isEndWritten = history.ended(first, scheduled(), utc("2026-11-23T12:00:01Z"));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, before);
    QVERIFY(second.isEmpty());
    QVERIFY(!fault.isEmpty());
    QVERIFY(!isEndWritten);
    QCOMPARE(changed.size(), 2); // whoever shows it can say so
    QCOMPARE(history.entries().size(), 1);
    QVERIFY(!history.entries().constFirst().problem);
    QVERIFY(history.ended(first, scheduled(), utc("2026-11-23T12:00:01Z")));
    QVERIFY(history.writeFault().isEmpty());
    QCOMPARE(history.entries().size(), 1);
    QCOMPARE(history.entries().constFirst().problem, std::optional(Problem::None));
#else
    QSKIP("limits the size of a file");
#endif
}

void TestSendHistory::knowsWhatIsUnfinished()
{
    const QString file = newFile();
    SendHistory history(file);
    const QString done = history.pressed(pressed());
    const QString open = history.pressed(pressed());
    const QString unknown = history.pressed(pressed());
    history.pressed(pressed(QStringLiteral("other")));
    history.ended(done, scheduled(), utc("2026-11-23T12:00:01Z"));
    history.ended(unknown, {.problem = Problem::Unknown}, utc("2026-11-23T12:00:01Z"));
    // To a program started later both are open.
    const QList<HistoryEntry> entries = SendHistory(file).unfinished(QStringLiteral("acme"));
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).id, unknown);
    QCOMPARE(entries.at(1).id, open);
    // Here one is still going on, until whoever does it is gone.
    QCOMPARE(history.unfinished(QStringLiteral("acme")).size(), 1);
    QCOMPARE(history.unfinished(QStringLiteral("acme")).constFirst().id, unknown);
    history.abandoned(open);
    QCOMPARE(history.unfinished(QStringLiteral("acme")).size(), 2);
}

void TestSendHistory::cannotBeWritten()
{
    // A file where its folder should be.
    const QString blocked = m_folder.filePath(QStringLiteral("blocked"));
    QFile file(blocked);
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();
    SendBench bench;
    SendHistory history(blocked + QStringLiteral("/history.jsonl"));
    QVERIFY(history.pressed(pressed()).isEmpty());
    SendRun run(bench.client, bench.clock, history);
    std::optional<SendResult> result;
    connect(&run, &SendRun::finished, this, [&result](const SendResult &ended) { result = ended; });
    run.send(bench.plan());
    QVERIFY(until([&] { return result.has_value(); }));
    QVERIFY(result->isDone());
    QVERIFY(!result->logged);
}

void TestSendHistory::exports()
{
    HistoryEntry entry = pressed();
    entry.who = QStringLiteral("ada");
    entry.broadcast = QStringLiteral("=HYPERLINK(\"x\"), news");
    entry.problem = Problem::None;
    entry.status = QStringLiteral("scheduled");
    entry.endedAt = utc("2026-11-23T12:00:01Z");
    HistoryEntry open = pressed();
    open.action = SendAction::Undo;
    open.people = 0;
    open.dueAt = {};
    QCOMPARE(historyCsv({entry, open}),
             QByteArray("\xEF\xBB\xBFwhen,who,action,account,broadcast,broadcast id,people,due,ended,outcome,status\r\n"
                        "2026-11-23T12:00:00.000Z,ada,send,Acme Marketing,\"'=HYPERLINK(\"\"x\"\"), news\",b-1,12480,"
                        "2026-11-23T12:02:00.000Z,2026-11-23T12:00:01.000Z,done,scheduled\r\n"
                        "2026-11-23T12:00:00.000Z,,undo,Acme Marketing,November news,b-1,0,,,,\r\n"));
}

void TestSendHistory::logsBeforeAnythingGoesOut()
{
    SendBench bench;
    qsizetype known = -1;
    bench.relay.before = [&](int number) {
        if (number == 2)
            known = bench.history.entries().size();
    };
    bench.run.send(bench.plan());
    QVERIFY(bench.settle().isDone());
    QCOMPARE(known, 1);
    const HistoryEntry entry = bench.history.entries().first();
    QCOMPARE(entry.people, 900);
    QCOMPARE(entry.broadcast, QStringLiteral("November news"));
    QCOMPARE(entry.dueAt, utc("2026-11-23T12:02:00Z"));
    QCOMPARE(entry.problem, std::optional(Problem::None));
}

QTEST_GUILESS_MAIN(TestSendHistory)
#include "tst_send_history.moc"
