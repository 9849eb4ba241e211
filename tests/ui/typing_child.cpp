// SPDX-License-Identifier: Apache-2.0
// Somebody who writes in the composer: typing_child FOLDER visual|html [look]. The real window, for an account whose
// service is not reached; settings and unsaved work are below FOLDER. Begins a broadcast, or goes on with the one found
// there, says on stdout what of it is on screen ("found place words"), and types on and on, key by key: into the subject
// (place 0) and the message (place 1), saying of each word when it was typed ("typed place number time"). The test kills
// it in the middle. With "look" it ends once it has said what it found.
#include "accounts/account_desk.h"
#include "accounts/account_list.h"
#include "accounts/preferences.h"
#include "base/clock.h"
#include "composer_window.h"
#include "dns/rehearsed_dns.h"
#include "kit/theme.h"
#include "plugin_noise.h"
#include "sending/send_history.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QSettings>
#include <QTextCursor>
#include <QTimer>

#include <cstdio>

using namespace postroom;
using namespace postroom::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The program as main() makes it, in \a folder.
struct Program
{
    explicit Program(const QString &folder)
        : settings(folder + u"/settings.ini"_s, QSettings::IniFormat), preferences(settings), accounts(settings),
          keys(clock, u"Postroom crash test"_s), desk(accounts, keys), history(folder + u"/history.jsonl"_s),
          dns(clock), window(Services{clock, preferences, accounts, keys, desk, history, dns, folder + u"/drafts"_s,
                                      notifier},
                             benchSandbox())
    {
    }

    QSettings settings;
    SystemClock clock;
    Preferences preferences;
    AccountList accounts;
    KeyStore keys;
    AccountDesk desk;
    SendHistory history;
    RehearsedDns dns;
    RecordingNotifier notifier;
    MainWindow window;
};

void press(QWidget &into, int key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QCoreApplication::sendEvent(&into, &event);
    }
}

void type(QWidget &into, const QString &text)
{
    if (!into.hasFocus())
        into.setFocus();
    for (const QChar c : text)
        press(into, c.toUpper().unicode(), {}, c);
}

struct Words
{
    int count = 0;      // -1: they are not "w1 w2 w3 …" without a gap
    int unfinished = 0; // characters of one more: it was killed between two of its keys
};

Words wordsIn(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    const QStringList words = text.split(space, Qt::SkipEmptyParts);
    for (int i = 0; i < words.size(); ++i) {
        const QString word = u"w%1"_s.arg(i + 1);
        if (words.at(i) == word)
            continue;
        const bool isBegun = i == words.size() - 1 && word.startsWith(words.at(i)) && text.endsWith(words.at(i));
        return isBegun ? Words{i, int(words.at(i).size())} : Words{-1};
    }
    return {int(words.size())};
}

//! The one who writes.
class Writer final : public QObject
{
public:
    Writer(MainWindow &window, bool inHtml, bool looksOnly) : m_window(window), m_inHtml(inHtml), m_looksOnly(looksOnly)
    {
        connect(&m_time, &QTimer::timeout, this, [this] { m_isOpen ? typeWord() : open(); });
        m_time.start(20ms);
    }

private:
    BroadcastsPage &page() const { return static_cast<BroadcastsPage &>(*m_window.workspace()->page()); }
    QLineEdit &subject() const { return *field(page(), u"Subject"_s); }
    QWidget &message() const
    {
        auto &editor = static_cast<ComposerPage *>(page().draftPage())->editor();
        return m_inHtml ? static_cast<QWidget &>(*editor.htmlEditor().findChild<QPlainTextEdit *>()) : editor.visual().edit();
    }
    QString messageText() const
    {
        if (!m_inHtml)
            return static_cast<MessageEdit &>(message()).toPlainText();
        return static_cast<QPlainTextEdit &>(message()).toPlainText().remove(u"<p>"_s);
    }
    //! By the buttons a person has for it, one after the other as they come.
    void open()
    {
        const DraftJournal &journal = m_window.workspace()->models().journal;
        if (journal.damaged() > 0 || journal.openElsewhere() > 0) {
            std::printf("broken\n");
            std::fflush(stdout);
        }
        const bool isFound = !journal.entries().isEmpty();
        if (!page().draftPage()) {
            if (QAbstractButton *way = button(page(), isFound ? u"Go on with it"_s : u"New broadcast"_s))
                way->click();
            return;
        }
        if (!message().isVisible()) {
            if (QAbstractButton *start = button(page(), m_inHtml ? u"HTML from elsewhere"_s : u"Empty page"_s))
                start->click();
            return;
        }
        m_isOpen = true;
        const Words inSubject = wordsIn(subject().text());
        const Words inMessage = wordsIn(messageText());
        m_numbers[0] = inSubject.count;
        m_numbers[1] = inMessage.count;
        std::printf("found 0 %d\nfound 1 %d\n", m_numbers[0], m_numbers[1]);
        std::fflush(stdout);
        if (m_looksOnly || m_numbers[0] < 0 || m_numbers[1] < 0) {
            QCoreApplication::exit(0);
            return;
        }
        goToEnd(subject(), Qt::NoModifier, inSubject);
        goToEnd(message(), Qt::ControlModifier, inMessage);
        if (m_inHtml && m_numbers[1] == 0 && static_cast<QPlainTextEdit &>(message()).toPlainText().isEmpty())
            type(message(), u"<p>"_s);
    }
    //! Where the next word goes, without what was begun of the last.
    static void goToEnd(QWidget &where, Qt::KeyboardModifiers modifiers, const Words &words)
    {
        where.setFocus();
        press(where, Qt::Key_End, modifiers);
        for (int i = 0; i < words.unfinished; ++i)
            press(where, Qt::Key_Backspace);
        if (words.unfinished == 0 && words.count > 0)
            type(where, u" "_s); // it may have been killed before it
    }
    //! Every ninth into the subject.
    void typeWord()
    {
        const int place = ++m_turn % 9 == 0 ? 0 : 1;
        const int number = ++m_numbers[place];
        type(place == 0 ? subject() : message(), u"w%1 "_s.arg(number));
        QElapsedTimer now;
        now.start();
        std::printf("typed %d %d %lld\n", place, number, static_cast<long long>(now.msecsSinceReference()));
        std::fflush(stdout);
    }

    MainWindow &m_window;
    bool m_inHtml;
    bool m_looksOnly;
    bool m_isOpen = false;
    int m_numbers[2] = {};
    int m_turn = 0;
    QTimer m_time;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    dropPluginNoise(); // of 200 lives
    hideKeychain();
    QApplication application(argc, argv);
    dress(application);
    const QStringList arguments = QCoreApplication::arguments();
    Program program(arguments.at(1));
    // Too narrow for the preview beside it, which is not what is tried here.
    program.window.resize(780, 700);
    program.window.show();
    Account account;
    account.id = u"acme"_s;
    account.name = u"Acme"_s;
    account.baseUrl = QUrl(u"http://127.0.0.1:9"_s); // nobody answers there
    program.window.openWithKey(account, Secret(QByteArray("re_bench")));
    program.window.showTab(u"broadcasts"_s);
    const Writer writer(program.window, arguments.at(2) == "html"_L1, arguments.value(3) == "look"_L1);
    return QApplication::exec();
}
