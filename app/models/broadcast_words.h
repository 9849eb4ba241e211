// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"
#include "resend/broadcasts/broadcast.h"

#include <QString>

namespace postroom {

//! How broadcasts are spoken of. A status that is not known here is shown as it came.
QString statusText(const Word<BroadcastStatus> &status);
Tone statusTone(const Word<BroadcastStatus> &status);

} // namespace postroom
