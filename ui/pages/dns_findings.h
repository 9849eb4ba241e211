// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_hosts.h"
#include "dns/record_check.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class Label;

//! Whether there is something to mend or to wait for; that a record is not there yet is no fault.
bool isWrong(const RecordFinding &finding);

//! What is wrong with the records of a domain, each with the place marked and its cure, and which of the servers gave no
//! answer. Hidden while nothing is.
class DnsFindings final : public QWidget
{
    Q_OBJECT
public:
    explicit DnsFindings(QWidget *parent = nullptr);
    //! \a host: in whose words. Where only the seconds are others, the cards stay.
    void setFindings(const QList<RecordFinding> &findings, const std::optional<DnsHost> &host);
    //! The record the person looks at: its card comes first. Its whole name and type as in WantedRecord.
    void setChosen(const QString &fullName, const QString &type);

private:
    void makeCards();
    QWidget *makeCard(const RecordFinding &finding);
    QWidget *makeServerCard(const RecordSighting &sighting) const;
    bool isChosen(const RecordFinding &finding) const;

    QVBoxLayout *m_column;
    QList<RecordFinding> m_findings;
    std::optional<DnsHost> m_host;
    QString m_chosenName;
    QString m_chosenType;
    QList<std::pair<Label *, WantedRecord>> m_counting; // labels that tell of seconds, and of which record
};

} // namespace postroom
