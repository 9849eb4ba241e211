// SPDX-License-Identifier: Apache-2.0
#include "accounts/account_list.h"
#include "hands.h"
#include "pages/page.h"
#include "send_window.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! How many contacts the plan allows: said in the settings, held against the account by the checks before sending.
class TestContactPlan final : public QObject
{
    Q_OBJECT
private slots:
    void refusesWhatIsNoNumber();
    void warnsBesideTheMessage();

private:
    static QLineEdit *plan(const SendWindow &window)
    {
        return field(window.bench.window(), u"Contacts your plan allows"_s);
    }
    static bool say(const SendWindow &window, const QString &number)
    {
        window.bench.window().showSettings();
        return typeInto(window.bench.window(), u"Contacts your plan allows"_s, number)
            && click(window.bench.window(), u"Save"_s);
    }
};

void TestContactPlan::refusesWhatIsNoNumber()
{
    SendWindow window({1000, 780});
    for (const QString &wrong : {u"many"_s, u"0"_s, u"-5"_s, u"1.5"_s, u"<b>5</b>"_s}) {
        QVERIFY(say(window, wrong));
        QCOMPARE(faultBeside(*plan(window)), u"Write a number of contacts, or nothing."_s);
        QVERIFY(!window.bench.accounts().accounts().constFirst().planContacts);
    }
    QVERIFY(say(window, u"5,000"_s));
    QCOMPARE(window.bench.accounts().accounts().constFirst().planContacts, std::optional<qint64>(5000));
    QCOMPARE(plan(window)->text(), u"5,000"_s);
    QVERIFY(!button(window.bench.window(), u"Save"_s));
    QVERIFY(say(window, {}));
    QVERIFY(!window.bench.accounts().accounts().constFirst().planContacts);
}

void TestContactPlan::warnsBesideTheMessage()
{
    SendWindow window({1280, 800});
    const QString id = window.makeDraft();
    QVERIFY(window.bench.showTab(u"broadcasts"_s));
    window.bench.page().open(id);
    QVERIFY(window.bench.settle());
    const MainWindow &ui = window.bench.window();
    QTRY_VERIFY2(says(ui, u"1 thing to look at"_s), qPrintable(words(ui))); // no topic
    QVERIFY(!says(ui, u"contacts, its plan allows"_s));
    // 120 people in the sandbox.
    QVERIFY(say(window, u"125"_s));
    window.bench.window().showTab(u"broadcasts"_s);
    QTRY_VERIFY2(says(ui, u"The account holds 120 contacts, its plan allows 125."_s), qPrintable(words(ui)));
    QVERIFY(says(ui, u"Nearly as many contacts as the plan allows"_s));
    QVERIFY(say(window, u"100"_s));
    window.bench.window().showTab(u"broadcasts"_s);
    QTRY_VERIFY2(says(ui, u"More contacts than the plan allows"_s), qPrintable(words(ui)));
    QVERIFY(say(window, u"1000"_s));
    window.bench.window().showTab(u"broadcasts"_s);
    QTRY_VERIFY(!says(ui, u"contacts, its plan allows"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestContactPlan)
#include "tst_ui_contact_plan.moc"
