// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"
#include "sandbox/json/body_reader.h"

namespace postroom::sandbox {

namespace {

constexpr TextRule nameRule{50, false};
constexpr TextRule descriptionRule{200};
constexpr WordOf<Subscription> subscriptions[] = {
    {"opt_in", Subscription::OptIn},
    {"opt_out", Subscription::OptOut},
};
constexpr WordOf<bool> visibilities[] = {
    {"public", true},
    {"private", false},
};
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

// An empty description is none.
std::optional<std::string> descriptionFrom(const std::optional<std::string> &given)
{
    return given && !given->empty() ? given : std::nullopt;
}

Answer createTopic(Account &account, const Call &call)
{
    BodyReader body(call.body);
    Topic topic;
    topic.name = body.requiredText("name", nameRule);
    topic.description = descriptionFrom(body.text("description", descriptionRule));
    topic.defaultSubscription = body.requiredWord("default_subscription", subscriptions);
    topic.isPublic = body.word("visibility", visibilities).value_or(false);
    if (body.refused())
        return *body.refused();
    topic.id = account.newId(IdKind::Topic);
    topic.createdAt = call.now;
    return idAnswer(201, "topic", account.topics.add(std::move(topic)).id);
}

// A repeated `id` in the body, which the service's own client sends, says nothing.
Answer updateTopic(Account &account, const Call &call)
{
    return withItem(account.topics, call.arguments[0], "Topic", [&call](Topic &topic) {
        BodyReader body(call.body);
        if (body.has("default_subscription"))
            body.refuse(wrongValue("The `default_subscription` field cannot be changed."));
        const std::optional<std::string> name = body.text("name", nameRule);
        const std::optional<std::string> description = body.text("description", descriptionRule);
        const std::optional<bool> isPublic = body.word("visibility", visibilities);
        if (body.refused())
            return *body.refused();
        topic.name = name.value_or(topic.name);
        if (description)
            topic.description = descriptionFrom(description);
        topic.isPublic = isPublic.value_or(topic.isPublic);
        return idAnswer(200, "topic", topic.id);
    });
}

// A guess: a broadcast that is limited to the topic keeps its id.
Answer deleteTopic(Account &account, const Call &call)
{
    return withItem(account.topics, call.arguments[0], "Topic", [&account](const Topic &topic) {
        const Uuid id = topic.id;
        account.topics.remove(id);
        return deletedAnswer("topic", id);
    });
}

constexpr Route routes[] = {
    {"GET", "/topics", &listTopics},
    {"POST", "/topics", &createTopic},
    {"GET", "/topics/:topic", &getTopic},
    {"PATCH", "/topics/:topic", &updateTopic},
    {"DELETE", "/topics/:topic", &deleteTopic},
};

} // namespace

std::span<const Route> topicRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
