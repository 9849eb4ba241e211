// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contacts/contact_api.h"
#include "resend/resend_client.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

namespace postroom {

class Clock;

//! How many people are in a segment, as far as they have been counted.
struct SegmentCount
{
    int people = 0;
    int subscribed = 0;    //!< of them, not unsubscribed from everything
    bool complete = false; //!< false: at least so many
    bool counting = false;
    QDateTime asOf = {}; //!< UTC; when the count was complete, or last moved
    std::optional<ApiError> failure = {};

    bool operator==(const SegmentCount &) const = default;
};

//! Counts the people in segments by paging through their lists, because the service tells no totals: one request for
//! every hundred people. A first look takes ten at most.
class SegmentCounts final : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive this.
    SegmentCounts(ResendClient &client, const Clock &clock, QObject *parent = nullptr);

    //! Nothing where it was never looked at.
    std::optional<SegmentCount> of(const QString &segmentId) const;
    //! Reads some pages only, unless the segment has been counted: exact for up to a thousand people.
    void look(const QString &segmentId);
    //! Counts to the end; does nothing while it is being counted.
    void count(const QString &segmentId, HttpRequest::Priority priority = HttpRequest::Priority::Normal);
    //! Stops counting; what was counted stays as "at least".
    void stop(const QString &segmentId);
    void forget(const QString &segmentId);

signals:
    //! Its list is read from the top: at first, and again where the row a page goes on from was deleted meanwhile.
    void begun(const QString &segmentId);
    void changed(const QString &segmentId);
    //! These are in it: a page of its list.
    void pageRead(const QString &segmentId, const QList<postroom::Contact> &people);
    //! Counted to the end: these are its members.
    void counted(const QString &segmentId, const QStringList &contactIds);

private:
    struct Work
    {
        quint64 run = 0; //!< answers of an earlier run are not listened to
        bool toTheEnd = false;
        int pages = 0;
        int restarts = 0;
        int repeats = 0;
        HttpRequest::Priority priority = HttpRequest::Priority::Background;
        SegmentCount sum = {};
        QStringList ids = {};
        QSet<QString> seen = {};
    };

    void start(const QString &segmentId, bool toTheEnd, HttpRequest::Priority priority);
    void next(const QString &segmentId);
    void pageCame(const QString &segmentId, const ListPage<Contact> &page);
    void repeatOrFail(const QString &segmentId);
    void pageFailed(const QString &segmentId, const ApiError &error);
    void end(const QString &segmentId, const SegmentCount &count);

    ResendClient &m_client;
    const Clock &m_clock;
    QHash<QString, SegmentCount> m_counts;
    QHash<QString, Work> m_work;
    quint64 m_runs = 0;
};

} // namespace postroom
