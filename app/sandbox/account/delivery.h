// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"
#include "sandbox/account/outcome.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace postroom::sandbox {

//! A broadcast on its way and arrived: who it goes to, fixed when it went out, and when whose turn is. Four bytes for
//! each recipient; what becomes of their emails is worked out when asked for (Outcome).
struct Delivery
{
    std::uint64_t seed = 0; //!< of the dice
    Moment began = 0;       //!< the turn of the first one
    Moment each = 0;        //!< from one turn to the next
    Visibility seen = {};
    std::vector<std::string> links = {};        //!< what can be clicked
    std::vector<std::uint32_t> recipients = {}; //!< positions in the contact store, ascending: the oldest contact first

    //! Somebody who will unsubscribe.
    struct Leaver
    {
        Moment at;
        std::uint32_t contact;
    };
    std::vector<Leaver> leavers = {}; //!< in the order of time
    std::size_t left = 0;             //!< how many of them have done so

    //! Two thousand a second.
    static constexpr Moment usualPace = second / 2000;
    static constexpr Moment startTime = second;   //!< from queued to the first turn
    static constexpr Moment endTime = 2 * second; //!< from the last turn to sent

    Moment turnOf(std::size_t recipient) const { return began + each * static_cast<Moment>(recipient); }
    Moment finishes() const { return turnOf(recipients.size()) + endTime; }
    //! How many have had their turn: the first so many.
    std::size_t reachedBy(Moment now) const;
    Outcome outcome(std::size_t recipient) const;

    //! Finds out who will unsubscribe. To be called once the recipients are there.
    void findLeavers();
    //! Stops at \a now: who has had their turn keeps the email, the rest gets none.
    void stop(Moment now);
};

} // namespace postroom::sandbox
