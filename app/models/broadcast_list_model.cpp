// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_list_model.h"

#include "models/broadcast_words.h"

namespace postroom {

BroadcastListModel::BroadcastListModel(BroadcastsModel &broadcasts, SegmentsModel &segments, DraftJournal &journal,
                                       ResendClient &client, Clock &clock, QObject *parent)
    : RowListModel(clock, parent), m_broadcasts(broadcasts), m_segments(segments), m_journal(journal),
      m_subjects(client)
{
    for (TableModel *source : {static_cast<TableModel *>(&broadcasts), static_cast<TableModel *>(&segments)}) {
        connect(source, &QAbstractItemModel::rowsInserted, this, &BroadcastListModel::rebuildLater);
        connect(source, &QAbstractItemModel::rowsRemoved, this, &BroadcastListModel::rebuildLater);
        connect(source, &QAbstractItemModel::dataChanged, this, &BroadcastListModel::rebuildLater);
        connect(source, &QAbstractItemModel::layoutChanged, this, &BroadcastListModel::rebuildLater);
    }
    connect(&journal, &DraftJournal::entriesChanged, this, &BroadcastListModel::rebuildLater);
    connect(&m_subjects, &BroadcastSubjects::changed, this, &BroadcastListModel::rebuildLater);
    connect(&m_subjects, &BroadcastSubjects::settled, this, [this] {
        rebuild();
        emit subjectsRead();
    });
    connect(&broadcasts, &TableModel::phaseChanged, this, &BroadcastListModel::followPhase);
    rebuild();
    if (broadcasts.phase() != Phase::Idle || broadcasts.failure())
        followPhase();
}

void BroadcastListModel::refresh(HttpRequest::Priority priority)
{
    m_subjects.expire();
    if (m_segments.phase() == Phase::Idle)
        m_segments.refresh(priority);
    m_broadcasts.refresh(priority);
}

// The rows are there before it is said that they are complete.
void BroadcastListModel::followPhase()
{
    rebuild();
    switch (m_broadcasts.phase()) {
    case Phase::FirstLoad:
    case Phase::Refreshing:
        begin();
        return;
    case Phase::Idle:
    case Phase::Ready:
        break;
    }
    if (m_broadcasts.failure())
        fail(*m_broadcasts.failure());
    else
        succeed(m_broadcasts.asOf());
}

void BroadcastListModel::rebuildLater()
{
    if (std::exchange(m_rebuilding, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_rebuilding)
                rebuild();
        },
        Qt::QueuedConnection);
}

void BroadcastListModel::rebuild()
{
    m_rebuilding = false;
    m_all.clear();
    QHash<QString, JournalEntry> unsaved;
    for (const JournalEntry &entry : m_journal.entries()) {
        if (entry.broadcastId.isEmpty())
            m_all.push_back(makeRow(entry));
        else
            unsaved.insert(entry.broadcastId, entry);
    }
    for (int row = 0; row < m_broadcasts.rowCount(); ++row) {
        m_all.push_back(makeRow(m_broadcasts.at(row), unsaved));
        unsaved.remove(m_broadcasts.at(row).id);
    }
    // Work on a broadcast that is not there any more. Before the list is complete nobody knows.
    if (m_broadcasts.asOf().isValid()) {
        for (const JournalEntry &entry : std::as_const(unsaved))
            m_all.prepend(makeRow(entry));
    }
    QList<BroadcastRow> shown = m_all;
    shown.removeIf([this](const BroadcastRow &row) { return !isShown(row); });
    merge(shown);
}

BroadcastRow BroadcastListModel::makeRow(const Broadcast &broadcast, const QHash<QString, JournalEntry> &unsaved) const
{
    BroadcastRow row{.id = broadcast.id, .broadcast = broadcast};
    row.subject = m_subjects.of(broadcast.id).value_or(QString());
    row.segment = segmentName(broadcast.segmentId.value_or(QString()));
    if (const auto entry = unsaved.constFind(broadcast.id); entry != unsaved.constEnd()) {
        row.draftId = entry->draftId;
        row.changedAt = entry->changedAt;
        row.hasUnsavedChanges = true;
    }
    return row;
}

