// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QString>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QObject)

namespace postroom {

//! What one job of the operating system's keychain came back with. Known to KeyStore alone.
struct KeychainAnswer
{
    enum class Said {
        Done,
        NotFound, //!< also a keyring that is locked and was not unlocked, where libsecret answers a read
        Denied,   //!< locked and not unlocked, or the person refused
        Absent,   //!< no keychain answers on this computer
        Failed,   //!< anything else
    };
    Said said = Said::Failed;
    QString text = {}; //!< the keychain's own sentence; empty where it was done
    Secret data = {};  //!< what was read; of a write or a removal nothing
};

//! Each of these starts one job. \a then is called once, later, unless \a context is gone by then; never, where the
//! keychain never answers. A job that was started cannot be called back: it may still do its work after \a context is
//! gone. An entry is named by \a service and \a entry together, on each system. UI thread only.
void startReading(const QString &service, const QString &entry, QObject *context,
                  std::function<void(KeychainAnswer)> then);
//! Replaces what the entry held before.
void startWriting(const QString &service, const QString &entry, const Secret &data, QObject *context,
                  std::function<void(KeychainAnswer)> then);
void startRemoving(const QString &service, const QString &entry, QObject *context,
                   std::function<void(KeychainAnswer)> then);

} // namespace postroom
