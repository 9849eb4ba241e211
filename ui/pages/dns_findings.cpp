// SPDX-License-Identifier: Apache-2.0
#include "pages/dns_findings.h"

#include "dns/mistake_words.h"
#include "kit/card.h"
#include "kit/diff_text.h"
#include "kit/label.h"
#include "kit/metrics.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace postroom {

namespace {

constexpr int mostFindings = 4; // in full; the others by name

// All but what is told in seconds.
QList<RecordFinding> withoutSeconds(QList<RecordFinding> findings)
{
    for (RecordFinding &finding : findings)
        finding.oldFor.reset();
    return findings;
}

QString nameOf(const RecordFinding &finding)
{
    return finding.wanted.record.type + QLatin1Char(' ') + finding.wanted.fullName;
}

// Servers that said nothing of records others do know, each once. (Where nobody knows one, its own card says why.)
QList<RecordSighting> silentServers(const QList<RecordFinding> &findings)
{
    QList<RecordSighting> silent;
    for (const RecordFinding &finding : findings) {
        for (const RecordSighting &sighting : finding.sightings) {
            const bool isSilent = finding.state != RecordState::Unclear && sighting.isNameserver
                && sighting.state == RecordState::Unclear && sighting.fault != DnsFault::None;
            const bool isKnown = std::any_of(silent.cbegin(), silent.cend(), [&](const RecordSighting &known) {
                return known.server == sighting.server;
            });
            if (isSilent && !isKnown)
                silent.push_back(sighting);
        }
    }
    return silent;
}

Label *makeText(TextKind kind, const QString &text)
{
    auto *label = new Label(kind, text);
    label->setWordWrap(true);
    return label;
}

} // namespace

bool isWrong(const RecordFinding &finding)
{
    // That there is no policy (DMARC) yet is no fault: the table recommends one.
    if (finding.wanted.isAdvised && finding.state == RecordState::Missing && finding.mistakes.size() == 1
        && finding.mistakes.constFirst().kind == DnsMistake::Kind::NoDmarc)
        return false;
    return finding.state == RecordState::Different || finding.state == RecordState::OldStillSeen
        || finding.state == RecordState::Unclear || finding.state == RecordState::NotEverywhere
        || !finding.mistakes.isEmpty();
}

DnsFindings::DnsFindings(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("What is wrong with the records"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::gapSmall);
    hide();
}

void DnsFindings::setFindings(const QList<RecordFinding> &findings, const std::optional<DnsHost> &host)
{
    if (findings == m_findings && host == m_host)
        return;
    const bool isSame = host == m_host && withoutSeconds(findings) == withoutSeconds(m_findings);
    m_findings = findings;
    m_host = host;
    if (!isSame) {
        makeCards();
        return;
    }
    for (const auto &[label, wanted] : std::as_const(m_counting)) {
        for (const RecordFinding &finding : findings) {
            if (finding.wanted == wanted)
                label->setText(recordFindingText(finding));
        }
    }
}

void DnsFindings::setChosen(const QString &fullName, const QString &type)
{
    if (fullName == m_chosenName && type == m_chosenType)
        return;
    m_chosenName = fullName;
    m_chosenType = type;
    makeCards();
}

bool DnsFindings::isChosen(const RecordFinding &finding) const
{
    return finding.wanted.fullName == m_chosenName && finding.wanted.record.type == m_chosenType;
}

void DnsFindings::makeCards()
{
    m_counting.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QList<RecordFinding> wrong;
    std::copy_if(m_findings.cbegin(), m_findings.cend(), std::back_inserter(wrong), isWrong);
    std::stable_partition(wrong.begin(), wrong.end(), [this](const RecordFinding &finding) { return isChosen(finding); });
    for (const RecordFinding &finding : wrong.first(std::min<qsizetype>(wrong.size(), mostFindings)))
        m_column->addWidget(makeCard(finding));
    QStringList others;
    for (const RecordFinding &finding : wrong.sliced(std::min<qsizetype>(wrong.size(), mostFindings)))
        others << nameOf(finding);
    if (!others.isEmpty())
        //: Below what is wrong with some DNS records; %1 is a list of others
        m_column->addWidget(makeText(TextKind::Small,
                                     tr("And %n more: %1. Choose one in the table to see what is wrong with it.", nullptr,
                                        int(others.size()))
                                         .arg(QLocale().createSeparatedList(others))));
    for (const RecordSighting &sighting : silentServers(m_findings))
        m_column->addWidget(makeServerCard(sighting));
    setVisible(m_column->count() > 0);
}

QWidget *DnsFindings::makeCard(const RecordFinding &finding)
{
    const QList<DnsMistake> &mistakes = finding.mistakes;
    auto *card = new Card(nullptr, Card::Ground::Sunken);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::gap, 8, metrics::gap, 8);
    column->setSpacing(4);
    column->addWidget(makeText(finding.wanted.isAdvised ? TextKind::Strong : TextKind::Bad,
                               //: What is wrong with a DNS record: %1 is its type and name, %2 what is wrong
                               tr("%1: %2").arg(nameOf(finding),
                                                mistakes.isEmpty() ? recordStateText(finding.state)
                                                                   : mistakeTitle(mistakes.constFirst()))));
    if (finding.difference && !finding.seen.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::gapSmall);
        row->addWidget(new Label(TextKind::SmallMuted, tr("In DNS now:")));
        auto *seen = new DiffText;
        seen->setText(finding.seen, int(finding.difference->start), int(finding.difference->length));
        row->addWidget(seen, 1);
        column->addLayout(row);
    }
    if (mistakes.isEmpty()) {
        Label *text = makeText(TextKind::SmallMuted, recordFindingText(finding));
        column->addWidget(text);
        if (finding.oldFor)
            m_counting.push_back({text, finding.wanted});
    }
    for (qsizetype i = 0; i < mistakes.size(); ++i) {
        const QString cure = mistakeCure(mistakes.at(i), m_host);
        column->addWidget(makeText(TextKind::SmallMuted,
                                   //: Another mistake with the same DNS record: %1 is what is wrong, %2 the cure
                                   i == 0 ? cure : tr("%1. %2").arg(mistakeTitle(mistakes.at(i)), cure)));
    }
    return card;
}

QWidget *DnsFindings::makeServerCard(const RecordSighting &sighting) const
{
    auto *card = new Card(nullptr, Card::Ground::Sunken);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::gap, 8, metrics::gap, 8);
    column->setSpacing(4);
    const DnsServer &server = sighting.server;
    //: %1 is a server of a domain's DNS: ns2.acme.com
    column->addWidget(makeText(TextKind::Bad, tr("The nameserver %1 gives no answer")
                                                  .arg(server.name.isEmpty() ? server.address : server.name)));
    column->addWidget(makeText(TextKind::SmallMuted,
                               //: %1 is a sentence: why a server of a domain's DNS gave no answer
                               tr("%1 Receivers that happen to ask it do not find your records. Whoever runs the DNS can "
                                  "mend it, or take it out of the nameservers.")
                                   .arg(dnsFaultText(sighting.fault, server))));
    return card;
}

} // namespace postroom
