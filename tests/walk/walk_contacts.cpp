// SPDX-License-Identifier: Apache-2.0
#include "kit/table_view.h"
#include "pages/page.h"
#include "walk.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

void Walk::properties()
{
    QVERIFY(walk().showTab(u"properties"_s));
    QCOMPARE(sorted(column(*table(walk().page(), u"Properties"_s), 0)), sorted(walk().every("/contact-properties", u"key"_s)));
    QVERIFY(went({"GET /contact-properties"}));

    QVERIFY(walk().press(u"New property"_s));
    QVERIFY(walk().type(u"Key"_s, u"birthday_month"_s));
    QVERIFY(walk().type(u"Fallback"_s, u"this month"_s));
    QVERIFY(walk().press(u"Create property"_s));
    QVERIFY(walk().until([&] { return !walk().dialog(); }));
    QCOMPARE(walk().find("/contact-properties", u"key"_s, u"birthday_month"_s).value(u"fallback_value").toString(),
             u"this month"_s);
    QVERIFY(went({"POST /contact-properties"}));

    QVERIFY(walk().chooseRow(u"Properties"_s, u"birthday_month"_s));
    QVERIFY(walk().press(u"Change fallback…"_s));
    QVERIFY(walk().type(u"Fallback"_s, u"May"_s));
    QVERIFY(walk().press(u"Save"_s));
    QVERIFY(walk().until([&] { return !walk().dialog(); }));
    QCOMPARE(walk().find("/contact-properties", u"key"_s, u"birthday_month"_s).value(u"fallback_value").toString(),
             u"May"_s);
    QVERIFY(went({"GET /contact-properties/{id}", "PATCH /contact-properties/{id}"}));

    QVERIFY(walk().chooseRow(u"Properties"_s, u"birthday_month"_s));
    QVERIFY(walk().press(u"Delete property…"_s));
    QVERIFY(walk().until([&] { return walk().dialog() != nullptr; }));
    QVERIFY(walk().press(u"Delete property"_s));
    TableView *view = table(walk().page(), u"Properties"_s);
    QVERIFY(walk().until([&] { return !column(*view, 0).contains(u"birthday_month"_s); }));
    QVERIFY(walk().find("/contact-properties", u"key"_s, u"birthday_month"_s).isEmpty());
    QVERIFY(went({"DELETE /contact-properties/{id}"}));
}

void Walk::contacts()
{
    QVERIFY(walk().showTab(u"contacts"_s));
    TableView *view = table(walk().page(), u"Contacts"_s);
    QVERIFY(walk().until([&] { return view->model()->rowCount() == 120; }));
    QCOMPARE(sorted(column(*view, 0)), sorted(walk().every("/contacts", u"email"_s)));
    QVERIFY(went({"GET /contacts"}));

    QVERIFY(walk().press(u"Add contact"_s));
    QVERIFY(walk().type(u"Email address"_s, u"grace@navy.example"_s));
    QVERIFY(walk().type(u"First name"_s, u"Grace"_s));
    QVERIFY(walk().type(u"Last name"_s, u"Hopper"_s));
    QVERIFY(walk().press(u"Add contact"_s));
    QVERIFY(walk().until([&] { return !walk().dialog() && cell(*view, 0, 0) == u"grace@navy.example"_s; }));
    QCOMPARE(walk().read("/contacts/grace@navy.example").object().value(u"first_name").toString(), u"Grace"_s);
    QVERIFY(went({"POST /contacts"}));

    QVERIFY(walk().chooseRow(u"Contacts"_s, u"grace@navy.example"_s));
    QVERIFY(walk().until([&] {
        const QLineEdit *last = field(walk().page(), u"Last name"_s);
        return last && last->isEnabled() && last->text() == u"Hopper"_s;
    }));
    QVERIFY(walk().type(u"First name"_s, u"Amazing Grace"_s));
    QVERIFY(walk().press(u"Save"_s));
    QVERIFY(walk().until([&] { return says(walk().page(), u"Saved."_s); }));
    QCOMPARE(walk().read("/contacts/grace@navy.example").object().value(u"first_name").toString(),
             u"Amazing Grace"_s);
    QVERIFY(went({"GET /contacts/{id}", "PATCH /contacts/{id}"}));

    QVERIFY(walk().press(u"Delete…"_s));
    QVERIFY(walk().press(u"Delete contact"_s));
    QVERIFY(walk().until([&] { return view->model()->rowCount() == 120; }));
    QCOMPARE(walk().read("/contacts/grace@navy.example").status, 404);
    QVERIFY(went({"DELETE /contacts/{id}"}));
}

