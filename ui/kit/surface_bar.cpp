// SPDX-License-Identifier: Apache-2.0
#include "kit/surface_bar.h"

#include "kit/tokens.h"

#include <QPainter>

namespace postroom {

SurfaceBar::SurfaceBar(Qt::Edge line, QWidget *parent) : QWidget(parent), m_line(line) {}

void SurfaceBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    if (m_line == Qt::LeftEdge || m_line == Qt::RightEdge) {
        const bool atStart = (m_line == Qt::LeftEdge) == (layoutDirection() == Qt::LeftToRight);
        painter.fillRect(QRect(atStart ? 0 : width() - 1, 0, 1, height()), t.border);
        return;
    }
    painter.fillRect(QRect(0, m_line == Qt::TopEdge ? 0 : height() - 1, width(), 1), t.border);
}

} // namespace postroom
