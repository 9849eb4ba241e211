// SPDX-License-Identifier: Apache-2.0
#include "accounts/preferences.h"
#include "fault_tabs.h"
#include "hands.h"
#include "models/account_models.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! What the filters over the contacts cost, keep, and say of what has not been read.
class TestContactsFilters final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void typingReadsASegmentOnce();
    void segmentThatBreaksOffIsSaid();
    void searchSaysWhatIsUnread();
    void columnsSayWhatIsUnread();
    void keptFiltersAreInOrderAndReplacedWhenAsked();
    void nameOfASegmentComesLater();
    void chipsSayWhatIsDeleted();
    void firstDayAfterTheLastIsRefused();
    void countIsRememberedForTheNextStart();
    void countSaysTheDay();

private:
    WindowBench &bench() { return m_window->bench; }
    bool open() { return m_window->openAt(faultTabs().at(1)) && shows(120); }
    bool shows(int rows)
    {
        return bench().passTimeUntil([&] { return table(bench().page(), u"Contacts"_s)->model()->rowCount() == rows; });
    }
    QString segmentId(const QString &name)
    {
        const SegmentsModel &segments = bench().models().segments;
        for (int row = 0; row < segments.rowCount(); ++row) {
            if (segments.at(row).name == name)
                return segments.at(row).id;
        }
        return {};
    }
    int segmentRequests() const
    {
        int count = 0;
        for (const SeenRequest &request : m_window->service.server.seen())
            count += request.key().startsWith("GET /segments/") ? 1 : 0;
        return count;
    }
    QMenu *menu(const QString &buttonText)
    {
        auto *opener = qobject_cast<QPushButton *>(button(bench().page(), buttonText));
        if (!opener || !opener->menu())
            return nullptr;
        emit opener->menu()->aboutToShow(); // filled when it is opened
        return opener->menu();
    }
    bool choose(const QString &buttonText, const QString &entry)
    {
        const QMenu *found = menu(buttonText);
        for (QAction *action : found ? found->actions() : QList<QAction *>()) {
            if (withoutMnemonic(action->text()) == entry && action->isEnabled()) {
                action->trigger();
                return true;
            }
        }
        return false;
    }
    bool save(const QString &name)
    {
        if (!choose(u"Saved filters"_s, u"Save these filters…"_s) || !m_window->dialog())
            return false;
        QTest::keyClicks(shown<QLineEdit>(*m_window->dialog()).constFirst(), name);
        QTest::keyClick(shown<QLineEdit>(*m_window->dialog()).constFirst(), Qt::Key_Return);
        return true;
    }
    bool dialogCloses()
    {
        return QTest::qWaitFor([this] { return !m_window->dialog(); });
    }

    std::unique_ptr<FaultWindow> m_window;
};

void TestContactsFilters::init()
{
    m_window = std::make_unique<FaultWindow>();
}

void TestContactsFilters::typingReadsASegmentOnce()
{
    QVERIFY(open());
    bench().page().open(segmentId(u"Newsletter"_s));
    QVERIFY(m_window->waitUntil([&] { return segmentRequests() > 0; }));
    const int once = segmentRequests();
    QLineEdit *search = field(bench().page(), u"Search contacts"_s);
    for (const QChar letter : u"example"_s) {
        QTest::keyClicks(search, QString(letter));
        QVERIFY(bench().settle());
    }
    QCOMPARE(segmentRequests(), once);
    QVERIFY(trigger(m_window->window(), u"Refresh"_s));
    QVERIFY(m_window->waitUntil([&] { return segmentRequests() > once; }));
}

void TestContactsFilters::segmentThatBreaksOffIsSaid()
{
    QVERIFY(open());
    m_window->service.fail([](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (!request.key().startsWith("GET /segments/"))
            return {};
        return ScriptedAnswer::json(200, R"({"object":"list","has_more":true,"data":[]})");
    });
    bench().page().open(segmentId(u"Newsletter"_s));
    QVERIFY(bench().passTimeUntil([&] {
        return says(bench().page(), u"The segment was not read to its end, so people are missing here."_s);
    }));
    m_window->service.fail();
    QVERIFY(click(bench().page(), u"Read it again"_s));
    QVERIFY(bench().passTimeUntil([&] { return !says(bench().page(), u"The segment"_s); }));
    QVERIFY(!button(bench().page(), u"Read it again"_s));
    QVERIFY(bench().models().contactStore.segment(segmentId(u"Newsletter"_s)).complete);
}

