// SPDX-License-Identifier: Apache-2.0
#include "finding.h"
#include "kit/secret_clipboard.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "support/scripted_server.h"
#include "window_bench.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::StringLiterals;
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
    void renames();
    void warnsOfTheKeyInUse();

private:
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(m_bench->window());
        return all.isEmpty() ? nullptr : all.constLast();
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
        SecretClipboard clipboard;
        clipboard.copy(Secret(QByteArray("re_first")));
        QGuiApplication::clipboard()->setText(u"something else"_s);
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
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

POSTROOM_WINDOW_TEST_MAIN(TestApiKeys)
#include "tst_ui_api_keys.moc"
