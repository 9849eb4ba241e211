// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <variant>

namespace postroom {

class Clock;

//! What the operating system's keychain said when it did not do what was asked.
struct KeyStoreFault
{
    enum class Kind {
        NotFound,        //!< no such entry, and none was ever stored
        LockedOrRemoved, //!< stored once; the keychain is locked, its question was dismissed, or the entry is gone
        Denied,          //!< the keychain or the person said no
        Unavailable,     //!< no keychain answers on this computer (no D-Bus, no Secret Service, …)
        TimedOut,        //!< its question was not answered in time; a later answer is ignored
        Other,
    };
    Kind kind = Kind::Other;
    QString detail = {}; //!< the keychain's own sentence, for "Details"
    bool operator==(const KeyStoreFault &) const = default;
};

//! Where API keys are kept: the system's own store through QtKeychain, or, where that does not answer, memory until the
//! program ends. Nowhere else. Every answer comes exactly once, later, or never once the context is gone. UI thread.
//!
//! The keychain does one thing at a time and may be asking the person, so requests wait for each other, in the order of
//! the calls. One that waits too long is answered with TimedOut; a write or removal is still carried out when the
//! keychain comes back, unless a later one for the same account replaces it: in the end the keychain holds what was
//! asked for last. Once this store is destroyed, what has not begun is not done, and what has begun goes on unseen.
class KeyStore final : public QObject
{
    Q_OBJECT
public:
    struct Stored
    {
        bool operator==(const Stored &) const = default;
    };
    using ReadAnswer = std::variant<Secret, KeyStoreFault>;
    using WriteAnswer = std::variant<Stored, KeyStoreFault>;

    //! \a service names the entries in the keychain ("Postroom"); tests give their own. \a patience is how long a job
    //! may take before TimedOut, from the call on: the keychain may be asking the person. \a clock must outlive the
    //! store.
    KeyStore(Clock &clock, QString service, std::chrono::milliseconds patience = std::chrono::seconds(60),
             QObject *parent = nullptr);
    ~KeyStore() override;

    //! A key held for this session answers at once, without asking the keychain; so does one that comes to be held
    //! while the keychain is being asked. \a wasStored is Account::keyStored. A key that was read is not held.
    void read(const QString &accountId, bool wasStored, QObject *context, std::function<void(ReadAnswer)> done);
    //! Puts the key into the keychain and reads it back: only what came back the same counts as stored. In any case the
    //! key is held for this session too, so that a fault here does not end the person's work. After a fault the
    //! keychain may still have the key it had before. Goes on when the context is gone. \a key must not be empty.
    void write(const QString &accountId, const Secret &key, QObject *context, std::function<void(WriteAnswer)> done);
    //! Removes the entry and what is held for this session. An entry that is not there counts as removed. Where the
    //! keychain cannot be asked the fault is told, because the key may then still be in it; likewise where the entry
    //! can still be read afterwards, or the keyring is locked (Denied), which else claims success. To find that out, an
    //! entry that was stored is overwritten before it is removed. Goes on when the context is gone.
    void remove(const QString &accountId, bool wasStored, QObject *context, std::function<void(WriteAnswer)> done);
    //! Only for this session, nowhere else: where the person is trying something out. An empty key is held no longer.
    void holdForSession(const QString &accountId, const Secret &key);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postroom
