// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/account_band.h"

#include <QString>

namespace postroom {

struct AccountModels;
class Clock;
class DnsLookup;
class Preferences;
class SendTools;

//! What a page is made of: the open account's data, what the person set up, and how the account is told apart. All of it
//! outlives the page.
struct PageContext
{
    AccountModels &models;
    Preferences &preferences;
    QString accountId; //!< our own id of the account, for Preferences
    SendTools &send;   //!< what sending and its reports work with
    Clock &clock;
    DnsLookup &dns;             //!< the world's DNS, or the sandbox's
    const AccountMark &account; //!< changes when the person renames the account
};

} // namespace postroom
