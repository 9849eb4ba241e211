// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

class AccountDesk;
class AccountList;
class Clock;
class KeyStore;
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
    QString draftsFolder; //!< for unsaved work; made when first needed
};

} // namespace postroom
