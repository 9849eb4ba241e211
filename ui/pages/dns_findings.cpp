// SPDX-License-Identifier: Apache-2.0
#include "pages/dns_findings.h"

#include "dns/mistake_words.h"
#include "kit/card.h"
#include "kit/diff_text.h"
#include "kit/label.h"
#include "kit/metrics.h"

#include <QVBoxLayout>

namespace postroom {

namespace {

constexpr int mostFindings = 4; // shown at once; the others come when these are mended

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

} // namespace

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
    m_findings = findings;
    m_host = host;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int shown = 0;
    for (const RecordFinding &finding : findings) {
        if (shown < mostFindings && isWrong(finding)) {
            ++shown;
            m_column->addWidget(makeCard(finding));
        }
    }
    setVisible(shown > 0);
}

QWidget *DnsFindings::makeCard(const RecordFinding &finding) const
{
    const DnsMistake *mistake = finding.mistakes.isEmpty() ? nullptr : &finding.mistakes.constFirst();
    auto *card = new Card(nullptr, Card::Ground::Sunken);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::gap, 8, metrics::gap, 8);
    column->setSpacing(4);
    auto *title = new Label(finding.wanted.isAdvised ? TextKind::Strong : TextKind::Bad,
                            //: What is wrong with a DNS record: %1 is its type, %2 its name, %3 what is wrong
                            tr("%1 %2: %3").arg(finding.wanted.record.type, finding.wanted.fullName,
                                                mistake ? mistakeTitle(*mistake) : recordStateText(finding.state)));
    title->setWordWrap(true);
    column->addWidget(title);
    if (finding.difference && !finding.seen.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::gapSmall);
        row->addWidget(new Label(TextKind::SmallMuted, tr("In DNS now:")));
        auto *seen = new DiffText;
        seen->setText(finding.seen, int(finding.difference->start), int(finding.difference->length));
        row->addWidget(seen, 1);
        column->addLayout(row);
    }
    auto *cure = new Label(TextKind::SmallMuted, mistake ? mistakeCure(*mistake, m_host) : recordFindingText(finding));
    cure->setWordWrap(true);
    column->addWidget(cure);
    return card;
}

} // namespace postroom
