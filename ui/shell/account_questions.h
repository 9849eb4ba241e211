// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/confirm.h"

#include <QStringList>

namespace postroom {

//! Asks whether \a account is to be taken off this computer, and with it the changes to \a contacts, their addresses.
ConfirmDialog *askToRemove(QWidget *window, const AccountMark &account, const QStringList &contacts,
                           std::function<void()> confirmed);
//! Asks whether \a account is to go to another address although the changes to \a contacts would be lost.
ConfirmDialog *askToMove(QWidget *window, const AccountMark &account, const QStringList &contacts,
                         std::function<void()> confirmed);

} // namespace postroom
