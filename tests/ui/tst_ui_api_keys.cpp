// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "dialogs/api_key_dialogs.h"
#include "domain_script.h"
#include "finding.h"
#include "kit/message_strip.h"
#include "kit/secret_clipboard.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "support/scripted_server.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace postroom;
using namespace postroom::test;

namespace {

QByteArray row(const QByteArray &id, const QByteArray &name, const QByteArray &lastUsed)
{
    return R"({"id":")" + id + R"(","name":")" + name + R"(","created_at":"2026-01-01 12:00:00+00","last_used_at":)"
        + lastUsed + "}";
}

} // namespace

//! Keys: what stands out in the list, making one, its token that is shown once, renaming and deleting.
class TestApiKeys final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void saysWhatIsNotUsed();
    void refusesABadName_data();
    void refusesABadName();
    void tokenIsShownOnceAndLeavesTheClipboard();
    void anotherCopyStaysOnTheClipboard();
    void leavesTheClipboardByItself();
    void isShownOnDemandAndNeverSelected();
    void aPictureOfItTellsNothing();
    void countsWhileItIsTyped();
    void sendsWhatWasChosen();
    void tellsWhichDomainAKeyWasMadeFor();
    void domainsThatComeLate();
    void domainsThatDoNotCome();
    void servesAsAnAccountHere();
    void sayingThatItIsNotClear();
    void renames();
    void warnsOfTheKeyInUse();
    void warnsHoweverOldTheList();
    void warnsOfTheOnlyKey();
    void warnsWhereNoUseIsNotedYet();
    void deletes();

private:
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(m_bench->window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    // Makes a key of full access, up to the page that shows it.
    QLineEdit *make(const QString &name, bool fullAccess = true)
    {
        if (!click(m_bench->page(), u"New API key"_s))
            return nullptr;
        QTest::keyClicks(field(*dialog(), u"Name"_s), name);
        if (fullAccess)
            tick(u"Everything: send, and see and change all of the account"_s);
        if (!click(*dialog(), u"Create key"_s)
            || !QTest::qWaitFor([this] { return dialog() && field(*dialog(), u"The key"_s); }, 5000))
            return nullptr;
        return field(*dialog(), u"The key"_s);
    }
    void tick(const QString &text) const
    {
        QTest::mouseClick(button(*dialog(), text), Qt::LeftButton, {}, QPoint(8, 10));
    }
    QByteArray time(qint64 secondsAgo) const
    {
        return "\"" + m_bench->clock().now().addSecs(-secondsAgo).toString(Qt::ISODate).toLatin1() + "\"";
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<WindowBench> m_bench;
    TableView *m_view = nullptr;
};

void TestApiKeys::init()
{
    m_bench = std::make_unique<WindowBench>(QSize(1280, 800));
    m_server = std::make_unique<ScriptedServer>();
    m_server->on("GET /domains", ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[]})"));
    m_server->on("GET /api-keys",
                 ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)"
                                          + row("11111111-1111-4111-8111-111111111111", "Ours", time(60)) + ','
                                          + row("22222222-2222-4222-8222-222222222222", "Old form", time(86400 * 120))
                                          + ',' + row("33333333-3333-4333-8333-333333333333", "Spare", "null") + "]}"));
    m_server->on("POST /api-keys",
                 ScriptedAnswer::json(201, R"({"id":"44444444-4444-4444-8444-444444444444","token":"re_token_once"})"));
    m_bench->open(m_server->url());
    QVERIFY(m_bench->showTab(u"api-keys"_s));
    m_view = table(m_bench->page(), u"API keys"_s);
    QVERIFY(m_view);
    QTRY_COMPARE(m_view->model()->rowCount(), 3);
}

void TestApiKeys::saysWhatIsNotUsed()
{
    const auto tone = [this](int row) {
        return m_view->model()->index(row, ApiKeysModel::LastUsed).data(TableModel::ToneRole).value<Tone>();
    };
    QCOMPARE(cell(*m_view, 0, ApiKeysModel::LastUsed), u"1 minute ago"_s);
    QCOMPARE(tone(0), Tone::None);
    QCOMPARE(cell(*m_view, 1, ApiKeysModel::LastUsed), u"Not for 120 days"_s);
    QCOMPARE(tone(1), Tone::Waiting);
    QCOMPARE(cell(*m_view, 2, ApiKeysModel::LastUsed), u"never"_s);
    QCOMPARE(tone(2), Tone::Neutral);
}

