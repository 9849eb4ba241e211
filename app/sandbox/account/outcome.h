// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace postroom::sandbox {

//! Where an email ends up. A suppressed one is never sent.
enum class Fate : std::uint8_t { Delivered, BouncedPermanent, BouncedTransient, BouncedUndetermined, Suppressed };

//! All that ever happens to one email, with times, some of which may still lie ahead: whoever asks compares them with the
//! present. Nothing of it is kept; it is thrown anew from the same dice whenever it is asked for, so a broadcast to a
//! million people costs no memory.
//!
//! At every moment: received = suppressed + sent, sent = delivered + bounced + still under way; opened, complained and
//! unsubscribed are part of delivered, clicked is part of opened.
struct Outcome
{
    struct Click
    {
        Moment at;
        std::uint32_t link; //!< which of the email's links
    };
    static constexpr std::size_t mostOpens = 4;
    static constexpr std::size_t mostClicks = 3;

    Moment receivedAt = 0; //!< sent or suppressed then
    Fate fate = Fate::Delivered;
    Moment settledAt = 0;      //!< delivered or bounced; of a suppressed one the same as receivedAt
    Moment delayedAt = 0;      //!< the first try that found nobody; 0: never, as below
    Moment complainedAt = 0;   //!< marked as spam
    Moment unsubscribedAt = 0; //!< by its link
    std::uint8_t openCount = 0;
    std::uint8_t clickCount = 0;
    Moment openedAt[mostOpens] = {};  //!< in order
    Click clickedAt[mostClicks] = {}; //!< in order

    bool wasSent() const { return fate != Fate::Suppressed; }
    bool bounced() const { return wasSent() && fate != Fate::Delivered; }
    std::span<const Moment> opens() const { return {openedAt, openCount}; }
    std::span<const Click> clicks() const { return {clickedAt, clickCount}; }

    //! How many of each have happened by \a now.
    int opensBy(Moment now) const;
    int clicksBy(Moment now) const;

    //! Nothing happens to an email later than this after its turn.
    static constexpr Moment longest = 9 * day;
};

//! What can be seen of an email.
struct Visibility
{
    bool opens = true;       //!< it has an HTML part, which carries the pixel
    std::uint32_t links = 0; //!< that can be clicked
};

//! The outcome of the email whose turn is at \a turn: about 97 % are delivered, 40 % of those opened within days, a fifth
//! of these clicked. The same \a seed gives the same fate, relative to its turn, in every run.
Outcome outcomeOf(std::uint64_t seed, Moment turn, Visibility seen);

//! The same with the fate given; a delivered one is not opened, unless it is a complaint.
Outcome plainOutcome(Fate fate, Moment turn, bool complains);

} // namespace postroom::sandbox
