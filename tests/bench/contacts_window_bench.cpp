// SPDX-License-Identifier: Apache-2.0
// contacts_window_bench <base URL> <key> <pages> [--stalls]
//
// Opens the real window at the Contacts tab and reads the whole list into it, as read_pages.mjs does with Resend's SDK into
// an array. Prints what that took of processor and memory, with everything a program with a window has. With --stalls it
// also prints how long its event loop was held: the probe wakes it a thousand times a second, which costs as much as some
// of the work, so that is a run of its own. QT_QPA_PLATFORM=offscreen where there is no display.
#include "bench_window.h"

#include "models/account_models.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace postroom;

namespace {

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1000.0 + double(time.tv_usec) / 1000.0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const bool measuresStalls = argc == 5 && QByteArrayView(argv[4]) == "--stalls";
    if (argc != 4 && !measuresStalls)
        return 2;
    BenchWindow bench;
    MainWindow &window = bench.window;
    window.showTab(QStringLiteral("contacts"));
    bench.open(QUrl(QString::fromLocal8Bit(argv[1])), argv[2]);

    // Every turn of the event loop: how long it was since the one before.
    QElapsedTimer since;
    int turns = 0;
    int longTurns = 0;
    double longest = 0;
    QTimer probe;
    probe.setTimerType(Qt::PreciseTimer);
    QObject::connect(&probe, &QTimer::timeout, &probe, [&] {
        const double gap = double(since.nsecsElapsed()) / 1e6;
        since.restart();
        ++turns;
        longest = std::max(longest, gap);
        longTurns += gap > 16 ? 1 : 0;
    });
    if (measuresStalls) {
        since.start();
        probe.start(1);
    }

    AccountModels &models = window.workspace()->models();
    QObject::connect(&models.contactLoader, &ContactLoader::finished, &application, [&] {
        // The last rows are shown, too.
        QTimer::singleShot(300, &application, &QCoreApplication::quit);
    });
    if (const int failed = QApplication::exec())
        return failed;
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    std::printf("%d rows, %.0f ms of processor, %.1f MB at most\n", models.contacts.rowCount(),
                milliseconds(used.ru_utime) + milliseconds(used.ru_stime), double(used.ru_maxrss) * 1024 / 1e6);
    if (measuresStalls) {
        std::printf("event loop: longest %.1f ms, above 16 ms %d of %d turns (%.3f %%)\n", longest, longTurns, turns,
                    turns ? 100.0 * longTurns / turns : 0);
    }
    return 0;
}