BroadcastRow BroadcastListModel::makeRow(const JournalEntry &entry) const
{
    BroadcastRow row{.id = QStringLiteral("draft:") + entry.draftId, .draftId = entry.draftId, .isHereOnly = true};
    row.broadcast.name = entry.draft.name;
    row.broadcast.status = {BroadcastStatus::Draft, QStringLiteral("draft")};
    row.subject = entry.draft.subject;
    row.segment = segmentName(entry.draft.segmentId);
    row.changedAt = entry.changedAt;
    return row;
}

QString BroadcastListModel::segmentName(const QString &id) const
{
    if (id.isEmpty())
        return {};
    const int row = m_segments.rowOf(id);
    if (row >= 0)
        return m_segments.at(row).name;
    //: In place of the name of a segment that is not there any more
    return m_segments.phase() == Phase::Ready ? tr("Deleted segment") : QString();
}

bool BroadcastListModel::isShown(const BroadcastRow &row) const
{
    if (m_show == Show::All)
        return true;
    if (m_show == Show::Unsaved)
        return row.isHereOnly || row.hasUnsavedChanges;
    Show kind = Show::Others;
    switch (row.broadcast.status.known) {
    case BroadcastStatus::Draft:
        kind = Show::Drafts;
        break;
    case BroadcastStatus::Scheduled:
        kind = Show::Scheduled;
        break;
    case BroadcastStatus::Queued:
    case BroadcastStatus::Sending:
    case BroadcastStatus::Sent:
        kind = Show::Sent;
        break;
    case BroadcastStatus::Canceled:
    case BroadcastStatus::Failed:
    case BroadcastStatus::Unknown:
        break;
    }
    return kind == m_show;
}

void BroadcastListModel::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    rebuild();
    emit phaseChanged(); // which of its states the pane shows is another
}

void BroadcastListModel::wantSubject(int row)
{
    if (row >= 0 && row < rowCount() && !at(row).isHereOnly)
        m_subjects.want(at(row).broadcast);
}

void BroadcastListModel::noteWritten(const QString &id)
{
    m_subjects.expire(id);
    m_broadcasts.refresh(HttpRequest::Priority::Normal);
}

QString BroadcastListModel::duplicateHere(const QString &draftId)
{
    const std::optional<JournalEntry> entry = m_journal.find(draftId);
    if (!entry)
        return {};
    BroadcastDraft copy = entry->draft;
    if (!copy.name.isEmpty())
        //: Name of a copy of a broadcast; %1 is its name
        copy.name = tr("%1 (copy)").arg(copy.name);
    return QStringLiteral("draft:") + m_journal.putNew(copy, clock().now());
}

const QList<Column<BroadcastRow>> &BroadcastListModel::columns() const
{
    static const QList<Column<BroadcastRow>> all{
        {.title = [] { return tr("Name"); },
         .text = [](const BroadcastRow &r) { return broadcastName(r.broadcast); },
         .style = Style::Strong},
        {.title = [] { return tr("Subject"); }, .text = [](const BroadcastRow &r) { return r.subject; }},
        {.title = [] { return tr("Segment"); },
         .text = [](const BroadcastRow &r) { return r.segment; },
         .style = Style::Muted},
        {.title = [] { return tr("Status"); },
         .text =
             [](const BroadcastRow &r) {
                 if (r.isHereOnly)
                     //: Status of a draft that the service does not have
                     return tr("Only on this computer");
                 if (r.hasUnsavedChanges)
                     //: Status of a broadcast that was changed here; %1 is its status at the service: "Draft"
                     return tr("%1, changes not saved").arg(statusText(r.broadcast.status));
                 return statusText(r.broadcast.status);
             },
         .style = Style::Badge,
         .tone =
             [](const BroadcastRow &r) {
                 return r.isHereOnly || r.hasUnsavedChanges ? Tone::Waiting : statusTone(r.broadcast.status);
             }},
        //: Column: when a broadcast goes out, or is to go out
        {.title = [] { return tr("Scheduled"); },
         .style = Style::Muted,
         .time = [](const BroadcastRow &r) { return r.broadcast.scheduledAt.value_or(QDateTime()); }},
        {.title = [] { return tr("Sent"); },
         .style = Style::Muted,
         .time = [](const BroadcastRow &r) { return r.broadcast.sentAt.value_or(QDateTime()); }},
        {.title = [] { return tr("Created"); },
         .style = Style::Muted,
         .time = [](const BroadcastRow &r) { return r.isHereOnly ? r.changedAt : r.broadcast.createdAt; }},
    };
    return all;
}

} // namespace postroom
