// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! The plain-text part of a message: exactly the service's three cases (reference, "Create Broadcast", text).
class PlainText
{
public:
    //! The service makes one from the HTML: the field is absent.
    static PlainText generated() { return {}; }
    //! The message has no such part: the field is an empty text.
    static PlainText none() { return PlainText(Kind::None, {}); }
    //! One of its own; an empty text is none().
    static PlainText own(const QString &text) { return text.isEmpty() ? none() : PlainText(Kind::Own, text); }

    PlainText() = default;
    bool isGenerated() const { return m_kind == Kind::Generated; }
    bool isNone() const { return m_kind == Kind::None; }
    //! Empty unless it is one of its own.
    const QString &text() const { return m_text; }
    bool operator==(const PlainText &) const = default;

private:
    enum class Kind { Generated, None, Own };
    PlainText(Kind kind, const QString &text) : m_kind(kind), m_text(text) {}

    Kind m_kind = Kind::Generated;
    QString m_text = {};
};

} // namespace postroom
