// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/broadcasts_model.h"
#include "resend/broadcasts/broadcast.h"
#include "resend/resend_client.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace postroom {

//! Broadcasts that are not out yet, drafts and scheduled ones, and what they use: for saying by name what taking a
//! segment, a topic or a property away would leave without it.

//! The names of those that go to \a segmentId, as far as \a broadcasts is loaded.
QStringList pendingBroadcastsTo(const QString &segmentId, const BroadcastsModel &broadcasts);
//! The names of those scoped to \a topicId.
QStringList pendingBroadcastsOn(const QString &topicId, const BroadcastsModel &broadcasts);
//! Whether \a text has a personal field for the property \a key: {{{contact.key}}}, {{{contact.key|fallback}}}, or the
//! older {{{key|fallback}}}.
bool mentionsProperty(const QString &text, const QString &key);

//! Looks through the contents of pending broadcasts, one request each, because lists carry no content.
class PendingUses final : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive this.
    PendingUses(ResendClient &client, const BroadcastsModel &broadcasts, QObject *parent = nullptr);

    //! The names of the pending broadcasts that mention \a key; an error where not all could be read.
    using Done = std::function<void(const QStringList &names, const std::optional<ApiError> &error)>;
    //! \a done is called once, later; a newer search ends an older one unanswered.
    void find(const QString &key, Done done);
    //! The same for those that \a uses says yes to.
    void findThat(std::function<bool(const BroadcastDetails &)> uses, Done done);

private:
    ResendClient &m_client;
    const BroadcastsModel &m_broadcasts;
    quint64 m_run = 0;
};

} // namespace postroom
