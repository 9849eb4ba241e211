// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/open_draft.h"

#include <QList>
#include <QObject>

namespace postroom {

//! The drafts an account has open: one object a broadcast, however often it is asked for. One that is closed goes on until
//! what can be saved is saved.
class OpenDrafts final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive this.
    OpenDrafts(ResendClient &client, Clock &clock, DraftJournal &journal, QObject *parent = nullptr);

    //! The person opens it: it stays until close().
    OpenDraft &openNew(const BroadcastDraft &start = {});
    OpenDraft &openBroadcast(const QString &id);
    OpenDraft &openEntry(const QString &draftId);
    //! The person is done with it: it saves what it can and goes, some time after this. The rest stays in the journal.
    void close(OpenDraft &draft);

    //! Whether it is being written or saved now: then its unsaved work is no find.
    bool isOpen(const QString &draftId) const;

signals:
    //! Something of the broadcast \a id was written to the service.
    void written(const QString &id);

private:
    OpenDraft &add();
    OpenDraft &reopen(OpenDraft &draft);
    void endIfDone(OpenDraft &draft);

    ResendClient &m_client;
    Clock &m_clock;
    DraftJournal &m_journal;
    QList<OpenDraft *> m_open;    // children of this
    QList<OpenDraft *> m_closing; // of those
};

} // namespace postroom
