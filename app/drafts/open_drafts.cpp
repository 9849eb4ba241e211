// SPDX-License-Identifier: Apache-2.0
#include "drafts/open_drafts.h"

#include <algorithm>

namespace postroom {

OpenDrafts::OpenDrafts(ResendClient &client, Clock &clock, DraftJournal &journal, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_journal(journal)
{
}

OpenDraft &OpenDrafts::add()
{
    auto *draft = new OpenDraft(m_client, m_clock, m_journal, this);
    m_open.push_back(draft);
    connect(draft, &OpenDraft::wasSaved, this, [this, draft] { emit written(draft->broadcastId()); });
    connect(
        draft, &OpenDraft::changed, this, [this, draft] { endIfDone(*draft); }, Qt::QueuedConnection);
    return *draft;
}

OpenDraft &OpenDrafts::reopen(OpenDraft &draft)
{
    m_closing.removeOne(&draft);
    return draft;
}

OpenDraft &OpenDrafts::openNew(const BroadcastDraft &start)
{
    OpenDraft &draft = add();
    draft.openNew(start);
    return draft;
}

OpenDraft &OpenDrafts::openBroadcast(const QString &id)
{
    for (OpenDraft *draft : std::as_const(m_open)) {
        if (draft->broadcastId() == id)
            return reopen(*draft);
    }
    OpenDraft &draft = add();
    draft.openBroadcast(id);
    return draft;
}

OpenDraft &OpenDrafts::openEntry(const QString &draftId)
{
    for (OpenDraft *draft : std::as_const(m_open)) {
        if (draft->draftId() == draftId)
            return reopen(*draft);
    }
    OpenDraft &draft = add();
    draft.openEntry(draftId);
    return draft;
}

void OpenDrafts::close(OpenDraft &draft)
{
    if (!m_closing.contains(&draft))
        m_closing.push_back(&draft);
    // Going away is nobody's word: what was scheduled meanwhile, here or elsewhere, is not changed by it.
    if (draft.autosave())
        draft.saveUnasked();
    endIfDone(draft);
}

bool OpenDrafts::isOpen(const QString &draftId) const
{
    return std::any_of(m_open.begin(), m_open.end(),
                       [&draftId](const OpenDraft *draft) { return draft->draftId() == draftId; });
}

void OpenDrafts::endIfDone(OpenDraft &draft)
{
    if (!m_closing.contains(&draft) || draft.isSaving())
        return;
    m_closing.removeOne(&draft);
    m_open.removeOne(&draft);
    draft.deleteLater();
}

} // namespace postroom
