// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTabBar>

namespace postroom {

//! The tabs of the window: icon and word, the open one underlined with the accent.
class TabBar final : public QTabBar
{
    Q_OBJECT
public:
    explicit TabBar(QWidget *parent = nullptr);
    void addPage(const QString &iconName, const QString &title);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QStringList m_icons;
    int m_hovered = -1;
};

} // namespace postroom
