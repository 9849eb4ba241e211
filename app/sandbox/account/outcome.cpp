// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/outcome.h"

#include "sandbox/account/uuid.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr Moment millisecond = second / 1000;

// Thrown in order, so adding one at the end changes none before it.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(mixed(seed)) {}

    //! Below \a count.
    std::uint32_t below(std::uint32_t count)
    {
        const auto thrown = static_cast<std::uint32_t>((m_state >> 32) * count >> 32);
        m_state = mixed(m_state);
        return thrown;
    }
    bool inMillion(std::uint32_t chances) { return below(1'000'000) < chances; }
    //! Evenly between the two, in steps of a millisecond.
    Moment between(Moment least, Moment most)
    {
        return least + below(static_cast<std::uint32_t>((most - least) / millisecond)) * millisecond;
    }
    //! Up to \a most, mostly early: half of all in its first sixteenth. Whole numbers only, so that it is the same on
    //! every computer.
    Moment mostlyEarly(Moment most)
    {
        constexpr std::uint32_t one = 1u << 16;
        std::uint64_t part = below(one);
        part = part * part >> 16;
        part = part * part >> 16;
        return most / one * static_cast<Moment>(part);
    }

private:
    std::uint64_t m_state;
};

struct Share
{
    std::uint32_t inMillion;
    Fate fate;
};

// Together 3 %; the rest is delivered.
constexpr Share mishaps[] = {
    {14'000, Fate::BouncedPermanent},
    {10'000, Fate::BouncedTransient},
    {3'000, Fate::BouncedUndetermined},
    {3'000, Fate::Suppressed},
};

Fate fateOf(std::uint32_t thrown)
{
    for (const Share &share : mishaps) {
        if (thrown < share.inMillion)
            return share.fate;
        thrown -= share.inMillion;
    }
    return Fate::Delivered;
}

void openAndClick(Outcome &outcome, Dice &dice, std::uint32_t links)
{
    Moment at = outcome.settledAt + 15 * second + dice.mostlyEarly(4 * day);
    const std::uint32_t often = dice.below(100);
    outcome.openCount = often < 70 ? 1 : often < 90 ? 2 : often < 98 ? 3 : 4;
    for (std::uint8_t i = 0; i < outcome.openCount; ++i) {
        outcome.openedAt[i] = at;
        at += minute + dice.mostlyEarly(day);
    }
    if (links == 0 || !dice.inMillion(200'000))
        return;
    at = outcome.openedAt[0] + dice.between(4 * second, 2 * minute);
    const std::uint32_t clicks = dice.below(100);
    outcome.clickCount = clicks < 75 ? 1 : clicks < 94 ? 2 : 3;
    for (std::uint8_t i = 0; i < outcome.clickCount; ++i) {
        // The lower of two throws: what stands first is clicked most.
        outcome.clickedAt[i] = {at, std::min(dice.below(links), dice.below(links))};
        at += dice.between(5 * second, 10 * minute);
    }
}

template<typename Items, typename TimeOf>
int countBy(const Items &items, Moment now, TimeOf timeOf)
{
    int count = 0;
    for (const auto &item : items)
        count += timeOf(item) <= now;
    return count;
}

} // namespace

int Outcome::opensBy(Moment now) const
{
    return countBy(opens(), now, [](Moment at) { return at; });
}

int Outcome::clicksBy(Moment now) const
{
    return countBy(clicks(), now, [](const Click &click) { return click.at; });
}

Outcome outcomeOf(std::uint64_t seed, Moment turn, Visibility seen)
{
    Dice dice(seed);
    Outcome outcome;
    outcome.receivedAt = turn;
    outcome.fate = fateOf(dice.below(1'000'000));
    outcome.settledAt = outcome.wasSent() ? turn + dice.between(200 * millisecond, 8 * second) : turn;
    if (outcome.fate != Fate::Delivered)
        return outcome;

    if (dice.inMillion(5'000)) {
        outcome.delayedAt = outcome.settledAt;
        outcome.settledAt += dice.between(5 * minute, 40 * minute);
    }
    if (dice.inMillion(500))
        outcome.complainedAt = outcome.settledAt + minute + dice.mostlyEarly(day);
    if (dice.inMillion(410'000)) {
        openAndClick(outcome, dice, seen.opens ? seen.links : 0);
        if (dice.inMillion(7'500))
            outcome.unsubscribedAt = outcome.openedAt[0] + dice.between(5 * second, 5 * minute);
        if (!seen.opens)
            outcome.openCount = 0; // read all the same, but nobody knows
    }
    return outcome;
}

Outcome plainOutcome(Fate fate, Moment turn, bool complains)
{
    Outcome outcome;
    outcome.receivedAt = turn;
    outcome.fate = fate;
    outcome.settledAt = outcome.wasSent() ? turn + second : turn;
    if (complains)
        outcome.complainedAt = outcome.settledAt + second;
    return outcome;
}

} // namespace postroom::sandbox
