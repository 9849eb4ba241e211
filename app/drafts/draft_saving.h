// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/open_draft.h"

namespace postroom {

//! One saving of an OpenDraft, under way. Answers and pauses that belong to it end with it.
struct OpenDraft::Saving final : QObject
{
    bool asked = false; //!< by the person; else after a pause
    BroadcastDraft target = {};
    DraftFields fields = {};
    QList<Broadcast> candidates = {}; //!< what may be the broadcast that was asked for, unclear whether made
};

} // namespace postroom
