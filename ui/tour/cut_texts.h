// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

//! What cannot be read whole in \a root, as it is laid out now: labels crushed or cut without an ellipsis, buttons too narrow
//! for their words. One line each. Texts whose length is not ours, which end in an ellipsis on purpose, are none of these.
QStringList cutTexts(const QWidget &root);

} // namespace postroom
