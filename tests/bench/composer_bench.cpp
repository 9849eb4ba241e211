// SPDX-License-Identifier: Apache-2.0
// composer_bench [<keystrokes>]
//
// The real window with the composer open at a message of 100 KB, against a sandbox of its own: what a keystroke takes until
// the letter is drawn and the journal has the message, and until the preview shows it; how long the HTML takes to be
// written; what opening the composer adds to the memory. Each figure stands beside its limit, with the share of it that is
// used; ends with 1 where one is missed. Times are of the processor in the window's thread, with the pause that is waited
// before the preview is drawn: what a person meets on a computer with nothing else to do. The clock on the wall is told
// beside them. QT_QPA_PLATFORM=offscreen where there is no display.
#include "bench_window.h"
#include "long_message.h"

#include "composer/composer_page.h"
#include "composer/message_editor.h"
#include "composer/preview_pane.h"
#include "composer/preview_view.h"
#include "composer/visual_editor.h"
#include "models/account_models.h"
#include "pages/broadcasts_page.h"
#include "sandbox/sandbox_server.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace postroom;

namespace {

constexpr double mostKeystroke = 16; // ms
constexpr double mostPreview = 150;
constexpr double mostWriting = 5;
constexpr double mostMemory = 20;   // MB
constexpr double previewPause = 60; // of PreviewPane, in ms

double threadMilliseconds()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// What the process holds of its own, in MB: not what it shares with other programs.
double ownMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.size() > 2 ? double(pages.at(1).toLongLong() - pages.at(2).toLongLong()) * 4096 / 1e6 : 0;
}

double percentile(std::vector<double> values, std::size_t hundredths)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() * hundredths / 100];
}

bool isMissed(const char *what, double value, double limit, const char *unit)
{
    std::printf("%-48s %7.2f of %3.0f %s: %3.0f %%%s\n", what, value, limit, unit, 100 * value / limit, value > limit ? "  MISSED" : "");
    return value > limit;
}

