// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validating_proxy.h"

namespace postroom::test {

//! Plays \a exchanges, which were found right, to a validator once more: each with a body that cannot be right in the
//! request, where it had one of JSON, and then in the answer. Brings those that the validator let pass: a schema it
//! leaves aside would show nothing in the contract test either.
QList<QByteArray> unnoticed(const QList<Exchange> &exchanges);

} // namespace postroom::test
