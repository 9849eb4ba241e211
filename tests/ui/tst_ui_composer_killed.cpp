// SPDX-License-Identifier: Apache-2.0
// The program is killed at 200 random moments while somebody types in the composer, into the subject, the visual editor
// and the HTML editor: every word older than a second stands in the composer again when it is opened the next time.
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>
#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr int writers = 4; // at a time, each with a computer of its own; two in each editor
constexpr int killsEach = 50;
constexpr qint64 promise = 1000; // ms
constexpr qint64 patience = 60000; // ms, from the start of the program to its first word

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
    QString editor;
    QProcess process;
    QByteArray said;     // in this life
    bool young = false;  // dies before a word of this life is a second old
    qint64 lives = 0;    // ms from its start, where young, else from its first word
    qint64 startedAt = 0;
    qint64 killAt = 0;   // 0: not known yet
    int kills = 0;
    std::map<int, int> sure; // by place: the number of the last word that must be found again

    void start(std::mt19937 &random)
    {
        young = kills % 8 == 7;
        lives = std::uniform_int_distribution<qint64>(young ? 0 : 1050, young ? 1000 : 2000)(random);
        startedAt = now();
        killAt = young ? startedAt + lives : 0;
        said.clear();
        process.start(QStringLiteral(TYPING_CHILD), {folder.path(), editor});
    }
    //! It has found its way into the composer, as far as it has had the time.
    bool isWell() const
    {
        return !said.contains("broken") && process.state() != QProcess::NotRunning
            && (killAt != 0 || now() - startedAt < patience);
    }
    //! Whether it is time.
    bool isDue()
    {
        said += process.readAllStandardOutput();
        if (killAt == 0 && said.contains("typed"))
            killAt = now() + lives;
        return killAt != 0 && now() >= killAt;
    }
};

} // namespace

class TestComposerKilled final : public QObject
{
    Q_OBJECT
private slots:
    void everyWordIsFoundAgain();

private:
    void check(Writer &writer, qint64 killedAt);

    int m_words = 0; // that were older than a second
    int m_found = 0; // and younger ones that were found all the same
    int m_lives = 0; // that had such words
    int m_looks = 0; // at what is found
};

void TestComposerKilled::check(Writer &writer, qint64 killedAt)
{
    bool typedLong = false;
    const QList<QByteArray> lines = writer.said.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> parts = line.split(' ');
        QVERIFY2(parts.at(0) != "broken", qPrintable(u"kill %1: the journal is damaged"_s.arg(writer.kills)));
        if (parts.at(0) == "found" && parts.size() == 3) {
            // Of what was typed in the lives before.
            const int place = parts.at(1).toInt();
            const int found = parts.at(2).toInt();
            QVERIFY2(found >= writer.sure[place],
                     qPrintable(u"%1, after kill %2, place %3: %4 of %5 words"_s.arg(writer.editor)
                                    .arg(writer.kills)
                                    .arg(place)
                                    .arg(found)
                                    .arg(writer.sure[place])));
            m_found += found - writer.sure[place];
            writer.sure[place] = found;
            ++m_looks;
        } else if (parts.at(0) == "typed" && parts.size() == 4 && parts.at(3).toLongLong() <= killedAt - promise) {
            writer.sure[parts.at(1).toInt()] = parts.at(2).toInt();
            ++m_words;
            typedLong = true;
        }
    }
    m_lives += typedLong ? 1 : 0;
}

void TestComposerKilled::everyWordIsFoundAgain()
{
#ifndef Q_OS_UNIX
    QSKIP("The window without a screen is tried on Unix.");
#endif
    std::mt19937 random(20261123);
    std::vector<std::unique_ptr<Writer>> all;
    for (int i = 0; i < writers; ++i) {
        all.push_back(std::make_unique<Writer>());
        all.back()->editor = i % 2 == 0 ? u"visual"_s : u"html"_s;
        all.back()->process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        all.back()->start(random);
    }
    int kills = 0;
    const bool ended = QTest::qWaitFor(
        [&] {
            for (const std::unique_ptr<Writer> &writer : all) {
                if (writer->kills == killsEach)
                    continue;
                const bool isDue = writer->isDue();
                if (!writer->isWell()) {
                    qWarning("after kill %d it says: %s", writer->kills, writer->said.constData());
                    return true;
                }
                if (!isDue)
                    continue;
                const qint64 killedAt = now();
                writer->process.kill();
                if (!writer->process.waitForFinished() || writer->process.exitStatus() != QProcess::CrashExit)
                    return true; // it was not killed
                writer->said += writer->process.readAllStandardOutput();
                check(*writer, killedAt);
                ++writer->kills;
                ++kills;
                if (QTest::currentTestFailed())
                    return true;
                if (writer->kills < killsEach)
                    writer->start(random);
            }
            return kills == writers * killsEach;
        },
        280000);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(ended, qPrintable(u"%1 kills"_s.arg(kills)));
    QCOMPARE(kills, 200);
    // And what the last ones of all wrote.
    for (const std::unique_ptr<Writer> &writer : all) {
        writer->said.clear();
        writer->process.start(QStringLiteral(TYPING_CHILD), {writer->folder.path(), writer->editor, u"look"_s});
        QVERIFY(writer->process.waitForFinished());
        QCOMPARE(writer->process.exitCode(), 0);
        writer->said = writer->process.readAllStandardOutput();
        const int looks = m_looks;
        check(*writer, 0);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_looks, looks + 2); // at both places
    }
    // All but those that died young.
    QVERIFY2(m_lives >= 170, qPrintable(QString::number(m_lives)));
    QVERIFY2(m_looks >= 340, qPrintable(QString::number(m_looks)));
    QVERIFY2(m_words > 1500, qPrintable(QString::number(m_words)));
    qInfo("%d kills; %d words older than a second, all found; of the younger ones %d", kills, m_words, m_found);
}

QTEST_GUILESS_MAIN(TestComposerKilled)
#include "tst_ui_composer_killed.moc"
