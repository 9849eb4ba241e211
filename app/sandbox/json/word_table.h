// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace postroom::sandbox {

//! One word of a fixed set and what it means.
template<typename E>
struct WordOf
{
    std::string_view text;
    E meaning;
};

template<typename E>
std::optional<E> meaningOf(std::string_view text, std::span<const WordOf<E>> table)
{
    for (const WordOf<E> &row : table) {
        if (row.text == text)
            return row.meaning;
    }
    return {};
}

//! "opt_in | opt_out", for a refusal that says what would be right.
template<typename E>
std::string listOf(std::span<const WordOf<E>> table)
{
    std::string words;
    for (const WordOf<E> &row : table)
        words.append(words.empty() ? "" : " | ").append(row.text);
    return words;
}

} // namespace postroom::sandbox
