// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/confirm.h"

#include <QStringList>

namespace postroom {

//! Asks whether to quit although the changes to \a contacts, their addresses, would be lost.
ConfirmDialog *askToQuit(QWidget *window, const QStringList &contacts, std::function<void()> confirmed);

//! The changes to \a contacts that would be lost, as a sentence; empty where there are none.
QString unsavedContactsText(const QStringList &contacts);

} // namespace postroom
