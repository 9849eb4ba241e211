// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sample/people.h"
#include "sandbox/sample/sample_account.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace postroom::sandbox {

namespace {

//! Dice that fall the same in every run.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(mixed(seed)) {}

    std::size_t below(std::size_t count)
    {
        m_state = mixed(m_state);
        return static_cast<std::size_t>((m_state >> 32) * count >> 32);
    }
    bool inPercent(std::size_t percent) { return below(100) < percent; }
    template<typename Items>
    const auto &oneOf(const Items &items)
    {
        return items[below(std::size(items))];
    }

private:
    std::uint64_t m_state;
};

constexpr std::string_view plans[] = {"free", "free", "starter", "pro", "pro", "business", "enterprise"};
constexpr std::string_view functionalAddresses[] = {"hello",  "info",    "office",    "team",    "kontakt",
                                                    "orders", "shop",    "news",      "billing", "press",
                                                    "studio", "contact", "marketing", "events"};
constexpr Moment span = 547 * day; // 18 months

class ContactMaker
{
public:
    ContactMaker(Account &account, Moment now, std::size_t count)
        : m_contacts(account.contacts), m_now(now), m_count(count)
    {
        m_contacts.reserve(count);
        for (Segment &segment : account.segments)
            m_segments.push_back(&segment);
        for (Topic &topic : account.topics)
            m_topics.push_back(&topic);
        for (ContactProperty &property : account.properties)
            m_properties.push_back(&property);
    }

    void add(std::size_t number);

private:
    Moment createdAt(std::size_t number, Dice &dice);
    std::string_view address(std::size_t number, std::string_view local, std::string_view host);
    void join(SampleSegment segment, std::uint32_t contact);
    void choose(std::uint32_t contact, Dice &dice);

    ContactStore &m_contacts;
    const Moment m_now;
    const std::size_t m_count;
    std::vector<Segment *> m_segments;
    std::vector<Topic *> m_topics;
    std::vector<ContactProperty *> m_properties;
    Moment m_last = 0;
    std::string m_local;
    std::string m_address;
};

// More people sign up now than a year ago: the age grows with the power of 1.5. Every contact is newer than the one
// before.
Moment ContactMaker::createdAt(std::size_t number, Dice &dice)
{
    const double jitter = static_cast<double>(dice.below(1000)) / 1000.0;
    const double left = (static_cast<double>(m_count - number) - jitter) / static_cast<double>(m_count);
    const Moment spanInSeconds = span / second;
    const Moment age = static_cast<Moment>(static_cast<double>(spanInSeconds) * left * std::sqrt(left)) * second;
    const Moment wanted = m_now - age - second + static_cast<Moment>(dice.below(1'000'000));
    m_last = std::max(m_last + 1, wanted);
    return m_last;
}

std::string_view ContactMaker::address(std::size_t number, std::string_view local, std::string_view host)
{
    const auto numbered = [&](std::size_t which) {
        m_address.assign(local).append(std::to_string(which)).append(1, '@').append(host);
    };
    m_address.assign(local).append(1, '@').append(host);
    if (m_contacts.findByEmail(m_address))
        numbered(2 + number % 97); // as people do
    if (m_contacts.findByEmail(m_address))
        numbered(number + 100); // nobody else has that
    return m_contacts.keepText(m_address);
}

void ContactMaker::join(SampleSegment segment, std::uint32_t contact)
{
    Segment &joined = *m_segments[segment];
    joined.members.set(contact, std::max(m_contacts.at(contact).createdAt, joined.createdAt + hour));
}

void ContactMaker::choose(std::uint32_t contact, Dice &dice)
{
    for (Topic *topic : m_topics) {
        if (dice.inPercent(12))
            topic->choices.set(contact, dice.inPercent(60) ? Subscription::OptOut : Subscription::OptIn);
    }
}

void ContactMaker::add(std::size_t number)
{
    Dice dice(number);
    const SamplePeople &people = dice.oneOf(samplePeoples());
    const SampleName &first = dice.oneOf(people.firstNames);
    const SampleName &last = dice.oneOf(people.lastNames);
    const SampleCompany &company = dice.oneOf(sampleCompanies());
    const std::string_view city = dice.oneOf(people.cities);
    const std::string_view plan = dice.oneOf(plans);
    const bool atWork = dice.inPercent(40);
    const bool nameless = dice.inPercent(7);

    switch (nameless ? 5 : dice.below(5)) {
    case 0:
        m_local.assign(first.handle).append(1, '.').append(last.handle);
        break;
    case 1:
        m_local.assign(first.handle, 0, 1).append(1, '.').append(last.handle);
        break;
    case 2:
        m_local.assign(first.handle).append(1, '.').append(last.handle, 0, 1);
        break;
    case 3:
        m_local.assign(first.handle).append(1, '-').append(last.handle);
        break;
    case 4:
        m_local.assign(first.handle).append(1, '.').append(last.handle).append("+news");
        break;
    default:
        m_local.assign(atWork ? dice.oneOf(functionalAddresses) : last.handle);
        break;
    }

    Contact contact;
    contact.id = madeUpId(IdKind::Contact, number);
    contact.createdAt = createdAt(number, dice);
    contact.email = address(number, m_local, atWork ? company.domain : dice.oneOf(sampleMailHosts()));
    if (!nameless) {
        contact.firstName = first.written;
        if (!dice.inPercent(4))
            contact.lastName = last.written;
    }
    contact.unsubscribed = dice.inPercent(6);
    const std::uint32_t position = m_contacts.add(contact);

    const bool paying = plan != "free" && dice.inPercent(55);
    const bool knownCity = dice.inPercent(60);
    if (atWork)
        m_properties[CompanyName]->texts.set(position, company.name);
    if (dice.inPercent(80))
        m_properties[Plan]->texts.set(position, plan);
    if (knownCity)
        m_properties[City]->texts.set(position, city);
    if (paying) {
        m_properties[Seats]->numbers.set(position,
                                         static_cast<double>(1 + dice.below(plan == "enterprise" ? 240 : 12)));
        m_properties[LifetimeValue]->numbers.set(position, static_cast<double>(900 + dice.below(480'000)) / 100.0);
    }

    if (dice.inPercent(70))
        join(Newsletter, position);
    if (paying)
        join(Customers, position);
    if (!paying && dice.inPercent(18))
        join(TrialUsers, position);
    if ((knownCity && city == "Berlin") || dice.inPercent(1))
        join(BerlinMeetUp, position);
    if (dice.inPercent(5))
        join(BetaTesters, position);
    if (!paying && plan != "free" && dice.inPercent(25))
        join(Lapsed, position);
    choose(position, dice);
}

} // namespace

void addSampleContacts(Account &account, Moment now, int count)
{
    const auto wanted = static_cast<std::size_t>(count);
    ContactMaker maker(account, now, wanted);
    for (std::size_t number = 0; number < wanted; ++number)
        maker.add(number);
}

} // namespace postroom::sandbox
