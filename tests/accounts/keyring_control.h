// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom::test {

//! The gnome-keyring of this test's own bus, as a person or another program would handle it. Each function says whether
//! the keyring did as told; none of them ever asks for a password.
namespace keyring {

bool lock();
bool unlock();
//! How many entries QtKeychain keeps for \a service, locked ones too; -1 where the keyring does not answer.
int entries(const QString &service);
//! Removes them, as from the keyring's own window. The keyring must be unlocked.
bool removeEntries(const QString &service);

} // namespace keyring
} // namespace postroom::test
