// SPDX-License-Identifier: Apache-2.0
#include "drafts/draft_journal.h"

#include "drafts/journal_writer.h"

#include <QDir>
#include <QUuid>

#include <algorithm>

namespace postroom {

DraftJournal::DraftJournal(const QString &folder, const QString &accountId, QObject *parent)
    : QObject(parent), m_folder(folder), m_accountId(accountId)
{
    EntryFiles files(folder);
    const EntryFiles::Found found = files.readAll();
    m_damaged = found.damaged;
    m_openElsewhere = found.inUse;
    for (const JournalEntry &entry : found.entries)
        m_items.insert(entry.draftId, {.entry = entry});
    m_writer = std::make_unique<JournalWriter>(std::move(files));
    connect(m_writer.get(), &JournalWriter::written, this,
            [this](const QString &draftId, quint64 revision) { settle(draftId, revision, {}); });
    connect(
        m_writer.get(), &JournalWriter::failed, this,
        [this](const QString &draftId, quint64 revision, const FileFault &fault) { settle(draftId, revision, fault); });
}

DraftJournal::~DraftJournal() = default;

QList<JournalEntry> DraftJournal::entries() const
{
    QList<JournalEntry> all;
    for (const Item &item : m_items) {
        if (item.entry)
            all.push_back(*item.entry);
    }
    std::sort(all.begin(), all.end(), [](const JournalEntry &a, const JournalEntry &b) {
        return a.changedAt != b.changedAt ? a.changedAt > b.changedAt : a.draftId < b.draftId;
    });
    return all;
}

std::optional<JournalEntry> DraftJournal::find(const QString &draftId) const
{
    return m_items.value(draftId).entry;
}

std::optional<JournalEntry> DraftJournal::findBroadcast(const QString &broadcastId) const
{
    for (const JournalEntry &entry : entries()) {
        if (entry.broadcastId == broadcastId)
            return entry;
    }
    return {};
}

void DraftJournal::put(JournalEntry entry)
{
    entry.accountId = m_accountId;
    const QString draftId = entry.draftId;
    submit(draftId, std::move(entry));
}

QString DraftJournal::putNew(const BroadcastDraft &draft, const QDateTime &now)
{
    const QString draftId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    put({.draftId = draftId, .changedAt = now, .draft = draft});
    return draftId;
}

void DraftJournal::remove(const QString &draftId)
{
    const auto item = m_items.constFind(draftId);
    if (item != m_items.constEnd() && item->entry)
        submit(draftId, {});
}

void DraftJournal::submit(const QString &draftId, const std::optional<JournalEntry> &entry)
{
    Item &item = m_items[draftId];
    const JournalState before = item.entry ? item.state : JournalState::None;
    const bool isListed = item.entry && entry && item.entry->broadcastId == entry->broadcastId
        && item.entry->draft.name == entry->draft.name && item.entry->draft.subject == entry->draft.subject
        && item.entry->draft.segmentId == entry->draft.segmentId;
    item.entry = entry;
    item.revision = ++m_revision;
    // Failed until it is written: what is typed next fails as what was typed before it.
    if (item.state != JournalState::Failed)
        item.state = JournalState::Pending;
    m_writer->submit(draftId, entry, item.revision);
    if (state(draftId) != before)
        emit stateChanged(draftId);
    if (!isListed)
        emit entriesChanged();
}

void DraftJournal::settle(const QString &draftId, quint64 revision, const std::optional<FileFault> &fault)
{
    const auto item = m_items.find(draftId);
    if (item == m_items.end())
        return;
    const JournalState before = state(draftId);
    item->fault = fault;
    if (fault)
        item->state = JournalState::Failed;
    else
        item->state = item->revision == revision ? JournalState::Kept : JournalState::Pending;
    if (item->state == JournalState::Kept && !item->entry)
        m_items.erase(item);
    if (before != state(draftId))
        emit stateChanged(draftId);
    settleFault();
}

void DraftJournal::settleFault()
{
    std::optional<FileFault> fault;
    for (const Item &item : std::as_const(m_items)) {
        if (item.fault)
            fault = item.fault;
    }
    if (fault == m_fault)
        return;
    m_fault = fault;
    emit faultChanged();
}

JournalState DraftJournal::state(const QString &draftId) const
{
    const auto item = m_items.constFind(draftId);
    if (item == m_items.constEnd() || !item->entry)
        return JournalState::None;
    return item->state;
}

void DraftJournal::retry()
{
    m_writer->hurry();
}

QString DraftJournal::textOf(const FileFault &fault)
{
    const QString folder = QDir::toNativeSeparators(fault.path);
    switch (fault.kind) {
    case FileFault::Kind::NoSpace:
        return tr(
            "Your changes are not kept on this computer: the disk is full. Make some room; Postroom tries again by "
            "itself.");
    case FileFault::Kind::NotAllowed:
        //: %1 is a file or folder
        return tr("Your changes are not kept on this computer: %1 cannot be written. Allow it in the folder's "
                  "properties; Postroom tries again by itself.")
            .arg(folder);
    case FileFault::Kind::InUse:
        return tr("Your changes are not kept on this computer: another Postroom has the same draft open. Close it "
                  "there; Postroom tries again by itself.");
    case FileFault::Kind::Other:
        break;
    }
    //: %1 is the system's own words
    return tr("Your changes are not kept on this computer: the disk says “%1”. Postroom tries again by itself.")
        .arg(fault.message);
}

} // namespace postroom
