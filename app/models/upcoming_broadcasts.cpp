// SPDX-License-Identifier: Apache-2.0
#include "models/upcoming_broadcasts.h"

#include "base/clock.h"

#include <algorithm>
#include <utility>

namespace postroom {

using namespace std::chrono_literals;

namespace {

// The service needs a moment to begin; a look right at the time would find it scheduled still.
constexpr auto afterDue = 2s;

} // namespace

UpcomingBroadcasts::UpcomingBroadcasts(BroadcastsModel &list, Clock &clock, QObject *parent)
    : QObject(parent), m_list(list), m_clock(clock)
{
    connect(&list, &TableModel::phaseChanged, this, &UpcomingBroadcasts::settle);
    connect(&list, &QAbstractItemModel::dataChanged, this, &UpcomingBroadcasts::settle);
    connect(&list, &QAbstractItemModel::rowsInserted, this, &UpcomingBroadcasts::settle);
    connect(&list, &QAbstractItemModel::rowsRemoved, this, &UpcomingBroadcasts::settle);
    connect(&list, &QAbstractItemModel::modelReset, this, &UpcomingBroadcasts::settle);
}

void UpcomingBroadcasts::watch()
{
    if (m_watching)
        return;
    m_watching = true;
    m_clock.after(firstLook, this, [this] {
        if (m_list.phase() == TableModel::Phase::Idle)
            m_list.refresh(HttpRequest::Priority::Normal);
    });
    settle();
    look();
}

void UpcomingBroadcasts::look()
{
    m_clock.after(lookEvery, this, [this, number = ++m_lookNumber] {
        if (number != m_lookNumber)
            return;
        m_list.refresh(HttpRequest::Priority::Background);
        look();
    });
}

std::chrono::seconds UpcomingBroadcasts::timeLeft(const Broadcast &broadcast) const
{
    const qint64 left = m_clock.now().msecsTo(broadcast.scheduledAt.value_or(m_clock.now()));
    return std::chrono::seconds(std::max<qint64>(0, (left + 999) / 1000));
}

void UpcomingBroadcasts::settle()
{
    QList<Broadcast> soon;
    std::optional<std::chrono::milliseconds> next;
    const QDateTime now = m_clock.now();
    const auto consider = [&next](std::chrono::milliseconds time) { next = std::min(next.value_or(time), time); };
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const Broadcast &one = m_list.at(row);
        if (one.status.known != BroadcastStatus::Scheduled || !one.scheduledAt)
            continue;
        const std::chrono::milliseconds left(now.msecsTo(*one.scheduledAt));
        if (left > horizon) {
            consider(left - horizon);
            continue;
        }
        soon.push_back(one);
        if (left + afterDue > 0ms)
            consider(left + afterDue);
    }
    std::stable_sort(soon.begin(), soon.end(),
                     [](const Broadcast &a, const Broadcast &b) { return *a.scheduledAt < *b.scheduledAt; });
    if (next)
        wakeIn(*next);
    if (soon == m_soon)
        return;
    const QList<Broadcast> before = std::exchange(m_soon, soon);
    emit changed();
    tellEnds(before);
}

void UpcomingBroadcasts::tellEnds(const QList<Broadcast> &before)
{
    for (const Broadcast &one : before) {
        const int row = m_list.rowOf(one.id);
        if (row < 0)
            continue;
        const Broadcast now = m_list.at(row);
        if (now.status == BroadcastStatus::Queued || now.status == BroadcastStatus::Sending
            || now.status == BroadcastStatus::Sent || now.status == BroadcastStatus::Failed)
            emit wentOut(now);
    }
}

void UpcomingBroadcasts::wakeIn(std::chrono::milliseconds time)
{
    m_clock.after(time, this, [this, wake = ++m_wake] {
        if (wake != m_wake)
            return;
        const bool isDue = std::any_of(m_soon.begin(), m_soon.end(),
                                       [this](const Broadcast &one) { return *one.scheduledAt <= m_clock.now(); });
        if (isDue && m_watching)
            m_list.refresh(HttpRequest::Priority::Normal);
        settle();
    });
}

} // namespace postroom
