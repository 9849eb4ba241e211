// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/moment.h"

#include <optional>

namespace postroom::sandbox {

struct Account;
struct Broadcast;

//! How a broadcast goes its way: scheduled, queued while it goes out, sent; and the people who unsubscribe because of it.

//! When something happens next to one of the account's broadcasts by itself.
std::optional<Moment> nextBroadcastDue(const Account &account);
//! Lets it happen.
void moveBroadcasts(Account &account, Moment at);

//! Sends \a broadcast on its way at \a at: it is queued, and who gets it is settled: the members of its segment, without
//! those who have unsubscribed from everything or, where it has a topic, from that. It has failed where there is nobody,
//! where segment, topic or content are gone, or where its domain may not send (guesses, all of them).
//!
//! \a within: the longest the turns may take together, for the sample's past; else as long as they take at the usual pace.
void goOut(const Account &account, Broadcast &broadcast, Moment at, std::optional<Moment> within = {});

//! Takes a scheduled one back to a draft, and stops a queued one for good.
void cancel(Broadcast &broadcast, Moment now);

} // namespace postroom::sandbox
