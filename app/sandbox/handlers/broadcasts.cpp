// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

namespace {

void writeNames(JsonWriter &json, const Broadcast &broadcast)
{
    json.id("id", broadcast.id);
    json.textOrNull("name", broadcast.name);
    json.idOrNull("audience_id", broadcast.segment); // the old name of the same thing
    json.idOrNull("segment_id", broadcast.segment);
}

void writeState(JsonWriter &json, const Broadcast &broadcast)
{
    json.text("status", word(broadcast.status));
    json.time("created_at", broadcast.createdAt);
    json.timeOrNull("scheduled_at", broadcast.scheduledAt);
    json.timeOrNull("sent_at", broadcast.sentAt);
}

void writeReplyTo(JsonWriter &json, const std::vector<std::string> &addresses)
{
    if (addresses.empty()) {
        json.null("reply_to");
        return;
    }
    json.beginArray("reply_to");
    for (const std::string &address : addresses)
        json.text({}, address);
    json.endArray();
}

Answer listBroadcasts(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.broadcasts, [](JsonWriter &json, const Broadcast &broadcast) {
        writeNames(json, broadcast);
        writeState(json, broadcast);
    });
}

Answer getBroadcast(const Account &account, const Call &call)
{
    return withItem(account.broadcasts, call.arguments[0], "Broadcast", [](const Broadcast &broadcast) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "broadcast");
            writeNames(json, broadcast);
            json.textOrNull("from", broadcast.from);
            json.textOrNull("subject", broadcast.subject);
            writeReplyTo(json, broadcast.replyTo);
            json.textOrNull("preview_text", broadcast.previewText);
            json.textOrNull("html", broadcast.html);
            json.textOrNull("text", broadcast.plainText());
            writeState(json, broadcast);
            json.idOrNull("topic_id", broadcast.topic);
        });
    });
}

constexpr Route routes[] = {
    {"GET", "/broadcasts", &listBroadcasts},
    {"GET", "/broadcasts/:broadcast", &getBroadcast},
};

} // namespace

std::span<const Route> broadcastRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
