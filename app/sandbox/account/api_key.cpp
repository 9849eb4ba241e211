// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/api_key.h"

#include "sandbox/account/account.h"

#include <QRandomGenerator>

namespace postroom::sandbox {

namespace {

void appendRandom(std::string &out, int count)
{
    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    for (int i = 0; i < count; ++i)
        out += digits[QRandomGenerator::system()->bounded(static_cast<quint32>(digits.size()))];
}

} // namespace

// Really random, unlike everything else here: with a key of its own a sandbox is closed to others on this computer, and
// a key made in it must not open it to them.
std::string newToken()
{
    std::string token = "re_";
    appendRandom(token, 8);
    token += '_';
    appendRandom(token, 24);
    return token;
}

bool revokeKey(Account &account, const Uuid &id)
{
    const ApiKey *key = account.apiKeys.find(id);
    if (!key)
        return false;
    if (!key->token.empty())
        account.revokedTokens.insert(key->token);
    return account.apiKeys.remove(id);
}

} // namespace postroom::sandbox
