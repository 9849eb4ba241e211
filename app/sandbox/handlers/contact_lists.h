// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/router.h"

namespace postroom::sandbox {

//! The contacts of one segment, a page at a time: GET /segments/{id}/contacts, and GET /contacts?segment_id=.
Answer segmentContacts(const Account &account, const Segment &segment, const Call &call);

} // namespace postroom::sandbox
