// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/account/uuid.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace postroom::sandbox {

struct Account;

//! What can be counted of emails. Opened and Clicked count every time, the unique ones each email once, when it happens
//! first: so the counts of neighbouring periods add up. Nothing ever fails here: a failed broadcast sends none.
enum class Count : std::uint8_t {
    Received, //!< taken on by the service, when it is their turn: those sent and those suppressed
    Sent,
    Suppressed,
    Delivered,
    Delayed,
    BouncedTransient,
    BouncedPermanent,
    BouncedUndetermined,
    Opened,
    UniqueOpened,
    Clicked,
    UniqueClicked,
    Complained,
    Unsubscribed,
    Failed,
};

//! How many of each.
class Tally
{
public:
    std::uint64_t of(Count count) const { return m_counts[static_cast<std::size_t>(count)]; }
    std::uint64_t &of(Count count) { return m_counts[static_cast<std::size_t>(count)]; }
    std::uint64_t bounced() const
    {
        return of(Count::BouncedTransient) + of(Count::BouncedPermanent) + of(Count::BouncedUndetermined);
    }
    Tally &operator+=(const Tally &other);

private:
    std::array<std::uint64_t, static_cast<std::size_t>(Count::Failed) + 1> m_counts = {};
};

//! What is to be counted, and how it is broken down.
struct MetricsWish
{
    enum class Item { None, Email, Broadcast };

    Moment from = 0; //!< both are part of the range
    Moment to = 0;
    std::vector<Moment> periods = {}; //!< where each begins, the first not after from; empty: not by period
    bool byDomain = false;
    Item byItem = Item::None;
    bool emails = true;                 //!< count those sent by themselves
    bool broadcasts = true;             //!< count those of broadcasts
    std::vector<Uuid> onlyDomains = {}; //!< empty: whichever; as below
    std::vector<Uuid> onlyItems = {};   //!< ids of emails or of broadcasts
};

//! The counts of one combination.
struct MetricsRow
{
    std::size_t period = 0;
    std::string domain = {}; //!< its name; empty where not by domain
    std::optional<Uuid> item = {};
    Tally tally = {};
};

//! One row for each combination in which anything happened, ordered by period, then domain.
std::vector<MetricsRow> countEmails(const Account &account, const MetricsWish &wish);

} // namespace postroom::sandbox
