// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "models/contacts/contact_loader.h"
#include "models/contacts/contact_order.h"
#include "models/contacts/contact_query.h"
#include "models/contacts/contact_search.h"
#include "models/contacts/contact_store.h"
#include "models/table_model.h"

#include <QStringList>

namespace postroom {

//! The contacts of a store that a query finds, in the order that was asked for: newest first, or by any column.
//!
//! Finding and sorting happen in threads; what is shown stays until the answer is there, and changes in one step then.
//! Rows that come while the list is read are shown in batches. The model never resets but when the store is cleared: a
//! new query or order is a layout change, in which rows may also come and go. A contact that is selected stays selected
//! as long as it is found; the index of one that is not becomes invalid.
class ContactTableModel final : public TableModel
{
    Q_OBJECT
public:
    enum ColumnId { Email, Name, Status, Segments, Created, FirstProperty };
    //! A property the person wants to see.
    struct PropertyColumn
    {
        QString key = {};
        bool isNumber = false;
        bool operator==(const PropertyColumn &) const = default;
    };
    //! Rows that come or change are shown at most this often; what the person asks for at once.
    static constexpr std::chrono::milliseconds pulse{100};

    //! All must outlive the model.
    ContactTableModel(ContactStore &store, ContactLoader &loader, Clock &clock, const QLocale &locale = QLocale(),
                      QObject *parent = nullptr);

    void setQuery(const ContactQuery &query);
    const ContactQuery &query() const { return m_query; }
    //! Any column; -1 or Created descending is how it starts. Keeps the query.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    //! Which properties stand behind the other columns.
    void setPropertyColumns(const QList<PropertyColumn> &columns);
    const QList<PropertyColumn> &propertyColumns() const { return m_properties; }

    //! Whether what is shown is not yet what was asked for: another query, or another order.
    bool isSearching() const { return m_query != m_shownQuery; }
    bool isSorting() const { return m_order.ranking()->sort != m_order.sort(); }

    //! Begins the loader, or lets it go on where it was paused or failed.
    void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive) override;
    int rowOf(const QString &id) const override;
    int totalCount() const override { return m_store.size(); }
    bool searchesItself() const override { return true; }
    //! The place in the store of what a row shows.
    ContactPlace placeAt(int row) const { return m_rows->at(std::size_t(row)); }
    Contact at(int row) const { return m_store.at(placeAt(row)); }
    //! Everything shown, in its order; stays as it is while the model goes on. For exports and the like.
    ContactSearch::Rows rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows->size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : FirstProperty + int(m_properties.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    //! Which rows are shown is settled for now: after each query, sort or batch.
    void shown();

private:
    ContactSort sortOf(int column, Qt::SortOrder order) const;
    QString text(ContactPlace place, int column) const;
    QVariant sortValue(ContactPlace place, int column) const;
    QVariant matches(ContactPlace place, int column) const;
    Style style(int column) const;

    void noteStore(const ContactStore::Change &change);
    void noteLoader();
    void schedulePulse();
    void ask();
    void take(const ContactSearch::Answer &answer);
    void rearrange(const ContactSearch::Rows &rows);
    void tellTouched(const ContactSearch::Answer &answer);

    ContactStore &m_store;
    ContactLoader &m_loader;
    Clock &m_clock;
    QLocale m_locale;
    ContactOrder m_order;
    ContactSearch m_search;
    ContactQuery m_query;
    ContactQuery m_shownQuery;
    std::vector<std::string> m_shownWords; //!< of its text
    ContactQuery m_askedQuery;
    QList<PropertyColumn> m_properties;
    ContactSearch::Rows m_rows = std::make_shared<std::vector<ContactPlace>>();
    QList<ContactPlace> m_touched; //!< changed since they were last told of
    qsizetype m_touchedAsked = 0;  //!< how many of them the question under way knows
    bool m_askAgain = false;
    bool m_pulsePending = false;
    std::chrono::milliseconds m_lastPulse{-1000};
};

} // namespace postroom
