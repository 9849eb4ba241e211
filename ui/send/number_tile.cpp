// SPDX-License-Identifier: Apache-2.0
#include "send/number_tile.h"

#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QPainter>
#include <QStyle>

namespace postroom {

namespace {

constexpr int padding = 12;

} // namespace

NumberTile::NumberTile(const QString &name, QWidget *parent) : QAbstractButton(parent), m_name(name)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name);
}

void NumberTile::setNumber(const QString &number, const QString &rate, Tone tone)
{
    m_number = number;
    m_rate = rate;
    m_tone = tone;
    say(rate.isEmpty() ? number : number + QStringLiteral(", ") + rate);
}

void NumberTile::setUnknown(bool coming)
{
    m_number = coming ? QStringLiteral("…") : QStringLiteral("–");
    m_rate.clear();
    m_tone = Tone::None;
    //: In place of a number, for screen readers
    say(coming ? tr("loading") : tr("not known"));
}

void NumberTile::say(const QString &value)
{
    setAccessibleName(m_name + QStringLiteral(": ") + value);
    setToolTip(literalToolTip(accessibleName()));
    updateGeometry();
    update();
}

QSize NumberTile::sizeHint() const
{
    const QFontMetrics small(metrics::small(font()));
    const QFontMetrics large(metrics::paneTitle(font()));
    const int width = std::max(
        {small.horizontalAdvance(m_name), large.horizontalAdvance(m_number), small.horizontalAdvance(m_rate)});
    return {width + 2 * padding, 2 * small.height() + large.height() + 2 * padding};
}

QSize NumberTile::minimumSizeHint() const
{
    return {72, sizeHint().height()};
}

void NumberTile::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isChecked() || hasFocus();
    painter.setPen(QPen(marked ? t.accent : t.border, isChecked() ? 2 : 1));
    painter.setBrush(isChecked() ? t.accentSoft : underMouse() && isCheckable() ? t.hover : t.surface);
    const qreal inset = isChecked() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::cardRadius,
                            metrics::cardRadius);
    const int side = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter
        | Qt::TextSingleLine;
    const int room = width() - 2 * padding;
    int y = padding;
    const auto line = [&](const QString &text, const QFont &font, const QColor &colour) {
        painter.setFont(font);
        painter.setPen(colour);
        const int height = painter.fontMetrics().height();
        painter.drawText(QRect(padding, y, room, height), side,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room));
        y += height;
    };
    line(m_name, metrics::small(font()), t.muted);
    line(m_number, metrics::paneTitle(font()), t.text);
    line(m_rate, metrics::small(font()), m_tone == Tone::None ? t.muted : t.tone(m_tone).text);
}

} // namespace postroom
