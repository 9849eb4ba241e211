// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"
#include "sandbox/json/body_reader.h"

namespace postroom::sandbox {

namespace {

constexpr std::string_view what = "API key";
constexpr std::size_t longestName = 50;

Answer listApiKeys(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.apiKeys, [](JsonWriter &json, const ApiKey &key) {
        json.id("id", key.id);
        json.text("name", key.name);
        json.time("created_at", key.createdAt);
        json.timeOrNull("last_used_at", key.lastUsedAt);
    });
}

// True for "sending_access". Anything but the two words is refused in words the service has for this alone.
bool readSendingOnly(BodyReader &body)
{
    if (!body.has("permission"))
        return false;
    const std::string permission = utf8(body.value("permission"));
    if (permission != "full_access" && permission != "sending_access")
        body.refuse(refusal(422, "invalid_access", R"(Access must be "full_access" | "sending_access")"));
    return permission == "sending_access";
}

Answer createApiKey(Account &account, const Call &call)
{
    BodyReader body(call.body);
    ApiKey key;
    key.name = body.requiredText("name", {longestName});
    key.sendingOnly = readSendingOnly(body);
    key.onlyDomain = body.id("domain_id");
    // A guess: the reference only says that it goes with sending_access.
    if (key.onlyDomain && !key.sendingOnly)
        body.refuse(wrongValue("The `domain_id` field can only be used with the `sending_access` permission."));
    if (body.refused())
        return *body.refused();
    if (key.onlyDomain && !account.domains.find(*key.onlyDomain))
        return notFound("Domain");

    key.id = account.newId(IdKind::ApiKey);
    key.createdAt = call.now;
    key.token = newToken();
    const ApiKey &added = account.apiKeys.add(std::move(key));
    return createdAnswer([&added](JsonWriter &json) {
        json.id("id", added.id);
        json.text("object", "list"); // the service says so
        json.text("token", added.token);
    });
}

Answer renameApiKey(Account &account, const Call &call)
{
    return withItem(account.apiKeys, call.arguments[0], what, [&call](ApiKey &key) {
        BodyReader body(call.body);
        if (!body.has("name"))
            body.refuse(missingField("name"));
        const std::optional<std::string> name = body.text("name", {longestName, false});
        if (body.refused())
            return *body.refused();
        key.name = *name;
        return idAnswer(200, "api_key", key.id);
    });
}

Answer deleteApiKey(Account &account, const Call &call)
{
    return withItem(account.apiKeys, call.arguments[0], what, [&account](const ApiKey &key) {
        const Uuid id = key.id;
        revokeKey(account, id);
        return deletedAnswer("list", id); // the service says "list" here too
    });
}

constexpr Route routes[] = {
    {"GET", "/api-keys", &listApiKeys},
    {"POST", "/api-keys", &createApiKey},
    {"PATCH", "/api-keys/:key", &renameApiKey},
    {"DELETE", "/api-keys/:key", &deleteApiKey},
};

} // namespace

std::span<const Route> apiKeyRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
