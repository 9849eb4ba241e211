// SPDX-License-Identifier: Apache-2.0
#include "kit/table_view.h"
#include "pages/page.h"
#include "walk.h"

#include <QAbstractButton>
#include <QDialog>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

void Walk::domains()
{
    QVERIFY(walk().showTab(u"domains"_s));
    QVERIFY(walk().press(u"Refresh"_s));
    QVERIFY(walk().bench().settle());
    QVERIFY(walk().chooseRow(u"Domains"_s, u"acme-events.io"_s));
    QVERIFY(walk().bench().settle());
    QVERIFY(went({"GET /domains", "GET /domains/{id}"}));

    QVERIFY(walk().press(u"Add domain"_s));
    QVERIFY(walk().type(u"Domain"_s, u"letters.acme.org"_s));
    QVERIFY(says(*walk().dialog(), u"A subdomain of acme.org."_s));
    QVERIFY(walk().press(u"Add domain"_s));
    QVERIFY(walk().until([&] { return !walk().dialog(); }));
    const QJsonObject made = walk().find("/domains", u"name"_s, u"letters.acme.org"_s);
    QCOMPARE(made.value(u"region").toString(), u"eu-west-1"_s);
    QVERIFY(went({"POST /domains"}));

    QVERIFY(walk().chooseRow(u"Domains"_s, u"letters.acme.org"_s));
    QVERIFY(walk().until([&] { return says(walk().page(), u"letters.acme.org"_s); }));
    QVERIFY(walk().bench().settle());
    QVERIFY(walk().press(u"Edit…"_s));
    QVERIFY(walk().press(u"Measure opens"_s));
    QVERIFY(walk().press(u"Save"_s));
    QVERIFY(walk().until([&] { return !walk().dialog(); }));
    const QByteArray path = "/domains/" + made.value(u"id").toString().toLatin1();
    QCOMPARE(walk().read(path).object().value(u"open_tracking").toBool(), true);
    QVERIFY(went({"PATCH /domains/{id}"}));

    QVERIFY(walk().press(u"Verify"_s));
    QVERIFY(walk().until([&] { return walk().read(path).object().value(u"status").toString() == u"pending"_s; }));
    QVERIFY(went({"POST /domains/{id}/verify"}));

    QVERIFY(walk().press(u"Delete…"_s));
    QVERIFY(walk().until([&] { return walk().dialog() != nullptr; }));
    QVERIFY(says(*walk().dialog(), u"Delete the domain letters.acme.org?"_s));
    QVERIFY(walk().press(u"Delete domain"_s));
    TableView *view = table(walk().page(), u"Domains"_s);
    QVERIFY(walk().until([&] { return !column(*view, 0).contains(u"letters.acme.org"_s); }));
    QCOMPARE(walk().read(path).status, 404);
    QVERIFY(went({"DELETE /domains/{id}"}));
}
