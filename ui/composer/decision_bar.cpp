// SPDX-License-Identifier: Apache-2.0
#include "composer/decision_bar.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/tokens.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

DecisionBar::DecisionBar(QWidget *parent)
    : QWidget(parent), m_title(new Label(TextKind::Strong)), m_text(new Label(TextKind::Body)), m_choices(new QHBoxLayout)
{
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_choices->setSpacing(metrics::gapSmall);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, metrics::gapSmall, metrics::gap, metrics::gapSmall);
    row->setSpacing(metrics::gap);
    row->addLayout(words, 1);
    row->addLayout(m_choices);
    hide();
}

void DecisionBar::ask(const QString &title, const QString &text, const QList<Choice> &choices)
{
    if (!isHidden() && m_title->text() == title && m_text->text() == text)
        return;
    clear();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text);
        setDense(button);
        connect(button, &QPushButton::clicked, this, choice.act);
        m_choices->addWidget(button);
    }
    show();
}

void DecisionBar::clear()
{
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may have been clicked
        delete item;
    }
    m_title->setText({});
    hide();
}

void DecisionBar::focusChoice()
{
    if (!isHidden() && m_choices->count() > 0)
        m_choices->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
}

void DecisionBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.waiting.ground);
    painter.drawRoundedRect(rect(), metrics::controlRadius, metrics::controlRadius);
}

} // namespace postroom
