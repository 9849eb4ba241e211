// SPDX-License-Identifier: Apache-2.0
#include "kit/diff_text.h"

#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QPainter>

namespace postroom {

DiffText::DiffText(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DiffText::setText(const QString &text, int start, int length)
{
    m_text = text;
    m_start = qBound(0, start, int(text.size()));
    m_length = qBound(0, length, int(text.size()) - m_start);
    // Whoever hears it is to know where the mark is.
    const QString marked = text.mid(m_start, m_length);
    setAccessibleName(m_length > 0
                          //: %1 is a value, %2 the number of a character in it, %3 what is wrong from there on
                          ? tr("%1, wrong from character %2 on: “%3”").arg(text, QString::number(m_start + 1), marked)
                          //: %1 is a value, %2 the number of a character in it
                          : tr("%1, something is missing behind character %2").arg(text, QString::number(m_start)));
    setToolTip(literalToolTip(text));
    updateGeometry();
    update();
}

QSize DiffText::sizeHint() const
{
    const QFontMetrics font(metrics::mono(this->font()));
    return {font.horizontalAdvance(m_text), font.height() + 6};
}

QSize DiffText::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void DiffText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokensOf(palette());
    const QFont mono = metrics::mono(font());
    const QFontMetrics font(mono);
    painter.setFont(mono);
    painter.setLayoutDirection(Qt::LeftToRight);
    // As many characters as fit, with the mark in sight.
    const int fitting = qMax(1, width() / qMax(1, font.horizontalAdvance(QLatin1Char('m'))));
    int from = 0;
    if (m_text.size() > fitting && m_start + m_length > fitting - 2)
        from = qMin(m_start, qMax(0, m_start - fitting / 4));
    QString shown = m_text.mid(from, fitting);
    if (from > 0)
        shown.replace(0, 1, QChar(0x2026));
    if (from + fitting < m_text.size())
        shown.replace(shown.size() - 1, 1, QChar(0x2026));
    const int first = qBound(0, m_start - from, int(shown.size()));
    const int count = qBound(0, m_length, int(shown.size()) - first);
    const int x = font.horizontalAdvance(shown.left(first));
    const int markWidth = count > 0 ? font.horizontalAdvance(shown.mid(first, count)) : 3;
    painter.fillRect(QRect(x, 1, markWidth, height() - 2), t.bad.ground);
    painter.setPen(t.text);
    painter.drawText(QRect(0, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.setPen(t.bad.text);
    painter.drawText(QRect(x, 0, markWidth, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     shown.mid(first, count));
    painter.drawLine(x, height() - 2, x + markWidth, height() - 2);
}

} // namespace postroom
