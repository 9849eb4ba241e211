// SPDX-License-Identifier: Apache-2.0
#include "models/row_filter.h"

#include "models/table_model.h"

#include <algorithm>

namespace postroom {

QString foldedForSearch(const QString &text)
{
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(parts.size());
    for (const QChar c : parts) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    }
    return folded.toCaseFolded();
}

RowFilter::RowFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(TableModel::SortRole);
    setDynamicSortFilter(true);
}

void RowFilter::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    m_words = foldedForSearch(text.simplified()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column)
        all += foldedForSearch(sourceModel()->index(sourceRow, column, sourceParent).data().toString())
            + QLatin1Char('\n');
    return std::all_of(m_words.cbegin(), m_words.cend(), [&all](const QString &word) { return all.contains(word); });
}

bool RowFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace postroom
