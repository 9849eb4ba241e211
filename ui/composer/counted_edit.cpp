// SPDX-License-Identifier: Apache-2.0
#include "composer/counted_edit.h"

#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/tokens.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace postroom {

CountedEdit::CountedEdit(int usual, QWidget *parent) : QLineEdit(parent), m_usual(usual)
{
    keepOneLine(this);
    connect(this, &QLineEdit::textChanged, this, &CountedEdit::count);
    setTextMargins(0, 0, 30, 0);
}

void CountedEdit::count()
{
    // As people count: an emoji of many parts is one.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text());
    m_count = 0;
    while (finder.toNextBoundary() >= 0)
        ++m_count;
    setToolTip(m_count > m_usual ? tr("Many inboxes show about %n character(s) of it.", nullptr, m_usual) : QString());
    update();
}

void CountedEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_count == 0)
        return;
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.setFont(metrics::small(font()));
    painter.setPen(m_count > m_usual ? t.waiting.text : t.muted);
    painter.drawText(rect().adjusted(10, 0, -10, 0), int(Qt::AlignTrailing | Qt::AlignVCenter), locale().toString(m_count));
}

} // namespace postroom
