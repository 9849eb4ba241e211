// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace postroom {

//! Searches and sorts a small table (up to some thousands of rows): every word typed must occur in some column, without
//! regard to case and accents; texts sort as the locale does, numbers in them by value.
class RowFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RowFilter(QObject *parent = nullptr);

    //! What the person typed; empty shows all.
    void setSearch(const QString &text);
    const QString &search() const { return m_search; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_search;
    QStringList m_words;
    QCollator m_collator;
};

//! \a text as search compares it: lower case, compatibility forms unified, accents dropped ("Ämélie" is "amelie").
QString foldedForSearch(const QString &text);

} // namespace postroom
