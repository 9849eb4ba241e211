// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QDialog)

namespace postroom {

//! Makes \a dialog at least as high as its texts need in its width. A layout asks for their height as if they were not
//! wrapped, and takes what is missing from the fields, or cuts the texts.
void fitDialogHeight(QDialog &dialog);
//! The same by itself, whenever \a dialog is shown, resized or laid out anew.
void keepDialogHeight(QDialog &dialog);

} // namespace postroom
