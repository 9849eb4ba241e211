// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/broadcasts/broadcast_api.h"
#include "resend/resend_client.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace postroom {

//! The subjects of broadcasts, which lists do not carry: read one by one, in the background, for those that are looked at.
class BroadcastSubjects final : public QObject
{
    Q_OBJECT
public:
    //! \a client must outlive this.
    explicit BroadcastSubjects(ResendClient &client, QObject *parent = nullptr);

    //! Nothing where it was never read; empty where it has none.
    std::optional<QString> of(const QString &id) const;
    //! Reads the subject of \a broadcast, unless it is known and cannot have changed.
    void want(const Broadcast &broadcast);
    //! What can still be changed is read again when it is wanted next.
    void expire();
    void expire(const QString &id) { m_fresh.remove(id); }

signals:
    void changed(const QString &id);
    //! Nothing that was wanted is being read any more.
    void settled();

private:
    void take(const BroadcastDetails &details);

    ResendClient &m_client;
    QHash<QString, QString> m_subjects;
    QSet<QString> m_fresh;
    QSet<QString> m_asked;
    QSet<QString> m_fixed; // gone out: it stays as it is
};

} // namespace postroom
