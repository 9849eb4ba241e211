// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

QT_FORWARD_DECLARE_CLASS(QTimer)

namespace postroom {

class CellDelegate;

//! The table every list uses: whole rows, no grid, the row under the pointer marked, copying by button or key, columns
//! that the person sizes, moves and hides.
class TableView final : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    CellDelegate *cellDelegate() const { return m_delegate; }

    //! Rows of two lines: notes (NoteRole) below the texts, and fixed-width texts wrapped.
    void setTwoLines(bool twoLines);

    //! The row under the pointer, or -1: the whole row is marked.
    int hoveredRow() const { return m_hoveredRow; }
    //! The id of the current row; empty where there is none.
    QString currentId() const;
    //! Makes the row that shows \a id the current one, if there is one.
    void setCurrentId(const QString &id);

    //! Copies what \a at has to copy, or else what it shows, and says so above the cell.
    void copyCell(const QModelIndex &at);
    //! The width at which neither the title of \a column nor its rows are cut.
    int fittingWidth(int column) const;
    //! Gives every column the width its rows need, within reason: for a table nobody has arranged yet.
    void fitColumns();
    //! Column widths, order, visibility and sort order, for Preferences; empty while the person has arranged nothing.
    QByteArray layoutState() const;
    bool isArranged() const { return m_arranged; }
    //! False where \a state is of another set of columns; then nothing changes.
    bool restoreLayoutState(const QByteArray &state);

signals:
    //! The current row is another one now, or shows another thing.
    void currentIdChanged(const QString &id);
    //! Enter, or a double click.
    void activatedId(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void noteArranged();
    bool isBadge(int column) const;
    //! What the texts of a column need, its title aside.
    int rowsWidth(int column) const;
    void noteCurrent(const QModelIndex &current);
    void setHoveredRow(int row);
    void fitRowHeight();
    void showColumnMenu(const QPoint &position);
    void followRows(int first);

    CellDelegate *m_delegate;
    QString m_lastId;
    int m_hoveredRow = -1;
    bool m_arranged = false;
    bool m_fittedUnseen = false; // without knowing how much room there is
    QTimer *m_refit; // once for all the rows that come or change at a time
    bool m_fitted = false; //!< fitColumns() was asked for: the columns go on following the room there is
};

} // namespace postroom
