// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/field_fault.h"

#include <QStringList>
#include <QTest>

namespace postroom::test {

//! \a faults as a table can hold them: "name TooLong 50; domain_id NotAllowed". Empty for none.
inline QString faultsText(const FieldFaults &faults)
{
    const char *const reasons[] = {"Missing", "TooLong", "TooMany", "OutOfRange", "Malformed", "NotAllowed"};
    QStringList texts;
    for (const FieldFault &fault : faults) {
        QString text = fault.field + u' ' + QLatin1String(reasons[int(fault.reason)]);
        if (fault.limit != 0)
            text += u' ' + QString::number(fault.limit);
        texts.push_back(text);
    }
    return texts.join(QStringLiteral("; "));
}

inline void addFaultColumns()
{
    QTest::addColumn<FieldFaults>("faults");
    QTest::addColumn<QString>("expected");
}

//! A row: what \a operation says of itself, and what it should.
template<typename Op>
void addFaults(const char *name, const Op &operation, const char *expected)
{
    QTest::newRow(name) << operation.faults() << QString::fromLatin1(expected);
}

//! Checks a row of such a table.
inline void checkFaults()
{
    QFETCH(FieldFaults, faults);
    QFETCH(QString, expected);
    QCOMPARE(faultsText(faults), expected);
}

} // namespace postroom::test
