// SPDX-License-Identifier: Apache-2.0
#include "kit/choice_marks.h"

#include "kit/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace postroom {

namespace {

// A pixel clear of the edge, so that the line is not cut.
QRectF within(const QStyleOption &option)
{
    const qreal side = qMin(option.rect.width(), option.rect.height()) - 2;
    QRectF mark(0, 0, side, side);
    mark.moveCenter(QRectF(option.rect).center());
    return mark;
}

bool is(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state & flag;
}

} // namespace

void drawRadioMark(QPainter *painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool on = is(option, QStyle::State_On);
    const QRectF ring = within(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled && on ? t.accent : t.muted, 1.5));
    painter->setBrush(enabled ? t.surface : t.background);
    painter->drawEllipse(ring);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled ? t.accent : t.muted);
        painter->drawEllipse(ring.center(), ring.width() / 4, ring.width() / 4);
    }
    painter->restore();
}

void drawCheckMark(QPainter *painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool on = is(option, QStyle::State_On);
    const bool neither = is(option, QStyle::State_NoChange);
    const QRectF box = within(option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor filled = enabled ? t.accent : t.muted;
    painter->setPen(QPen(on || neither ? filled : t.muted, 1.5));
    painter->setBrush(on || neither ? filled : enabled ? t.surface : t.background);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(enabled ? t.onAccent : t.background, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (on)
        painter->drawPolyline(QList<QPointF>{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.30)});
    else if (neither)
        painter->drawLine(at(0.27, 0.5), at(0.73, 0.5));
    painter->restore();
}

} // namespace postroom
