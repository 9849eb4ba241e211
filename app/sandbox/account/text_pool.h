// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>
#include <vector>

namespace postroom::sandbox {

//! Keeps many short texts side by side. What it hands out stays valid and unchanged as long as the pool lives; nothing
//! is given back before that, so an overwritten name stays in memory until the sandbox stops.
class TextPool
{
public:
    std::string_view keep(std::string_view text);

private:
    static constexpr std::size_t blockSize = 64 * 1024;

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_next = nullptr;
    std::size_t m_left = 0;
};

} // namespace postroom::sandbox
