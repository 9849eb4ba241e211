// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/broadcast_uses.h"

#include <QString>
#include <QWidget>

#include <functional>

namespace postroom {

class MessageStrip;

//! How a page speaks while it is found out what a removal would leave without something.
struct RemovalWords
{
    QString looking;    //!< "Looking for “plan” in the broadcasts that are not out yet…"
    QString notDeleted; //!< "The property “plan” was not deleted." Where it could not be asked about
};

//! Says in \a strip that it is looked for, and returns what takes the findings: it asks with \a ask, but only while \a page
//! is what the person looks at. Who went to another tab or account, or has begun something else, is not asked over that:
//! the strip says so instead, and offers to begin again; behind what went wrong meanwhile, where that does not heal itself.
PendingUses::Done askOnceFound(QWidget &page, MessageStrip &strip, const RemovalWords &words,
                               std::function<void(const PendingUses::Found &uses)> ask, std::function<void()> again);

} // namespace postroom
