// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/key_store.h"

#include <QStringList>

namespace postroom::test {

//! Calls a key store and writes down each answer, in the order they came: "read a: re_1", "write a: stored",
//! "remove a: Denied". Is the context of its calls.
class KeyStoreCaller final : public QObject
{
    Q_OBJECT
public:
    void read(KeyStore &store, const QString &id, bool wasStored);
    void write(KeyStore &store, const QString &id, const QByteArray &key);
    void remove(KeyStore &store, const QString &id, bool wasStored);

    QStringList said;
    QStringList details; //!< what the faults said for "Details", one for each fault
};

//! \a bytes as a secret; they stay as they are.
Secret secretOf(const QByteArray &bytes);

} // namespace postroom::test
