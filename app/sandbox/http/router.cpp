// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/router.h"

namespace postroom::sandbox {

namespace {

bool isPlaceholder(std::string_view part)
{
    return part.starts_with(':');
}

bool matches(const std::vector<std::string_view> &parts, const std::vector<std::string> &segments)
{
    if (parts.size() != segments.size())
        return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (isPlaceholder(parts[i]) ? segments[i].empty() : parts[i] != segments[i])
            return false;
    }
    return true;
}

} // namespace

void Router::add(std::span<const Route> routes)
{
    for (const Route &route : routes) {
        Entry entry{&route, {}};
        std::string_view rest = route.pattern.substr(1);
        for (;;) {
            const std::size_t slash = rest.find('/');
            entry.parts.push_back(rest.substr(0, slash));
            if (slash == std::string_view::npos)
                break;
            rest.remove_prefix(slash + 1);
        }
        m_entries.push_back(std::move(entry));
    }
}

Router::Match Router::find(std::string_view method, const Target &target) const
{
    Match match;
    for (const Entry &entry : m_entries) {
        if (!matches(entry.parts, target.segments))
            continue;
        if (entry.route->method == method) {
            match.route = entry.route;
            for (std::size_t i = 0; i < entry.parts.size(); ++i) {
                if (isPlaceholder(entry.parts[i]))
                    match.arguments.emplace_back(target.segments[i]);
            }
            return match;
        }
        if (!match.allowed.empty())
            match.allowed += ", ";
        match.allowed += entry.route->method;
    }
    return match;
}

} // namespace postroom::sandbox
