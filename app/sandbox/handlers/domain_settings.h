// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/domain.h"
#include "sandbox/http/answer.h"
#include "sandbox/json/body_reader.h"

namespace postroom::sandbox {

//! The domain that a body of POST /domains or POST /domains/claim asks for, without an id, a date or records. Look at
//! body.refused() before using it.
Domain readDomain(BodyReader &body);

//! Changes of \a domain what a body of PATCH /domains/{id} names. Look at body.refused() before keeping it.
void readDomainChanges(BodyReader &body, Domain &domain);

//! True where two domains ask for the same.
bool haveSameSettings(const Domain &one, const Domain &other);

//! The 403 for a name that this or another account has.
Answer registeredAlready(const std::string &name);

} // namespace postroom::sandbox
