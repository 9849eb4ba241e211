// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_transport.h"
#include "network/retry_policy.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace postroom {

class Clock;

//! What the person may know of the queue: the header, the status bar and Activity show it.
struct QueueState
{
    int waiting = 0;                   //!< not yet sent
    int underWay = 0;                  //!< sent, not yet answered
    std::optional<int> limit = {};     //!< requests a window, as the service last said
    std::optional<int> remaining = {}; //!< of them left now, as far as known
    QDateTime pausedUntil = {};        //!< UTC; valid while the service asked to slow down
    bool operator==(const QueueState &) const = default;
};

//! The one way out to the service for one account: paces, orders, repeats. See architecture.md, rules 1 to 4.
//!
//! Pacing follows the ratelimit-* headers (limit, remaining, reset in seconds, window from ratelimit-policy) and no
//! number of our own: until the first answer names a limit one request is under way at a time; without such headers
//! only the count of connections limits. Background requests leave a fifth of each window to those a person waits for.
class SendQueue final : public QObject
{
    Q_OBJECT
public:
    //! Identifies a submitted request; never 0.
    using Ticket = quint64;
    using Done = std::function<void(HttpOutcome)>;

    //! Requests under way at once: what Qt opens connections for to one host; more would wait inside Qt, unordered.
    static constexpr int maxUnderWay = 6;

    //! \a transport and \a clock must outlive the queue.
    SendQueue(HttpTransport &transport, Clock &clock, QObject *parent = nullptr);
    ~SendQueue() override;

    //! Queues \a request. \a done is called exactly once, later, from the event loop — or never, once \a context is
    //! gone, \a cancel() was called or the queue is destroyed; what is under way is then dropped.
    Ticket submit(const HttpRequest &request, AnswerJudge judge, QObject *context, Done done);
    void cancel(Ticket ticket);

    QueueState state() const;

signals:
    //! At most once per turn of the event loop.
    void stateChanged(const postroom::QueueState &state);
    //! Every answer that says when the service made it (its Date header, whole seconds, UTC): \a served lies between
    //! \a sent and now, as this computer's clock has them, unless that clock is wrong.
    void timeTold(const QDateTime &served, const QDateTime &sent);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postroom