void Walk::contactByAddress()
{
    QVERIFY(walk().showTab(u"contacts"_s));
    TableView *view = table(walk().page(), u"Contacts"_s);
    const QString address = cell(*view, 2, 0);
    QVERIFY(trigger(walk().bench().window(), u"Find an address"_s));
    QVERIFY(walk().type(u"Email address"_s, address));
    QVERIFY(walk().press(u"Look it up"_s));
    QVERIFY(walk().until([&] { return button(*walk().dialog(), u"Unsubscribe"_s) != nullptr; }));
    QVERIFY(went({"GET /contacts/{email}"}));
    QVERIFY(walk().press(u"Unsubscribe"_s));
    QVERIFY(walk().until([&] { return says(*walk().dialog(), u"Unsubscribed"_s); }));
    QCOMPARE(walk().read("/contacts/" + address.toLatin1()).object().value(u"unsubscribed").toBool(), true);
    QVERIFY(went({"PATCH /contacts/{email}"}));
    QVERIFY(walk().press(u"Delete…"_s));
    QVERIFY(walk().press(u"Delete contact"_s));
    QVERIFY(walk().until([&] { return says(walk().bench().window(), u"%1 was deleted."_s.arg(address)); }));
    QCOMPARE(walk().read("/contacts/" + address.toLatin1()).status, 404);
    QVERIFY(went({"DELETE /contacts/{email}"}));
    QVERIFY(walk().press(u"Cancel"_s));
    QVERIFY(walk().until([&] { return !column(*view, 0).contains(address); }));
}

void Walk::segmentsAndTopicsOfAContact()
{
    QVERIFY(walk().showTab(u"contacts"_s));
    TableView *view = table(walk().page(), u"Contacts"_s);
    const QString address = cell(*view, 0, 0);
    QVERIFY(walk().chooseRow(u"Contacts"_s, cell(*view, 5, 0)));
    QVERIFY(walk().bench().settle());
    walk().performed();
    QVERIFY(walk().chooseRow(u"Contacts"_s, address));
    QVERIFY(walk().bench().settle());
    QVERIFY(walk().until([&] { return button(walk().page(), u"Beta testers"_s) != nullptr; }));
    QVERIFY(went({"GET /contacts/{id}/segments", "GET /contacts/{id}/topics"}));

    const auto isMember = [&] {
        for (const QJsonValue &segment : walk().read("/contacts/" + address.toLatin1() + "/segments").data()) {
            if (segment.toObject().value(u"name").toString() == u"Beta testers"_s)
                return true;
        }
        return false;
    };
    const bool before = isMember();
    for (const bool wanted : {!before, before}) {
        QVERIFY(walk().press(u"Beta testers"_s));
        QVERIFY(walk().press(u"Save"_s));
        QVERIFY(walk().until([&] { return isMember() == wanted; }));
        QVERIFY(walk().until([&] { return !says(walk().page(), u"Unsaved changes"_s); }));
    }
    QVERIFY(went({"POST /contacts/{id}/segments/{segment}", "DELETE /contacts/{id}/segments/{segment}"}));

    const auto choice = [&] {
        for (const QJsonValue &topic : walk().read("/contacts/" + address.toLatin1() + "/topics").data()) {
            if (topic.toObject().value(u"name").toString() == u"Product updates"_s)
                return topic.toObject().value(u"subscription").toString();
        }
        return QString();
    };
    const QString was = choice();
    QVERIFY(!was.isEmpty());
    QVERIFY(walk().press(u"Product updates"_s));
    QVERIFY(walk().press(u"Save"_s));
    const QString wanted = was == u"opt_in"_s ? u"opt_out"_s : u"opt_in"_s;
    QVERIFY(walk().until([&] { return choice() == wanted; }));
    QVERIFY(walk().until([&] { return !says(walk().page(), u"Unsaved changes"_s); }));
    QVERIFY(went({"PATCH /contacts/{id}/topics"}));
}
