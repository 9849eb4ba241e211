// SPDX-License-Identifier: Apache-2.0
#include "shell/tab_bar.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace postroom {

namespace {

constexpr int iconSide = 16;
constexpr int iconGap = 8;
constexpr int padding = 14;

} // namespace

TabBar::TabBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setElideMode(Qt::ElideNone);
}

void TabBar::addPage(const QString &iconName, const QString &title)
{
    m_icons.push_back(iconName);
    addTab(title);
}

QSize TabBar::tabSizeHint(int index) const
{
    // As wide as when it is open and bold, so that nothing moves when another one is.
    const int text = QFontMetrics(metrics::strong(font())).horizontalAdvance(tabText(index));
    return {padding * 2 + iconSide + iconGap + text + 2, qMax(42, fontMetrics().height() + 24)};
}

QSize TabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool open = i == currentIndex();
        const QRect iconBox(tab.left() + padding, tab.center().y() - iconSide / 2 + 1, iconSide, iconSide);
        icon(m_icons.at(i), open ? Ink::Text : Ink::Muted)
            .paint(&painter, QStyle::visualRect(layoutDirection(), tab, iconBox));
        painter.setFont(open ? metrics::strong(font()) : font());
        painter.setPen(open || i == m_hovered ? t.text : t.muted);
        const QRect text = tab.adjusted(padding + iconSide + iconGap, 0, -padding + 4, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), tab, text),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter
                             | Qt::TextSingleLine,
                         tabText(i));
        if (open)
            painter.fillRect(QRect(tab.left(), tab.bottom() - 1, tab.width(), 2), t.accent);
        if (open && hasFocus()) {
            painter.setPen(QPen(t.accent, 2));
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawRoundedRect(QRectF(tab).adjusted(4, 5, -4, -7), metrics::controlRadius, metrics::controlRadius);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
}

void TabBar::mouseMoveEvent(QMouseEvent *event)
{
    const int hovered = tabAt(event->position().toPoint());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
    QTabBar::mouseMoveEvent(event);
}

void TabBar::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QTabBar::leaveEvent(event);
}

} // namespace postroom
