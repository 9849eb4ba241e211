// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/account.h"

#include <memory>

namespace postroom::sandbox {

//! An account worth looking at, the same in every run but for its dates, which lie around \a now. \a contacts: how
//! many.
std::unique_ptr<Account> sampleAccount(Moment now, int contacts);

//! Its parts, each in a file of its own. Segments, topics and properties go before contacts and broadcasts, which use
//! them.
void addSampleApiKeys(Account &account, Moment now);
void addSampleDomains(Account &account, Moment now);
void addSampleGroups(Account &account, Moment now); // segments, topics, properties
void addSampleContacts(Account &account, Moment now, int count);
void addSampleBroadcasts(Account &account, Moment now);

//! The places of the sample's segments, topics and properties on their shelves.
enum SampleSegment : std::size_t { Newsletter, Customers, TrialUsers, BerlinMeetUp, BetaTesters, Lapsed };
enum SampleTopic : std::size_t { ProductUpdates, Tips, Events, Surveys, PartnerOffers };
enum SampleProperty : std::size_t { CompanyName, Plan, City, Seats, LifetimeValue };

} // namespace postroom::sandbox
