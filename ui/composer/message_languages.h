// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/combo_items.h"

#include <QList>

namespace postroom {

//! The languages offered for a message, each by its own name, and its BCP 47 code.
QList<ComboItem> messageLanguages();

} // namespace postroom
