// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/faults.h"

#include <QString>

#include <variant>

namespace postroom::sandbox {

//! What --fault was given, KIND[=VALUE][,every=N][,method=NAME][,path=/START], or a sentence about what is wrong with
//! it. The kinds: latency=MS, 429[=SECONDS], 500, 500-after, malformed, cut, drip[=MS].
std::variant<Fault, QString> readFault(const QString &text);

//! The help of --fault.
QString faultHelp();

} // namespace postroom::sandbox