void TestApiKeys::refusesABadName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty") << QString() << u"Write a name."_s;
    QTest::newRow("spaces") << u"   "_s << u"Write a name."_s;
    QTest::newRow("too long") << QString(51, u'x') << u"At most 50 characters."_s;
}

void TestApiKeys::refusesABadName()
{
    QFETCH(QString, name);
    QFETCH(QString, fault);
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    QLineEdit *edit = field(*dialog(), u"Name"_s);
    QTest::keyClicks(edit, name);
    QVERIFY(click(*dialog(), u"Create key"_s));
    QCOMPARE(faultBeside(*edit), fault);
    QCOMPARE(m_server->count("POST /api-keys"), 0);
}

void TestApiKeys::tokenIsShownOnceAndLeavesTheClipboard()
{
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    QTest::keyClicks(field(*dialog(), u"Name"_s), u"Shop <b>"_s);
    QVERIFY(says(*dialog(), u"Only your team sees it. 8 of 50 characters."_s));
    QVERIFY(click(*dialog(), u"Create key"_s));
    QTRY_VERIFY(dialog() && field(*dialog(), u"The key"_s));
    QVERIFY(says(*dialog(), u"The key “Shop <b>” is made"_s));
    QVERIFY(!field(*dialog(), u"The key"_s)->text().contains(u"re_"_s));
    QVERIFY(click(*dialog(), u"Copy"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"re_token_once"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    // Escape does not lose it.
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(dialog());
    QTest::mouseClick(button(*dialog(), u"I have stored it"_s), Qt::LeftButton, {}, QPoint(8, 10));
    QVERIFY(click(*dialog(), u"Close"_s));
    QTRY_VERIFY(!dialog());
    // And when the window goes, at the latest, so does the copy.
    m_bench.reset();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"re_token_once"_s));
}

