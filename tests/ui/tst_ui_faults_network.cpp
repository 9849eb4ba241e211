// SPDX-License-Identifier: Apache-2.0
#include "fault_tabs.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

using How = ScriptedAnswer::How;

namespace {

const QString unreached = u"Resend could not be reached from this computer. Check the network connection. "
                          "Postroom tries again by itself."_s;
const QString unreachedSave = u"Resend could not be reached from this computer. Check the network connection, then try "
                              "again."_s;

} // namespace

//! The network goes and comes: what was shown and typed stays, and the window recovers by itself.
class TestFaultsNetwork final : public QObject
{
    Q_OBJECT
private slots:
    void noNetworkAtStart_data() { addTabRows(); }
    void noNetworkAtStart();
    void lostInMidWorkAndBack_data() { addTabRows(); }
    void lostInMidWorkAndBack();
    void lostWhileAContactIsSaved();
    void contactThatWasNotLoadedComesBack();
    void lostWhileASegmentIsMade();
    void madeButNotHeardOf();
    void contactAddedButNotHeardOf();
    void contactNotAdded();
    void savedButNotHeardOf();
};

void TestFaultsNetwork::noNetworkAtStart()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    w.service.server.goOffline();
    w.bench.open(w.service.url(), u"Acme Marketing"_s);
    w.window().showTab(at.name);
    QVERIFY(w.bench.passTimeUntil([&] { return says(w.bench.page(), at.loadFailed); }));
    QVERIFY2(says(w.bench.page(), unreached), qPrintable(words(w.bench.page())));
    QVERIFY(says(w.window(), u"Offline"_s));
    QVERIFY(w.isUsable(at));

    QVERIFY(w.service.server.listenAgain());
    QVERIFY(w.waitUntil([&] { return !w.rows(at).isEmpty() && !says(w.window(), u"could not"_s); }));
    QVERIFY(says(w.window(), u"Connected"_s));
}

void TestFaultsNetwork::lostInMidWorkAndBack()
{
    QFETCH(int, tab);
    const FaultTab at = faultTabs().at(tab);
    FaultWindow w;
    QVERIFY(w.openAt(at));
    const QStringList before = w.rows(at);
    w.service.server.goOffline();
    QVERIFY(trigger(w.window(), u"Refresh"_s));
    const QString expected = at.refreshFailed + u' ' + unreached;
    // Two lists lie on the tab of segments: each may be the one the strip speaks of.
    const QString other = u"The topics could not be refreshed. "_s + unreached;
    QVERIFY2(w.bench.passTimeUntil([&] { return w.said().contains(expected) || w.said().contains(other); }),
             qPrintable(w.said()));
    QCOMPARE(w.rows(at), before);
    QVERIFY(says(w.window(), u"Offline"_s));
    QVERIFY(w.isUsable(at));

    QVERIFY(w.service.server.listenAgain());
    QVERIFY2(w.waitUntil([&] { return w.said().isEmpty() && says(w.window(), u"Connected"_s); }), qPrintable(w.said()));
    QCOMPARE(w.rows(at), before);
}