void TestContactsFilters::searchSaysWhatIsUnread()
{
    QVERIFY(open());
    QVERIFY(bench().models().contactProperties.rowCount() > 0);
    QVERIFY(!button(bench().page(), u"Read them…"_s));
    QVERIFY(typeInto(bench().page(), u"Search contacts"_s, u"pro"_s));
    QTRY_VERIFY(says(bench().page(), u"The search leaves out the properties of 120 contact"_s));
    QVERIFY(button(bench().page(), u"Read them…"_s));
    bench().models().contactDetails.start();
    QVERIFY(bench().passTimeUntil([&] { return bench().models().contactDetails.missing() == 0; }));
    QTRY_VERIFY(!says(bench().page(), u"The search leaves out"_s));
    QVERIFY(!button(bench().page(), u"Read them…"_s));
}

void TestContactsFilters::columnsSayWhatIsUnread()
{
    QVERIFY(open());
    bench().models().contacts.setPropertyColumns({{u"plan"_s, false}});
    QTRY_VERIFY(says(bench().page(), u"The property columns are empty for 120 contact"_s));
    bench().models().contacts.setPropertyColumns({});
    QTRY_VERIFY(!says(bench().page(), u"The property columns"_s));
}

void TestContactsFilters::keptFiltersAreInOrderAndReplacedWhenAsked()
{
    QVERIFY(open());
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
    QVERIFY(choose(u"Add filter"_s, u"Unsubscribed"_s));
    for (const QString &name : {u"Zoo"_s, u"apple"_s, u"Ärzte"_s, u"Berlin"_s}) {
        QVERIFY(save(name));
        QVERIFY(dialogCloses());
    }
    QStringList names;
    const QMenu *kept = menu(u"Saved filters"_s);
    for (const QAction *action : kept->actions().first(4))
        names.push_back(withoutMnemonic(action->text()));
    QCOMPARE(names, QStringList({u"apple"_s, u"Ärzte"_s, u"Berlin"_s, u"Zoo"_s}));

    QTRY_VERIFY(button(bench().page(), u"Unsubscribed  ✕"_s));
    QVERIFY(click(bench().page(), u"Unsubscribed  ✕"_s));
    QVERIFY(choose(u"Add filter"_s, u"Subscribed"_s));
    QVERIFY(save(u"Zoo"_s));
    QVERIFY2(m_window->dialog(), "it was replaced without a word");
    QLineEdit *name = shown<QLineEdit>(*m_window->dialog()).constFirst();
    QCOMPARE(faultBeside(*name), u"There is one of that name. Replace it, or write another name."_s);
    QTest::keyClicks(name, u"2"_s);
    QVERIFY(button(*m_window->dialog(), u"Save"_s));
    QTest::keyClick(name, Qt::Key_Backspace);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(m_window->dialog());
    QVERIFY(click(*m_window->dialog(), u"Replace"_s));
    QVERIFY(dialogCloses());
    QTRY_VERIFY(button(bench().page(), u"Subscribed  ✕"_s));
    QVERIFY(click(bench().page(), u"Subscribed  ✕"_s));
    QVERIFY(choose(u"Saved filters"_s, u"Zoo"_s));
    QTRY_VERIFY(button(bench().page(), u"Subscribed  ✕"_s));
}

void TestContactsFilters::nameOfASegmentComesLater()
{
    const QString id = [this] {
        const QJsonArray all = m_window->service.get("/segments").object().value(u"data"_s).toArray();
        for (const QJsonValue &one : all) {
            if (one[u"name"_s].toString() == u"Newsletter"_s)
                return one[u"id"_s].toString();
        }
        return QString();
    }();
    m_window->service.fail("GET /segments",
                           ScriptedAnswer::json(
                               403, R"({"statusCode":403,"name":"validation_error","message":"Not now"})"));
    QVERIFY(open());
    bench().page().open(id);
    QTRY_VERIFY(button(bench().page(), u"Segment: not loaded yet  ✕"_s));
    m_window->service.fail();
    bench().models().segments.refresh();
    QVERIFY(bench().passTimeUntil([&] { return button(bench().page(), u"Segment: Newsletter  ✕"_s); }));
    QVERIFY(!button(bench().page(), u"Segment: not loaded yet  ✕"_s));
}

