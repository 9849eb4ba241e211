// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

namespace postroom {

//! Puts its items behind one another, in as many lines as their sizes need: for chips, of which there may be many. Owns
//! the items. From right to left where that is how people read.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    //! \a gap: between items and between lines, in pixels.
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const; // how high that is

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace postroom
