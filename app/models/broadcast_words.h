// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"
#include "resend/broadcasts/broadcast.h"

#include <QString>

namespace postroom {

//! How broadcasts are spoken of. A status that is not known here is shown as it came.
//! What a broadcast is called: its name, or "Untitled".
QString broadcastName(const Broadcast &broadcast);
QString statusText(const Word<BroadcastStatus> &status);
Tone statusTone(const Word<BroadcastStatus> &status);

} // namespace postroom
