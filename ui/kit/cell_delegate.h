// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/table_model.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace postroom {

//! Draws a cell by the style its model names, and a copy button in cells that can be copied: under the pointer, and in
//! the current cell. One click on it copies.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    //! What a cell needs whose badge says \a text.
    static int badgeWidth(const QString &text, const QFont &font);
    //! What a cell, or a title in \a font, needs that reads \a text.
    static int textWidth(const QString &text, const QFont &font);
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    //! The copy buttons stay visible in every row: in tables whose purpose is copying.
    void setCopyAlwaysShown(bool shown) { m_copyAlwaysShown = shown; }
    //! Cells of two lines: the note of a cell below its text, and a fixed-width text that is long wrapped.
    void setTwoLines(bool twoLines) { m_twoLines = twoLines; }
    bool hasTwoLines() const { return m_twoLines; }
    //! Where the copy button of a cell is; empty where it has none.
    QRect copyButtonRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

signals:
    //! A copy button was clicked; \a globalPosition is where.
    void copyClicked(const QModelIndex &index, const QPoint &globalPosition);

private:
    //! Draws \a text in \a rect with what was searched for in bold.
    void paintMatches(QPainter *painter, const QRect &rect, const QString &text, const TextMatches &matches,
                      const QFont &font, Qt::Alignment alignment) const;
    QFont fontFor(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QString noteOf(const QModelIndex &index) const;
    static bool isBadgeBelow(const QModelIndex &index);
    //! Where the text of a cell goes: all of \a content, or its upper half where there is a note.
    QRect textRect(const QRect &content, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
                   Qt::Alignment alignment, Qt::TextElideMode cut, bool mayWrap) const;

    bool m_copyAlwaysShown = false;
    bool m_twoLines = false;
};

} // namespace postroom
