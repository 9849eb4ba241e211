// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_hosts.h"
#include "dns/record_check.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

//! What is wrong with the records of a domain, each with the place marked and its cure. Hidden while nothing is.
class DnsFindings final : public QWidget
{
    Q_OBJECT
public:
    explicit DnsFindings(QWidget *parent = nullptr);
    //! \a host: in whose words.
    void setFindings(const QList<RecordFinding> &findings, const std::optional<DnsHost> &host);

private:
    QWidget *makeCard(const RecordFinding &finding) const;

    QVBoxLayout *m_column;
    QList<RecordFinding> m_findings;
    std::optional<DnsHost> m_host;
};

} // namespace postroom
