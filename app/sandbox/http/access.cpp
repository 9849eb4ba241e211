// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/access.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

// The scheme's name is not case-sensitive (RFC 9110, 11.1).
bool hasBearerScheme(std::string_view text)
{
    constexpr std::string_view scheme = "bearer";
    return text.size() >= scheme.size()
        && std::equal(scheme.begin(), scheme.end(), text.begin(), [](char a, char b) { return a == (b | 0x20); })
        && (text.size() == scheme.size() || text[scheme.size()] == ' ');
}

Answer invalidKey()
{
    return refusal(401, "validation_error", "API key is invalid");
}

} // namespace

std::variant<Access, Answer> accessOf(std::string_view authorization, std::string_view onlyKey, const Account &account)
{
    std::string_view key = trimmed(authorization);
    if (hasBearerScheme(key))
        key = trimmed(key.substr(6));
    else if (!key.empty())
        return invalidKey();
    if (key.empty())
        return refusal(401, "missing_api_key", "Missing API key in the authorization header.");

    const auto own = std::find_if(account.apiKeys.begin(), account.apiKeys.end(),
                                  [&](const ApiKey &known) { return known.token == key; });
    if (own != account.apiKeys.end())
        return Access{own->id, own->sendingOnly, own->onlyDomain};
    if (account.revokedTokens.contains(std::string(key)))
        return invalidKey();
    if (key.starts_with("re_sending"))
        return Access{{}, true, {}};
    if (onlyKey.empty() ? key.starts_with("re_") : key == onlyKey)
        return Access();
    return invalidKey();
}

std::optional<Answer> refusedBeyond(const Access &access, std::string_view method, const Target *target)
{
    if (!access.sendingOnly)
        return {};
    if (target && method == "POST" && !target->segments.empty() && target->segments.front() == "emails"
        && (target->segments.size() == 1 || (target->segments.size() == 2 && target->segments.back() == "batch")))
        return {};
    return refusal(401, "restricted_api_key", "This API key is restricted to only send emails.");
}

} // namespace postroom::sandbox
