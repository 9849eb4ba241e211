// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

namespace {

constexpr std::size_t defaultLimit = 20; // unlike most lists, this one does not come whole

void writeTopic(JsonWriter &json, const Topic &topic)
{
    json.id("id", topic.id);
    json.text("name", topic.name);
    json.textOrNull("description", topic.description);
    json.text("default_subscription", word(topic.defaultSubscription));
    json.text("visibility", topic.isPublic ? "public" : "private");
    json.time("created_at", topic.createdAt);
}

Answer listTopics(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.topics, writeTopic, defaultLimit);
}

Answer getTopic(const Account &account, const Call &call)
{
    return withItem(account.topics, call.arguments[0], "Topic", [](const Topic &topic) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "topic");
            writeTopic(json, topic);
        });
    });
}

constexpr Route routes[] = {
    {"GET", "/topics", &listTopics},
    {"GET", "/topics/:topic", &getTopic},
};

} // namespace

std::span<const Route> topicRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