void TestContactsFilters::chipsSayWhatIsDeleted()
{
    QVERIFY(open());
    bench().page().open(segmentId(u"Newsletter"_s));
    QVERIFY(bench().settle());
    const auto chooseIn = [this](const QStringList &path) {
        const QMenu *at = menu(u"Add filter"_s);
        for (const QString &step : path) {
            const QList<QAction *> actions = at ? at->actions() : QList<QAction *>();
            const auto found = std::find_if(actions.begin(), actions.end(), [&step](const QAction *action) {
                return withoutMnemonic(action->text()) == step;
            });
            if (found == actions.end())
                return false;
            if (step == path.constLast())
                (*found)->trigger();
            at = (*found)->menu();
        }
        return true;
    };
    QVERIFY(chooseIn({u"Topic"_s, u"Surveys"_s, u"subscribed to it"_s}));
    QVERIFY(chooseIn({u"Property"_s, u"plan"_s, u"is empty"_s}));
    QTRY_VERIFY(button(bench().page(), u"Segment: Newsletter  ✕"_s));
    QTRY_VERIFY(button(bench().page(), u"Subscribed to Surveys  ✕"_s));
    QTRY_VERIFY(button(bench().page(), u"plan is empty  ✕"_s));
    // On their own tabs; the lists are not read again.
    AccountModels &models = bench().models();
    const auto idOf = [](const TableModel &model, const QString &name) {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == name)
                return model.idAt(row);
        }
        return QString();
    };
    models.segments.remove(idOf(models.segments, u"Newsletter"_s), [](const auto &) {});
    models.topics.remove(idOf(models.topics, u"Surveys"_s), [](const auto &) {});
    models.contactProperties.remove(idOf(models.contactProperties, u"plan"_s), [](const auto &) {});
    QTRY_VERIFY(button(bench().page(), u"Segment: deleted  ✕"_s));
    QTRY_VERIFY(button(bench().page(), u"Subscribed to deleted  ✕"_s));
    QTRY_VERIFY(button(bench().page(), u"plan (deleted) is empty  ✕"_s));
}

void TestContactsFilters::firstDayAfterTheLastIsRefused()
{
    QVERIFY(open());
    QVERIFY(choose(u"Add filter"_s, u"Added between…"_s));
    QVERIFY(m_window->dialog());
    for (QCheckBox *box : shown<QCheckBox>(*m_window->dialog()))
        box->setChecked(true);
    const QList<QDateEdit *> dates = shown<QDateEdit>(*m_window->dialog());
    QCOMPARE(dates.size(), 2);
    dates.at(0)->setDate(QDate(2026, 3, 2));
    dates.at(1)->setDate(QDate(2026, 3, 1));
    QVERIFY(click(*m_window->dialog(), u"Filter"_s));
    QVERIFY2(m_window->dialog(), "days that cannot be were taken");
    QVERIFY(says(*m_window->dialog(), u"The first day is after the last one."_s));
    dates.at(1)->setDate(QDate(2026, 3, 2));
    QVERIFY(!says(*m_window->dialog(), u"The first day is after the last one."_s));
    QVERIFY(click(*m_window->dialog(), u"Filter"_s));
    QVERIFY(dialogCloses());
}

void TestContactsFilters::countIsRememberedForTheNextStart()
{
    const Account account = bench().open(m_window->service.url(), u"Acme Marketing"_s);
    QVERIFY(bench().showTab(u"contacts"_s));
    QVERIFY(shows(120));
    QVERIFY(bench().passTimeUntil([&] { return bench().preferences().contactCount(account.id) == 120; }));
    bench().restart();
    m_window->service.fail([](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.key() == "GET /contacts" && request.target.contains("after="))
            return ScriptedAnswer::json(500, "<html>Oops</html>");
        return {};
    });
    m_window->window().openWithKey(account, Secret(QByteArray("re_bench")));
    m_window->window().showTab(u"contacts"_s);
    QVERIFY(bench().passTimeUntil([&] { return says(bench().page(), u"Interrupted: 100 of about 120"_s); }));
}

void TestContactsFilters::countSaysTheDay()
{
    QVERIFY(open());
    QVERIFY(bench().settle());
    const QDateTime asOf = bench().models().contacts.asOf().toLocalTime();
    const QString day = QLocale().toString(asOf, QLocale::ShortFormat);
    QVERIFY(says(bench().page(), u"120 contact"_s));
    QVERIFY(!says(bench().page(), day));
    bench().clock().advance(std::chrono::hours(24));
    QVERIFY(bench().showTab(u"properties"_s));
    QVERIFY(bench().showTab(u"contacts"_s));
    QVERIFY2(says(bench().page(), u", as of "_s + day), qPrintable(words(bench().page())));
}

POSTROOM_WINDOW_TEST_MAIN(TestContactsFilters)
#include "tst_ui_contacts_filters.moc"
