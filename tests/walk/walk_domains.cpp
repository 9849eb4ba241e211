// SPDX-License-Identifier: Apache-2.0
#include "pages/page.h"
#include "walk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

void Walk::verifiesADomain()
{
    QVERIFY(walk().showTab(u"domains"_s));
    QVERIFY(walk().press(u"Refresh"_s));
    QVERIFY(walk().bench().settle());
    QVERIFY(walk().chooseRow(u"Domains"_s, u"acme-events.io"_s));
    QVERIFY(walk().bench().settle());
    QVERIFY(went({"GET /domains", "GET /domains/{id}"}));
    QVERIFY(walk().press(u"Verify"_s));
    QVERIFY(walk().until(
        [&] { return walk().find("/domains", u"name"_s, u"acme-events.io"_s).value(u"status").toString() == u"pending"_s; }));
    QVERIFY(went({"POST /domains/{id}/verify"}));
}
