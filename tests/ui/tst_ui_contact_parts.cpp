// SPDX-License-Identifier: Apache-2.0
#include "fault_tabs.h"
#include "hands.h"
#include "models/account_models.h"
#include "pages/contact_pane.h"
#include "pages/property_fields.h"

#include <QCheckBox>
#include <QClipboard>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

//! Segments, topics and properties that come, go and get other names while a contact is open: its pane follows, what was
//! typed beside them stays, and what was typed for something that is gone is given back in its place.
class TestContactParts final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void topicDeletedHere();
    void topicGoneAfterARefresh();
    void topicGoneWhenItIsSaved();
    void nothingIsLeftToSave();
    void topicsThatComeAndAreRenamed();
    void segmentDeletedHere();
    void segmentsThatComeGoAndAreRenamed();
    void propertyDeletedHere();
    void propertyGoneAfterARefresh();
    void wordsForANumberThatIsGone();
    void propertyGoneWhenItIsSaved();
    void whatWasTypedForAnotherContact();
    void whatWasTypedForTwoOthers();
    void quittingAsksForWhatWasNotSeen();
    void fieldsMadeAnewWhileOneIsTypedInto();
    void keyboardStaysWhenAFieldComes();
    void tabGoesFromTopToBottom();

private:
    FaultyService &service() const { return m_window->service; }
    ContactPane &pane() const { return *m_window->bench.page().findChild<ContactPane *>(); }
    QCheckBox *box(const QString &name) const { return qobject_cast<QCheckBox *>(button(pane(), name)); }
    QString idOf(const QByteArray &list, const QString &name, const QString &field = u"name"_s) const
    {
        for (const QJsonValue &each : m_window->service.get(list + "?limit=100").data()) {
            if (each[field] == name)
                return each[u"id"_s].toString();
        }
        return {};
    }
    QString idAt(int row) const
    {
        return table(m_window->bench.page(), u"Contacts"_s)->model()->index(row, 0).data(TableModel::IdRole).toString();
    }
    QByteArrayList bodies(const QByteArray &method) const
    {
        QByteArrayList all;
        for (const SeenRequest &request : m_window->service.server.seen()) {
            if (request.method == method)
                all.push_back(request.body);
        }
        return all;
    }
    bool openContact(int row)
    {
        table(m_window->bench.page(), u"Contacts"_s)->setCurrentId(idAt(row));
        return m_window->bench.settle() && field(pane(), u"First name"_s);
    }
    //! Somebody else does it, and the list is read again.
    bool refresh() { return trigger(m_window->window(), u"Refresh"_s) && m_window->bench.settle(); }
    //! As a person does, on its own tab, and back.
    bool removeOn(const QString &tab, const QString &tableName, const QString &name, const QString &action);

    std::unique_ptr<FaultWindow> m_window;
};

void TestContactParts::init()
{
    m_window = std::make_unique<FaultWindow>();
    QVERIFY(m_window->openAt(faultTabs().at(1)));
    QVERIFY(openContact(2));
    QTRY_VERIFY(box(u"Surveys"_s) && field(pane(), u"plan"_s));
}

bool TestContactParts::removeOn(const QString &tab, const QString &tableName, const QString &name, const QString &action)
{
    if (!m_window->bench.showTab(tab))
        return false;
    TableView *view = table(m_window->bench.page(), tableName);
    const int row = view ? int(column(*view, 0).indexOf(name)) : -1;
    if (row < 0)
        return false;
    view->setCurrentIndex(view->model()->index(row, 0));
    if (!click(m_window->bench.page(), action + u'…') || !m_window->waitUntil([&] { return m_window->dialog() != nullptr; })
        || !click(*m_window->dialog(), action))
        return false;
    return m_window->waitUntil([&] { return !m_window->dialog() && !column(*view, 0).contains(name); })
        && m_window->bench.showTab(u"contacts"_s);
}

