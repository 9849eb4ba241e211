// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/text_pool.h"

#include <cstring>

namespace postroom::sandbox {

std::string_view TextPool::keep(std::string_view text)
{
    if (text.empty())
        return {""}; // not null: an empty text is not an absent one
    if (text.size() > blockSize) {
        // A block of its own, put below the one in use.
        auto block = std::make_unique<char[]>(text.size());
        std::memcpy(block.get(), text.data(), text.size());
        const std::string_view kept(block.get(), text.size());
        m_blocks.insert(m_blocks.begin(), std::move(block));
        return kept;
    }
    if (text.size() > m_left) {
        m_blocks.emplace_back(new char[blockSize]); // not make_unique: it would clear what is written anyway
        m_next = m_blocks.back().get();
        m_left = blockSize;
    }
    std::memcpy(m_next, text.data(), text.size());
    const std::string_view kept(m_next, text.size());
    m_next += text.size();
    m_left -= text.size();
    return kept;
}

} // namespace postroom::sandbox