void TestApiKeys::anotherCopyStaysOnTheClipboard()
{
    {
        SecretClipboard clipboard(m_bench->clock());
        clipboard.copy(Secret(QByteArray("re_first")));
        QGuiApplication::clipboard()->setText(u"something else"_s);
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

void TestApiKeys::leavesTheClipboardByItself()
{
    QVERIFY(make(u"Shop"_s));
    QVERIFY(click(*dialog(), u"Copy"_s));
    m_bench->clock().advance(29s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"re_token_once"_s);
    // Copied again, the time begins anew.
    QVERIFY(click(*dialog(), u"Copy"_s));
    m_bench->clock().advance(29s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"re_token_once"_s);
    m_bench->clock().advance(1s);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(click(*dialog(), u"Copy"_s));
    QGuiApplication::clipboard()->setText(u"the person’s own"_s);
    m_bench->clock().advance(30s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"the person’s own"_s);
    tick(u"I have stored it"_s);
    QVERIFY(click(*dialog(), u"Close"_s));
}

void TestApiKeys::isShownOnDemandAndNeverSelected()
{
    QLineEdit *token = make(u"Shop"_s);
    QVERIFY(token);
    QCOMPARE(token->text(), QString(24, QChar(0x2022)));
    QVERIFY(click(*dialog(), u"Show"_s));
    QCOMPARE(token->text(), u"re_token_once"_s);
    // What is selected could be copied past the button, unmarked and for good; on X11 selecting alone does that.
    QGuiApplication::clipboard()->setText(u"before"_s);
    token->setFocus();
    QTest::keySequence(token, QKeySequence::SelectAll);
    QVERIFY(!token->hasSelectedText());
    QTest::keySequence(token, QKeySequence::Copy);
    QTest::mouseDClick(token, Qt::LeftButton);
    QVERIFY(!token->hasSelectedText());
    QTest::keySequence(token, QKeySequence::Cut);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QVERIFY(click(*dialog(), u"Hide"_s));
    QCOMPARE(token->text(), QString(24, QChar(0x2022)));
    // Only who says that it is stored gets out.
    QVERIFY(!click(*dialog(), u"Close"_s));
    tick(u"I have stored it"_s);
    QVERIFY(click(*dialog(), u"Close"_s));
    QTRY_VERIFY(!dialog());
}

void TestApiKeys::aPictureOfItTellsNothing()
{
    const auto picture = [this](const QByteArray &token) {
        TokenDialog dialog({u"Acme"_s, QColor(Qt::blue)}, u"Shop"_s, Secret(QByteArray(token)), {}, m_bench->clock(),
                           &m_bench->window());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.resize(600, 320);
        return dialog.grab().toImage();
    };
    const QImage one = picture("re_one");
    QVERIFY(!one.isNull());
    QCOMPARE(picture("re_quite_another_and_longer_one"), one);
}

void TestApiKeys::countsWhileItIsTyped()
{
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    QLineEdit *name = field(*dialog(), u"Name"_s);
    QTest::keyClicks(name, QString(50, u'x'));
    QVERIFY(says(*dialog(), u"Only your team sees it. 50 of 50 characters."_s));
    QCOMPARE(faultBeside(*name), QString());
    QTest::keyClicks(name, u"x"_s);
    QCOMPARE(faultBeside(*name), u"At most 50 characters."_s);
    QTest::keyClick(name, Qt::Key_Backspace);
    QCOMPARE(faultBeside(*name), QString());
    QVERIFY(says(*dialog(), u"Only your team sees it. 50 of 50 characters."_s));
    dialog()->done(0);
}

void TestApiKeys::sendsWhatWasChosen()
{
    m_server->on("GET /domains", domainList({domainHead("d-1", "acme.com", "verified")}));
    m_bench->models().domains.refresh();
    QVERIFY(m_bench->settle());
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    QTest::keyClicks(field(*dialog(), u"Name"_s), u"Form"_s);
    // The one that can do less is proposed.
    QVERIFY(says(*dialog(), u"What may it do?"_s));
    QVERIFY(button(*dialog(), u"Only sending: emails, and nothing else"_s)->isChecked());
    QComboBox *from = shown<QComboBox>(*dialog()).constFirst();
    QVERIFY(from->isEnabled());
    from->setCurrentText(u"acme.com"_s);
    QVERIFY(click(*dialog(), u"Create key"_s));
    QTRY_COMPARE(m_server->count("POST /api-keys"), 1);
    QTRY_VERIFY(dialog() && field(*dialog(), u"The key"_s));
    QByteArray body;
    for (const SeenRequest &request : m_server->seen())
        body = request.method == "POST" ? request.body : body;
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    QCOMPARE(sent, (QJsonObject{{u"name"_s, u"Form"_s}, {u"permission"_s, u"sending_access"_s}, {u"domain_id"_s, u"d-1"_s}}));
    // A key that only sends is no account for this program.
    QVERIFY(!button(*dialog(), u"Use as an account here"_s));
    tick(u"I have stored it"_s);
    QVERIFY(click(*dialog(), u"Close"_s));
}

void TestApiKeys::tellsWhichDomainAKeyWasMadeFor()
{
    m_server->on("GET /domains", domainList({domainHead("d-1", "xn--bcher-kva.example", "verified")}));
    m_bench->models().domains.refresh();
    QVERIFY(m_bench->settle());
    QCOMPARE(cell(*m_view, 0, ApiKeysModel::SendsFrom), u"not known"_s);
    const QString why = m_view->model()->index(0, ApiKeysModel::SendsFrom).data(Qt::ToolTipRole).toString();
    QVERIFY2(why.startsWith(u"Resend does not tell which domain a key may send from."_s), qPrintable(why));
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    QTest::keyClicks(field(*dialog(), u"Name"_s), u"Form"_s);
    shown<QComboBox>(*dialog()).constFirst()->setCurrentIndex(1);
    m_server->on("GET /api-keys",
                 ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)"
                                          + row("44444444-4444-4444-8444-444444444444", "Form", "null") + ','
                                          + row("11111111-1111-4111-8111-111111111111", "Ours", time(60)) + "]}"));
    QVERIFY(click(*dialog(), u"Create key"_s));
    QTRY_VERIFY(dialog() && field(*dialog(), u"The key"_s));
    tick(u"I have stored it"_s);
    QVERIFY(click(*dialog(), u"Close"_s));
    QTRY_COMPARE(cell(*m_view, 0, ApiKeysModel::Name), u"Form"_s);
    QCOMPARE(cell(*m_view, 0, ApiKeysModel::SendsFrom), u"bücher.example"_s);
    QCOMPARE(cell(*m_view, 1, ApiKeysModel::SendsFrom), u"not known"_s);
    // A domain that is deleted is forgotten.
    m_server->on("GET /domains", domainList({}));
    m_bench->models().domains.refresh();
    QTRY_COMPARE(cell(*m_view, 0, ApiKeysModel::SendsFrom), u"not known"_s);
}

