// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

namespace postroom {

//! What an update does to a field that may be empty: leave it as it is, clear it, or set it. Three different things: on
//! the wire the field is absent, null, or has a value. A field that cannot be empty is a std::optional instead.
template<typename T>
class Change
{
public:
    Change() = default; //!< leaves it

    static Change leave() { return {}; }
    static Change clear()
    {
        Change change;
        change.m_kind = Kind::Clear;
        return change;
    }
    static Change set(T value)
    {
        Change change;
        change.m_kind = Kind::Set;
        change.m_value = std::move(value);
        return change;
    }

    bool isLeft() const { return m_kind == Kind::Leave; }
    bool isCleared() const { return m_kind == Kind::Clear; }
    //! The new value; nothing where it is left or cleared.
    const std::optional<T> &value() const { return m_value; }

    bool operator==(const Change &) const = default;

private:
    enum class Kind { Leave, Clear, Set };
    Kind m_kind = Kind::Leave;
    std::optional<T> m_value;
};

} // namespace postroom