// One keystroke after the other into the message, each once the one before is to be seen everywhere.
class Typist final : public QObject
{
public:
    Typist(ComposerPage &page, DraftJournal &journal, int count, const std::function<void()> &done)
        : m_page(page), m_journal(journal), m_edit(page.editor().visual().edit()), m_view(page.preview().view()), m_left(count), m_done(done)
    {
        m_edit.viewport()->installEventFilter(this);
        m_view.viewport()->installEventFilter(this);
        connect(&page.draft(), &OpenDraft::changed, this, &Typist::look);
        m_edit.setFocus();
        // Into the middle of a paragraph in the middle of the message.
        QTextCursor cursor(m_edit.document()->findBlockByNumber(m_edit.document()->blockCount() / 2));
        cursor.movePosition(QTextCursor::NextWord, QTextCursor::MoveAnchor, 6);
        m_edit.setTextCursor(cursor);
        m_edit.ensureCursorVisible();
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum() / 2);
        QTimer::singleShot(1500, this, &Typist::press); // whatever opening left to do is done
    }

    std::vector<double> drawn = {};
    std::vector<double> kept = {};
    std::vector<double> previewed = {};
    std::vector<double> wallKept = {};
    std::vector<double> wallPreviewed = {};

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_waits) {
            const bool isEdit = watched == m_edit.viewport();
            // Once it has been painted.
            QMetaObject::invokeMethod(this, [this, isEdit] { painted(isEdit); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void press()
    {
        if (m_left-- <= 0) {
            m_done();
            return;
        }
        m_waits = true;
        m_isDrawn = m_isKept = false;
        m_before = m_page.draft().wanted().html;
        m_wall.start();
        m_start = threadMilliseconds();
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A + m_left % 26, Qt::NoModifier, QChar(u'a' + m_left % 26));
        QCoreApplication::sendEvent(&m_edit, &key);
    }
    void painted(bool isEdit)
    {
        if (!m_waits)
            return;
        if (isEdit && !m_isDrawn) {
            m_isDrawn = true;
            drawn.push_back(threadMilliseconds() - m_start);
        }
        if (isEdit || !m_isKept || !m_isDrawn || m_view.document()->revision() == m_revision)
            return;
        m_waits = false;
        previewed.push_back(threadMilliseconds() - m_start + previewPause);
        wallPreviewed.push_back(double(m_wall.nsecsElapsed()) / 1e6);
        QTimer::singleShot(400, this, &Typist::press); // the checks have their turn between
    }
    void look()
    {
        if (!m_waits || m_isKept || m_page.draft().wanted().html == m_before)
            return;
        const auto entry = m_journal.find(m_page.draft().draftId());
        if (!entry || entry->draft.html != m_page.draft().wanted().html)
            return;
        m_isKept = true;
        m_revision = m_view.document()->revision();
        kept.push_back(threadMilliseconds() - m_start);
        wallKept.push_back(double(m_wall.nsecsElapsed()) / 1e6);
    }

    ComposerPage &m_page;
    DraftJournal &m_journal;
    MessageEdit &m_edit;
    PreviewView &m_view;
    int m_left;
    std::function<void()> m_done;
    bool m_waits = false;
    bool m_isDrawn = false;
    bool m_isKept = false;
    int m_revision = 0; // of the preview's text before the letter
    QString m_before;
    QElapsedTimer m_wall;
    double m_start = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int keystrokes = argc > 1 ? QByteArray(argv[1]).toInt() : 200;
    sandbox::SandboxOptions options;
    options.contacts = 100;
    sandbox::SandboxServer server(options);
    if (!server.start())
        return 2;
    BenchWindow bench;
    MainWindow &window = bench.window;
    bench.open(server.url(), "re_bench");
    window.showTab(QStringLiteral("broadcasts"));

    const MessageDocument message = messageOfBytes(100'000);
    BroadcastDraft draft;
    draft.name = QStringLiteral("Bench");
    std::vector<double> writing;
    for (int i = 0; i < 200; ++i) {
        const double start = threadMilliseconds();
        draft.html = writeHtml(message, {});
        writing.push_back(threadMilliseconds() - start);
    }
    const auto page = [&window] { return static_cast<BroadcastsPage *>(window.workspace()->page()); };
    double before = 0;
    double opened = 0;
    std::unique_ptr<Typist> typist;
    QTimer::singleShot(4000, &application, [&] {
        before = ownMemory();
        page()->openNew();
        page()->draft()->setWanted(draft);
        emit page()->draft()->replaced();
        QTimer::singleShot(4000, &application, [&] {
            opened = ownMemory();
            typist = std::make_unique<Typist>(*static_cast<ComposerPage *>(page()->draftPage()), window.workspace()->models().journal,
                                              keystrokes, [] { QCoreApplication::quit(); });
        });
    });
    if (const int failed = QApplication::exec())
        return failed;
    std::printf("the composer with a message of %lld KB of HTML, %zu keystrokes, 95th percentiles\n",
                static_cast<long long>(draft.html.toUtf8().size() / 1000), typist->previewed.size());
    std::vector<double> both;
    for (std::size_t i = 0; i < typist->kept.size() && i < typist->drawn.size(); ++i)
        both.push_back(std::max(typist->kept[i], typist->drawn[i]));
    bool missed = both.empty();
    missed |= isMissed("a keystroke in the editor and in the journal", percentile(both, 95), mostKeystroke, "ms");
    missed |= isMissed("the same in the preview, with its pause", percentile(typist->previewed, 95), mostPreview, "ms");
    missed |= isMissed("writing its HTML", percentile(writing, 95), mostWriting, "ms");
    missed |= isMissed("opening the composer with it, in memory", opened - before, mostMemory, "MB");
    std::printf("medians: drawn %.2f ms, in the journal %.2f ms, in the preview %.2f ms\n", percentile(typist->drawn, 50),
                percentile(typist->kept, 50), percentile(typist->previewed, 50));
    std::printf("on the wall, 95th percentiles: in the journal %.1f ms, in the preview %.1f ms\n", percentile(typist->wallKept, 95),
                percentile(typist->wallPreviewed, 95));
    typist.reset();
    return missed ? 1 : 0;
}
