// SPDX-License-Identifier: Apache-2.0
#include "checks/checks_panel.h"

#include "checks/fallback_dialog.h"
#include "checks/finding_row.h"
#include "kit/label.h"
#include "kit/metrics.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace postroom {

ChecksPanel::ChecksPanel(const AccountMark &account, QWidget *parent)
    : QWidget(parent), m_account(account), m_summary(new Label(TextKind::Muted, tr("Being checked…"))), m_unchecked(new Label(TextKind::SmallMuted)),
      m_scroll(new QScrollArea)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::gap, 0, 0);
    column->setSpacing(metrics::gapSmall);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::gapLarge, 0, metrics::gapLarge, 0);
    head->setSpacing(metrics::gapSmall / 2);
    //: Title of the list of what was found when a message was checked before sending
    head->addWidget(new Label(TextKind::PaneTitle, tr("Checks")));
    m_summary->setWordWrap(true);
    head->addWidget(m_summary);
    m_unchecked->setWordWrap(true);
    m_unchecked->hide();
    head->addWidget(m_unchecked);
    column->addLayout(head);

    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    // On the ground of what is around.
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_scroll->setAccessibleName(tr("Checks"));
    column->addWidget(m_scroll, 1);
}

QString ChecksPanel::summary() const
{
    return m_summary->text();
}

void ChecksPanel::setFindings(const QList<Finding> &findings, const QList<CheckId> &notChecked)
{
    QStringList names;
    for (const CheckId check : notChecked)
        names.push_back(checkName(check));
    //: %1: names of checks, a list with commas
    m_unchecked->setText(tr("Could not be checked yet: %1.").arg(names.join(QStringLiteral(", "))));
    m_unchecked->setVisible(!names.isEmpty());

    m_mustFix = int(std::count_if(findings.begin(), findings.end(), [](const Finding &one) { return one.severity == Severity::Stop; }));
    m_toLookAt = int(findings.size()) - m_mustFix;
    const QString fix = tr("%n to fix before it can go out", nullptr, m_mustFix);
    const QString look = tr("%n to look at", nullptr, m_toLookAt);
    if (findings.isEmpty())
        m_summary->setText(names.isEmpty() ? tr("Nothing to fix: it can go out.") : tr("Nothing found so far."));
    else if (m_mustFix > 0 && m_toLookAt > 0)
        //: “2 to fix before it can go out, 3 to look at”
        m_summary->setText(tr("%1, %2").arg(fix, look));
    else
        m_summary->setText(m_mustFix > 0 ? fix : look);
    emit countsChanged();
    if (findings == m_findings)
        return;

    int focusedRow = -1;
    bool wasFix = false;
    for (int i = 0; i < m_rows.size(); ++i) {
        FindingRow *row = m_rows.at(i);
        if (row->isAncestorOf(focusWidget()) && focusWidget()->hasFocus()) {
            focusedRow = i;
            wasFix = row->fixButton() && row->fixButton()->hasFocus();
        }
    }
    for (FindingRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // its button may be what was just pressed
    }
    m_rows.clear();
    m_findings = findings;
    for (const Finding &finding : findings)
        addRow(finding);
    if (focusedRow >= 0)
        giveFocusBack(focusedRow, wasFix);
}

void ChecksPanel::addRow(const Finding &finding)
{
    auto *row = new FindingRow(finding);
    m_list->insertWidget(m_list->count() - 1, row);
    m_rows.push_back(row);
    connect(row->showButton(), &QPushButton::clicked, this, [this, row] { emit showRequested(row->finding()); });
    if (row->fixButton())
        connect(row->fixButton(), &QPushButton::clicked, this, [this, row] { mend(row->finding()); });
}

void ChecksPanel::giveFocusBack(int row, bool toFix)
{
    if (m_rows.isEmpty())
        return;
    FindingRow *next = m_rows.at(std::min(row, int(m_rows.size()) - 1));
    QPushButton *button = toFix && next->fixButton() ? next->fixButton() : next->showButton();
    button->setFocus();
    m_scroll->ensureWidgetVisible(next);
}

void ChecksPanel::mend(const Finding &finding)
{
    if (!finding.fix->takesText) {
        emit fixRequested(finding, {});
        return;
    }
    auto *dialog = new FallbackDialog(m_account, finding, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, finding] {
        const QString words = dialog->words();
        dialog->accept();
        emit fixRequested(finding, words);
    });
    dialog->open();
}

} // namespace postroom
