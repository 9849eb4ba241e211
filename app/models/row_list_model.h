// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "models/relative_time.h"
#include "models/table_model.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

namespace postroom {

//! One column of rows of type Row: how it is titled, read, sorted and drawn. All but title and text are optional.
template<typename Row>
struct Column
{
    QString (*title)();
    QString (*text)(const Row &) = nullptr; //!< not needed where time is given
    TableModel::Style style = TableModel::Style::Plain;
    QVariant (*sort)(const Row &) = nullptr; //!< else by text
    Tone (*tone)(const Row &) = nullptr;
    QDateTime (*time)(const Row &) = nullptr; //!< shown as "3 days ago", in full as tool tip; invalid: text
    QString (*toolTip)(const Row &) = nullptr;
    QString (*copy)(const Row &) = nullptr;
};

//! Rows of plain values under a list of columns, merged by id. Row has operator==. Knows nothing of where rows come from.
template<typename Row>
class RowListModel : public TableModel
{
public:
    //! \a clock must outlive the model.
    explicit RowListModel(Clock &clock, QObject *parent = nullptr) : TableModel(parent), m_clock(clock) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(columns().size());
    }
    const Row &at(int row) const { return m_rows.at(row); }
    int rowOf(const QString &id) const override
    {
        renumber();
        return m_rowOfId.value(id, -1);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row> &column = columns().at(section);
        if (role == Qt::DisplayRole)
            return column.title();
        if (role == StyleRole)
            return QVariant::fromValue(column.style);
        if (role == Qt::TextAlignmentRole)
            return alignment(column);
        return {};
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows.at(index.row());
        const Column<Row> &column = columns().at(index.column());
        switch (role) {
        case Qt::DisplayRole:
            return text(column, row);
        case Qt::ToolTipRole:
            if (column.toolTip)
                return column.toolTip(row);
            return column.time ? QVariant(fullTime(column.time(row))) : QVariant();
        case Qt::TextAlignmentRole:
            return alignment(column);
        case SortRole:
            if (column.sort)
                return column.sort(row);
            if (column.time) {
                const QDateTime time = column.time(row);
                return time.isValid() ? QVariant(time.toMSecsSinceEpoch())
                                      : QVariant(std::numeric_limits<qint64>::min());
            }
            return column.text(row);
        case ToneRole:
            return column.tone ? QVariant::fromValue(column.tone(row)) : QVariant();
        case StyleRole:
            return QVariant::fromValue(column.style);
        case IdRole:
            return idOf(row);
        case CopyRole:
            return column.copy ? QVariant(column.copy(row)) : QVariant();
        default:
            return {};
        }
    }

protected:
    virtual const QList<Column<Row>> &columns() const = 0;
    virtual QString idOf(const Row &row) const = 0;
    Clock &clock() const { return m_clock; }

    //! Adds rows at the end; ids already there are left out. Returns how many were added.
    int append(const QList<Row> &items)
    {
        QList<Row> fresh;
        for (const Row &item : items) {
            const QString id = idOf(item);
            if (m_rowOfId.contains(id))
                continue;
            m_rowOfId.insert(id, int(m_rows.size() + fresh.size()));
            fresh.push_back(item);
        }
        if (fresh.isEmpty())
            return 0;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
        m_rows += fresh;
        endInsertRows();
        return int(fresh.size());
    }

    //! Adds \a item on top, as the newest; replaces the row with its id where there is one.
    void prepend(const Row &item)
    {
        if (rowOf(idOf(item)) >= 0) {
            replace(item);
            return;
        }
        beginInsertRows({}, 0, 0);
        m_rows.prepend(item);
        m_rowOfId.insert(idOf(item), 0);
        m_misnumbered = true;
        endInsertRows();
    }

    //! Takes the row with this id out, where it is.
    void takeOut(const QString &id)
    {
        const int row = rowOf(id);
        if (row < 0)
            return;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        m_rowOfId.remove(id);
        m_misnumbered = true;
        endRemoveRows();
    }

