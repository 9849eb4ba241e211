// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "preflight/preflight.h"

namespace postroom {

//! Collects the findings of one check and stops at mostFindingsOfACheck. Severity follows from the check.
class FindingMaker
{
public:
    FindingMaker(QList<Finding> &findings, CheckId check) : m_findings(findings), m_check(check) {}

    void add(const QString &title, const QString &text, const FindingPlace &place, const std::optional<Fix> &fix = {});
    //! How many there were; more than were taken.
    int count() const { return m_count; }

private:
    QList<Finding> &m_findings;
    CheckId m_check;
    qsizetype m_last = -1;
    int m_count = 0;
};

Severity severityOf(CheckId check);
//! What was found in the message as it can stand in a sentence: one line, 60 characters at most.
QString quoted(QStringView text);

} // namespace postroom
