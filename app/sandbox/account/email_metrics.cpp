// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/email_metrics.h"

#include "sandbox/account/account.h"
#include "sandbox/account/sending_rights.h"
#include "sandbox/json/addresses.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace postroom::sandbox {

namespace {

//! Counts emails by period. Only periods in which something happens take memory.
class Counter
{
public:
    explicit Counter(const MetricsWish &wish) : m_wish(wish) {}

    void count(const Outcome &outcome);
    const std::map<std::size_t, Tally> &tallies() const { return m_tallies; }

private:
    void count(Count what, Moment at);

    const MetricsWish &m_wish;
    std::map<std::size_t, Tally> m_tallies;
    std::size_t m_lastPeriod = std::size_t(-1);
    Tally *m_last = nullptr; // of the last period counted in: mostly the next one's too
};

void Counter::count(Count what, Moment at)
{
    if (at == 0 || at < m_wish.from || at > m_wish.to)
        return;
    std::size_t period = 0;
    if (!m_wish.periods.empty()) {
        const auto next = std::upper_bound(m_wish.periods.begin(), m_wish.periods.end(), at);
        period = static_cast<std::size_t>(next - m_wish.periods.begin()) - 1;
    }
    if (period != m_lastPeriod) {
        m_last = &m_tallies[period];
        m_lastPeriod = period;
    }
    ++m_last->of(what);
}

Count countOf(Fate fate)
{
    switch (fate) {
    case Fate::Delivered:
        return Count::Delivered;
    case Fate::BouncedPermanent:
        return Count::BouncedPermanent;
    case Fate::BouncedTransient:
        return Count::BouncedTransient;
    case Fate::BouncedUndetermined:
        return Count::BouncedUndetermined;
    case Fate::Suppressed:
        break;
    }
    return Count::Suppressed;
}

void Counter::count(const Outcome &outcome)
{
    count(Count::Received, outcome.receivedAt);
    if (outcome.wasSent())
        count(Count::Sent, outcome.receivedAt);
    count(countOf(outcome.fate), outcome.settledAt);
    count(Count::Delayed, outcome.delayedAt);
    for (const Moment at : outcome.opens())
        count(Count::Opened, at);
    for (const Outcome::Click &click : outcome.clicks())
        count(Count::Clicked, click.at);
    if (outcome.openCount > 0)
        count(Count::UniqueOpened, outcome.openedAt[0]);
    if (outcome.clickCount > 0)
        count(Count::UniqueClicked, outcome.clickedAt[0].at);
    count(Count::Complained, outcome.complainedAt);
    count(Count::Unsubscribed, outcome.unsubscribedAt);
}

//! What a row is about, besides its period.
struct Subject
{
    std::string domain;
    std::optional<Uuid> item;

    bool operator<(const Subject &other) const
    {
        const auto key = [](const Subject &subject) {
            const Uuid id = subject.item.value_or(Uuid());
            return std::tuple<std::string_view, std::uint64_t, std::uint64_t>(subject.domain, id.high, id.low);
        };
        return key(*this) < key(other);
    }
};

//! Goes through everything that has sent emails.
class Survey
{
public:
    Survey(const Account &account, const MetricsWish &wish) : m_account(account), m_wish(wish) {}

    void add(const Broadcast &broadcast);
    void add(const Email &email);
    std::vector<MetricsRow> rows() const;

private:
    bool isWanted(const Uuid &item, const std::string &domain, Moment first, Moment last) const;
    Counter &counterOf(const Uuid &item, const std::string &domain);

    const Account &m_account;
    const MetricsWish &m_wish;
    std::map<Subject, Counter> m_counters;
};

std::string domainOf(std::string_view from)
{
    const std::optional<Sender> sender = senderFrom(from);
    return sender ? sender->domain : std::string();
}

// \a first, \a last: the first and last turn of the item's emails.
bool Survey::isWanted(const Uuid &item, const std::string &domain, Moment first, Moment last) const
{
    if (first > m_wish.to || last + Outcome::longest < m_wish.from)
        return false;
    const auto holds = [](const std::vector<Uuid> &ids, const Uuid &id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    if (!m_wish.onlyItems.empty() && !holds(m_wish.onlyItems, item))
        return false;
    if (m_wish.onlyDomains.empty())
        return true;
    const Domain *found = domainNamed(m_account, domain);
    return found && holds(m_wish.onlyDomains, found->id);
}

Counter &Survey::counterOf(const Uuid &item, const std::string &domain)
{
    Subject subject{m_wish.byDomain ? domain : std::string(), {}};
    if (m_wish.byItem != MetricsWish::Item::None)
        subject.item = item;
    return m_counters.try_emplace(std::move(subject), m_wish).first->second;
}

void Survey::add(const Broadcast &broadcast)
{
    const Delivery &delivery = broadcast.delivery;
    const std::string domain = domainOf(broadcast.from.value_or(std::string()));
    const std::size_t reached = delivery.reachedBy(m_wish.to);
    if (reached == 0 || !isWanted(broadcast.id, domain, delivery.began, delivery.turnOf(reached)))
        return;
    Counter &counter = counterOf(broadcast.id, domain);
    for (std::size_t recipient = 0; recipient < reached; ++recipient)
        counter.count(delivery.outcome(recipient));
}

void Survey::add(const Email &email)
{
    const std::string domain = domainOf(email.from);
    if (isWanted(email.id, domain, email.turn(), email.turn()))
        counterOf(email.id, domain).count(email.outcome());
}

std::vector<MetricsRow> Survey::rows() const
{
    std::vector<MetricsRow> rows;
    for (const auto &[subject, counter] : m_counters) {
        for (const auto &[period, tally] : counter.tallies())
            rows.push_back({period, subject.domain, subject.item, tally});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const MetricsRow &a, const MetricsRow &b) { return a.period < b.period; });
    return rows;
}

} // namespace

Tally &Tally::operator+=(const Tally &other)
{
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    return *this;
}

std::vector<MetricsRow> countEmails(const Account &account, const MetricsWish &wish)
{
    Survey survey(account, wish);
    if (wish.broadcasts) {
        for (const Broadcast &broadcast : account.broadcasts)
            survey.add(broadcast);
    }
    if (wish.emails) {
        for (const Email &email : account.emails.all())
            survey.add(email);
    }
    return survey.rows();
}

} // namespace postroom::sandbox