void TestContactParts::topicDeletedHere()
{
    QVERIFY(typeInto(pane(), u"First name"_s, u"Grace"_s));
    box(u"Surveys"_s)->click();
    QVERIFY(removeOn(u"segments"_s, u"Topics"_s, u"Surveys"_s, u"Delete topic"_s));
    QTRY_VERIFY(!box(u"Surveys"_s));
    QVERIFY(box(u"Events"_s));
    QCOMPARE(field(pane(), u"First name"_s)->text(), u"Grace"_s);
    const QString told = u"The topic “Surveys” was deleted. What you had changed about it here is gone with it."_s;
    QVERIFY2(says(pane(), told), qPrintable(words(pane())));
    // It is about this contact and no other, and stays until it was read.
    QVERIFY(openContact(4));
    QVERIFY(!box(u"Surveys"_s));
    QVERIFY(!says(pane(), told));
    QVERIFY(openContact(2));
    QVERIFY(says(pane(), told));
    QVERIFY(click(pane(), u"Close"_s));
    QTRY_VERIFY(!says(pane(), told));
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"first_name":"Grace"})"});
}

void TestContactParts::topicGoneAfterARefresh()
{
    box(u"Surveys"_s)->click();
    QVERIFY(says(pane(), u"Unsaved changes"_s));
    service().send("DELETE", "/topics/" + idOf("/topics", u"Surveys"_s).toUtf8());
    QVERIFY(refresh());
    QTRY_VERIFY(!box(u"Surveys"_s));
    QVERIFY2(says(pane(), u"The topic “Surveys” was deleted. What you had changed about it here is gone with it."_s),
             qPrintable(words(pane())));
    QVERIFY(!says(pane(), u"Unsaved changes"_s));
    QCOMPARE(m_window->said(), QString());
}

void TestContactParts::topicGoneWhenItIsSaved()
{
    QVERIFY(typeInto(pane(), u"First name"_s, u"Grace"_s));
    box(u"Surveys"_s)->click();
    service().send("DELETE", "/topics/" + idOf("/topics", u"Surveys"_s).toUtf8());
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QVERIFY(!box(u"Surveys"_s));
    QVERIFY2(says(pane(), u"The topic “Surveys” was deleted. What you had changed about it here is gone with it."_s),
             qPrintable(words(pane())));
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"first_name":"Grace"})"});
}

void TestContactParts::nothingIsLeftToSave()
{
    box(u"Surveys"_s)->click();
    service().send("DELETE", "/topics/" + idOf("/topics", u"Surveys"_s).toUtf8());
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(),
                 u"Nothing was saved. What you had changed was about something that was deleted meanwhile."_s);
    QVERIFY2(says(pane(), u"The topic “Surveys” was deleted. What you had changed about it here is gone with it."_s),
             qPrintable(words(pane())));
    QVERIFY(!says(pane(), u"Unsaved changes"_s));
    QCOMPARE(bodies("PATCH"), QByteArrayList());
}

void TestContactParts::topicsThatComeAndAreRenamed()
{
    QVERIFY(typeInto(pane(), u"First name"_s, u"Grace"_s));
    TopicsModel &topics = m_window->bench.models().topics;
    topics.create({.name = u"Recipes"_s, .defaultSubscription = TopicDefault::OptIn}, [](const auto &) {});
    QVERIFY(m_window->bench.settle());
    QTRY_VERIFY(box(u"Recipes"_s));
    QVERIFY2(box(u"Recipes"_s)->isChecked(), "subscribed by default");
    UpdateTopic change{.id = idOf("/topics", u"Recipes"_s)};
    change.name = u"Soups"_s;
    topics.update(change, [](const auto &) {});
    QVERIFY(m_window->bench.settle());
    QTRY_VERIFY(box(u"Soups"_s) && !box(u"Recipes"_s));
    QCOMPARE(field(pane(), u"First name"_s)->text(), u"Grace"_s);
    box(u"Soups"_s)->click();
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
}

void TestContactParts::segmentDeletedHere()
{
    // One it is in: that it is in it no more is nobody's change of the contact.
    QString in;
    for (const QCheckBox *each : shown<QCheckBox>(pane())) {
        if (each->isChecked() && !idOf("/segments", each->text()).isEmpty())
            in = each->text();
    }
    QVERIFY(!in.isEmpty());
    QVERIFY(typeInto(pane(), u"First name"_s, u"Grace"_s));
    QVERIFY(removeOn(u"segments"_s, u"Segments"_s, in, u"Delete segment"_s));
    QTRY_VERIFY(!box(in));
    QVERIFY(refresh());
    QCOMPARE(m_window->said(), QString());
    QVERIFY(!says(pane(), u"was deleted"_s));
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"first_name":"Grace"})"});
}

