// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/broadcast_life.h"
#include "sandbox/account/passage.h"
#include "sandbox/sample/letters.h"
#include "sandbox/sample/sample_account.h"

namespace postroom::sandbox {

namespace {

//! Where a sample letter has got to. Times are relative to the sandbox's start.
struct Journey
{
    BroadcastStatus status;
    Moment writtenAgo;
    Moment scheduledIn; //!< 0: not scheduled; negative: it was, in the past
    Moment sentAgo;     //!< of one sent without a schedule
    int segment;        //!< -1: not chosen yet
    int topic;          //!< -1: none
    bool withText;      //!< a plain text of its own
    bool madeOnWeb = false;
};

using enum BroadcastStatus;

// In the order of sampleLetters().
constexpr Journey journeys[] = {
    {Sent, 402 * day + 5 * hour, 0, 402 * day + 3 * hour, Newsletter, -1, true},
    {Sent, 221 * day + 2 * hour, -(219 * day), 0, Newsletter, Tips, false},
    {Sent, 138 * day + 7 * hour, 0, 137 * day + 6 * hour, Newsletter, ProductUpdates, true},
    {Sent, 61 * day + 3 * hour, -(58 * day), 0, BerlinMeetUp, -1, false},
    {Failed, 47 * day + 4 * hour, 0, 0, Customers, Surveys, false},
    {Canceled, 40 * day + hour, 0, 0, Newsletter, PartnerOffers, false},
    {Sent, 33 * day + 2 * hour, 0, 32 * day + 5 * hour, Newsletter, ProductUpdates, true},
    {Draft, 19 * day + 6 * hour, 0, 0, Customers, -1, true},
    {Sent, 6 * day + 8 * hour, 0, 5 * day + 3 * hour, Newsletter, ProductUpdates, true},
    {Scheduled, 4 * day + hour, 3 * day + 20 * hour, 0, Customers, -1, true},
    {Scheduled, 3 * day + 5 * hour, 28 * day + 21 * hour, 0, Newsletter, -1, true},
    {Draft, day + 3 * hour, 0, 0, BetaTesters, Events, false, true},
    {Queued, 6 * hour + 11 * minute, 0, 0, TrialUsers, -1, true},
    {Draft, 2 * hour + 47 * minute, 0, 0, -1, -1, false},
};

// As long as the queued one stays queued before its first email goes out: long enough to see it, and to stop it.
constexpr Moment queuedFor = 40 * second;

// Has the broadcast gone out so that it was sent at its time, with all that came of it until then and since.
void sendInThePast(Account &account, Broadcast broadcast, Moment sentAt)
{
    const Moment out = sentAt - 4 * second;
    catchUp(account, out); // whoever has left by then gets none
    goOut(account, broadcast, out, second);
    broadcast.status = Sent;
    broadcast.sentAt = sentAt;
    account.broadcasts.add(std::move(broadcast));
}

} // namespace

void addSampleBroadcasts(Account &account, Moment now)
{
    const auto letters = sampleLetters();
    for (std::size_t i = 0; i < std::size(journeys); ++i) {
        const SampleLetter &letter = letters[i];
        const Journey &journey = journeys[i];
        const Moment odd = static_cast<Moment>(mixed(i) % 1'000'000); // so that times do not end in zeros
        Broadcast broadcast;
        broadcast.id = madeUpId(IdKind::Broadcast, i);
        broadcast.createdAt = now - journey.writtenAgo - odd;
        broadcast.name = letter.name;
        if (journey.segment >= 0)
            broadcast.segment = account.segments.at(static_cast<std::size_t>(journey.segment)).id;
        if (journey.topic >= 0)
            broadcast.topic = account.topics.at(static_cast<std::size_t>(journey.topic)).id;
        const bool isEvent = journey.topic == Events || journey.segment == BerlinMeetUp;
        broadcast.from = isEvent ? "Acme Events <events@mail.acme.co.uk>" : "Acme <hello@acme.com>";
        broadcast.subject = letter.subject;
        if (journey.status != Draft)
            broadcast.replyTo = {"hello@acme.com"};
        if (!letter.preview.empty())
            broadcast.previewText = letter.preview;
        broadcast.html = htmlOf(letter);
        broadcast.textPart = journey.withText ? TextPart::Given : TextPart::None;
        if (journey.withText)
            broadcast.text = textOf(letter);
        broadcast.madeOnWeb = journey.madeOnWeb;
        broadcast.status = journey.status;
        if (journey.scheduledIn != 0)
            broadcast.scheduledAt = (now + journey.scheduledIn) / hour * hour;
        if (journey.status == Sent) {
            const Moment sentAt = journey.sentAgo != 0 ? now - journey.sentAgo + odd
                                                       : *broadcast.scheduledAt + 4 * second + odd;
            sendInThePast(account, std::move(broadcast), sentAt);
            continue;
        }
        if (journey.status == Queued) {
            goOut(account, broadcast, now);
            broadcast.delivery.began += queuedFor;
            broadcast.delivery.findLeavers();
        }
        account.broadcasts.add(std::move(broadcast));
    }
    catchUp(account, now);
}

} // namespace postroom::sandbox
