// SPDX-License-Identifier: Apache-2.0
#include "reference.h"
#include "walk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace postroom::test;

void Walk::initTestCase()
{
    m_bench = std::make_unique<WalkBench>();
    QVERIFY2(walk().problem().isEmpty(), qPrintable(walk().problem()));
}

bool Walk::went(const QList<QByteArray> &operations)
{
    const QSet<QByteArray> performed = walk().performed();
    bool all = true;
    for (const QByteArray &operation : operations) {
        if (!performed.contains(operation)) {
            qWarning("did not go over the wire: %s", operation.constData());
            all = false;
        }
    }
    return all;
}

void Walk::everyOperationOfTheReference()
{
    QList<QByteArray> missing;
    for (const QByteArray &operation : referenceOperations()) {
        if (walk().covered().contains(operation))
            qInfo("covered: %s", operation.constData());
        else
            missing.push_back(operation);
    }
    QVERIFY2(missing.isEmpty(), ("not covered: " + missing.join(", ")).constData());
}

POSTROOM_WINDOW_TEST_MAIN(Walk)
