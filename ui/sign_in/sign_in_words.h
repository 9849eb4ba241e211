// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/base_url.h"
#include "accounts/key_check.h"
#include "accounts/key_store.h"

#include <QString>

namespace postroom {

//! What a checked key turned out to be, as a sentence beside the field. Empty for a key with full access.
QString keyVerdictText(const KeyVerdict &verdict);
//! Why a base URL is refused, as a sentence beside the field.
QString baseUrlFaultText(BaseUrlFault fault);
//! Why the keychain did not give or keep a key, and what now.
QString keyStoreFaultText(const KeyStoreFault &fault);
//! After a key could not be put into the keychain: it is held for this session, and why.
QString heldForSessionText(const KeyStoreFault &fault);

} // namespace postroom
