// SPDX-License-Identifier: Apache-2.0
#include "models/segment_counts.h"

#include "base/clock.h"

namespace postroom {

namespace {

// A list that is changed while it is paged can lose the row a page goes on from; then the counting starts again.
constexpr int maxRestarts = 2;
constexpr int mostRepeats = 3; // of a page that brings nobody new although it says there is more
constexpr int pagesOfALook = 10;

} // namespace

SegmentCounts::SegmentCounts(ResendClient &client, const Clock &clock, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
}

std::optional<SegmentCount> SegmentCounts::of(const QString &segmentId) const
{
    const auto it = m_counts.find(segmentId);
    return it == m_counts.end() ? std::nullopt : std::optional(*it);
}

void SegmentCounts::look(const QString &segmentId)
{
    if (!m_work.contains(segmentId) && !m_counts.value(segmentId).complete)
        start(segmentId, false, HttpRequest::Priority::Background);
}

void SegmentCounts::count(const QString &segmentId, HttpRequest::Priority priority)
{
    const auto it = m_work.constFind(segmentId);
    if (it == m_work.constEnd() || !it->toTheEnd)
        start(segmentId, true, priority);
}

void SegmentCounts::stop(const QString &segmentId)
{
    const auto it = m_work.constFind(segmentId);
    if (it == m_work.constEnd())
        return;
    SegmentCount reached = it->sum;
    // What an earlier count said in full is worth more than half of a new one.
    if (m_counts.value(segmentId).complete)
        reached = m_counts.value(segmentId);
    end(segmentId, reached);
}

void SegmentCounts::forget(const QString &segmentId)
{
    m_work.remove(segmentId);
    m_counts.remove(segmentId);
    emit changed(segmentId);
}

void SegmentCounts::start(const QString &segmentId, bool toTheEnd, HttpRequest::Priority priority)
{
    Work work;
    work.run = ++m_runs;
    work.toTheEnd = toTheEnd;
    work.priority = priority;
    m_work.insert(segmentId, work);
    SegmentCount &shown = m_counts[segmentId];
    shown.counting = toTheEnd;
    shown.failure.reset();
    emit begun(segmentId);
    emit changed(segmentId);
    next(segmentId);
}

void SegmentCounts::next(const QString &segmentId)
{
    const Work &work = m_work[segmentId];
    ListContacts list;
    list.segmentId = segmentId;
    if (!work.ids.isEmpty())
        list.page.after = work.ids.last();
    m_client.call(list, work.priority, this, [this, segmentId, run = work.run](Outcome<ListPage<Contact>> page) {
        if (m_work.value(segmentId).run != run)
            return;
        if (page)
            pageCame(segmentId, page.value());
        else
            pageFailed(segmentId, page.error());
    });
}

void SegmentCounts::pageCame(const QString &segmentId, const ListPage<Contact> &page)
{
    emit pageRead(segmentId, page.items);
    Work &work = m_work[segmentId];
    bool anyNew = false;
    for (const Contact &contact : page.items) {
        if (work.seen.contains(contact.id))
            continue;
        anyNew = true;
        work.seen.insert(contact.id);
        work.ids.push_back(contact.id);
        ++work.sum.people;
        work.sum.subscribed += contact.unsubscribed ? 0 : 1;
    }
    work.sum.asOf = m_clock.now();
    work.sum.complete = !page.hasMore;
    ++work.pages;
    if (page.hasMore && !anyNew) {
        repeatOrFail(segmentId);
        return;
    }
    work.repeats = 0;
    if (work.sum.complete || (!work.toTheEnd && work.pages == pagesOfALook)) {
        const QStringList ids = work.ids;
        const SegmentCount sum = work.sum;
        end(segmentId, sum);
        if (sum.complete)
            emit counted(segmentId, ids);
        return;
    }
    SegmentCount &shown = m_counts[segmentId];
    if (!shown.complete) {
        shown = work.sum;
        shown.counting = work.toTheEnd;
        emit changed(segmentId);
    }
    next(segmentId);
}

// Such a page does not say where the list goes on. Taking it for the end would make a part of the people all of them.
void SegmentCounts::repeatOrFail(const QString &segmentId)
{
    if (++m_work[segmentId].repeats <= mostRepeats) {
        next(segmentId);
        return;
    }
    ApiError error;
    error.kind = ApiError::Kind::BadAnswer;
    error.message = QStringLiteral("has_more: expected a page with somebody new");
    pageFailed(segmentId, error);
}

void SegmentCounts::pageFailed(const QString &segmentId, const ApiError &error)
{
    Work &work = m_work[segmentId];
    const bool cursorIsGone = !work.ids.isEmpty()
        && (error.kind == ApiError::Kind::Rejected || error.kind == ApiError::Kind::NotFound);
    if (cursorIsGone && work.restarts < maxRestarts) {
        ++work.restarts;
        work.sum = {};
        work.ids.clear();
        work.seen.clear();
        work.repeats = 0;
        emit begun(segmentId);
        next(segmentId);
        return;
    }
    SegmentCount reached = m_counts.value(segmentId).complete ? m_counts.value(segmentId) : work.sum;
    reached.failure = error;
    end(segmentId, reached);
}

void SegmentCounts::end(const QString &segmentId, const SegmentCount &count)
{
    m_work.remove(segmentId);
    SegmentCount ended = count;
    ended.counting = false;
    m_counts.insert(segmentId, ended);
    emit changed(segmentId);
}

} // namespace postroom
