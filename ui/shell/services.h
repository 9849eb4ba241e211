// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

class AccountDesk;
class AccountList;
class Clock;
class DnsLookup;
class KeyStore;
class Notifier;
class Preferences;
class SendHistory;

//! What the window works with; made in main(), and by tests. All outlive the window.
struct Services
{
    Clock &clock;
    Preferences &preferences;
    AccountList &accounts;
    KeyStore &keys;
    AccountDesk &desk;
    SendHistory &history;
    DnsLookup &dns;       //!< the world's DNS; the sandbox has one of its own
    QString draftsFolder; //!< for unsaved work; made when first needed
    Notifier &notifier;
};

} // namespace postroom