// The list of domains is on its way when the dialog opens: it must not look as if there were none.
void TestApiKeys::domainsThatComeLate()
{
    ScriptedAnswer held = domainList({domainHead("d-1", "acme.com", "verified")});
    held.how = ScriptedAnswer::How::Held;
    m_server->on("GET /domains", held);
    m_bench->open(m_server->url(), u"Bravo"_s);
    m_bench->window().showTab(u"api-keys"_s);
    QTRY_VERIFY(button(m_bench->page(), u"New API key"_s));
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    QComboBox *from = shown<QComboBox>(*dialog()).constFirst();
    QCOMPARE(from->count(), 1);
    QVERIFY(says(*dialog(), u"Your domains are being loaded."_s));
    QCOMPARE(from->accessibleDescription(), u"Your domains are being loaded."_s);
    QTRY_VERIFY(m_server->count("GET /domains") > 1);
    m_server->release();
    QTRY_COMPARE(from->count(), 2);
    QCOMPARE(from->itemText(1), u"acme.com"_s);
    QTRY_VERIFY(!says(*dialog(), u"Your domains are being loaded."_s));
    // What was chosen stays when the list is read again.
    from->setCurrentIndex(1);
    m_server->on("GET /domains", domainList({domainHead("d-2", "acme.org", "verified")}));
    m_bench->models().domains.refresh();
    QTRY_COMPARE(from->count(), 3);
    QCOMPARE(from->currentText(), u"acme.com"_s);
    dialog()->done(0);
}

void TestApiKeys::domainsThatDoNotCome()
{
    m_server->on("GET /domains", refusal(403, "forbidden", "No"));
    m_bench->open(m_server->url(), u"Bravo"_s);
    QVERIFY(m_bench->showTab(u"api-keys"_s));
    QCOMPARE(m_bench->models().domains.phase(), TableModel::Phase::Idle);
    const int asked = m_server->count("GET /domains");
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    const QString words = u"The list of your domains could not be loaded and is not complete here. Resend does not allow it. No"_s;
    QTRY_VERIFY2(says(*dialog(), words), qPrintable(test::words(*dialog())));
    QCOMPARE(m_server->count("GET /domains"), asked + 1); // opening it asks once more
    m_server->on("GET /domains", domainList({domainHead("d-1", "acme.com", "verified")}));
    m_bench->models().domains.refresh();
    QComboBox *from = shown<QComboBox>(*dialog()).constFirst();
    QTRY_COMPARE(from->count(), 2);
    QTRY_VERIFY(!says(*dialog(), words));
    dialog()->done(0);
}

void TestApiKeys::servesAsAnAccountHere()
{
    QVERIFY(make(u"Postroom at the office"_s));
    QVERIFY(click(*dialog(), u"Use as an account here"_s));
    QTRY_COMPARE(m_bench->accounts().accounts().size(), 2);
    QCOMPARE(m_bench->accounts().accounts().constLast().name, u"Postroom at the office"_s);
    QCOMPARE(m_bench->accounts().accounts().constLast().baseUrl, m_server->url());
    QTRY_COMPARE(m_bench->window().windowTitle(), u"Postroom at the office – Postroom"_s);
    // It still has to be stored: what this computer keeps can never be seen again.
    QVERIFY(dialog() && button(*dialog(), u"It is an account here now"_s));
    QVERIFY(!click(*dialog(), u"It is an account here now"_s));
    QVERIFY(!click(*dialog(), u"Close"_s));
    tick(u"I have stored it"_s);
    QVERIFY(click(*dialog(), u"Close"_s));
    QTRY_VERIFY(!dialog());
    QVERIFY(!m_bench->settingsOnDisk().contains("re_token_once"));
}

void TestApiKeys::sayingThatItIsNotClear()
{
    m_server->on("POST /api-keys", ScriptedAnswer::fault(ScriptedAnswer::How::CutAfterRequest));
    const int reads = m_server->count("GET /api-keys");
    QVERIFY(click(m_bench->page(), u"New API key"_s));
    QTest::keyClicks(field(*dialog(), u"Name"_s), u"Shop"_s);
    QVERIFY(click(*dialog(), u"Create key"_s));
    QTRY_VERIFY(says(*dialog(), u"It is not clear whether the key was made."_s));
    QVERIFY(says(*dialog(), u"If it is in the list now, its token is lost: delete it and make another one."_s));
    QCOMPARE(m_server->count("POST /api-keys"), 1);
    QTRY_VERIFY(m_server->count("GET /api-keys") > reads);
    dialog()->done(0);
}

