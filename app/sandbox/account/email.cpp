// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/email.h"

#include "sandbox/json/addresses.h"

namespace postroom::sandbox {

namespace {

//! "bounced+label@resend.dev" and the like: addresses for trying out what happens then.
struct TestAddress
{
    std::string_view name;
    Fate fate;
    bool complains;
};

constexpr TestAddress testAddresses[] = {
    {"delivered", Fate::Delivered, false},
    {"bounced", Fate::BouncedPermanent, false},
    {"complained", Fate::Delivered, true},
    {"suppressed", Fate::Suppressed, false},
};

const TestAddress *testAddress(std::string_view text)
{
    const std::optional<Sender> person = senderFrom(text);
    if (!person || person->domain != "resend.dev")
        return nullptr;
    const std::string name = loweredAscii(person->address.substr(0, person->address.find_first_of("+@")));
    for (const TestAddress &address : testAddresses) {
        if (address.name == name)
            return &address;
    }
    return nullptr;
}

} // namespace

Outcome Email::outcome() const
{
    if (const TestAddress *address = to.empty() ? nullptr : testAddress(to.front()))
        return plainOutcome(address->fate, turn(), address->complains);
    return outcomeOf(mixed(id.hash()), turn(), {html.has_value(), links});
}

std::string_view Email::lastEvent(Moment now) const
{
    const Outcome happens = outcome();
    if (now < turn())
        return "scheduled";
    if (!happens.wasSent())
        return "suppressed";
    if (happens.complainedAt && happens.complainedAt <= now)
        return "complained";
    if (happens.clicksBy(now) > 0)
        return "clicked";
    if (happens.opensBy(now) > 0)
        return "opened";
    if (happens.settledAt <= now)
        return happens.bounced() ? "bounced" : "delivered";
    return happens.delayedAt && happens.delayedAt <= now ? "delivery_delayed" : "sent";
}

std::size_t EmailStore::recipientsSince(Moment since) const
{
    std::size_t count = 0;
    for (std::size_t i = m_emails.size(); i-- > 0 && m_emails.at(i).createdAt >= since;)
        count += m_emails.at(i).recipientCount();
    return count;
}

const EmailStore::Request *EmailStore::requestUnder(std::string_view key, Moment now) const
{
    const auto it = m_requests.find(std::string(key));
    return it != m_requests.end() && now - it->second.at < day ? &it->second : nullptr;
}

} // namespace postroom::sandbox
