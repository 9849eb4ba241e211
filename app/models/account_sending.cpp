// SPDX-License-Identifier: Apache-2.0
#include "models/account_sending.h"

#include "base/clock.h"
#include "models/broadcast_words.h"
#include "models/broadcasts_model.h"
#include "resend/emails/email_metrics_api.h"

#include <algorithm>

namespace postroom {

AccountSending::AccountSending(ResendClient &client, Clock &clock, BroadcastsModel &broadcasts, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_broadcasts(broadcasts)
{
    connect(&broadcasts, &TableModel::phaseChanged, this, &AccountSending::changed);
}

void AccountSending::refresh(HttpRequest::Priority priority)
{
    m_broadcasts.refresh(priority);
    const quint64 asked = ++m_asked;
    GetEmailMetrics lately;
    lately.start = m_clock.now().addDays(-days);
    m_client.call(lately, priority, this, [this, asked](const Outcome<EmailMetrics> &outcome) {
        if (asked != m_asked)
            return;
        m_failure = outcome ? std::nullopt : std::optional(outcome.error());
        if (outcome) {
            m_numbers = ReportNumbers::of(outcome.value().totals);
            m_asOf = m_clock.now();
        }
        emit changed();
    });
    GetEmailMetrics each;
    each.start = m_clock.now().addDays(-trendDays);
    each.dimensions = {GetEmailMetrics::Dimension::Broadcast};
    m_client.call(each, priority, this, [this, asked](const Outcome<EmailMetrics> &outcome) {
        if (asked != m_asked)
            return;
        m_ofBroadcastFailure = outcome ? std::nullopt : std::optional(outcome.error());
        if (outcome) {
            m_isEachRead = true;
            m_ofBroadcast.clear();
            for (const EmailMetrics::Row &row : outcome.value().rows) {
                if (row.broadcastId)
                    m_ofBroadcast.insert(*row.broadcastId, ReportNumbers::of(row.numbers));
            }
        }
        emit changed();
    });
}

bool AccountSending::isTrendRead() const
{
    return m_isEachRead && m_broadcasts.asOf().isValid();
}

const std::optional<ApiError> &AccountSending::trendFailure() const
{
    return m_ofBroadcastFailure ? m_ofBroadcastFailure : m_broadcasts.failure();
}

QList<AccountSending::Entry> AccountSending::trend() const
{
    QList<Entry> all;
    for (int row = 0; row < m_broadcasts.rowCount(); ++row) {
        const Broadcast &one = m_broadcasts.at(row);
        const auto found = m_ofBroadcast.constFind(one.id);
        if (one.sentAt && found != m_ofBroadcast.constEnd() && found->sent > 0)
            all.push_back({one.id, broadcastName(one), *one.sentAt, *found});
    }
    std::sort(all.begin(), all.end(), [](const Entry &a, const Entry &b) { return a.sentAt < b.sentAt; });
    return all.mid(std::max<qsizetype>(0, all.size() - mostInTrend));
}

} // namespace postroom
