// SPDX-License-Identifier: Apache-2.0
#include "fault_tabs.h"
#include "models/account_models.h"
#include "pages/contact_pane.h"

#include <QCheckBox>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! What is typed of a contact, and what others make of it meanwhile: nobody is subscribed again or deleted in another's
//! place, only what was edited is sent, and nothing typed is lost.
class TestContactChanges final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_window = std::make_unique<FaultWindow>(); }
    void cleanup() { m_window.reset(); }

    void unsubscribedWhileANameIsTyped();
    void unsubscribedWhileNothingIsTyped();
    void deletingAsksForTheOneNamed();
    void onlyTheEditedFieldIsSent();
    void wordsInANumberProperty();
    void addressThatExistsWithOtherNames();
    void addressThatExistsUnsubscribed();
    void addressThatExistsAsAskedFor();
    void addressThatIsNewIsNotCalledKnown();
    void noNumberStaysUntilItIsOne();
    void savedAlthoughAnotherWasChosen();
    void failedWhileAnotherIsShown();
    void quittingAsksForWhatIsNotSaved();

private:
    QByteArrayList bodies(const QByteArray &method) const;
    QJsonObject atTheService(const QString &id) const
    {
        return m_window->service.get("/contacts/" + id.toUtf8()).object();
    }
    QCheckBox *subscribed() const
    {
        return qobject_cast<QCheckBox *>(button(pane(), u"Subscribed: gets broadcasts"_s));
    }
    QStringList shownAddresses() const { return m_window->rows(faultTabs().at(1)); }
    QString idAt(int row) const
    {
        return table(m_window->bench.page(), u"Contacts"_s)->model()->index(row, 0).data(TableModel::IdRole).toString();
    }
    ContactPane &pane() const { return *m_window->bench.page().findChild<ContactPane *>(); }
    bool openContact(int row)
    {
        table(m_window->bench.page(), u"Contacts"_s)->setCurrentId(idAt(row));
        return m_window->bench.settle() && field(pane(), u"First name"_s);
    }
    void setName(const QString &name, const QString &text)
    {
        field(pane(), name)->selectAll();
        QTest::keyClicks(field(pane(), name), text);
    }

    std::unique_ptr<FaultWindow> m_window;
};

QByteArrayList TestContactChanges::bodies(const QByteArray &method) const
{
    QByteArrayList all;
    for (const SeenRequest &request : m_window->service.server.seen()) {
        if (request.method == method)
            all.push_back(request.body);
    }
    return all;
}

void TestContactChanges::unsubscribedWhileANameIsTyped()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(openContact(2));
    const QString id = idAt(2);
    m_window->service.send("PATCH", "/contacts/" + id.toUtf8(), R"({"unsubscribed":false})");
    QVERIFY(trigger(m_window->window(), u"Refresh"_s));
    QVERIFY(m_window->bench.settle());
    QVERIFY(subscribed()->isChecked());
    setName(u"First name"_s, u"Grace"_s);
    // By the link in a broadcast.
    m_window->service.send("PATCH", "/contacts/" + id.toUtf8(), R"({"unsubscribed":true})");
    QVERIFY(trigger(m_window->window(), u"Refresh"_s));
    QVERIFY(m_window->bench.settle());
    const QString told = u"Somebody else changed this contact since you opened it."_s;
    QTRY_VERIFY(m_window->said().startsWith(told));
    QVERIFY(!subscribed()->isChecked());
    QCOMPARE(field(pane(), u"First name"_s)->text(), u"Grace"_s);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(click(pane(), u"Save"_s));
        QVERIFY(m_window->bench.settle());
        QTRY_VERIFY(m_window->said().startsWith(told));
        QCOMPARE(bodies("PATCH"), QByteArrayList());
    }
    // Another one and back: it is asked again.
    QVERIFY(openContact(4));
    QVERIFY(!m_window->said().contains(told));
    QVERIFY(!button(pane(), u"Save mine anyway"_s));
    table(m_window->bench.page(), u"Contacts"_s)->setCurrentId(id);
    QVERIFY(m_window->bench.settle());
    QTRY_VERIFY(m_window->said().startsWith(told));
    QVERIFY(click(pane(), u"Save mine anyway"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"first_name":"Grace"})"});
    QCOMPARE(atTheService(id).value(u"unsubscribed"_s).toBool(), true);
    QCOMPARE(atTheService(id).value(u"first_name"_s).toString(), u"Grace"_s);
    QVERIFY(!button(pane(), u"Save mine anyway"_s));
}

