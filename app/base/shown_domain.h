// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! "bücher.example" for "xn--bcher-kva.example"; what is no punycode stays.
QString shownDomain(const QString &name);

} // namespace postroom
