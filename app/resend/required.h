// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

namespace postroom {

//! A field of an operation that has no default: leaving it out does not compile.
template<typename T>
struct Required
{
    T value;

    Required() = delete;
    template<typename U>
    requires(std::convertible_to<U, T> && !std::same_as<std::remove_cvref_t<U>, Required>) Required(U &&given)
        : value(std::forward<U>(given)) // NOLINT: meant to be as plain as the field itself
    {
    }

    operator const T &() const { return value; } // NOLINT
    const T &operator*() const { return value; }
    const T *operator->() const { return &value; }
    bool operator==(const Required &) const = default;
};

} // namespace postroom