void TestContactChanges::unsubscribedWhileNothingIsTyped()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    const QString id = idAt(2);
    m_window->service.send("PATCH", "/contacts/" + id.toUtf8(), R"({"unsubscribed":false})");
    QVERIFY(openContact(2));
    QVERIFY(subscribed()->isChecked());
    m_window->service.send("PATCH", "/contacts/" + id.toUtf8(), R"({"unsubscribed":true,"last_name":"Hopper"})");
    QVERIFY(trigger(m_window->window(), u"Refresh"_s));
    QVERIFY(m_window->bench.settle());
    QTRY_VERIFY(!subscribed()->isChecked());
    QCOMPARE(field(pane(), u"Last name"_s)->text(), u"Hopper"_s);
    setName(u"First name"_s, u"Grace"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"first_name":"Grace"})"});
}

void TestContactChanges::deletingAsksForTheOneNamed()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(openContact(3));
    const QString asked = idAt(3);
    const QString email = atTheService(asked).value(u"email"_s).toString();
    QVERIFY(trigger(m_window->window(), u"Delete contact"_s));
    QVERIFY(says(*m_window->dialog(), u"Delete %1?"_s.arg(email)));
    // While the question stands somebody else deletes it, and the list is read again.
    m_window->service.send("DELETE", "/contacts/" + asked.toUtf8());
    m_window->bench.page().refresh();
    QVERIFY(m_window->waitUntil([&] { return !shownAddresses().contains(email); }));
    const QString next = table(m_window->bench.page(), u"Contacts"_s)->currentId();
    QVERIFY(!next.isEmpty() && next != asked);
    QVERIFY(click(*m_window->dialog(), u"Delete contact"_s));
    QVERIFY(m_window->bench.settle());
    QCOMPARE(m_window->service.server.count("DELETE /contacts/" + next.toUtf8()), 0);
    QCOMPARE(m_window->service.server.count("DELETE /contacts/" + asked.toUtf8()), 1);
    QCOMPARE(m_window->service.get("/contacts/" + next.toUtf8()).status, 200);
    QCOMPARE(shownAddresses().size(), 119);
}

void TestContactChanges::onlyTheEditedFieldIsSent()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    const QString id = idAt(2);
    m_window->service.send("PATCH", "/contacts/" + id.toUtf8(),
                           R"({"first_name":"Ada ","unsubscribed":false,"properties":{"city":"Graz\nAustria"}})");
    QVERIFY(openContact(2));
    QTRY_COMPARE(field(pane(), u"city"_s)->text(), u"Graz Austria"_s);
    subscribed()->click();
    // Typed and taken back: as it was, not as the field shows it.
    field(pane(), u"city"_s)->end(false);
    QTest::keyClicks(field(pane(), u"city"_s), u"x"_s);
    QTest::keyClick(field(pane(), u"city"_s), Qt::Key_Backspace);
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"unsubscribed":true})"});
}

void TestContactChanges::wordsInANumberProperty()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    const QString id = idAt(2);
    QJsonObject contact = atTheService(id);
    QJsonObject properties = contact.value(u"properties"_s).toObject();
    properties.insert(u"seats"_s, QJsonObject{{u"value"_s, u"many"_s}, {u"type"_s, u"string"_s}});
    contact.insert(u"properties"_s, properties);
    m_window->service.fail("GET /contacts/" + id.toUtf8(), ScriptedAnswer::json(200, QJsonDocument(contact).toJson()));
    QVERIFY(openContact(2));
    QTRY_COMPARE(field(pane(), u"seats (number)"_s)->text(), u"many"_s);
    setName(u"First name"_s, u"Grace"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"first_name":"Grace"})"});
}

