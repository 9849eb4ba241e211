// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/domain_name.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr std::size_t longestName = 253;
constexpr std::size_t longestLabel = 63;

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLabel(std::string_view label)
{
    return !label.empty() && label.size() <= longestLabel && label.front() != '-' && label.back() != '-'
        && std::all_of(label.begin(), label.end(), [](char c) { return isLetter(c) || isDigit(c) || c == '-'; });
}

// The name from its \a count-th last label on; the whole name where it has no more.
std::string_view lastLabels(std::string_view name, int count)
{
    std::size_t from = name.size();
    for (; count > 0; --count) {
        const std::size_t dot = from == 0 ? std::string_view::npos : name.rfind('.', from - 1);
        if (dot == std::string_view::npos)
            return name;
        from = dot;
    }
    return name.substr(from + 1);
}

bool isAtOrBelow(std::string_view name, std::string_view top)
{
    return name == top
        || (name.size() > top.size() && name.ends_with(top) && name[name.size() - top.size() - 1] == '.');
}

} // namespace

std::string lowerCased(std::string name)
{
    for (char &c : name) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

bool isDomainName(std::string_view name)
{
    if (name.size() > longestName || name.find('.') == std::string_view::npos)
        return false;
    for (;;) {
        const std::size_t dot = name.find('.');
        if (!isLabel(name.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            break;
        name.remove_prefix(dot + 1);
    }
    return std::any_of(name.begin(), name.end(), isLetter); // the last one: no number, as of an IP address
}

bool isSubdomain(std::string_view name)
{
    return isLabel(name) && isLetter(name.front());
}

std::string_view subdomainOf(std::string_view name)
{
    constexpr std::string_view secondLevel[] = {"ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org"};
    const std::string_view country = lastLabels(name, 1);
    std::string_view second = lastLabels(name, 2);
    second = second.substr(0, second.find('.'));
    const bool underSecond = country.size() == 2
        && std::find(std::begin(secondLevel), std::end(secondLevel), second) != std::end(secondLevel);
    const std::string_view registered = lastLabels(name, underSecond ? 3 : 2);
    return registered.size() == name.size() ? std::string_view() : name.substr(0, name.size() - registered.size() - 1);
}

bool belongsToOthers(std::string_view name)
{
    return isAtOrBelow(name, "taken.example");
}

bool isStillUsedByOthers(std::string_view name)
{
    return isAtOrBelow(name, "blocked.taken.example");
}

bool isInDns(std::string_view name, bool neededForSending)
{
    if (isAtOrBelow(name, "partly.failing.example"))
        return neededForSending;
    return !isAtOrBelow(name, "failing.example") && !isAtOrBelow(name, "failing.taken.example");
}

} // namespace postroom::sandbox