void TestContactParts::segmentsThatComeGoAndAreRenamed()
{
    service().send("POST", "/segments", R"({"name":"Graz"})");
    QVERIFY(refresh());
    QTRY_VERIFY(box(u"Graz"_s));
    box(u"Graz"_s)->click();
    QVERIFY(says(pane(), u"Unsaved changes"_s));
    const QByteArray id = idOf("/segments", u"Graz"_s).toUtf8();
    service().send("PATCH", "/segments/" + id, R"({"name":"Vienna"})");
    QVERIFY(refresh());
    QTRY_VERIFY(box(u"Vienna"_s) && !box(u"Graz"_s));
    QVERIFY2(box(u"Vienna"_s)->isChecked(), "what was ticked is ticked whatever it is called");
    service().send("DELETE", "/segments/" + id);
    QVERIFY(refresh());
    QTRY_VERIFY(!box(u"Vienna"_s));
    QVERIFY2(says(pane(), u"The segment “Vienna” was deleted. What you had changed about it here is gone with it."_s),
             qPrintable(words(pane())));
    QVERIFY(!says(pane(), u"Unsaved changes"_s));
    QCOMPARE(m_window->said(), QString());
    QCOMPARE(bodies("POST"), QByteArrayList());
}

void TestContactParts::propertyDeletedHere()
{
    QVERIFY(typeInto(pane(), u"plan"_s, u"Gold <b>more</b>"_s));
    QVERIFY(typeInto(pane(), u"city"_s, u"Graz"_s));
    QVERIFY(removeOn(u"properties"_s, u"Properties"_s, u"plan"_s, u"Delete property"_s));
    QTRY_VERIFY(!field(pane(), u"plan"_s));
    const QString told = u"The property “plan” was deleted. What you typed for it cannot be saved any more: "
                         "“Gold <b>more</b>”."_s;
    QVERIFY2(says(pane(), told), qPrintable(words(pane())));
    QVERIFY(click(pane(), u"Copy what you typed"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Gold <b>more</b>"_s);
    QCOMPARE(field(pane(), u"city"_s)->text(), u"Graz"_s);
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"properties":{"city":"Graz"}})"});
    QVERIFY2(says(pane(), told), "it is not lost by saving the rest");
    QVERIFY(click(pane(), u"Close"_s));
    QTRY_VERIFY(!says(pane(), told));
}