void TestFaultsNetwork::lostWhileAContactIsSaved()
{
    const FaultTab at = faultTabs().at(1);
    FaultWindow w;
    QVERIFY(w.openAt(at));
    TableView &list = *table(w.bench.page(), u"Contacts"_s);
    const QString id = list.model()->index(3, 0).data(TableModel::IdRole).toString();
    list.setCurrentId(id);
    QVERIFY(w.bench.settle());
    QLineEdit *name = field(w.bench.page(), u"First name"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Grace"_s);
    w.service.server.goOffline();
    QVERIFY(click(w.bench.page(), u"Save"_s));
    QVERIFY2(w.bench.passTimeUntil([&] { return w.said() == u"The contact was not saved. "_s + unreachedSave; }),
             qPrintable(w.said()));
    QCOMPARE(field(w.bench.page(), u"First name"_s)->text(), u"Grace"_s);
    QVERIFY(says(w.bench.page(), u"Unsaved changes"_s));

    QVERIFY(w.service.server.listenAgain());
    QVERIFY(w.waitUntil([&] { return says(w.window(), u"Connected"_s); }));
    QCOMPARE(field(w.bench.page(), u"First name"_s)->text(), u"Grace"_s);
    QVERIFY(click(w.bench.page(), u"Save"_s));
    QTRY_COMPARE(w.said(), u"Saved."_s);
    QCOMPARE(w.service.get("/contacts/" + id.toUtf8()).object().value(u"first_name"_s).toString(), u"Grace"_s);
}

void TestFaultsNetwork::contactThatWasNotLoadedComesBack()
{
    FaultWindow w;
    QVERIFY(w.openAt(faultTabs().at(1)));
    TableView &list = *table(w.bench.page(), u"Contacts"_s);
    const QString email = cell(list, 5, 0);
    w.service.server.goOffline();
    list.setCurrentId(list.model()->index(5, 0).data(TableModel::IdRole).toString());
    QVERIFY(w.bench.passTimeUntil([&] { return says(w.bench.page(), u"The contact could not be loaded."_s); }));
    QVERIFY2(says(w.bench.page(), unreached), qPrintable(words(w.bench.page())));
    QVERIFY(w.service.server.listenAgain());
    // Nobody touches anything.
    QVERIFY(w.waitUntil([&] {
        return !says(w.bench.page(), u"The contact could not be loaded."_s) && field(w.bench.page(), u"First name"_s);
    }));
    QVERIFY(says(w.bench.page(), email));
}

void TestFaultsNetwork::lostWhileASegmentIsMade()
{
    FaultWindow w;
    QVERIFY(w.openAt(faultTabs().at(2)));
    QVERIFY(trigger(w.window(), u"New segment"_s));
    QTest::keyClicks(field(*w.dialog(), u"Name"_s), u"Readers in Graz"_s);
    w.service.server.goOffline();
    QVERIFY(click(*w.dialog(), u"Create segment"_s));
    QVERIFY2(w.bench.passTimeUntil([&] { return !FaultWindow::saidBy(*w.dialog()).isEmpty(); }), "nothing is said");
    QCOMPARE(FaultWindow::saidBy(*w.dialog()), u"The segment was not created. "_s + unreachedSave);
    QCOMPARE(field(*w.dialog(), u"Name"_s)->text(), u"Readers in Graz"_s);
    QVERIFY(w.service.server.listenAgain());
    QVERIFY(click(*w.dialog(), u"Create segment"_s));
    QTRY_VERIFY(!w.dialog());
    QCOMPARE(w.service.get("/segments").column("name").count(u"Readers in Graz"_s), 1);
}

void TestFaultsNetwork::madeButNotHeardOf()
{
    FaultWindow w;
    const FaultTab at = faultTabs().at(2);
    QVERIFY(w.openAt(at));
    w.service.failAfterwards("POST /segments", How::CutInBody);
    QVERIFY(trigger(w.window(), u"New segment"_s));
    QTest::keyClicks(field(*w.dialog(), u"Name"_s), u"Readers in Graz"_s);
    QVERIFY(click(*w.dialog(), u"Create segment"_s));
    QTRY_COMPARE(FaultWindow::saidBy(*w.dialog()),
                 u"It is not clear whether Resend carried this out. The connection to Resend broke off. "
                 "Look at what is there now before you try again."_s);
    // It goes out once, and doing it again is nothing a single click offers.
    QCOMPARE(w.service.server.count("POST /segments"), 1);
    QVERIFY(!button(*w.dialog(), u"Retry"_s));
    QCOMPARE(field(*w.dialog(), u"Name"_s)->text(), u"Readers in Graz"_s);
    // The list behind it is read again.
    QTRY_VERIFY(w.rows(at).contains(u"Readers in Graz"_s));
}

void TestFaultsNetwork::contactAddedButNotHeardOf()
{
    FaultWindow w;
    QVERIFY(w.openAt(faultTabs().at(1)));
    w.service.failAfterwards("POST /contacts", How::CutInBody);
    QVERIFY(trigger(w.window(), u"Add contact"_s));
    QTest::keyClicks(field(*w.dialog(), u"Email address"_s), u"grace@example.org"_s);
    QVERIFY(click(*w.dialog(), u"Add contact"_s));
    // Looked for by its address, and found.
    QTRY_VERIFY(!w.dialog());
    QCOMPARE(w.service.server.count("POST /contacts"), 1);
    QTRY_VERIFY(says(w.bench.page(), u"grace@example.org"_s));
}

void TestFaultsNetwork::contactNotAdded()
{
    FaultWindow w;
    QVERIFY(w.openAt(faultTabs().at(1)));
    w.service.fail("POST /contacts", ScriptedAnswer::fault(How::CutAfterRequest));
    QVERIFY(trigger(w.window(), u"Add contact"_s));
    QTest::keyClicks(field(*w.dialog(), u"Email address"_s), u"grace@example.org"_s);
    QTest::keyClicks(field(*w.dialog(), u"First name"_s), u"Grace"_s);
    QVERIFY(click(*w.dialog(), u"Add contact"_s));
    QTRY_COMPARE(FaultWindow::saidBy(*w.dialog()),
                 u"The contact was not added. The connection to Resend broke off. Try again in a moment."_s);
    QCOMPARE(field(*w.dialog(), u"Email address"_s)->text(), u"grace@example.org"_s);
    QCOMPARE(field(*w.dialog(), u"First name"_s)->text(), u"Grace"_s);
    w.service.fail();
    QVERIFY(click(*w.dialog(), u"Retry"_s));
    QTRY_VERIFY(!w.dialog());
    QCOMPARE(w.service.get("/contacts/grace@example.org").object().value(u"first_name"_s).toString(), u"Grace"_s);
}

void TestFaultsNetwork::savedButNotHeardOf()
{
    FaultWindow w;
    QVERIFY(w.openAt(faultTabs().at(1)));
    TableView &list = *table(w.bench.page(), u"Contacts"_s);
    const QString id = list.model()->index(3, 0).data(TableModel::IdRole).toString();
    list.setCurrentId(id);
    QVERIFY(w.bench.settle());
    field(w.bench.page(), u"Last name"_s)->selectAll();
    QTest::keyClicks(field(w.bench.page(), u"Last name"_s), u"Hopper"_s);
    w.service.failAfterwards("PATCH /contacts/" + id.toUtf8(), How::CutInBody);
    QVERIFY(click(w.bench.page(), u"Save"_s));
    QVERIFY2(w.bench.passTimeUntil([&] {
        return w.said() == u"It is not clear whether Resend carried this out. The connection to Resend broke off. "
                           "Look at what is there now before you try again."_s;
    }),
             qPrintable(w.said()));
    QCOMPARE(field(w.bench.page(), u"Last name"_s)->text(), u"Hopper"_s);
    w.service.fail();
    QVERIFY(w.waitUntil([&] { return says(w.window(), u"Connected"_s); }));
    // What the first try did is not taken for somebody else's doing.
    QVERIFY(click(w.bench.page(), u"Save"_s));
    QTRY_COMPARE(w.said(), u"Saved."_s);
    QVERIFY(!says(w.bench.page(), u"Unsaved changes"_s));
}

POSTROOM_WINDOW_TEST_MAIN(TestFaultsNetwork)
#include "tst_ui_faults_network.moc"
