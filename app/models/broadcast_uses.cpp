// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_uses.h"

#include "models/broadcast_words.h"
#include "resend/broadcasts/broadcast_api.h"

#include <QRegularExpression>

#include <memory>

namespace postroom {

namespace {

bool isPending(const Broadcast &broadcast)
{
    return broadcast.status == BroadcastStatus::Draft || broadcast.status == BroadcastStatus::Scheduled;
}

template<typename Uses>
QStringList pendingThat(const BroadcastsModel &broadcasts, Uses uses)
{
    QStringList names;
    for (int row = 0; row < broadcasts.rowCount(); ++row) {
        if (isPending(broadcasts.at(row)) && uses(broadcasts.at(row)))
            names.push_back(broadcastName(broadcasts.at(row)));
    }
    return names;
}

} // namespace

QStringList pendingBroadcastsTo(const QString &segmentId, const BroadcastsModel &broadcasts)
{
    return pendingThat(broadcasts, [&](const Broadcast &broadcast) { return broadcast.segmentId == segmentId; });
}

QStringList pendingBroadcastsOn(const QString &topicId, const BroadcastsModel &broadcasts)
{
    return pendingThat(broadcasts, [&](const Broadcast &broadcast) { return broadcast.topicId == topicId; });
}

bool mentionsProperty(const QString &text, const QString &key)
{
    const QRegularExpression field(
        QStringLiteral("\\{\\{\\{\\s*(contact\\.)?%1\\s*(\\||\\}\\}\\})").arg(QRegularExpression::escape(key)));
    return field.match(text).hasMatch();
}

PendingUses::PendingUses(ResendClient &client, const BroadcastsModel &broadcasts, QObject *parent)
    : QObject(parent), m_client(client), m_broadcasts(broadcasts)
{
}

void PendingUses::find(const QString &key, Done done)
{
    findThat(
        [key](const BroadcastDetails &found) {
            for (const std::optional<QString> &text : {found.html, found.text, found.subject, found.previewText}) {
                if (text && mentionsProperty(*text, key))
                    return true;
            }
            return false;
        },
        std::move(done));
}

void PendingUses::findThat(std::function<bool(const BroadcastDetails &)> uses, Done done)
{
    struct Search
    {
        int left = 0;
        QStringList names;
        std::optional<ApiError> error;
    };
    const quint64 run = ++m_run;
    const auto search = std::make_shared<Search>();
    const auto end = [this, run, search, done = std::move(done)] {
        if (run == m_run)
            done(search->names, search->error);
    };
    for (int row = 0; row < m_broadcasts.rowCount(); ++row) {
        if (!isPending(m_broadcasts.at(row)))
            continue;
        ++search->left;
        m_client.call(GetBroadcast{.id = m_broadcasts.at(row).id}, HttpRequest::Priority::Interactive, this,
                      [search, uses, end](Outcome<BroadcastDetails> details) {
                          if (!details) {
                              if (details.error().kind != ApiError::Kind::NotFound)
                                  search->error = details.error();
                          } else {
                              if (uses(details.value()))
                                  search->names.push_back(broadcastName(details.value().broadcast));
                          }
                          if (--search->left == 0)
                              end();
                      });
    }
    if (search->left == 0)
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
}

} // namespace postroom