void TestContactChanges::addressThatExistsWithOtherNames()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    m_window->service.send("POST", "/contacts", R"({"email":"grace@example.org","first_name":"Grace"})");
    QVERIFY(trigger(m_window->window(), u"Add contact"_s));
    QTest::keyClicks(field(*m_window->dialog(), u"Email address"_s), u"grace@example.org"_s);
    QTest::keyClicks(field(*m_window->dialog(), u"Last name"_s), u"Hopper"_s);
    button(*m_window->dialog(), u"Subscribed: gets broadcasts"_s)->click();
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(m_window->bench.settle());
    QTRY_COMPARE(m_window->said(),
                 u"grace@example.org was among your contacts already. Resend left it as it was. What you typed differs "
                 "from it and is not saved yet: save it, or discard it."_s);
    QCOMPARE(field(pane(), u"First name"_s)->text(), u"Grace"_s);
    QCOMPARE(field(pane(), u"Last name"_s)->text(), u"Hopper"_s);
    QVERIFY(!subscribed()->isChecked());
    QVERIFY(says(pane(), u"Unsaved changes"_s));
    QCOMPARE(bodies("PATCH"), QByteArrayList());
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"last_name":"Hopper","unsubscribed":true})"});
}

void TestContactChanges::addressThatExistsUnsubscribed()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    m_window->service.send("POST", "/contacts", R"({"email":"grace@example.org","unsubscribed":true})");
    QVERIFY(trigger(m_window->window(), u"Add contact"_s));
    QTest::keyClicks(field(*m_window->dialog(), u"Email address"_s), u"grace@example.org"_s);
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(m_window->bench.settle());
    QTRY_COMPARE(m_window->said(),
                 u"grace@example.org was among your contacts already. Resend left it as it was. It is unsubscribed, and "
                 "stays so."_s);
    QVERIFY(!subscribed()->isChecked());
    QVERIFY(!says(pane(), u"Unsaved changes"_s));
    QCOMPARE(bodies("POST"), QByteArrayList());
}

// The service would say of it what it says of a new one, and there is nothing to tell them apart by.
void TestContactChanges::addressThatExistsAsAskedFor()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    m_window->service.send("POST", "/contacts", R"({"email":"grace@example.org","first_name":"Grace"})");
    QVERIFY(trigger(m_window->window(), u"Add contact"_s));
    QTest::keyClicks(field(*m_window->dialog(), u"Email address"_s), u"Grace@Example.org"_s);
    QTest::keyClicks(field(*m_window->dialog(), u"First name"_s), u"Grace"_s);
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(m_window->bench.settle());
    QTRY_COMPARE(m_window->said(), u"grace@example.org was among your contacts already. Resend left it as it was."_s);
    QVERIFY(!says(pane(), u"Unsaved changes"_s));
    QCOMPARE(bodies("POST"), QByteArrayList());
    QVERIFY(m_window->waitUntil([&] { return shownAddresses().size() == 121; }));
}

void TestContactChanges::addressThatIsNewIsNotCalledKnown()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(trigger(m_window->window(), u"Add contact"_s));
    QTest::keyClicks(field(*m_window->dialog(), u"Email address"_s), u"grace@example.org"_s);
    // Whether it is there cannot be found out: nothing is sent, and what was typed stays.
    m_window->service.fail("GET /contacts/grace@example.org", ScriptedAnswer::json(503, "<html>Oops</html>"));
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QVERIFY(m_window->bench.passTimeUntil(
        [&] { return FaultWindow::saidBy(*m_window->dialog()).startsWith(u"The contact was not added."_s); }));
    QCOMPARE(bodies("POST"), QByteArrayList());
    QCOMPARE(field(*m_window->dialog(), u"Email address"_s)->text(), u"grace@example.org"_s);
    m_window->service.fail();
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(m_window->bench.settle());
    QTRY_VERIFY(says(pane(), u"grace@example.org"_s));
    QCOMPARE(m_window->said(), QString());
    QCOMPARE(bodies("POST"), QByteArrayList{R"({"email":"grace@example.org"})"});
}

