// SPDX-License-Identifier: Apache-2.0
#include "kit/card.h"

#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QPainter>

namespace postroom {

Card::Card(QWidget *parent, Ground ground) : QFrame(parent), m_ground(ground)
{
    // One pixel, so that children do not paint over the border.
    setContentsMargins(1, 1, 1, 1);
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    const bool sunken = m_ground == Ground::Sunken;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(sunken ? t.sunken : t.surface);
    painter.setPen(sunken ? QPen(Qt::NoPen) : QPen(t.border));
    const int radius = sunken ? metrics::controlRadius : metrics::cardRadius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace postroom
