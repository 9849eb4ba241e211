// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QDialog)
QT_FORWARD_DECLARE_CLASS(QObject)

namespace postroom {

//! \a dialog goes when \a asker does, also while it is busy. It lies in the window, which outlives the account that it works
//! on; who asked for it does not.
void endDialogWith(QDialog &dialog, const QObject &asker);

} // namespace postroom
