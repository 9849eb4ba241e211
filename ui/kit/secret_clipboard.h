// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QObject>

#include <chrono>

namespace postroom {

class Clock;

//! Puts a secret on the clipboard, marked as one where the platform knows such a mark, and takes it off again after a
//! while, and when this object goes, unless something else was copied meanwhile.
class SecretClipboard final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds lifetime{30};
    //! \a clock must outlive this.
    explicit SecretClipboard(Clock &clock, QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const Secret &secret);
    //! Takes it off now, if it is still there.
    void clear();

private:
    Clock &m_clock;
    Secret m_secret;
    quint64 m_copies = 0; // only the newest one's time counts
};

} // namespace postroom
