// SPDX-License-Identifier: Apache-2.0
#include "kit/account_band.h"

#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace postroom {

QColor sandboxColour()
{
    return QColor(0xBE7E19);
}

AccountBand::AccountBand(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AccountBand::setAccount(const QColor &colour, bool striped, const QString &name)
{
    m_colour = colour;
    m_striped = striped;
    m_name = name;
    setAccessibleName(name);
    updateGeometry();
    update();
}

QSize AccountBand::sizeHint() const
{
    return {120, m_name.isEmpty() ? 6 : fontMetrics().height() + 20};
}

void AccountBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = m_striped ? m_colour : accountColour(m_colour, tokensOf(palette()));
    painter.fillRect(rect(), ground);
    if (m_striped && m_name.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        const int half = 8;
        const int step = 2 * half;
        QPainterPath stripes;
        for (int x = -height(); x < width() + height(); x += step) {
            stripes.moveTo(x, height());
            stripes.lineTo(x + half, height());
            stripes.lineTo(x + half + height(), 0);
            stripes.lineTo(x + height(), 0);
            stripes.closeSubpath();
        }
        painter.fillPath(stripes, ground.lighter(140));
    }
    if (m_name.isEmpty())
        return;
    painter.setFont(metrics::strong(font()));
    painter.setPen(readableOn(ground));
    painter.drawText(rect().adjusted(metrics::pageMargin, 0, -metrics::pageMargin, 0),
                     int(Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, width() - 2 * metrics::pageMargin));
}

} // namespace postroom