void TestApiKeys::renames()
{
    m_server->on("PATCH /api-keys/33333333-3333-4333-8333-333333333333",
                 ScriptedAnswer::json(200, R"({"object":"api_key","id":"33333333-3333-4333-8333-333333333333"})"));
    m_view->setCurrentIndex(m_view->model()->index(2, 0));
    QVERIFY(click(m_bench->page(), u"Rename…"_s));
    QLineEdit *edit = field(*dialog(), u"Name"_s);
    QCOMPARE(edit->text(), u"Spare"_s);
    edit->clear();
    QTest::keyClicks(edit, u"Spare key"_s);
    QVERIFY(click(*dialog(), u"Rename"_s));
    QTRY_VERIFY(!dialog());
    QTRY_COMPARE(cell(*m_view, 2, 0), u"Spare key"_s);
}

void TestApiKeys::warnsOfTheKeyInUse()
{
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QVERIFY(click(m_bench->page(), u"Delete key…"_s));
    QVERIFY(says(*dialog(), u"This may be the key that Postroom itself uses for this account"_s));
    QVERIFY(click(*dialog(), u"Cancel"_s));
    QTRY_VERIFY(!dialog());
    m_view->setCurrentIndex(m_view->model()->index(2, 0));
    QVERIFY(click(m_bench->page(), u"Delete key…"_s));
    QVERIFY(!says(*dialog(), u"Postroom itself"_s));
    QVERIFY(says(*dialog(), u"It was never used."_s));
}

// Reading the list used it: that it was used just now is true of then.
void TestApiKeys::warnsHoweverOldTheList()
{
    m_bench->clock().advance(2h);
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QVERIFY(click(m_bench->page(), u"Delete key…"_s));
    const QList<MessageStrip *> warnings = shown<MessageStrip>(*dialog());
    QCOMPARE(warnings.size(), 1);
    QVERIFY(warnings.first()->text().startsWith(u"This may be the key that Postroom itself uses for this account."_s));
    QVERIFY(!shown<QToolButton>(*warnings.first()).size()); // nothing to put away
}

void TestApiKeys::warnsOfTheOnlyKey()
{
    m_server->on("GET /api-keys",
                 ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)"
                                               + row("33333333-3333-4333-8333-333333333333", "Spare", "null") + "]}"));
    m_bench->page().refresh();
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QVERIFY(click(m_bench->page(), u"Delete key…"_s));
    QVERIFY(says(*dialog(), u"This may be the key that Postroom itself uses for this account."_s));
}

// Where the service notes uses late, the key in use looks as unused as any.
void TestApiKeys::warnsWhereNoUseIsNotedYet()
{
    m_server->on("GET /api-keys",
                 ScriptedAnswer::json(200, R"({"object":"list","has_more":false,"data":[)"
                                               + row("22222222-2222-4222-8222-222222222222", "Form", time(3600)) + ','
                                               + row("33333333-3333-4333-8333-333333333333", "Ours", "null") + "]}"));
    m_bench->page().refresh();
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    for (const int at : {0, 1}) {
        m_view->setCurrentIndex(m_view->model()->index(at, 0));
        QVERIFY(click(m_bench->page(), u"Delete key…"_s));
        QVERIFY(says(*dialog(), u"This may be the key that Postroom itself uses for this account."_s));
        QVERIFY(!says(*dialog(), u"It was never used."_s));
        QVERIFY(click(*dialog(), u"Cancel"_s));
        QTRY_VERIFY(!dialog());
    }
}

void TestApiKeys::deletes()
{
    const QByteArray path = "DELETE /api-keys/22222222-2222-4222-8222-222222222222";
    m_server->on(path, {refusal(403, "forbidden", "No"),
                        ScriptedAnswer::json(200, R"({"object":"api_key","id":"22222222-2222-4222-8222-222222222222","deleted":true})")});
    const auto confirm = [this] {
        m_view->setCurrentIndex(m_view->model()->index(1, 0));
        return click(m_bench->page(), u"Delete key…"_s) && says(*dialog(), u"Delete the API key “Old form”?"_s)
            && says(*dialog(), u"Every program that uses it is refused from now on: forms stop writing, mails stop "
                               "going out. This cannot be undone."_s)
            && click(*dialog(), u"Delete key"_s);
    };
    QVERIFY(confirm());
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(says(m_bench->page(), u"The key was not deleted."_s));
    QCOMPARE(m_view->model()->rowCount(), 3);
    QVERIFY(confirm());
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    QCOMPARE(m_server->count(path), 2);
}

POSTROOM_WINDOW_TEST_MAIN(TestApiKeys)
#include "tst_ui_api_keys.moc"
