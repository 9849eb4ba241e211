// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"
#include "sandbox/json/addresses.h"
#include "sandbox/json/word_table.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>

namespace postroom::sandbox {

namespace {

constexpr std::size_t defaultLimit = 20; // a guess: as newer lists have it

enum class Event { Sent, Delivered, Opened, Clicked, Bounced, Complained, Unsubscribed, Suppressed };

constexpr WordOf<Event> events[] = {
    {"sent", Event::Sent},
    {"delivered", Event::Delivered},
    {"opened", Event::Opened},
    {"clicked", Event::Clicked},
    {"bounced", Event::Bounced},
    {"complained", Event::Complained},
    {"unsubscribed", Event::Unsubscribed},
    {"suppressed", Event::Suppressed},
};

constexpr WordOf<Fate> bounceTypes[] = {
    {"permanent", Fate::BouncedPermanent},
    {"transient", Fate::BouncedTransient},
    {"undetermined", Fate::BouncedUndetermined},
};

//! Which recipients are asked for.
struct Wanted
{
    Event event = Event::Sent;
    std::optional<Fate> bounce = {};
    Moment now = 0;

    bool holds(const Outcome &outcome) const;
};

bool Wanted::holds(const Outcome &outcome) const
{
    const auto hasHappened = [this](Moment at) { return at != 0 && at <= now; };
    switch (event) {
    case Event::Sent:
        return outcome.wasSent() && hasHappened(outcome.receivedAt);
    case Event::Suppressed:
        return !outcome.wasSent() && hasHappened(outcome.receivedAt);
    case Event::Delivered:
        return outcome.fate == Fate::Delivered && hasHappened(outcome.settledAt);
    case Event::Bounced:
        return outcome.bounced() && hasHappened(outcome.settledAt) && (!bounce || outcome.fate == *bounce);
    case Event::Opened:
        return outcome.openCount > 0 && hasHappened(outcome.openedAt[0]);
    case Event::Clicked:
        return outcome.clickCount > 0 && hasHappened(outcome.clickedAt[0].at);
    case Event::Complained:
        return hasHappened(outcome.complainedAt);
    case Event::Unsubscribed:
        return hasHappened(outcome.unsubscribedAt);
    }
    return false;
}

// As the service has them: "offset:12" in base 64, without padding. Here the number is the recipient's place in the
// whole broadcast, so that a page stays where it is while more people open it.
std::string cursorOf(std::size_t place)
{
    const QByteArray text = "offset:" + QByteArray::number(qulonglong(place));
    return text.toBase64(QByteArray::OmitTrailingEquals | QByteArray::Base64UrlEncoding).toStdString();
}

std::optional<std::size_t> placeFrom(std::string_view cursor, std::size_t size)
{
    const QByteArray text = QByteArray::fromBase64(QByteArray(cursor.data(), qsizetype(cursor.size())),
                                                   QByteArray::Base64UrlEncoding);
    const QByteArray prefix = "offset:";
    std::size_t place = 0;
    if (text.startsWith(prefix))
        std::from_chars(text.constData() + prefix.size(), text.constData() + text.size(), place);
    if (place >= size || cursorOf(place) != cursor)
        return {};
    return place;
}

Answer wrongWord(std::string_view parameter, const std::string &words)
{
    return wrongValue("The `" + std::string(parameter) + "` parameter must be one of: " + words + ".");
}

std::variant<Wanted, Answer> wantedIn(const Call &call)
{
    Wanted wanted;
    wanted.now = call.now;
    const std::string *type = call.query("type");
    if (!type)
        return refusal(422, "missing_required_parameter", "Missing `type` parameter.");
    const std::optional<Event> event = meaningOf(*type, std::span<const WordOf<Event>>(events));
    if (!event)
        return wrongWord("type", listOf(std::span<const WordOf<Event>>(events)));
    wanted.event = *event;
    if (const std::string *bounce = call.query("bounce_type")) {
        if (wanted.event != Event::Bounced)
            return wrongValue("The `bounce_type` parameter can only be used when `type` is bounced.");
        wanted.bounce = meaningOf(*bounce, std::span<const WordOf<Fate>>(bounceTypes));
        if (!wanted.bounce)
            return wrongWord("bounce_type", listOf(std::span<const WordOf<Fate>>(bounceTypes)));
    }
    return wanted;
}

// Where the person with that address stands among the recipients.
std::optional<std::size_t> placeOfAddress(const Account &account, const Delivery &delivery, std::string_view address)
{
    const std::vector<std::uint32_t> &recipients = delivery.recipients;
    if (const std::optional<std::uint32_t> contact = account.contacts.findByEmail(address)) {
        const auto it = std::lower_bound(recipients.begin(), recipients.end(), *contact);
        if (it != recipients.end() && *it == *contact)
            return static_cast<std::size_t>(it - recipients.begin());
    }
    // Somebody who has been removed since is in no index.
    const std::string lowered = loweredAscii(address);
    const auto it = std::find_if(recipients.begin(), recipients.end(), [&](std::uint32_t contact) {
        const std::string_view email = account.contacts.at(contact).email;
        return email.size() == lowered.size() && loweredAscii(email) == lowered;
    });
    if (it == recipients.end())
        return {};
    return static_cast<std::size_t>(it - recipients.begin());
}

//! A page of recipients: places in the order they had their turn, found by asking one after the other.
struct Found
{
    std::vector<std::size_t> places = {};
    bool hasMore = false;
};

Found foundFrom(const Delivery &delivery, const Wanted &wanted, const PageWish &wish)
{
    Found found;
    const auto isFull = [&] { return wish.limit && found.places.size() == *wish.limit; };
    const auto take = [&](std::size_t place) {
        if (!wanted.holds(delivery.outcome(place)))
            return true;
        if (isFull()) {
            found.hasMore = true;
            return false;
        }
        found.places.push_back(place);
        return true;
    };
    const std::size_t reached = delivery.reachedBy(wanted.now);
    if (wish.newer) {
        for (std::size_t place = std::min(*wish.cursor, reached); place-- > 0 && take(place);) {}
        std::reverse(found.places.begin(), found.places.end());
    } else {
        for (std::size_t place = wish.cursor ? *wish.cursor + 1 : 0; place < reached && take(place); ++place) {}
    }
    return found;
}

//! A link and how often it was clicked.
struct Clicks
{
    std::uint32_t link = 0;
    int clicks = 0;
    int people = 0;
};

// The links of \a outcome clicked by \a now, in order of the first click.
std::vector<Clicks> clickedBy(const Outcome &outcome, Moment now)
{
    std::vector<Clicks> links;
    for (const Outcome::Click &click : outcome.clicks()) {
        if (click.at > now)
            break;
        const auto it = std::find_if(links.begin(), links.end(),
                                     [&](const Clicks &known) { return known.link == click.link; });
        if (it == links.end())
            links.push_back({click.link, 1, 1});
        else
            ++it->clicks;
    }
    return links;
}

void writeRecipient(JsonWriter &json, const Account &account, const Delivery &delivery, std::size_t place,
                    const Wanted &wanted)
{
    const Outcome outcome = delivery.outcome(place);
    const std::string_view email = account.contacts.at(delivery.recipients[place]).email;
    json.text("id", cursorOf(place));
    const std::optional<std::uint32_t> contact = account.contacts.findByEmail(email);
    json.idOrNull("contact_id", contact ? std::optional(account.contacts.at(*contact).id) : std::nullopt);
    json.text("email", email);
    if (wanted.event == Event::Bounced) {
        for (const WordOf<Fate> &type : bounceTypes) {
            if (type.meaning == outcome.fate)
                json.text("bounce_type", type.text);
        }
    } else if (wanted.event == Event::Opened) {
        json.number("count", outcome.opensBy(wanted.now));
    } else if (wanted.event == Event::Clicked) {
        json.number("count", outcome.clicksBy(wanted.now));
        json.beginArray("clicked_links");
        for (const Clicks &link : clickedBy(outcome, wanted.now)) {
            json.beginObject();
            json.text("url", delivery.links[link.link]);
            json.number("clicks", link.clicks);
            json.endObject();
        }
        json.endArray();
    }
}

Answer listRecipients(const Account &account, const Call &call)
{
    return withItem(account.broadcasts, call.arguments[0], "Broadcast", [&](const Broadcast &broadcast) {
        const Delivery &delivery = broadcast.delivery;
        auto readWanted = wantedIn(call);
        if (Answer *refused = std::get_if<Answer>(&readWanted))
            return std::move(*refused);
        const Wanted wanted = std::get<Wanted>(readWanted);
        auto readWish = opaquePageWish(
            call, [&](std::string_view cursor) { return placeFrom(cursor, delivery.recipients.size()); }, defaultLimit);
        if (Answer *refused = std::get_if<Answer>(&readWish))
            return std::move(*refused);

        Found found;
        if (const std::string *address = call.query("email")) {
            const auto place = placeOfAddress(account, delivery, *address);
            if (place && wanted.holds(delivery.outcome(*place)))
                found.places.push_back(*place);
        } else {
            found = foundFrom(delivery, wanted, std::get<PageWish>(readWish));
        }
        return placesAnswer(found.places, found.hasMore, [&](JsonWriter &json, std::size_t place) {
            writeRecipient(json, account, delivery, place, wanted);
        });
    });
}

// Most clicked first; links nobody has clicked are left out.
std::vector<Clicks> ranking(const Delivery &delivery, Moment now)
{
    std::vector<Clicks> links(delivery.links.size());
    for (std::uint32_t i = 0; i < links.size(); ++i)
        links[i].link = i;
    const std::size_t reached = links.empty() ? 0 : delivery.reachedBy(now);
    for (std::size_t place = 0; place < reached; ++place) {
        for (const Clicks &link : clickedBy(delivery.outcome(place), now)) {
            links[link.link].clicks += link.clicks;
            ++links[link.link].people;
        }
    }
    links.erase(std::remove_if(links.begin(), links.end(), [](const Clicks &link) { return link.clicks == 0; }),
                links.end());
    std::stable_sort(links.begin(), links.end(), [](const Clicks &a, const Clicks &b) { return a.clicks > b.clicks; });
    return links;
}

Answer listClickedLinks(const Account &account, const Call &call)
{
    return withItem(account.broadcasts, call.arguments[0], "Broadcast", [&](const Broadcast &broadcast) {
        const std::vector<Clicks> links = ranking(broadcast.delivery, call.now);
        auto read = opaquePageWish(
            call, [&](std::string_view cursor) { return placeFrom(cursor, links.size()); }, defaultLimit);
        if (Answer *refused = std::get_if<Answer>(&read))
            return std::move(*refused);
        const PageWish wish = std::get<PageWish>(read);
        const std::size_t limit = wish.limit.value_or(links.size());
        std::size_t first = wish.cursor ? *wish.cursor + 1 : 0;
        std::size_t last = std::min(links.size(), first + limit);
        if (wish.newer) {
            last = *wish.cursor;
            first = last - std::min(last, limit);
        }
        std::vector<std::size_t> places;
        for (std::size_t place = first; place < last; ++place)
            places.push_back(place);
        const bool hasMore = wish.newer ? first > 0 : last < links.size();
        return placesAnswer(places, hasMore, [&](JsonWriter &json, std::size_t place) {
            json.text("id", cursorOf(place));
            json.text("url", broadcast.delivery.links[links[place].link]);
            json.number("clicks", links[place].clicks);
            json.number("unique_clicks", links[place].people);
        });
    });
}

constexpr Route routes[] = {
    {"GET", "/broadcasts/:broadcast/recipients", &listRecipients},
    {"GET", "/broadcasts/:broadcast/clicked-links", &listClickedLinks},
};

} // namespace

std::span<const Route> broadcastReportRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
