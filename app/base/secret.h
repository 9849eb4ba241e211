// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>

#include <memory>

namespace postroom {

//! An API key in memory. It cannot be streamed, printed, put into a QVariant or compared by accident; its bytes are
//! overwritten when the last copy goes. Copies share one buffer. May be read from any thread.
class Secret
{
public:
    Secret() = default;
    //! Copies \a bytes and overwrites the original where nobody else holds it.
    explicit Secret(QByteArray &&bytes);

    bool isEmpty() const;
    //! The key itself, for the Authorization header, the keychain and the page that shows a new key once. The array is
    //! a view of this secret's buffer: it must not outlive it.
    QByteArray reveal() const;
    bool sameAs(const Secret &other) const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace postroom
