// SPDX-License-Identifier: Apache-2.0
#include "kit/style_paint.h"

#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace postroom {

namespace {

constexpr char kindProperty[] = "postroomKind";
constexpr char denseProperty[] = "postroomDense";
constexpr char invalidProperty[] = "postroomInvalid";

} // namespace

void setButtonKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(kindProperty, int(kind));
    button->update();
}

void setDense(QWidget *control, bool dense)
{
    control->setProperty(denseProperty, dense);
    control->updateGeometry();
}

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(invalidProperty, invalid);
    field->update();
}

namespace paint {

ButtonKind kindOf(const QWidget *widget)
{
    return widget ? ButtonKind(widget->property(kindProperty).toInt()) : ButtonKind::Plain;
}

bool isDense(const QWidget *widget)
{
    return widget && widget->property(denseProperty).toBool();
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), metrics::controlRadius,
                             metrics::controlRadius);
    painter->restore();
}

void drawField(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const Tokens &t = tokensOf(option.palette);
    const bool invalid = widget && widget->property(invalidProperty).toBool();
    const bool focused = option.state & QStyle::State_HasFocus;
    drawBox(painter, option.rect, option.state & QStyle::State_Enabled ? t.surface : t.background,
            invalid ? t.bad.text : (focused ? t.accent : t.border), focused ? 2 : 1);
}

void drawProgress(const QStyleOptionProgressBar &bar, bool done, QPainter *painter)
{
    const Tokens &t = tokensOf(bar.palette);
    QRectF band = bar.rect;
    if (done) {
        const qreal part = bar.maximum > bar.minimum
            ? qreal(bar.progress - bar.minimum) / (bar.maximum - bar.minimum)
            : 0;
        band.setWidth(band.width() * std::clamp(part, 0.0, 1.0));
        if (bar.direction == Qt::RightToLeft)
            band.moveRight(QRectF(bar.rect).right());
    }
    if (band.width() < 1)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(done ? t.accent : t.border);
    painter->drawRoundedRect(band, band.height() / 2, band.height() / 2);
    painter->restore();
}

QColor mixed(const QColor &a, const QColor &b, float part)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * part, a.greenF() + (b.greenF() - a.greenF()) * part,
                            a.blueF() + (b.blueF() - a.blueF()) * part);
}

ButtonFace faceOf(ButtonKind kind, const Tokens &t, QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool hovered = enabled && (state & QStyle::State_MouseOver);
    const bool pressed = enabled && (state & (QStyle::State_Sunken | QStyle::State_On));
    ButtonFace face{t.surface, t.border, enabled ? t.text : t.muted};
    if (kind == ButtonKind::Primary && enabled) {
        face = {t.accent, {}, t.onAccent};
        if (pressed || hovered)
            face.fill = mixed(t.accent, t.dark ? QColor(Qt::white) : QColor(Qt::black), pressed ? 0.2f : 0.1f);
        return face;
    }
    if (kind == ButtonKind::Flat)
        face = {hovered || pressed ? t.hover : QColor(), {}, face.text};
    if (kind == ButtonKind::Danger && enabled)
        face.text = t.bad.text;
    if (pressed)
        face.fill = t.accentSoft;
    else if (hovered)
        face.fill = t.hover;
    else if (!enabled && kind != ButtonKind::Flat)
        face.fill = t.background;
    return face;
}

} // namespace paint

} // namespace postroom
