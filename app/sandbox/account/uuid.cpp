// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/uuid.h"

namespace postroom::sandbox {

namespace {

constexpr bool isDash(std::size_t at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::optional<Uuid> Uuid::fromText(std::string_view text)
{
    if (text.size() != 36)
        return {};
    Uuid id;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isDash(at)) {
            if (text[at] != '-')
                return {};
            continue;
        }
        const int digit = hexDigit(text[at]);
        if (digit < 0)
            return {};
        std::uint64_t &half = at < 18 ? id.high : id.low;
        half = half << 4 | static_cast<std::uint64_t>(digit);
    }
    return id;
}

std::string Uuid::text() const
{
    std::string out;
    appendUuid(out, *this);
    return out;
}

void appendUuid(std::string &out, const Uuid &id)
{
    char text[36];
    std::uint64_t rest = id.low;
    for (std::size_t at = 36; at-- > 0;) {
        if (isDash(at)) {
            text[at] = '-';
            if (at == 18)
                rest = id.high;
            continue;
        }
        text[at] = "0123456789abcdef"[rest & 15];
        rest >>= 4;
    }
    out.append(text, sizeof text);
}

// splitmix64: short, public domain, and the same bits everywhere.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15u;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

Uuid madeUpId(IdKind kind, std::uint64_t number)
{
    const std::uint64_t seed = mixed(static_cast<std::uint64_t>(kind) << 56 ^ number);
    Uuid id{seed, mixed(seed)};
    id.high = (id.high & ~std::uint64_t(0xF000)) | 0x4000;                  // version 4
    id.low = (id.low & ~(std::uint64_t(3) << 62)) | std::uint64_t(2) << 62; // variant 1
    return id;
}

} // namespace postroom::sandbox
