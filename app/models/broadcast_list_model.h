// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/draft_journal.h"
#include "models/broadcast_subjects.h"
#include "models/broadcasts_model.h"
#include "models/segments_model.h"

namespace postroom {

//! One line of the Broadcasts tab: a broadcast at the service, unsaved work on one, or a draft on this computer alone.
struct BroadcastRow
{
    QString id = {};      //!< the service's, or "draft:" and the draft's where it is on this computer alone
    QString draftId = {}; //!< of the unsaved work; empty where there is none
    bool isHereOnly = false;
    Broadcast broadcast = {}; //!< empty but for its name where it is here only
    QString subject = {};
    QString segment = {};           //!< its name
    QDateTime changedAt = {};       //!< UTC, of the unsaved work
    bool hasUnsavedChanges = false; //!< and is at the service

    bool operator==(const BroadcastRow &) const = default;
};

//! The account's broadcasts with what is on this computer of them. Drafts on this computer alone come first. Shows what
//! the list of broadcasts, the segments and the journal have; asks for subjects of the rows that are looked at.
class BroadcastListModel final : public RowListModel<BroadcastRow>
{
    Q_OBJECT
public:
    enum ColumnId { Name, Subject, SegmentName, Status, Scheduled, Sent, Created }; // the order of columns()
    //! Which rows are shown.
    enum class Show { All, Drafts, Scheduled, Sent, Others, Unsaved };
    Q_ENUM(Show)

    //! All must outlive the model.
    BroadcastListModel(BroadcastsModel &broadcasts, SegmentsModel &segments, DraftJournal &journal,
                       ResendClient &client, Clock &clock, QObject *parent = nullptr);

    void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive) override;
    int totalCount() const override { return int(m_all.size()); }
    void setShow(Show show);
    Show show() const { return m_show; }
    //! Reads the subject of \a row, which is looked at, where it is not known.
    void wantSubject(int row);
    //! Something was written to the broadcast \a id: its subject may be another.
    void noteWritten(const QString &id);
    //! Makes a copy of unsaved work, on this computer alone; returns its row's id.
    QString duplicateHere(const QString &draftId);

signals:
    //! All subjects that were wanted have come, or could not be read.
    void subjectsRead();

protected:
    const QList<Column<BroadcastRow>> &columns() const override;
    QString idOf(const BroadcastRow &row) const override { return row.id; }

private:
    void followPhase();
    void rebuildLater();
    void rebuild();
    bool isShown(const BroadcastRow &row) const;
    BroadcastRow makeRow(const Broadcast &broadcast, const QHash<QString, JournalEntry> &unsaved) const;
    BroadcastRow makeRow(const JournalEntry &entry) const;
    QString segmentName(const QString &id) const;

    BroadcastsModel &m_broadcasts;
    SegmentsModel &m_segments;
    DraftJournal &m_journal;
    BroadcastSubjects m_subjects;
    QList<BroadcastRow> m_all;
    Show m_show = Show::All;
    bool m_rebuilding = false;
};

} // namespace postroom
