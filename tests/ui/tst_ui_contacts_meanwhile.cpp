// SPDX-License-Identifier: Apache-2.0
#include "fault_tabs.h"
#include "hands.h"
#include "kit/form_field.h"
#include "models/account_models.h"
#include "pages/contact_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Contacts that do not come as they should, and what others do to them meanwhile: nobody appears twice, nobody is
//! missing, nothing typed is lost, and the reason stands beside the field.
class TestContactsMeanwhile final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void duplicateAddress();
    void addressDeletedElsewhere();
    void addressAddedElsewhere();
    void valueOfTheWrongType();
    void segmentDeletedMeanwhile();
    void segmentDeletedWhileAdding();
    void pageThatComesTwice();
    void pageThatDoesNotCome();
    void listThatChangesWhileItIsPaged();

private:
    QStringList addressesAtTheService() const;
    QStringList shownAddresses() const { return m_window->rows(faultTabs().at(1)); }
    bool showsEverybody() const;
    QString idAt(int row) const
    {
        return table(m_window->bench.page(), u"Contacts"_s)->model()->index(row, 0).data(TableModel::IdRole).toString();
    }
    ContactPane &pane() const { return *m_window->bench.page().findChild<ContactPane *>(); }
    bool openContact(int row);
    void setName(const QString &field, const QString &text);

    std::unique_ptr<FaultWindow> m_window;
};

void TestContactsMeanwhile::init()
{
    m_window = std::make_unique<FaultWindow>();
}

QStringList TestContactsMeanwhile::addressesAtTheService() const
{
    QStringList all = m_window->service.get("/contacts").column("email");
    all.sort();
    return all;
}

bool TestContactsMeanwhile::showsEverybody() const
{
    QStringList shown = shownAddresses();
    shown.sort();
    return shown == addressesAtTheService();
}

bool TestContactsMeanwhile::openContact(int row)
{
    table(m_window->bench.page(), u"Contacts"_s)->setCurrentId(idAt(row));
    return m_window->bench.settle() && field(pane(), u"First name"_s);
}

void TestContactsMeanwhile::setName(const QString &name, const QString &text)
{
    field(pane(), name)->selectAll();
    QTest::keyClicks(field(pane(), name), text);
}

void TestContactsMeanwhile::duplicateAddress()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    const QString known = shownAddresses().at(4);
    QVERIFY(trigger(m_window->window(), u"Add contact"_s));
    const QDialog &dialog = *m_window->dialog();
    QTest::keyClicks(field(dialog, u"Email address"_s), u"  "_s + known.toUpper());
    QTest::keyClicks(field(dialog, u"First name"_s), u"Grace"_s);
    QVERIFY(click(dialog, u"Add contact"_s));
    QTRY_COMPARE(faultBeside(*field(dialog, u"Email address"_s)), u"This address is among your contacts already."_s);
    QTRY_VERIFY(field(dialog, u"Email address"_s)->hasFocus());
    QCOMPARE(field(dialog, u"First name"_s)->text(), u"Grace"_s);
    QCOMPARE(m_window->service.server.count("POST /contacts"), 0);
}

void TestContactsMeanwhile::addressDeletedElsewhere()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    const QString known = shownAddresses().at(4);
    m_window->service.send("DELETE", "/contacts/" + idAt(4).toUtf8());
    QVERIFY(trigger(m_window->window(), u"Add contact"_s));
    QVERIFY(typeInto(*m_window->dialog(), u"Email address"_s, known));
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(m_window->waitUntil([&] { return showsEverybody(); }));
    QCOMPARE(shownAddresses().count(known), 1);
    QCOMPARE(m_window->service.server.count("POST /contacts"), 1);
    QVERIFY(says(pane(), known));
}

