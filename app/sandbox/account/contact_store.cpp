// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/contact_store.h"

#include <bit>

namespace postroom::sandbox {

namespace {

constexpr std::size_t bitsPerWord = 64;

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

std::optional<std::size_t> ContactStore::older(std::optional<std::size_t> position) const
{
    const std::size_t end = position.value_or(m_rows.size()); // the walk goes on below
    if (end == 0)
        return {};
    std::size_t word = (end - 1) / bitsPerWord;
    std::uint64_t bits = m_present[word] & (~std::uint64_t(0) >> (bitsPerWord - 1 - (end - 1) % bitsPerWord));
    while (bits == 0) {
        if (word == 0)
            return {};
        bits = m_present[--word];
    }
    return word * bitsPerWord + bitsPerWord - 1 - static_cast<std::size_t>(std::countl_zero(bits));
}

std::optional<std::size_t> ContactStore::newer(std::size_t position) const
{
    const std::size_t first = position + 1;
    std::size_t word = first / bitsPerWord;
    if (word >= m_present.size())
        return {};
    std::uint64_t bits = m_present[word] & (~std::uint64_t(0) << first % bitsPerWord);
    while (bits == 0) {
        if (++word == m_present.size())
            return {};
        bits = m_present[word];
    }
    return word * bitsPerWord + static_cast<std::size_t>(std::countr_zero(bits));
}

void ContactStore::reserve(std::size_t count)
{
    m_rows.reserve(count);
    m_present.reserve(count / bitsPerWord + 1);
    m_byId.reserve(count, idHash());
    m_byEmail.reserve(count, emailHash());
}

std::uint32_t ContactStore::add(const Contact &contact)
{
    const auto position = static_cast<std::uint32_t>(m_rows.size());
    m_rows.push_back(contact);
    if (position % bitsPerWord == 0)
        m_present.push_back(0);
    m_present.back() |= std::uint64_t(1) << position % bitsPerWord;
    ++m_count;
    m_byId.insert(position, idHash());
    m_byEmail.insert(position, emailHash());
    return position;
}

void ContactStore::change(std::uint32_t position, const Contact &contact)
{
    Contact &row = m_rows[position];
    const bool moved = !sameAddress(row.email, contact.email);
    if (moved)
        m_byEmail.remove(position, emailHash());
    row.email = contact.email;
    row.firstName = contact.firstName;
    row.lastName = contact.lastName;
    row.unsubscribed = contact.unsubscribed;
    if (moved)
        m_byEmail.insert(position, emailHash());
}

void ContactStore::remove(std::uint32_t position)
{
    m_byId.remove(position, idHash());
    m_byEmail.remove(position, emailHash());
    m_present[position / bitsPerWord] &= ~(std::uint64_t(1) << position % bitsPerWord);
    --m_count;
}

} // namespace postroom::sandbox
