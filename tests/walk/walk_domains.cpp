// SPDX-License-Identifier: Apache-2.0
#include "kit/table_view.h"
#include "pages/page.h"
#include "walk.h"

#include <QAbstractButton>
#include <QDialog>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

namespace {

// Names are written as the DNS host wants them: with what it leaves out, or without.
bool isInTable(const QTableView &view, const QString &name)
{
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const QString shown = cell(view, row, column);
            if (!shown.isEmpty() && (shown == name || shown.startsWith(name + u'.') || name.startsWith(shown + u'.')))
                return true;
        }
    }
    return false;
}

} // namespace

void Walk::domains()
{
    QVERIFY(walk().showTab(u"domains"_s));
    QVERIFY(walk().press(u"Refresh"_s));
    QVERIFY(walk().bench().settle());
    QCOMPARE(sorted(column(*table(walk().page(), u"Domains"_s), 0)), sorted(walk().every("/domains", u"name"_s)));
    QVERIFY(walk().chooseRow(u"Domains"_s, u"acme-events.io"_s));
    QVERIFY(walk().bench().settle());
    // What the service says of each of its records stands in the table.
    const QByteArray events = "/domains/" + walk().find("/domains", u"name"_s, u"acme-events.io"_s).value(u"id").toString().toLatin1();
    for (const QJsonValue &record : walk().read(events).object().value(u"records").toArray()) {
        const QString name = record.toObject().value(u"name").toString();
        QVERIFY2(isInTable(*table(walk().page(), u"DNS records"_s), name), qPrintable(name));
    }
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
