// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "kit/account_band.h"
#include "kit/tokens.h"
#include "rights_window.h"
#include "shell/header_bar.h"

#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

// Of the dialogs that make their own frame: nothing is sent or deleted from these.
const QStringList harmless{
    u"FormDialog"_s,     u"QuestionDialog"_s, // what dialogs are made from; the first has the band, see everyForm()
    u"HistoryDialog"_s,                       // looks, and over all accounts
    u"SheetDialog"_s,                         // hands a domain's records on
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sources(const QString &ending)
{
    QStringList files;
    QDirIterator all(QStringLiteral(POSTROOM_SOURCES "/ui"), {u"*"_s + ending}, QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        files.push_back(all.next());
    return files;
}

} // namespace

//! Nobody sends or deletes in the wrong account: its colour and name are on every dialog that does, and on the window.
class TestAccountBand final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyDialog_data();
    void everyDialog();
    void removingTheAccount();
    void theTokenOfANewKey();
    void theSendPage();
    void theWindowOnEveryPage();
    void noDialogIsForgotten();
    void noQuestionIsForgotten();

private:
    // Empty where \a root has the band of the account on top: its name and its colour.
    static QString complaintAbout(QWidget &root, const Account &account);
    static QDialog *dialog(RightsWindow &window)
    {
        const QList<QDialog *> all = shown<QDialog>(window.bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }

    std::unique_ptr<RightsWindow> m_window;
    QSet<QString> m_seen;
};

void TestAccountBand::initTestCase()
{
    m_window = std::make_unique<RightsWindow>();
    m_window->account.name = u"Bravo & <b>Söhne</b>"_s;
    m_window->account.colour = AccountList::palette().at(5);
    m_window->bench.accounts().update(m_window->account);
}

QString TestAccountBand::complaintAbout(QWidget &root, const Account &account)
{
    const QList<AccountBand *> bands = shown<AccountBand>(root);
    if (bands.size() != 1)
        return u"%1 bands"_s.arg(bands.size());
    AccountBand &band = *bands.constFirst();
    if (band.accessibleName() != account.name)
        return u"it says "_s + band.accessibleName();
    if (band.mapTo(&root, QPoint()).y() > 1 || band.width() < root.width() - 2)
        return u"it is not across the top"_s;
    const QColor wanted = accountColour(QColor(account.colour), tokensOf(band.palette()));
    const QColor painted = band.grab().toImage().pixelColor(2, band.height() - 2);
    return painted == wanted ? QString() : u"it is "_s + painted.name() + u" and not "_s + wanted.name();
}

void TestAccountBand::everyDialog_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QString>("press");
    QTest::addColumn<QString>("dialog");
    const auto row = [](const char *situation, const QString &press, const QString &dialog) {
        QTest::addRow("%s: %s", situation, qPrintable(press)) << QString::fromLatin1(situation) << press << dialog;
    };
    row("draft", u"Rename…"_s, u"BroadcastNameDialog"_s);
    row("draft", u"Delete…"_s, u"ConfirmDialog"_s);
    row("scheduled", u"Another time…"_s, u"RescheduleDialog"_s);
    row("scheduled", u"Delete…"_s, u"ConfirmDialog"_s);
    row("queued", u"Stop sending…"_s, u"ConfirmDialog"_s);
    row("here only", u"Delete…"_s, u"ConfirmDialog"_s);
    row("composer", u"Send test…"_s, u"TestDialog"_s);
    row("send page", u"Send test first…"_s, u"TestDialog"_s);
    row("report", u"New segment of them…"_s, u"PeopleSegmentDialog"_s);
    row("contact", u"Add contact"_s, u"ContactDialog"_s);
    row("contact", u"Delete…"_s, u"ConfirmDialog"_s);
    row("contact", u"menu: Find an address"_s, u"AddressDialog"_s);
    row("contact", u"menu: Read the details of all"_s, u"ReadDetailsDialog"_s);
    row("segment", u"New segment"_s, u"SegmentDialog"_s);
    row("segment", u"Rename…"_s, u"SegmentDialog"_s);
    row("segment", u"Delete segment…"_s, u"ConfirmDialog"_s);
    row("topic", u"New topic"_s, u"TopicDialog"_s);
    row("topic", u"Change…"_s, u"TopicDialog"_s);
    row("topic", u"Delete topic…"_s, u"ConfirmDialog"_s);
    row("property", u"New property"_s, u"PropertyDialog"_s);
    row("property", u"Change fallback…"_s, u"PropertyDialog"_s);
    row("property", u"Delete property…"_s, u"ConfirmDialog"_s);
    row("pending domain", u"Add domain"_s, u"NewDomainDialog"_s);
    row("pending domain", u"Edit…"_s, u"EditDomainDialog"_s);
    row("pending domain", u"Delete…"_s, u"ConfirmDialog"_s);
    row("api key", u"New API key"_s, u"NewApiKeyDialog"_s);
    row("api key", u"Rename…"_s, u"RenameApiKeyDialog"_s);
    row("api key", u"Delete key…"_s, u"ConfirmDialog"_s);
}

