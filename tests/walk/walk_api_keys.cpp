// SPDX-License-Identifier: Apache-2.0
#include "pages/page.h"
#include "walk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom;
using namespace postroom::test;

void Walk::apiKeys()
{
    QVERIFY(walk().showTab(u"api-keys"_s));
    QVERIFY(went({"GET /api-keys"}));
}