void TestContactsMeanwhile::addressAddedElsewhere()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    m_window->service.send("POST", "/contacts", R"({"email":"grace@example.org","first_name":"Grace"})");
    QVERIFY(trigger(m_window->window(), u"Add contact"_s));
    QTest::keyClicks(field(*m_window->dialog(), u"Email address"_s), u"grace@example.org"_s);
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(trigger(m_window->window(), u"Refresh"_s));
    QVERIFY(m_window->waitUntil([&] { return showsEverybody(); }));
    QCOMPARE(shownAddresses().count(u"grace@example.org"_s), 1);
    QCOMPARE(field(pane(), u"First name"_s)->text(), u"Grace"_s);
}

void TestContactsMeanwhile::valueOfTheWrongType()
{
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(openContact(2));
    setName(u"Last name"_s, u"Hopper"_s);
    setName(u"seats (number)"_s, u"many"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QCOMPARE(faultBeside(*field(pane(), u"seats (number)"_s)), u"Write a number, for example 12."_s);
    QVERIFY(field(pane(), u"seats (number)"_s)->hasFocus());
    QCOMPARE(field(pane(), u"seats (number)"_s)->text(), u"many"_s);
    QCOMPARE(field(pane(), u"Last name"_s)->text(), u"Hopper"_s);
    QCOMPARE(m_window->service.server.count("PATCH /contacts/" + idAt(2).toUtf8()), 0);
    setName(u"seats (number)"_s, u"12"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    const QJsonObject contact = m_window->service.get("/contacts/" + idAt(2).toUtf8()).object();
    QCOMPARE(contact.value(u"last_name"_s).toString(), u"Hopper"_s);
}

void TestContactsMeanwhile::segmentDeletedMeanwhile()
{
    FaultyService &service = m_window->service;
    const QByteArray id = service.send("POST", "/segments", R"({"name":"Readers in <b>Graz</b>"})")
                              .object()
                              .value(u"id"_s)
                              .toString()
                              .toUtf8();
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(openContact(3));
    setName(u"First name"_s, u"Grace"_s);
    auto *box = qobject_cast<QCheckBox *>(button(pane(), u"Readers in <b>Graz</b>"_s));
    QVERIFY(box);
    box->click();
    service.send("DELETE", "/segments/" + id);
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(),
                 u"Deleted meanwhile: Readers in <b>Graz</b>. The contact could not be put into the segment. "
                 "Everything else was saved."_s);
    QVERIFY2(says(pane(), u"The segment “Readers in <b>Graz</b>” was deleted. What you had changed about it here is gone "
                          "with it."_s),
             qPrintable(words(pane())));
    QVERIFY(m_window->bench.settle());
    QCOMPARE(service.get("/contacts/" + idAt(3).toUtf8()).object().value(u"first_name"_s).toString(), u"Grace"_s);
    QVERIFY(!says(m_window->bench.page(), u"Unsaved changes"_s));
    QTRY_VERIFY(!button(pane(), u"Readers in <b>Graz</b>"_s));
}

void TestContactsMeanwhile::segmentDeletedWhileAdding()
{
    FaultyService &service = m_window->service;
    const QByteArray id =
        service.send("POST", "/segments", R"({"name":"Graz"})").object().value(u"id"_s).toString().toUtf8();
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(trigger(m_window->window(), u"Add contact"_s));
    QTest::keyClicks(field(*m_window->dialog(), u"Email address"_s), u"grace@example.org"_s);
    auto *segment = shown<QComboBox>(*m_window->dialog()).constFirst();
    segment->setCurrentIndex(segment->findText(u"Graz"_s));
    QVERIFY(segment->currentIndex() > 0);
    service.send("DELETE", "/segments/" + id);
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QVERIFY(m_window->bench.settle());
    QVERIFY2(m_window->dialog(), "it closed as if the contact had been put there");
    const auto *frame = qobject_cast<const FieldFrame *>(segment->parentWidget());
    QVERIFY(frame);
    QCOMPARE(frame->fault(), u"This segment was deleted meanwhile. Choose another one, or none."_s);
    QCOMPARE(field(*m_window->dialog(), u"Email address"_s)->text(), u"grace@example.org"_s);
    segment->setCurrentIndex(0);
    QVERIFY(click(*m_window->dialog(), u"Add contact"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(m_window->waitUntil([&] { return showsEverybody(); }));
}

void TestContactsMeanwhile::pageThatComesTwice()
{
    QByteArray firstPage;
    int asked = 0;
    m_window->service.fail([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.key() != "GET /contacts")
            return {};
        ++asked;
        if (asked == 1)
            firstPage = m_window->service.get(request.target).body;
        return asked <= 2 ? std::optional(ScriptedAnswer::json(200, firstPage)) : std::nullopt;
    });
    m_window->bench.open(m_window->service.url(), u"Acme Marketing"_s);
    m_window->window().showTab(u"contacts"_s);
    QVERIFY(m_window->waitUntil([&] { return shownAddresses().size() >= 120; }));
    QVERIFY(asked > 2);
    QVERIFY(showsEverybody());
    QVERIFY2(m_window->said().isEmpty(), qPrintable(m_window->said()));
}

void TestContactsMeanwhile::pageThatDoesNotCome()
{
    bool isBroken = true;
    m_window->service.fail([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        if (isBroken && request.key() == "GET /contacts" && request.target.contains("after="))
            return ScriptedAnswer::json(500, "<html>Oops</html>");
        return {};
    });
    m_window->bench.open(m_window->service.url(), u"Acme Marketing"_s);
    m_window->window().showTab(u"contacts"_s);
    QVERIFY(m_window->bench.passTimeUntil([&] { return says(m_window->bench.page(), u"Interrupted: 100"_s); }));
    // What came is there to be worked with, and is not taken for all there is.
    QCOMPARE(shownAddresses().size(), 100);
    QVERIFY2(says(m_window->bench.page(), u"100 contact"_s) && says(m_window->bench.page(), u" so far…"_s),
             qPrintable(words(m_window->bench.page())));
    QCOMPARE(m_window->said(),
             u"The contacts could not be refreshed. Resend has a problem of its own. Postroom tries again by itself."_s);
    isBroken = false;
    QVERIFY(m_window->waitUntil([&] { return shownAddresses().size() == 120; }));
    QVERIFY(showsEverybody());
    QCOMPARE(m_window->said(), QString());
}

void TestContactsMeanwhile::listThatChangesWhileItIsPaged()
{
    FaultyService &service = m_window->service;
    bool isChanged = false;
    service.fail([&](const SeenRequest &request) -> std::optional<ScriptedAnswer> {
        const qsizetype after = request.target.indexOf("after=");
        if (request.key() == "GET /contacts" && after >= 0 && !isChanged) {
            isChanged = true;
            // The one the next page goes on from goes, a new one comes in front, another one of the first page goes.
            service.send("DELETE", "/contacts/" + request.target.mid(after + 6, 36));
            service.send("POST", "/contacts", R"({"email":"newest@example.org"})");
        }
        return {};
    });
    m_window->bench.open(service.url(), u"Acme Marketing"_s);
    m_window->window().showTab(u"contacts"_s);
    QVERIFY(m_window->waitUntil([&] { return isChanged && shownAddresses().contains(u"newest@example.org"_s); }));
    const QStringList shown = shownAddresses();
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), shown.size());
    for (const QString &address : addressesAtTheService())
        QVERIFY2(shown.contains(address), qPrintable(address));
    // What went after its page was read goes with the next reading.
    QVERIFY(trigger(m_window->window(), u"Refresh"_s));
    QVERIFY(m_window->waitUntil([&] { return showsEverybody(); }));
}

POSTROOM_WINDOW_TEST_MAIN(TestContactsMeanwhile)
#include "tst_ui_contacts_meanwhile.moc"
