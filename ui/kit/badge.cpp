// SPDX-License-Identifier: Apache-2.0
#include "kit/badge.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>

namespace postroom {

namespace badge {

namespace {

constexpr int padding = 7;
constexpr int iconSide = 12;
constexpr int iconGap = 4;

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return Ink::Good;
    case Tone::Waiting:
        return Ink::Waiting;
    case Tone::Bad:
        return Ink::Bad;
    case Tone::None:
    case Tone::Neutral:
        break;
    }
    return Ink::Neutral;
}

} // namespace

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("check");
    case Tone::Waiting:
        return QStringLiteral("waiting");
    case Tone::Bad:
        return QStringLiteral("error");
    case Tone::None:
    case Tone::Neutral:
        break;
    }
    return QStringLiteral("neutral");
}

QSize size(const QString &text, const QFont &body)
{
    const QFontMetrics font(metrics::small(body));
    return {padding * 2 + iconSide + iconGap + font.horizontalAdvance(text) + 1, font.height() + 4};
}

void paint(QPainter *painter, const QRect &rect, Tone tone, const QString &text, const QFont &body,
           const QPalette &palette, Qt::LayoutDirection direction)
{
    if (text.isEmpty())
        return;
    const ToneColours &colours = tokensOf(palette).tone(tone);
    const QSize wanted = size(text, body).boundedTo(rect.size());
    const QRect box = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, wanted, rect);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.ground);
    painter->drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);

    const QRect iconBox(box.left() + padding, box.center().y() - iconSide / 2 + 1, iconSide, iconSide);
    icon(iconName(tone), inkOf(tone)).paint(painter, QStyle::visualRect(direction, box, iconBox));

    const QFont font = metrics::small(body);
    const QRect textBox = box.adjusted(padding + iconSide + iconGap, 0, -padding + 1, 0);
    painter->setFont(font);
    painter->setPen(colours.text);
    painter->drawText(QStyle::visualRect(direction, box, textBox),
                      int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, textBox.width()));
    painter->restore();
}

} // namespace badge

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setVisible(false);
}

void Badge::setStatus(Tone tone, const QString &text)
{
    if (tone == m_tone && text == m_text)
        return;
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    // Without a parent it would be a window of its own for a moment: then it comes up with the parent it gets.
    if (!text.isEmpty() && isWindow())
        setAttribute(Qt::WA_WState_ExplicitShowHide, false);
    else
        setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badge::size(m_text, font());
}

QSize Badge::minimumSizeHint() const
{
    return {40, sizeHint().height()};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    badge::paint(&painter, rect(), m_tone, m_text, font(), palette(), layoutDirection());
}

} // namespace postroom