void TestAccountBand::everyDialog()
{
    QFETCH(QString, situation);
    QFETCH(QString, press);
    QFETCH(QString, dialog);
    QVERIFY(m_window->bringAbout(situation));
    const QString menu = u"menu: "_s;
    QVERIFY(press.startsWith(menu) ? trigger(m_window->bench.window(), press.mid(menu.size()))
                                   : click(m_window->bench.page(), press));
    QTRY_VERIFY(this->dialog(*m_window));
    QDialog *shown = this->dialog(*m_window);
    QCOMPARE(QString::fromLatin1(shown->metaObject()->className()), u"postroom::"_s + dialog);
    m_seen.insert(dialog);
    const QString complaint = complaintAbout(*shown, m_window->account);
    shown->done(0);
    QTRY_VERIFY(!this->dialog(*m_window));
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

void TestAccountBand::removingTheAccount()
{
    m_window->bench.window().showSettings();
    QVERIFY(click(m_window->bench.window(), u"Remove…"_s));
    QVERIFY(dialog(*m_window));
    const QString complaint = complaintAbout(*dialog(*m_window), m_window->account);
    dialog(*m_window)->done(0);
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

void TestAccountBand::theTokenOfANewKey()
{
    QVERIFY(m_window->bringAbout(u"api key"_s));
    QVERIFY(click(m_window->bench.page(), u"New API key"_s));
    QTest::keyClicks(field(*dialog(*m_window), u"Name"_s), u"Shop"_s);
    QVERIFY(click(*dialog(*m_window), u"Create key"_s));
    QTRY_VERIFY(dialog(*m_window) && field(*dialog(*m_window), u"The key"_s));
    m_seen.insert(u"TokenDialog"_s);
    const QString complaint = complaintAbout(*dialog(*m_window), m_window->account);
    dialog(*m_window)->done(0);
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

void TestAccountBand::theSendPage()
{
    QVERIFY(m_window->bringAbout(u"send page"_s));
    const QList<AccountBand *> bands = shown<AccountBand>(m_window->bench.page());
    QCOMPARE(bands.size(), 1);
    QCOMPARE(bands.first()->accessibleName(), u"Bravo & <b>Söhne</b>"_s);
    QVERIFY(isInSight(*bands.first()));
}

void TestAccountBand::theWindowOnEveryPage()
{
    const auto expect = [&](const QString &where) {
        HeaderBar &header = m_window->bench.window().header();
        QVERIFY2(isInSight(header), qPrintable(where));
        QCOMPARE(header.accountButton()->accessibleName(), u"Account: Bravo & <b>Söhne</b>"_s);
        QCOMPARE(header.accountButton()->text(), u"Bravo && <b>Söhne</b>"_s);
        const QList<AccountBand *> bands = shown<AccountBand>(header);
        QCOMPARE(bands.size(), 1);
        const QColor wanted = accountColour(QColor(m_window->account.colour), tokensOf(header.palette()));
        QVERIFY2(bands.first()->grab().toImage().pixelColor(3, 3) == wanted, qPrintable(where));
    };
    for (const RightsWindow::Situation &one : m_window->situations()) {
        QVERIFY2(one.prepare(), one.name);
        expect(QString::fromLatin1(one.name));
    }
    m_window->bench.window().showSettings();
    expect(u"settings"_s);
}

// A dialog that is added has the band, or a line above that says why not.
void TestAccountBand::noDialogIsForgotten()
{
    m_seen.insert(u"ConflictDialog"_s); // its band is looked at where a conflict is made, in the composer's tests
    static const QRegularExpression ofItsOwn(u"class (\\w+)(?: final)? : public QDialog\\b"_s);
    int count = 0;
    for (const QString &path : sources(u".h"_s)) {
        auto found = ofItsOwn.globalMatch(QString::fromUtf8(contentOf(path)));
        while (found.hasNext()) {
            const QString name = found.next().captured(1);
            ++count;
            QVERIFY2(m_seen.contains(name) || harmless.contains(name), qPrintable(name));
        }
    }
    QVERIFY(count >= 5);
}

namespace {

// To the parenthesis that closes it.
QString callAt(const QString &text, qsizetype at)
{
    int open = 0;
    for (qsizetype end = text.indexOf(u'(', at); end < text.size(); ++end) {
        open += text.at(end) == u'(' ? 1 : text.at(end) == u')' ? -1 : 0;
        if (open == 0)
            return text.mid(at, end - at);
    }
    return {};
}

} // namespace

void TestAccountBand::noQuestionIsForgotten()
{
    int count = 0;
    for (const QString &path : sources(u".cpp"_s)) {
        const QString text = QString::fromUtf8(contentOf(path));
        for (qsizetype at = text.indexOf(u"ConfirmDialog::ask("_s); at >= 0;
             at = text.indexOf(u"ConfirmDialog::ask("_s, at + 1)) {
            // The one defines it; the other is asked by the program, of all accounts, and deletes nothing at the service.
            if (path.endsWith(u"/confirm.cpp"_s) || path.endsWith(u"/quit_question.cpp"_s))
                break;
            ++count;
            const QString call = callAt(text, at);
            QVERIFY2(call.contains(u"ccount"_s) || call.contains(u"m_mark"_s), qPrintable(path));
        }
    }
    QVERIFY(count >= 10);
}

POSTROOM_WINDOW_TEST_MAIN(TestAccountBand)
#include "tst_ui_account_band.moc"
