// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/broadcast_life.h"

#include "sandbox/account/account.h"
#include "sandbox/account/html_scan.h"
#include "sandbox/account/sending_rights.h"
#include "sandbox/json/addresses.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

std::optional<Moment> nextStep(const Broadcast &broadcast)
{
    if (broadcast.status == BroadcastStatus::Scheduled)
        return broadcast.scheduledAt;
    if (broadcast.status == BroadcastStatus::Queued)
        return broadcast.delivery.finishes();
    return {};
}

std::optional<Moment> nextLeaving(const Delivery &delivery)
{
    if (delivery.left == delivery.leavers.size())
        return {};
    return delivery.leavers[delivery.left].at;
}

std::optional<Moment> earlier(std::optional<Moment> a, std::optional<Moment> b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

// By the link in a broadcast with a topic one leaves the topic, in another everything.
void unsubscribe(Account &account, const Broadcast &broadcast, std::uint32_t contact)
{
    Contact person = account.contacts.at(contact);
    if (account.contacts.findById(person.id) != contact)
        return; // removed since
    person.unsubscribed = true;
    if (!broadcast.topic)
        account.contacts.change(contact, person);
    else if (Topic *topic = account.topics.find(*broadcast.topic))
        topic->choices.set(contact, Subscription::OptOut);
}

std::vector<std::uint32_t> audience(const Account &account, const Broadcast &broadcast, Moment at)
{
    std::vector<std::uint32_t> people;
    const Segment *segment = broadcast.segment ? account.segments.find(*broadcast.segment) : nullptr;
    const Topic *topic = broadcast.topic ? account.topics.find(*broadcast.topic) : nullptr;
    if (!segment || (broadcast.topic && !topic))
        return people;
    for (std::size_t place = 0; place < segment->members.size(); ++place) {
        const auto &[contact, since] = segment->members.at(place);
        if (since <= at && !account.contacts.at(contact).unsubscribed
            && (!topic || topic->subscriptionOf(contact) == Subscription::OptIn))
            people.push_back(contact);
    }
    people.shrink_to_fit();
    return people;
}

} // namespace

std::optional<Moment> nextBroadcastDue(const Account &account)
{
    std::optional<Moment> next;
    for (const Broadcast &broadcast : account.broadcasts)
        next = earlier(next, earlier(nextStep(broadcast), nextLeaving(broadcast.delivery)));
    return next;
}

void moveBroadcasts(Account &account, Moment at)
{
    for (Broadcast &broadcast : account.broadcasts) {
        Delivery &delivery = broadcast.delivery;
        for (auto next = nextLeaving(delivery); next && *next <= at; next = nextLeaving(delivery))
            unsubscribe(account, broadcast, delivery.leavers[delivery.left++].contact);
        const std::optional<Moment> step = nextStep(broadcast);
        if (!step || *step > at)
            continue;
        if (broadcast.status == BroadcastStatus::Scheduled) {
            goOut(account, broadcast, *step);
        } else {
            broadcast.status = BroadcastStatus::Sent;
            broadcast.sentAt = step;
        }
    }
}

void goOut(const Account &account, Broadcast &broadcast, Moment at, std::optional<Moment> within)
{
    const std::optional<Sender> sender = senderFrom(broadcast.from.value_or(std::string()));
    Delivery delivery;
    if (sender && broadcast.hasContent() && mayComeFrom(account, sender->domain, at))
        delivery.recipients = audience(account, broadcast, at);
    if (delivery.recipients.empty()) {
        broadcast.status = BroadcastStatus::Failed;
        return;
    }
    delivery.seed = mixed(broadcast.id.hash());
    delivery.began = at + Delivery::startTime;
    delivery.each = Delivery::usualPace;
    if (within)
        delivery.each = std::min(delivery.each, *within / static_cast<Moment>(delivery.recipients.size()));
    if (broadcast.html)
        delivery.links = linksIn(*broadcast.html);
    delivery.seen = {broadcast.html.has_value(), static_cast<std::uint32_t>(delivery.links.size())};
    delivery.findLeavers();
    broadcast.delivery = std::move(delivery);
    broadcast.status = BroadcastStatus::Queued;
}

void cancel(Broadcast &broadcast, Moment now)
{
    if (broadcast.status == BroadcastStatus::Scheduled) {
        broadcast.status = BroadcastStatus::Draft;
        broadcast.scheduledAt = {};
    } else {
        broadcast.status = BroadcastStatus::Canceled;
        broadcast.delivery.stop(now);
    }
}

} // namespace postroom::sandbox
