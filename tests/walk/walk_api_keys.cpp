// SPDX-License-Identifier: Apache-2.0
#include "kit/table_view.h"
#include "pages/page.h"
#include "walk.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

void Walk::apiKeys()
{
    QVERIFY(walk().showTab(u"api-keys"_s));
    QCOMPARE(sorted(column(*table(walk().page(), u"API keys"_s), 0)), sorted(walk().every("/api-keys", u"name"_s)));
    QVERIFY(went({"GET /api-keys"}));

    QVERIFY(walk().press(u"New API key"_s));
    QVERIFY(walk().type(u"Name"_s, u"Shop"_s));
    QVERIFY(walk().press(u"Create key"_s));
    QVERIFY(walk().until([&] { return walk().dialog() && field(*walk().dialog(), u"The key"_s); }));
    // Hidden until it is asked for, and the dialog stays until the token is said to be stored.
    QVERIFY(!field(*walk().dialog(), u"The key"_s)->text().contains(u"re_"_s));
    QVERIFY(walk().press(u"Show"_s));
    QVERIFY(field(*walk().dialog(), u"The key"_s)->text().startsWith(u"re_"_s));
    QVERIFY(!button(*walk().dialog(), u"Close"_s)->isEnabled());
    QVERIFY(walk().press(u"I have stored it"_s));
    QVERIFY(walk().press(u"Close"_s));
    QVERIFY(walk().until([&] { return !walk().dialog(); }));
    const QString id = walk().find("/api-keys", u"name"_s, u"Shop"_s).value(u"id").toString();
    QVERIFY(!id.isEmpty());
    QVERIFY(went({"POST /api-keys"}));

    QVERIFY(walk().chooseRow(u"API keys"_s, u"Shop"_s));
    QVERIFY(walk().press(u"Delete key…"_s));
    QVERIFY(says(*walk().dialog(), u"Delete the API key “Shop”?"_s));
    QVERIFY(walk().press(u"Delete key"_s));
    TableView *view = table(walk().page(), u"API keys"_s);
    QVERIFY(walk().until([&] { return !column(*view, 0).contains(u"Shop"_s); }));
    QVERIFY(walk().find("/api-keys", u"name"_s, u"Shop"_s).isEmpty());
    QVERIFY(went({"DELETE /api-keys/{id}"}));
}
