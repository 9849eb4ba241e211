// SPDX-License-Identifier: Apache-2.0
#include "network/send_queue.h"

#include "base/clock.h"
#include "base/log.h"
#include "network/header_numbers.h"
#include "network/rate_window.h"

#include <QRandomGenerator>

#include <array>
#include <map>
#include <set>
#include <utility>

namespace postroom {

namespace {

using Time = std::chrono::milliseconds;

// Of a path only what names no person: contacts may be addressed by their mail address.
QByteArray loggable(const HttpRequest &request)
{
    QStringList segments = request.path.split(u'/');
    for (QString &segment : segments) {
        if (segment.contains(u'@') || segment.contains(QStringLiteral("%40")))
            segment = QStringLiteral("<address>");
    }
    return verbName(request.verb) + ' ' + segments.join(u'/').toUtf8();
}

QByteArray loggable(const HttpOutcome &outcome)
{
    if (const auto *answer = std::get_if<HttpAnswer>(&outcome))
        return QByteArray::number(answer->status);
    return "fault " + QByteArray::number(int(std::get<NetworkFault>(outcome).kind));
}

} // namespace

class SendQueue::Private
{
public:
    Private(SendQueue *queue, HttpTransport &wire, Clock &time) : q(queue), transport(wire), clock(time) {}

    struct Entry
    {
        HttpRequest request;
        AnswerJudge judge;
        QPointer<QObject> context;
        Done done;
        QMetaObject::Connection contextGone;
        HttpTransport::Ticket wire = 0; //!< not 0 while under way
        RateWindow::Token token;
        int sends = 0;    //!< for the log
        int attempts = 0; //!< ended in a fault, or in an answer other than "slow down"
        int slowDowns = 0;
        Time submitted{0};           //!< by elapsed()
        QDateTime submittedUtc;      //!< elapsed() may stand still while the computer sleeps
        QDateTime sentUtc;           //!< the attempt under way
        bool mayHaveReached = false; //!< an earlier attempt

        bool isTooLate(Time now, const QDateTime &utc) const
        {
            const Time limit = request.startWithin;
            return limit.count() > 0 && (now - submitted >= limit || submittedUtc.msecsTo(utc) >= limit.count());
        }
    };
    using Entries = std::map<Ticket, Entry>;

    std::set<Ticket> &lane(const Entry &entry) { return waiting[size_t(entry.request.priority)]; }
    void scheduleTurn();
    void turn();
    void startWhatMay();
    void start(Ticket ticket);
    void ended(Ticket ticket, HttpOutcome outcome);
    void giveUpIfLate(Ticket ticket);
    void deliver(Ticket ticket, HttpOutcome outcome);
    void pauseFor(Time pause);
    void wakeAt(Time time);
    Entries::node_type take(Ticket ticket);
    QueueState state() const;

