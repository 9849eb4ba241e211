// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/field_fault.h"
#include "resend/json_body.h"

#include <optional>

namespace postroom {

//! What creating and claiming a domain check alike.
void checkNewDomain(FieldFaults &faults, const QString &name, const std::optional<QString> &region,
                    const std::optional<QString> &customReturnPath, const std::optional<QString> &trackingSubdomain);

} // namespace postroom
