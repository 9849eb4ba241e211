// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>

namespace postroom {

//! What a status means to the person. The kit turns it into colour, icon and word together; models know no colours.
enum class Tone { None, Good, Waiting, Bad, Neutral };

} // namespace postroom

Q_DECLARE_METATYPE(postroom::Tone)
