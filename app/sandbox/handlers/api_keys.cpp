// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

namespace {

Answer listApiKeys(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.apiKeys, [](JsonWriter &json, const ApiKey &key) {
        json.id("id", key.id);
        json.text("name", key.name);
        json.time("created_at", key.createdAt);
        json.timeOrNull("last_used_at", key.lastUsedAt);
    });
}

constexpr Route routes[] = {
    {"GET", "/api-keys", &listApiKeys},
};

} // namespace

std::span<const Route> apiKeyRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
