// SPDX-License-Identifier: Apache-2.0
#include "kit/page_header.h"

#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/one_line.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace postroom {

PageHeader::PageHeader(const QString &title, const QString &filterHint, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_count(new Label(TextKind::SmallMuted)), m_filter(new QLineEdit),
      m_refresh(new QPushButton(tr("Refresh")))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::gapSmall);
    m_filter->setPlaceholderText(filterHint);
    m_filter->setAccessibleName(filterHint);
    keepOneLine(m_filter);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(120);
    m_filter->setMaximumWidth(220);
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_filter->addAction(icon(QStringLiteral("search"), Ink::Muted), QLineEdit::LeadingPosition)->setText(tr("Search"));
    // Qt gives its own clear button no name.
    if (auto *clear = m_filter->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear the filter"));

    auto *heading = new Label(TextKind::PageTitle, title);
    m_row->addWidget(heading);
    m_row->addWidget(m_count, 0, Qt::AlignVCenter);
    m_row->addStretch(1);
    m_row->addWidget(m_filter, 2);
    m_row->addWidget(m_refresh);
    connect(m_filter, &QLineEdit::textChanged, this, &PageHeader::filterChanged);
    connect(m_refresh, &QPushButton::clicked, this, &PageHeader::refreshClicked);
}

void PageHeader::setCountText(const QString &text)
{
    m_count->setText(text);
}

void PageHeader::addAction(QPushButton *button)
{
    m_row->addWidget(button);
}

} // namespace postroom
