// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/passage.h"

#include "sandbox/account/account.h"
#include "sandbox/account/broadcast_life.h"
#include "sandbox/account/claim_life.h"
#include "sandbox/account/import_life.h"

namespace postroom::sandbox {

namespace {

//! One kind of thing that moves with time.
struct Mover
{
    std::optional<Moment> (*due)(const Account &account);
    void (*step)(Account &account, Moment at); //!< does what is due at \a at; must leave due() later, or empty
};

constexpr Mover movers[] = {
    {&nextBroadcastDue, &moveBroadcasts},
    {&nextImportDue, &moveImports},
    {&nextClaimDue, &moveClaims},
};

const Mover *nextMover(const Account &account, Moment &at)
{
    const Mover *next = nullptr;
    for (const Mover &mover : movers) {
        const std::optional<Moment> due = mover.due(account);
        if (due && (!next || *due < at)) {
            next = &mover;
            at = *due;
        }
    }
    return next;
}

} // namespace

std::optional<Moment> nextDue(const Account &account)
{
    Moment at = 0;
    return nextMover(account, at) ? std::optional(at) : std::nullopt;
}

void catchUp(Account &account, Moment now)
{
    Moment at = 0;
    for (const Mover *next = nextMover(account, at); next && at <= now; next = nextMover(account, at))
        next->step(account, at);
}

} // namespace postroom::sandbox
