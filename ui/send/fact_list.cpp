// SPDX-License-Identifier: Apache-2.0
#include "send/fact_list.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace postroom {

namespace {

constexpr int nameWidth = 130; // at the body's 13 px

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

Label *FactList::addRow(const QString &name, const QList<QWidget *> &extra, Length length)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(metrics::gap, metrics::gapSmall, metrics::gap, metrics::gapSmall);
    row->setSpacing(metrics::gapSmall);
    auto *title = new Label(TextKind::Muted, name);
    title->setMinimumWidth(nameWidth * fontMetrics().height() / 16);
    title->setAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    auto *value = new Label(TextKind::Body);
    value->setWordWrap(length == Length::Sentence);
    value->setElided(length == Length::Word);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(name);
    row->addWidget(title);
    row->addWidget(value, length == Length::Sentence ? 1000 : 0);
    for (QWidget *widget : extra)
        row->addWidget(widget, 0, Qt::AlignVCenter);
    row->addStretch(1);
    layout()->addWidget(box);
    m_rows.push_back({value, box});
    return value;
}

void FactList::setRowVisible(const Label *value, bool visible)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.value == value)
            row.box->setVisible(visible);
    }
    update();
}

void FactList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokensOf(palette()).border);
    for (const Row &row : std::as_const(m_rows)) {
        if (row.box->isVisibleTo(this))
            painter.drawLine(0, row.box->geometry().bottom(), width(), row.box->geometry().bottom());
    }
}

} // namespace postroom
