// SPDX-License-Identifier: Apache-2.0
#include "sign_in/colour_swatch.h"

#include "kit/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace postroom {

ColourSwatch::ColourSwatch(const QColor &colour, const QString &name, QWidget *parent)
    : QAbstractButton(parent), m_colour(colour)
{
    setCheckable(true);
    setText(name);
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ColourSwatch::sizeHint() const
{
    return {28, 28};
}

void ColourSwatch::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    const QColor shown = accountColour(m_colour, t);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shown);
    painter.drawEllipse(QRectF(rect()).adjusted(5, 5, -5, -5));
    if (isChecked()) {
        painter.setPen(QPen(readableOn(shown), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        QPainterPath tick;
        tick.moveTo(10, 14.5);
        tick.lineTo(13, 17.5);
        tick.lineTo(18, 11);
        painter.drawPath(tick);
    }
    if (isChecked() || hasFocus()) {
        painter.setPen(QPen(hasFocus() ? t.accent : t.muted, hasFocus() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(rect()).adjusted(2, 2, -2, -2));
    }
}

} // namespace postroom