void TestContactParts::propertyGoneAfterARefresh()
{
    QVERIFY(typeInto(pane(), u"plan"_s, QString(4000, u'g')));
    service().send("DELETE", "/contact-properties/" + idOf("/contact-properties", u"plan"_s, u"key"_s).toUtf8());
    QVERIFY(refresh());
    QTRY_VERIFY(!field(pane(), u"plan"_s));
    QVERIFY(says(pane(), u"The property “plan” was deleted."_s));
    QVERIFY(click(pane(), u"Copy what you typed"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString(4000, u'g'));
    QVERIFY(!says(pane(), u"Unsaved changes"_s));
    QCOMPARE(m_window->said(), QString());
    QVERIFY(!button(pane(), u"Save"_s)->isEnabled());
}

void TestContactParts::wordsForANumberThatIsGone()
{
    QVERIFY(typeInto(pane(), u"seats (number)"_s, u"twelve"_s));
    QVERIFY(typeInto(pane(), u"First name"_s, u"Grace"_s));
    service().send("DELETE", "/contact-properties/" + idOf("/contact-properties", u"seats"_s, u"key"_s).toUtf8());
    QVERIFY(refresh());
    QTRY_VERIFY(!field(pane(), u"seats (number)"_s));
    QVERIFY2(says(pane(), u"The property “seats” was deleted. What you typed for it cannot be saved any more: “twelve”."_s),
             qPrintable(words(pane())));
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH"), QByteArrayList{R"({"first_name":"Grace"})"});
}

// Nobody knows of it here before the service refuses it.
void TestContactParts::propertyGoneWhenItIsSaved()
{
    service().send("PATCH", "/contacts/" + idAt(2).toUtf8(), R"({"properties":{"plan":null}})");
    QVERIFY(refresh());
    QVERIFY(typeInto(pane(), u"plan"_s, u"Gold"_s));
    QVERIFY(typeInto(pane(), u"First name"_s, u"Grace"_s));
    service().send("DELETE", "/contact-properties/" + idOf("/contact-properties", u"plan"_s, u"key"_s).toUtf8());
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_VERIFY2(m_window->said().startsWith(u"The contact was not saved."_s), qPrintable(m_window->said()));
    QTRY_VERIFY(!field(pane(), u"plan"_s));
    QVERIFY2(says(pane(), u"The property “plan” was deleted. What you typed for it cannot be saved any more: “Gold”."_s),
             qPrintable(words(pane())));
    QCOMPARE(field(pane(), u"First name"_s)->text(), u"Grace"_s);
    QVERIFY(m_window->bench.settle());
    QVERIFY(click(pane(), u"Save"_s));
    QTRY_COMPARE(m_window->said(), u"Saved."_s);
    QCOMPARE(bodies("PATCH").constLast(), R"({"first_name":"Grace"})");
}

void TestContactParts::whatWasTypedForAnotherContact()
{
    const QString email = m_window->rows(faultTabs().at(1)).at(2);
    QVERIFY(typeInto(pane(), u"plan"_s, u"Gold"_s));
    QVERIFY(openContact(4));
    service().send("DELETE", "/contact-properties/" + idOf("/contact-properties", u"plan"_s, u"key"_s).toUtf8());
    QVERIFY(refresh());
    const QString told = u"The property “plan” was deleted. What you typed for it cannot be saved any more: “Gold”."_s;
    QTRY_VERIFY2(m_window->said().startsWith(u"A part of the changes to %1 cannot be saved any more."_s.arg(email)),
                 qPrintable(m_window->said()));
    QVERIFY(!says(pane(), told));
    QVERIFY(click(pane(), u"Show it"_s));
    QTRY_VERIFY2(says(pane(), told), qPrintable(words(pane())));
    QCOMPARE(m_window->said(), QString());
}

void TestContactParts::whatWasTypedForTwoOthers()
{
    const QStringList emails = m_window->rows(faultTabs().at(1));
    QVERIFY(typeInto(pane(), u"plan"_s, u"Gold"_s));
    QVERIFY(openContact(3));
    QVERIFY(typeInto(pane(), u"plan"_s, u"Silver"_s));
    QVERIFY(openContact(4));
    service().send("DELETE", "/contact-properties/" + idOf("/contact-properties", u"plan"_s, u"key"_s).toUtf8());
    QVERIFY(refresh());
    const QString told = u"A part of the changes to %1 cannot be saved any more."_s;
    const auto tells = [&](int row) { return m_window->said().startsWith(told.arg(emails.at(row))); };
    QTRY_VERIFY2(tells(2) || tells(3), qPrintable(m_window->said()));
    const int second = tells(2) ? 3 : 2;
    QVERIFY(click(pane(), u"Show it"_s));
    QVERIFY(m_window->bench.settle());
    QTRY_VERIFY2(says(pane(), second == 3 ? u"“Gold”"_s : u"“Silver”"_s), qPrintable(words(pane())));
    QVERIFY2(tells(second), qPrintable(m_window->said()));
    QVERIFY(clickNamed(pane(), u"Close the message"_s));
    QTRY_COMPARE(m_window->said(), QString());
    QVERIFY(openContact(second));
    QVERIFY2(says(pane(), second == 3 ? u"“Silver”"_s : u"“Gold”"_s), qPrintable(words(pane())));
}

void TestContactParts::quittingAsksForWhatWasNotSeen()
{
    const QString email = m_window->rows(faultTabs().at(1)).at(2);
    QVERIFY(typeInto(pane(), u"plan"_s, u"Gold"_s));
    QVERIFY(openContact(4));
    service().send("DELETE", "/contact-properties/" + idOf("/contact-properties", u"plan"_s, u"key"_s).toUtf8());
    QVERIFY(refresh());
    QTRY_VERIFY(m_window->said().startsWith(u"A part of the changes to %1"_s.arg(email)));
    QVERIFY(trigger(m_window->window(), u"Quit"_s));
    QVERIFY(m_window->window().isVisible() && m_window->dialog());
    QVERIFY(says(*m_window->dialog(), u"Not saved yet: the changes to %1."_s.arg(email)));
    QVERIFY(click(*m_window->dialog(), u"Cancel"_s));
    QTRY_VERIFY(!m_window->dialog());
    QVERIFY(openContact(2));
    QVERIFY(click(pane(), u"Close"_s));
    QVERIFY(trigger(m_window->window(), u"Quit"_s));
    QTRY_VERIFY(!m_window->window().isVisible());
}

// The properties may turn out to be others by what typing leads to.
void TestContactParts::fieldsMadeAnewWhileOneIsTypedInto()
{
    PropertyFields fields;
    const ContactProperty plan{.id = u"p1"_s, .key = u"plan"_s};
    const ContactProperty city{.id = u"p2"_s, .key = u"city"_s};
    fields.setProperties({plan});
    const QPointer<QLineEdit> typedInto = fields.findChild<QLineEdit *>();
    int typed = 0;
    connect(&fields, &PropertyFields::typed, this, [&] {
        ++typed;
        fields.setProperties({plan, city});
        QVERIFY2(typedInto, "it is still telling what was typed");
    });
    QTest::keyClicks(typedInto, u"a"_s);
    QCOMPARE(typed, 1);
    QCOMPARE(fields.controls().size(), 2);
    QCOMPARE(qobject_cast<QLineEdit *>(fields.controls().at(0))->text(), u"a"_s);
    QTRY_VERIFY(!typedInto);
}

void TestContactParts::keyboardStaysWhenAFieldComes()
{
    const QString number = u"seats (number)"_s;
    QVERIFY(typeInto(pane(), number, u"1."_s)); // on the way to 1.5
    service().send("POST", "/contact-properties", R"({"key":"floor","type":"number"})");
    m_window->bench.models().contactProperties.refresh();
    QTRY_VERIFY(field(pane(), u"floor (number)"_s));
    QTRY_VERIFY(field(pane(), number) && field(pane(), number)->hasFocus());
    QCOMPARE(field(pane(), number)->text(), u"1."_s);
    QTest::keyClicks(field(pane(), number), u"5"_s);
    QCOMPARE(field(pane(), number)->text(), u"1.5"_s);
    box(u"Events"_s)->setFocus();
    service().send("DELETE", "/topics/" + idOf("/topics", u"Surveys"_s).toUtf8());
    m_window->bench.models().topics.refresh();
    QTRY_VERIFY(!box(u"Surveys"_s));
    QTRY_VERIFY(box(u"Events"_s) && box(u"Events"_s)->hasFocus());
}

void TestContactParts::tabGoesFromTopToBottom()
{
    service().send("POST", "/contact-properties", R"({"key":"floor","type":"number"})");
    QVERIFY(refresh());
    QTRY_VERIFY(field(pane(), u"floor (number)"_s));
    const QWidget *inside = pane().findChild<QScrollArea *>()->widget();
    field(pane(), u"First name"_s)->setFocus();
    int y = -1;
    QStringList met;
    while (inside->isAncestorOf(QApplication::focusWidget()) && met.size() < 30) {
        const QWidget *now = QApplication::focusWidget();
        const int top = now->mapTo(inside, QPoint()).y();
        met << now->accessibleName();
        QVERIFY2(top >= y, qPrintable(met.join(u", then "_s)));
        y = top;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(met.size(), 3 + 6 + 6 + 5); // names and subscription, properties, segments, topics
    QVERIFY2(met.contains(u"floor (number)"_s) && met.contains(u"Newsletter"_s), qPrintable(met.join(u", "_s)));
}

POSTROOM_WINDOW_TEST_MAIN(TestContactParts)
#include "tst_ui_contact_parts.moc"
