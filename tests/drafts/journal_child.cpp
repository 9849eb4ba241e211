// SPDX-License-Identifier: Apache-2.0
// Somebody who types and types: journal_child FOLDER. Goes on in the journal there, in two drafts by turns, a word every
// few milliseconds into a message of 100 KB, and says on stdout "draft number time" of each word handed in. The test kills
// it in the middle.
#include "drafts/draft_journal.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

using namespace postroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    DraftJournal journal(QString::fromLocal8Bit(argv[1]), u"acme"_s);
    const QString body(100 * 1024, u'x');
    QList<JournalEntry> drafts;
    for (const QString &id : {u"one"_s, u"two"_s}) {
        JournalEntry fresh{.draftId = id};
        fresh.draft.html = body;
        drafts.push_back(journal.find(id).value_or(fresh));
    }
    // The words typed are in the subject, as often as they are counted in the preview text.
    const auto type = [&](qsizetype place) {
        JournalEntry &entry = drafts[place];
        const int number = entry.draft.previewText.toInt() + 1;
        entry.draft.subject += u"w%1 "_s.arg(number);
        entry.draft.previewText = QString::number(number);
        entry.draft.html[number % body.size()] = u'y';
        entry.changedAt = QDateTime::currentDateTimeUtc();
        journal.put(entry);
        QElapsedTimer now;
        now.start();
        std::printf("%d %d %lld\n", int(place), number, static_cast<long long>(now.msecsSinceReference()));
        std::fflush(stdout);
    };
    QTimer typing;
    int turn = 0;
    QObject::connect(&typing, &QTimer::timeout, &application, [&] { type(++turn / 40 % 2); });
    typing.start(5ms);
    return QCoreApplication::exec();
}
