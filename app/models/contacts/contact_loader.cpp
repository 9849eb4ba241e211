// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_loader.h"

#include "base/clock.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace postroom {

using Kind = ApiError::Kind;

namespace {

constexpr std::size_t paceMemory = 32; // pages

// What is removed in one turn of the event loop: a millisecond or two.
constexpr qsizetype removedAtOnce = 1000;

bool isAboutTheCursor(const ApiError &error)
{
    return error.kind == Kind::Rejected || error.kind == Kind::NotFound;
}

} // namespace

ContactLoader::ContactLoader(ResendClient &client, Clock &clock, ContactStore &store, const QString &segmentId,
                             QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_store(store), m_segmentId(segmentId)
{
    connect(&store, &ContactStore::changed, this, &ContactLoader::noteStore);
}

ContactLoader::~ContactLoader() = default;

void ContactLoader::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

void ContactLoader::start(HttpRequest::Priority priority)
{
    if (m_state == State::Loading || m_state == State::Paused)
        return;
    forgetReading();
    m_reading = std::make_unique<QObject>();
    m_priority = priority;
    m_firstAfterStart = m_store.end();
    m_failure.reset();
    setState(State::Loading);
    ask();
}

void ContactLoader::pause()
{
    if (m_state == State::Loading)
        setState(State::Paused);
}

void ContactLoader::resume()
{
    if (m_state != State::Paused && m_state != State::Failed)
        return;
    m_failure.reset();
    m_repeats = 0;
    m_pace.clear(); // the pause is no measure of the service
    setState(State::Loading);
    if (!m_underWay)
        ask();
}

void ContactLoader::stop()
{
    if (m_state == State::Idle)
        return;
    forgetReading();
    m_failure.reset();
    setState(State::Idle);
    emit stopped();
}

void ContactLoader::forgetReading()
{
    m_reading.reset();
    m_underWay = false;
    m_way = Way::Onward;
    m_seen.clear();
    m_settled.clear();
    m_trail = {};
    m_back = 0;
    m_after.clear();
    m_newest.clear();
    m_behindSeen.clear();
    m_repeats = 0;
    m_rounds = 0;
    m_pace.clear();
}

void ContactLoader::ask()
{
    if (m_state != State::Loading)
        return;
    ListContacts list;
    list.segmentId = m_segmentId;
    if (m_way == Way::Catchup)
        list.page.before = m_newest;
    else
        list.page.after = m_after;
    m_changedMeanwhile.clear();
    m_removedMeanwhile.clear();
    m_underWay = true;
    m_client.call(list, m_priority, m_reading.get(), [this](Outcome<ListPage<Contact>> page) {
        m_underWay = false;
        m_priority = std::max(m_priority, HttpRequest::Priority::Background);
        if (page)
            pageCame(page.value());
        else
            pageFailed(page.error());
    });
}

void ContactLoader::pageFailed(const ApiError &error)
{
    if (!isAboutTheCursor(error)) {
        fail(error);
        return;
    }
    switch (m_way) {
    case Way::Onward:
        if (!goBack()) {
            fail(error);
            return;
        }
        break;
    case Way::Catchup:
        if (m_rounds == mostRounds) {
            // Each round read all there was. A service that can never say what is newer is no reason to fail.
            finish();
            return;
        }
        beginFromTop();
        break;
    case Way::FromTop:
        if (m_after.isEmpty() || m_rounds == mostRounds) {
            fail(error);
            return;
        }
        beginFromTop();
        break;
    }
    ask();
}

// The contact a page was to go on from is gone. Whoever was seen will do: nothing older than what was not seen was. They
// are tried from the last one on, in growing steps: of a thousand that were deleted at once each would else cost a
// request. At the end it is the top of the list.
bool ContactLoader::goBack()
{
    if (m_after.isEmpty())
        return false;
    m_back = m_back == 0 ? 1 : m_back * 2;
    const qsizetype at = qsizetype(m_trail.size()) - 1 - m_back;
    m_after = at < 0 ? QString() : m_store.idAt(m_trail.at(std::size_t(at)));
    return true;
}

void ContactLoader::pageCame(const ListPage<Contact> &page)
{
    const QList<Place> fresh = take(page.items);
    m_pace.emplace_back(m_clock.elapsed(), m_seen.count());
    if (m_pace.size() > paceMemory)
        m_pace.pop_front();
    emit progressed();
    if (!m_reading)
        return; // whoever listened has stopped it
    switch (m_way) {
    case Way::Onward:
        m_trail.insert(m_trail.end(), fresh.begin(), fresh.end());
        goOnward(page, !fresh.isEmpty());
        break;
    case Way::Catchup:
        catchUp(page, !fresh.isEmpty());
        break;
    case Way::FromTop:
        goFromTop(page);
        break;
    }
}

// Puts them into the store. Returns those that this reading had not seen.
QList<ContactPlace> ContactLoader::take(const QList<Contact> &contacts)
{
    QList<Contact> wanted;
    QList<Place> fresh;
    const auto see = [&](Place place) {
        if (m_seen.insert(place))
            fresh.push_back(place);
    };
    wanted.reserve(contacts.size());
    for (const Contact &contact : contacts) {
        if (m_removedMeanwhile.contains(contact.id))
            continue;
        const std::optional<Place> here = m_changedMeanwhile.isEmpty() ? std::nullopt : m_store.find(contact.id);
        if (here && m_changedMeanwhile.contains(*here))
            see(*here);
        else
            wanted.push_back(contact);
    }
    const QScopedValueRollback putting(m_putting, true);
    for (const std::optional<Place> &place : m_store.put(wanted)) {
        if (place)
            see(*place);
    }
    if (!m_segmentId.isEmpty())
        m_store.addMembers(m_segmentId, fresh);
    return fresh;
}

void ContactLoader::goOnward(const ListPage<Contact> &page, bool anyFresh)
{
    m_back = 0;
    if (!page.hasMore) {
        if (m_trail.empty())
            finish();
        else
            beginCatchingUp(m_store.idAt(m_trail.front()));
        return;
    }
    if (anyFresh)
        m_behindSeen.clear();
    // After a step back all of a page may have been seen: then it goes on behind that. But not twice in the same place.
    const QString last = page.items.isEmpty() ? QString() : page.items.last().id;
    if (last.isEmpty() || last == m_after || m_behindSeen.contains(last)) {
        repeatOrFail();
        return;
    }
    if (!anyFresh)
        m_behindSeen.insert(last);
    m_after = last;
    m_repeats = 0;
    ask();
}

// Nothing older than \a newest is missing.
void ContactLoader::beginCatchingUp(const QString &newest)
{
    m_way = Way::Catchup;
    m_newest = newest;
    m_settled = m_seen;
    m_repeats = 0;
    ask();
}

void ContactLoader::catchUp(const ListPage<Contact> &page, bool anyFresh)
{
    if (!page.hasMore) {
        finish();
        return;
    }
    if (anyFresh) {
        m_newest = page.items.first().id;
    } else if (m_rounds < mostRounds) {
        beginFromTop();
    } else {
        repeatOrFail();
        return;
    }
    ask();
}

void ContactLoader::beginFromTop()
{
    ++m_rounds;
    m_way = Way::FromTop;
    m_after.clear();
    m_newest.clear();
}

void ContactLoader::goFromTop(const ListPage<Contact> &page)
{
    if (m_after.isEmpty() && !page.items.isEmpty())
        m_newest = page.items.first().id;
    const bool reached = std::any_of(page.items.begin(), page.items.end(), [this](const Contact &contact) {
        const std::optional<Place> place = m_store.find(contact.id);
        return place && m_settled.contains(*place);
    });
    if (reached || !page.hasMore) {
        // Others may have come in front of these meanwhile.
        if (m_newest.isEmpty())
            finish();
        else
            beginCatchingUp(m_newest);
        return;
    }
    if (page.items.isEmpty() || page.items.last().id == m_after) {
        repeatOrFail();
        return;
    }
    m_after = page.items.last().id;
    m_repeats = 0;
    ask();
}

void ContactLoader::repeatOrFail()
{
    if (++m_repeats <= mostRepeats) {
        ask();
        return;
    }
    ApiError error;
    error.kind = Kind::BadAnswer;
    error.message = QStringLiteral("has_more: expected a page with something new");
    fail(error);
}

void ContactLoader::fail(const ApiError &error)
{
    m_failure = error;
    setState(State::Failed);
    emit failed(error);
}

void ContactLoader::finish()
{
    const QDateTime now = m_clock.now();
    if (!m_segmentId.isEmpty()) {
        m_store.setMembers(m_segmentId, m_seen, now);
        settle(now);
        return;
    }
    QList<Place> gone;
    for (Place place = 0; place < m_firstAfterStart; ++place) {
        if (m_store.isThere(place) && !m_seen.contains(place))
            gone.push_back(place);
    }
    removeGone(gone, now);
}

void ContactLoader::removeGone(const QList<Place> &gone, const QDateTime &asOf)
{
    {
        const QScopedValueRollback putting(m_putting, true);
        m_store.remove(gone.first(std::min(gone.size(), removedAtOnce)));
    }
    if (!m_reading)
        return; // whoever listened has stopped it
    if (gone.size() <= removedAtOnce) {
        settle(asOf);
        return;
    }
    const auto next = [this, rest = gone.sliced(removedAtOnce), asOf] { removeGone(rest, asOf); };
    QMetaObject::invokeMethod(m_reading.get(), next, Qt::QueuedConnection);
}

void ContactLoader::settle(const QDateTime &asOf)
{
    m_asOf = asOf;
    m_expected = m_seen.count();
    forgetReading();
    setState(State::Idle);
    emit finished();
}

ContactLoader::Progress ContactLoader::progress() const
{
    Progress now{.loaded = m_seen.count(), .expected = m_expected};
    if (m_state == State::Idle || !m_expected || *m_expected <= now.loaded || m_pace.size() < 3)
        return now;
    const auto time = m_pace.back().first - m_pace.front().first;
    const int contacts = m_pace.back().second - m_pace.front().second;
    if (contacts > 0) {
        now.timeLeft = std::chrono::ceil<std::chrono::seconds>(
            std::chrono::duration<double, std::milli>(double(time.count()) * (*m_expected - now.loaded) / contacts));
    }
    return now;
}

void ContactLoader::noteStore(const ContactStore::Change &change)
{
    if (change.cleared) {
        stop();
        m_asOf = {};
        return;
    }
    if (m_putting || !m_underWay)
        return;
    // What memberships do to a contact is nothing that a page could undo.
    if (!change.groups) {
        for (const Place place : change.changed)
            m_changedMeanwhile.insert(place);
        for (Place place = change.firstAdded; place < change.endAdded; ++place)
            m_changedMeanwhile.insert(place);
    }
    for (const Place place : change.removed)
        m_removedMeanwhile.insert(m_store.idAt(place));
}

} // namespace postroom
