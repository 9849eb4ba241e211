// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QDialog)

namespace postroom {

//! Keeps \a dialog at least as high as its texts need in its width, from now on. A layout asks for their height as if they
//! were not wrapped, and takes what is missing from the fields, or cuts the texts.
void keepDialogHeight(QDialog &dialog);

} // namespace postroom
