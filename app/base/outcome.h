// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace postroom {

//! The result of a call that brings nothing but its success.
struct Nothing
{
    bool operator==(const Nothing &) const = default;
};

//! A value, or the reason why there is none. Never both, never neither.
template<typename T>
class [[nodiscard]] Outcome
{
public:
    Outcome(T value) : m_content(std::in_place_index<0>, std::move(value)) {} // NOLINT(google-explicit-constructor)
    Outcome(ApiError error)
        : m_content(std::in_place_index<1>, std::move(error)) {} // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return m_content.index() == 0; }

    //! Only where the outcome is true.
    const T &value() const
    {
        Q_ASSERT(m_content.index() == 0);
        return *std::get_if<0>(&m_content);
    }
    //! Moves the value out; only where the outcome is true.
    T take()
    {
        Q_ASSERT(m_content.index() == 0);
        return std::move(*std::get_if<0>(&m_content));
    }
    //! Only where the outcome is false.
    const ApiError &error() const
    {
        Q_ASSERT(m_content.index() == 1);
        return *std::get_if<1>(&m_content);
    }

private:
    std::variant<T, ApiError> m_content;
};

} // namespace postroom
