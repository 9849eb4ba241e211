// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_reading.h"

#include <utility>

namespace postroom {

void ReadContact::forget(const GoneParts &gone)
{
    for (const QString &key : gone.properties)
        details.properties.remove(key);
    for (auto it = gone.segments.begin(); it != gone.segments.end(); ++it)
        segments.remove(it.key());
    topics.removeIf([&gone](const ContactTopic &topic) { return gone.topics.contains(topic.id); });
}

template<typename List, typename Item>
struct ContactReading::Walk
{
    List list;
    std::function<void(const QList<Item> &)> take;
    QList<Item> items = {};
    QSet<QString> seen = {};
    int repeats = 0;
    int restarts = 0;
};

ContactReading::ContactReading(ResendClient &client, const QString &id, Done done, QObject *parent)
    : QObject(parent), m_client(client), m_done(std::move(done))
{
    m_client.call(GetContact{id}, HttpRequest::Priority::Interactive, this, [this](Outcome<ContactDetails> details) {
        if (!details) {
            fail(details.error());
            return;
        }
        m_read.details = details.value();
        arrived();
    });
    readList<ListContactSegments, Segment>(id, [this](const QList<Segment> &segments) {
        for (const Segment &segment : segments)
            m_read.segments.insert(segment.id);
    });
    readList<ListContactTopics, ContactTopic>(id, [this](const QList<ContactTopic> &topics) { m_read.topics = topics; });
}

template<typename List, typename Item>
void ContactReading::readList(const QString &id, std::function<void(const QList<Item> &)> take)
{
    next(std::make_shared<Walk<List, Item>>(Walk<List, Item>{.list = {.idOrEmail = id}, .take = std::move(take)}));
}

template<typename List, typename Item>
void ContactReading::next(const std::shared_ptr<Walk<List, Item>> &walk)
{
    m_client.call(walk->list, HttpRequest::Priority::Interactive, this, [this, walk](Outcome<ListPage<Item>> page) {
        using Kind = ApiError::Kind;
        QString &after = walk->list.page.after;
        if (!page) {
            // A list that is changed while it is paged can lose what a page goes on from.
            const Kind kind = page.error().kind;
            const bool cursorIsGone = !after.isEmpty() && (kind == Kind::Rejected || kind == Kind::NotFound);
            if (!cursorIsGone || ++walk->restarts > mostRestarts) {
                fail(page.error());
                return;
            }
            walk->items.clear();
            walk->seen.clear();
            walk->repeats = 0;
            after.clear();
            next(walk);
            return;
        }
        const qsizetype held = walk->items.size();
        for (const Item &item : page.value().items) {
            if (walk->seen.contains(item.id))
                continue;
            walk->seen.insert(item.id);
            walk->items.push_back(item);
        }
        if (!page.value().hasMore) {
            walk->take(walk->items);
            arrived();
            return;
        }
        if (walk->items.size() > held) {
            walk->repeats = 0;
            after = walk->items.constLast().id;
        } else if (++walk->repeats > mostRepeats) {
            fail({.kind = Kind::BadAnswer, .message = QStringLiteral("has_more: expected a page with something new")});
            return;
        }
        next(walk);
    });
}

// Whoever hears of it may well end this.
void ContactReading::arrived()
{
    if (--m_left > 0 || !m_done)
        return;
    const Done done = std::exchange(m_done, {});
    done(m_read);
}

void ContactReading::fail(const ApiError &error)
{
    if (const Done done = std::exchange(m_done, {}))
        done(error);
}

} // namespace postroom