    SendQueue *q;
    HttpTransport &transport;
    Clock &clock;
    Entries entries;
    // By ticket: the order of submitting, also for one that comes back to be sent again.
    std::array<std::set<Ticket>, 3> waiting;
    RateWindow window;
    int underWay = 0;
    Ticket lastTicket = 0;
    std::optional<Time> pausedUntil;
    QDateTime pausedUntilUtc;
    std::optional<Time> wake;
    bool turnScheduled = false;
    QueueState told;
};

void SendQueue::Private::scheduleTurn()
{
    if (std::exchange(turnScheduled, true))
        return;
    QMetaObject::invokeMethod(
        q, [this] { turn(); }, Qt::QueuedConnection);
}

void SendQueue::Private::turn()
{
    turnScheduled = false;
    startWhatMay();
    const QueueState now = state();
    if (now == told)
        return;
    told = now;
    emit q->stateChanged(now); // the last step: a slot may delete the queue
}

void SendQueue::Private::startWhatMay()
{
    const Time now = clock.elapsed();
    if (pausedUntil) {
        if (now < *pausedUntil) {
            wakeAt(*pausedUntil);
            return;
        }
        pausedUntil.reset();
    }
    for (size_t priority = 0; priority < waiting.size() && underWay < maxUnderWay;) {
        if (waiting[priority].empty()) {
            ++priority;
            continue;
        }
        const bool background = priority == size_t(HttpRequest::Priority::Background);
        if (!window.mayStart(background, now)) {
            if (const auto end = window.end())
                wakeAt(*end);
            return; // what is less urgent may not either
        }
        start(*waiting[priority].begin());
    }
}

void SendQueue::Private::start(Ticket ticket)
{
    Entry &entry = entries.at(ticket);
    lane(entry).erase(ticket);
    if (entry.isTooLate(clock.elapsed(), clock.now())) {
        // Later, as every other answer.
        QMetaObject::invokeMethod(
            q, [this, ticket] { giveUpIfLate(ticket); }, Qt::QueuedConnection);
        return;
    }
    ++underWay;
    ++entry.sends;
    entry.sentUtc = clock.now();
    entry.token = window.sent(clock.elapsed());
    qCDebug(lcNetwork).noquote() << loggable(entry.request) << "attempt" << entry.sends << "goes out";
    entry.wire = transport.send(entry.request,
                                [this, ticket](HttpOutcome outcome) { ended(ticket, std::move(outcome)); });
}

void SendQueue::Private::ended(Ticket ticket, HttpOutcome outcome)
{
    const auto found = entries.find(ticket);
    if (found == entries.end())
        return;
    Entry &entry = found->second;
    entry.wire = 0;
    --underWay;
    const Time now = clock.elapsed();
    auto verdict = Verdict::Final;
    if (const auto *answer = std::get_if<HttpAnswer>(&outcome)) {
        window.answered(entry.token, *answer, now);
        if (entry.judge)
            verdict = entry.judge(*answer);
        entry.mayHaveReached |= verdict == Verdict::Passing;
        if (const std::optional<QDateTime> served = httpDateIn(answer->header("date")))
            emit q->timeTold(*served, entry.sentUtc);
    } else {
        const bool reached = std::get<NetworkFault>(outcome).mayHaveReachedServer;
        window.lost(entry.token, reached, now);
        entry.mayHaveReached |= reached;
    }
    ++(verdict == Verdict::SlowDown ? entry.slowDowns : entry.attempts);
    qCDebug(lcNetwork).noquote() << loggable(entry.request) << "attempt" << entry.sends
                                 << "ended:" << loggable(outcome);

    const RetryDecision decision = RetryPolicy::decide(entry.request, outcome, verdict, entry.attempts, entry.slowDowns,
                                                       QRandomGenerator::global()->generateDouble(), clock.now());
    scheduleTurn();
    switch (decision.action) {
    case RetryDecision::Action::PauseQueue:
        pauseFor(decision.pause);
        if (entry.isTooLate(now + decision.pause, clock.now().addMSecs(decision.pause.count())))
            break;
        lane(entry).insert(ticket);
        return;
    case RetryDecision::Action::RepeatAfter:
        clock.after(decision.pause, q, [this, ticket] {
            const auto resting = entries.find(ticket);
            if (resting == entries.end())
                return;
            lane(resting->second).insert(ticket);
            scheduleTurn();
        });
        return;
    case RetryDecision::Action::Deliver:
        break;
    }
    deliver(ticket, std::move(outcome)); // the last step: it may delete the queue
}

void SendQueue::Private::giveUpIfLate(Ticket ticket)
{
    const auto found = entries.find(ticket);
    if (found == entries.end() || found->second.wire != 0 || !found->second.isTooLate(clock.elapsed(), clock.now()))
        return;
    qCInfo(lcNetwork).noquote() << loggable(found->second.request) << "waited too long and does not go out";
    scheduleTurn();
    deliver(ticket,
            NetworkFault{NetworkFault::Kind::TimedOut, QStringLiteral("waited too long to go out"),
                         found->second.mayHaveReached});
}

void SendQueue::Private::deliver(Ticket ticket, HttpOutcome outcome)
{
    const auto node = take(ticket);
    const Entry &last = node.mapped();
    if (last.context && last.done)
        last.done(std::move(outcome));
}

void SendQueue::Private::pauseFor(Time pause)
{
    const Time until = clock.elapsed() + pause;
    if (pausedUntil && *pausedUntil >= until)
        return;
    pausedUntil = until;
    pausedUntilUtc = clock.now().addMSecs(pause.count());
    qCInfo(lcNetwork) << "asked to slow down: pausing for" << pause.count() << "ms";
}

void SendQueue::Private::wakeAt(Time time)
{
    if (wake && *wake <= time)
        return;
    wake = time;
    clock.after(time - clock.elapsed(), q, [this, time] {
        if (wake == time)
            wake.reset(); // also where the timer came a little early: the turn asks for another
        scheduleTurn();
    });
}

SendQueue::Private::Entries::node_type SendQueue::Private::take(Ticket ticket)
{
    auto node = entries.extract(ticket);
    if (!node.empty()) {
        QObject::disconnect(node.mapped().contextGone);
        lane(node.mapped()).erase(ticket);
    }
    return node;
}

QueueState SendQueue::Private::state() const
{
    const Time now = clock.elapsed();
    QueueState s;
    s.underWay = underWay;
    s.waiting = int(entries.size()) - underWay;
    s.limit = window.limit();
    s.remaining = window.remaining(now);
    if (pausedUntil && now < *pausedUntil)
        s.pausedUntil = pausedUntilUtc;
    return s;
}

SendQueue::SendQueue(HttpTransport &transport, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, transport, clock))
{
}

SendQueue::~SendQueue()
{
    // Out of reach first: a callback that goes may take its context along, and that would ask to be cancelled.
    Private::Entries rest;
    rest.swap(d->entries);
    for (auto &[ticket, entry] : rest) {
        disconnect(entry.contextGone);
        if (entry.wire != 0)
            d->transport.cancel(entry.wire);
    }
}

SendQueue::Ticket SendQueue::submit(const HttpRequest &request, AnswerJudge judge, QObject *context, Done done)
{
    Q_ASSERT(context);
    const Ticket ticket = ++d->lastTicket;
    Private::Entry &entry = d->entries[ticket];
    entry.request = request;
    entry.judge = std::move(judge);
    entry.context = context;
    entry.done = std::move(done);
    entry.submitted = d->clock.elapsed();
    entry.submittedUtc = d->clock.now();
    if (request.startWithin.count() > 0)
        d->clock.after(request.startWithin, this, [this, ticket] { d->giveUpIfLate(ticket); });
    entry.contextGone = connect(context, &QObject::destroyed, this, [this, ticket] { cancel(ticket); });
    d->lane(entry).insert(ticket);
    d->scheduleTurn();
    return ticket;
}

void SendQueue::cancel(Ticket ticket)
{
    const auto node = d->take(ticket);
    if (node.empty())
        return;
    const Private::Entry &entry = node.mapped();
    if (entry.wire != 0) {
        d->transport.cancel(entry.wire);
        --d->underWay;
        d->window.lost(entry.token, true, d->clock.elapsed());
    }
    d->scheduleTurn();
}

QueueState SendQueue::state() const
{
    return d->state();
}

} // namespace postroom
