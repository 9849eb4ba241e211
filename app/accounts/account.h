// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/rights.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace postroom {

//! One Resend team as this computer knows it. Holds no key: that is in the key store under the id.
struct Account
{
    QString id = {};     //!< our own, a UUID without braces; never shown
    QString name = {};   //!< as the person named it
    QString colour = {}; //!< "#rrggbb": marks the window and every dialog that sends or deletes
    QUrl baseUrl = {};   //!< no trailing slash
    //! True once the key store said it keeps the key. A locked keychain answers "not found" (platform-notes.md), so
    //! this is what tells "never stored" from "locked or removed".
    bool keyStored = false;
    Rights rights = Rights::Full; //!< what may be done from this computer
    //! How many contacts the team's plan allows, as the person says; the service does not tell. Nothing: not said.
    std::optional<qint64> planContacts = {};

    bool operator==(const Account &) const = default;
};

} // namespace postroom
