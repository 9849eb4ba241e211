// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/contact_store.h"

namespace postroom::sandbox {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// FNV-1a over the lowered letters.
std::uint64_t addressHash(std::string_view email)
{
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char c : email)
        hash = (hash ^ static_cast<unsigned char>(lowered(c))) * 0x100000001B3u;
    return hash;
}

bool sameAddress(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lowered(a[i]) != lowered(b[i]))
            return false;
    }
    return true;
}

} // namespace

auto ContactStore::idHash() const
{
    return [this](std::uint32_t position) { return m_rows[position].id.hash(); };
}

auto ContactStore::emailHash() const
{
    return [this](std::uint32_t position) { return addressHash(m_rows[position].email); };
}

std::optional<std::uint32_t> ContactStore::findById(const Uuid &id) const
{
    return m_byId.find(id.hash(), [&](std::uint32_t position) { return m_rows[position].id == id; });
}

std::optional<std::uint32_t> ContactStore::findByEmail(std::string_view email) const
{
    return m_byEmail.find(addressHash(email),
                          [&](std::uint32_t position) { return sameAddress(m_rows[position].email, email); });
}

void ContactStore::reserve(std::size_t count)
{
    m_rows.reserve(count);
    m_byId.reserve(count, idHash());
    m_byEmail.reserve(count, emailHash());
}

std::uint32_t ContactStore::add(const Contact &contact)
{
    const auto position = static_cast<std::uint32_t>(m_rows.size());
    m_rows.push_back(contact);
    m_byId.insert(position, idHash());
    m_byEmail.insert(position, emailHash());
    return position;
}

} // namespace postroom::sandbox