    //! Replaces the row with the same id where it is there and differs.
    void replace(const Row &item)
    {
        const int row = rowOf(idOf(item));
        if (row < 0 || m_rows.at(row) == item)
            return;
        m_rows[row] = item;
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

    //! Has \a change change the row with this id, where it is.
    template<typename Edit>
    void changeRow(const QString &id, Edit change)
    {
        const int row = rowOf(id);
        if (row < 0)
            return;
        Row changed = m_rows.at(row);
        change(changed);
        replace(changed);
    }

    //! Makes the rows equal to \a items (unique ids), touching only what differs: gone rows are removed, changed ones
    //! changed, new ones inserted where they belong. Only a change of order among rows that stay is a layout change.
    void merge(const QList<Row> &items)
    {
        QHash<QString, int> target;
        target.reserve(items.size());
        for (int i = 0; i < items.size(); ++i)
            target.insert(idOf(items.at(i)), i);

        removeRowsNotIn(target);
        if (!isInOrder(target))
            reorder(target);
        changeAndInsert(items);
    }

private:
    static QVariant alignment(const Column<Row> &column)
    {
        const Qt::Alignment side = column.style == Style::Number ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant(side | Qt::AlignVCenter);
    }
    QString text(const Column<Row> &column, const Row &row) const
    {
        if (column.time) {
            const QDateTime time = column.time(row);
            if (time.isValid())
                return relativeTime(time, m_clock.now());
        }
        return column.text ? column.text(row) : QString();
    }

    // Only when a row is asked for: a merge that changes many places would else number the whole list at each of them.
    void renumber() const
    {
        if (!std::exchange(m_misnumbered, false))
            return;
        for (int i = 0; i < m_rows.size(); ++i)
            m_rowOfId.insert(idOf(m_rows.at(i)), i);
    }

    void removeRowsNotIn(const QHash<QString, int> &target)
    {
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (target.contains(idOf(m_rows.at(last))))
                continue;
            int first = last;
            while (first > 0 && !target.contains(idOf(m_rows.at(first - 1))))
                --first;
            beginRemoveRows({}, first, last);
            for (int i = first; i <= last; ++i)
                m_rowOfId.remove(idOf(m_rows.at(i)));
            m_rows.remove(first, last - first + 1);
            m_misnumbered = true;
            endRemoveRows();
            last = first;
        }
    }

    bool isInOrder(const QHash<QString, int> &target) const
    {
        int previous = -1;
        for (const Row &row : m_rows) {
            const int wanted = target.value(idOf(row));
            if (wanted < previous)
                return false;
            previous = wanted;
        }
        return true;
    }

    void reorder(const QHash<QString, int> &target)
    {
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QStringList ids;
        for (const QModelIndex &at : before)
            ids.push_back(idOf(m_rows.at(at.row())));
        std::stable_sort(m_rows.begin(), m_rows.end(), [this, &target](const Row &a, const Row &b) {
            return target.value(idOf(a)) < target.value(idOf(b));
        });
        m_misnumbered = true;
        QModelIndexList after;
        for (int i = 0; i < before.size(); ++i)
            after.push_back(index(rowOf(ids.at(i)), before.at(i).column()));
        changePersistentIndexList(before, after);
        emit layoutChanged();
    }

    // The rows are now a subsequence of items.
    void changeAndInsert(const QList<Row> &items)
    {
        int at = 0;
        while (at < items.size()) {
            if (at < m_rows.size() && idOf(m_rows.at(at)) == idOf(items.at(at))) {
                if (!(m_rows.at(at) == items.at(at))) {
                    m_rows[at] = items.at(at);
                    emit dataChanged(index(at, 0), index(at, columnCount() - 1));
                }
                ++at;
                continue;
            }
            int end = at;
            while (end < items.size() && !(at < m_rows.size() && idOf(m_rows.at(at)) == idOf(items.at(end))))
                ++end;
            beginInsertRows({}, at, end - 1);
            m_rows.insert(at, end - at, Row());
            std::copy(items.begin() + at, items.begin() + end, m_rows.begin() + at);
            for (int i = at; i < end; ++i)
                m_rowOfId.insert(idOf(m_rows.at(i)), i);
            m_misnumbered = true;
            endInsertRows();
            at = end;
        }
    }

    Clock &m_clock;
    QList<Row> m_rows;
    mutable QHash<QString, int> m_rowOfId; //!< its keys are always right, its numbers only where not m_misnumbered
    mutable bool m_misnumbered = false;
};

} // namespace postroom
