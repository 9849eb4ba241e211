// SPDX-License-Identifier: Apache-2.0
#include "checks/finding_row.h"

#include "kit/badge.h"
#include "kit/label.h"
#include "kit/metrics.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

FindingRow::FindingRow(const Finding &finding, QWidget *parent)
    : QWidget(parent), m_finding(finding), m_show(new QPushButton(tr("Show me")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gapLarge, metrics::gap, metrics::gapLarge, metrics::gap);
    column->setSpacing(metrics::gapSmall);

    const bool stops = finding.severity == Severity::Stop;
    auto *badge = new Badge;
    //: Beside a finding of the checks before sending: the broadcast cannot go out with it / it can
    badge->setStatus(stops ? Tone::Bad : Tone::Waiting, stops ? tr("To fix") : tr("To look at"));
    auto *title = new Label(TextKind::Strong, finding.title);
    title->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gapSmall);
    head->addWidget(title, 1);
    head->addWidget(badge, 0, Qt::AlignTop);
    column->addLayout(head);

    auto *text = new Label(TextKind::Muted, finding.text);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gapSmall);
    m_show->setAccessibleName(tr("Show me: %1").arg(finding.title));
    m_show->setAccessibleDescription(finding.text);
    buttons->addWidget(m_show);
    if (finding.fix) {
        m_fix = new QPushButton(finding.fix->label);
        //: %1 is what a button does ("Use https"), %2 the finding it mends
        m_fix->setAccessibleName(tr("%1: %2").arg(finding.fix->label, finding.title));
        buttons->addWidget(m_fix);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
}

void FindingRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace postroom