void TestContactChanges::noNumberStaysUntilItIsOne()
{
    const QString number = u"seats (number)"_s;
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    const QString id = idAt(2);
    QVERIFY(openContact(2));
    setName(number, u"twelve"_s);
    QVERIFY(says(pane(), u"Unsaved changes"_s));
    QVERIFY(openContact(4));
    QVERIFY(field(pane(), number)->text() != u"twelve"_s);
    QVERIFY(faultBeside(*field(pane(), number)).isEmpty());
    QVERIFY(openContact(2));
    QCOMPARE(field(pane(), number)->text(), u"twelve"_s);
    QCOMPARE(faultBeside(*field(pane(), number)), u"Write a number, for example 12."_s);
    // The properties are others: the fields are made anew.
    m_window->service.send("POST", "/contact-properties", R"({"key":"floor","type":"number"})");
    QVERIFY(trigger(m_window->window(), u"Refresh"_s));
    QVERIFY(m_window->waitUntil([&] { return field(pane(), u"floor (number)"_s) != nullptr; }));
    QCOMPARE(field(pane(), number)->text(), u"twelve"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_VERIFY(field(pane(), number)->hasFocus());
    QCOMPARE(bodies("PATCH"), QByteArrayList());
    setName(number, u"12"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"properties":{"seats":12}})"});
}

void TestContactChanges::savedAlthoughAnotherWasChosen()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(openContact(2));
    const QString id = idAt(2);
    setName(u"First name"_s, u"Grace"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QVERIFY(openContact(4));
    QVERIFY(m_window->bench.settle());
    QCOMPARE(atTheService(id).value(u"first_name"_s).toString(), u"Grace"_s);
    table(m_window->bench.page(), u"Contacts"_s)->setCurrentId(id);
    QVERIFY(m_window->bench.settle());
    QTRY_COMPARE(field(pane(), u"First name"_s)->text(), u"Grace"_s);
    QVERIFY(!says(pane(), u"Unsaved changes"_s));
}

void TestContactChanges::failedWhileAnotherIsShown()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(openContact(2));
    const QString id = idAt(2);
    const QString email = atTheService(id).value(u"email"_s).toString();
    m_window->service.fail("PATCH /contacts/" + id.toUtf8(),
                           ScriptedAnswer::json(
                               422, R"({"statusCode":422,"name":"validation_error","message":"No."})"));
    setName(u"First name"_s, u"Grace"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QVERIFY(openContact(4));
    QVERIFY(m_window->bench.settle());
    QTRY_VERIFY(m_window->said().startsWith(u"The changes to %1 were not saved."_s.arg(email)));
    m_window->service.fail();
    QVERIFY(click(pane(), u"Show it"_s));
    QVERIFY(m_window->bench.settle());
    QTRY_COMPARE(field(pane(), u"First name"_s)->text(), u"Grace"_s);
    QVERIFY(says(pane(), u"Unsaved changes"_s));
    QVERIFY(!says(pane(), u"were not saved"_s));
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
}

void TestContactChanges::quittingAsksForWhatIsNotSaved()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(openContact(2));
    const QString email = atTheService(idAt(2)).value(u"email"_s).toString();
    setName(u"First name"_s, u"Grace"_s);
    QVERIFY(openContact(4)); // what is typed for another one counts, too
    QVERIFY(trigger(m_window->window(), u"Quit"_s));
    QVERIFY(m_window->window().isVisible());
    QVERIFY(says(*m_window->dialog(), u"Not saved yet: the changes to %1."_s.arg(email)));
    m_window->bench.quit(); // asked already
    QCOMPARE(shown<QDialog>(m_window->window()).size(), 1);
    QVERIFY(click(*m_window->dialog(), u"Cancel"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(m_window->window().isVisible());
    m_window->bench.quit();
    QVERIFY(m_window->window().isVisible());
    QVERIFY(click(*m_window->dialog(), u"Quit without saving"_s));
    QTRY_VERIFY(!m_window->window().isVisible());
    QCOMPARE(bodies("PATCH"), QByteArrayList());
}

POSTROOM_WINDOW_TEST_MAIN(TestContactChanges)
#include "tst_ui_contact_changes.moc"
