// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"
#include "models/tone.h"
#include "network/http_request.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <functional>
#include <optional>

namespace postroom {

//! A part of a text that was searched for.
struct TextMatch
{
    int start = 0;
    int length = 0;
    bool operator==(const TextMatch &) const = default;
};
using TextMatches = QList<TextMatch>;

//! What every table of a resource offers to the page that shows it, whatever its rows are.
//!
//! It holds the whole list. A first load shows rows as their pages come; a refresh merges by id when the list is complete,
//! so that selection, scroll position and unsaved edits survive. What was shown stays when a refresh fails.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    //! Beyond Qt::DisplayRole (what is read), ToolTipRole and TextAlignmentRole.
    enum Role {
        SortRole = Qt::UserRole + 1, //!< a value that sorts: a text (by the locale), a number, or a time as a number
        ToneRole,                    //!< Tone, of a status
        StyleRole,                   //!< Style, of the column
        IdRole,                      //!< the service's id of the row, in every column
        CopyRole,                    //!< what "copy" puts on the clipboard, in full; empty: nothing to copy
        NoteRole,                    //!< a second line below the text, for tables that have room for one; may be empty
        MatchRole, //!< TextMatches: what of the display text was searched for; invalid while nothing is
    };
    //! How a column is drawn.
    enum class Style { Plain, Strong, Muted, Badge, Mono, Number };
    Q_ENUM(Style)

    enum class Phase {
        Idle,       //!< never asked
        FirstLoad,  //!< asked, and not complete for the first time
        Ready,      //!< complete as of asOf()
        Refreshing, //!< complete, and asked again
    };

    using QAbstractTableModel::QAbstractTableModel;

    Phase phase() const { return m_phase; }
    //! Why the last load or refresh failed; nothing once one succeeds. With Phase::Idle the list never came.
    const std::optional<ApiError> &failure() const { return m_failure; }
    //! When the list was last complete, UTC; invalid before.
    const QDateTime &asOf() const { return m_asOf; }

    //! Asks the service again; does nothing while it is being asked.
    virtual void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive) = 0;
    //! Calls \a then once, when the list is next read, or cannot be; never once \a context is gone.
    void whenRead(QObject *context, std::function<void()> then);
    //! How many rows there are in all; a model that searches by itself shows fewer.
    virtual int totalCount() const { return rowCount(); }
    //! Whether the model searches and sorts by itself, for tables too long for a filter in between.
    virtual bool searchesItself() const { return false; }
    //! The row that shows \a id, or -1.
    virtual int rowOf(const QString &id) const = 0;

    int columnCount(const QModelIndex &parent = {}) const override = 0;
    QString idAt(int row) const { return data(index(row, 0), IdRole).toString(); }

signals:
    //! phase(), failure() or asOf() changed.
    void phaseChanged();
    void failed(const postroom::ApiError &error);

protected:
    void begin();
    void succeed(const QDateTime &asOf);
    void fail(const ApiError &error);

private:
    Phase m_phase = Phase::Idle;
    std::optional<ApiError> m_failure;
    QDateTime m_asOf;
};

} // namespace postroom

Q_DECLARE_METATYPE(postroom::TableModel::Style)
Q_DECLARE_METATYPE(postroom::TextMatches)
