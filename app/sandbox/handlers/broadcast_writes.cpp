// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/broadcast_life.h"
#include "sandbox/account/sending_rights.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"
#include "sandbox/handlers/schedule_field.h"
#include "sandbox/handlers/sender_field.h"
#include "sandbox/json/body_reader.h"

#include <QString>

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr std::string_view what = "Broadcast";

//! What a request says about a broadcast, of a create and of an update.
struct Fields
{
    std::optional<std::string> name;
    std::optional<Uuid> segment;
    std::optional<std::string> from;
    std::optional<std::string> subject;
    std::optional<std::vector<std::string>> replyTo;
    std::optional<std::string> previewText;
    std::optional<std::string> html;
    std::optional<std::string> text;
    Change<Uuid> topic;

    bool onlyName() const
    {
        return !segment && !from && !subject && !replyTo && !previewText && !html && !text && !topic;
    }
    void setIn(Broadcast &broadcast) const;
};

std::optional<std::string> filled(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

void Fields::setIn(Broadcast &broadcast) const
{
    if (name)
        broadcast.name = name;
    if (segment)
        broadcast.segment = segment;
    if (from)
        broadcast.from = from;
    if (subject)
        broadcast.subject = subject;
    if (replyTo)
        broadcast.replyTo = *replyTo;
    if (previewText)
        broadcast.previewText = filled(*previewText);
    if (html)
        broadcast.html = filled(*html);
    if (text) {
        broadcast.textPart = text->empty() ? TextPart::None : TextPart::Given;
        broadcast.text = *text;
    }
    if (topic)
        broadcast.topic = *topic;
}

// The old name of segment_id still works.
std::string_view segmentKey(const BodyReader &body)
{
    return body.has("segment_id") || !body.has("audience_id") ? "segment_id" : "audience_id";
}

void readRest(BodyReader &body, Fields &fields)
{
    fields.name = body.text("name");
    fields.replyTo = body.texts("reply_to");
    fields.previewText = body.text("preview_text");
    fields.html = body.text("html");
    fields.text = body.text("text");
    fields.topic = body.idChange("topic_id");
    if (fields.from)
        checkSender(body, "from", *fields.from);
    for (const std::string &address : fields.replyTo.value_or(std::vector<std::string>()))
        checkSender(body, "reply_to", address);
}

Fields fieldsOfCreate(BodyReader &body)
{
    Fields fields;
    fields.segment = body.requiredId(segmentKey(body));
    fields.from = body.requiredText("from");
    fields.subject = body.requiredText("subject");
    readRest(body, fields);
    return fields;
}

Fields fieldsOfUpdate(BodyReader &body)
{
    Fields fields;
    fields.segment = body.id(segmentKey(body));
    fields.from = body.text("from", {.mayBeEmpty = false});
    fields.subject = body.text("subject", {.mayBeEmpty = false});
    readRest(body, fields);
    return fields;
}

std::optional<Answer> unknownGroup(const Account &account, const std::optional<Uuid> &segment,
                                   const std::optional<Uuid> &topic)
{
    if (segment && !account.segments.find(*segment))
        return notFound("Audience"); // the service's word for a segment that is not there
    if (topic && !account.topics.find(*topic))
        return notFound("Topic");
    return {};
}

// What keeps \a broadcast from being sent at \a now. The words for missing parts and for the wrong state are guesses.
std::optional<Answer> refusedSending(const Account &account, const Broadcast &broadcast, Moment now)
{
    if (broadcast.madeOnWeb)
        return notAllowed("You can send broadcasts only if they were created via the API.");
    if (broadcast.status != BroadcastStatus::Draft)
        return notAllowed("Only draft broadcasts can be sent");
    if (!broadcast.segment)
        return missingField("segment_id");
    if (!broadcast.from)
        return missingField("from");
    if (!broadcast.subject)
        return missingField("subject");
    if (!broadcast.hasContent())
        return wrongValue("Missing `html` or `text` field.");
    if (std::optional<Answer> refused = unknownGroup(account, broadcast.segment, broadcast.topic))
        return refused;
    return refusedSender(account, *broadcast.from, now);
}

void send(const Account &account, Broadcast &broadcast, std::optional<Moment> at, Moment now)
{
    if (!at || *at <= now)
        return goOut(account, broadcast, now);
    broadcast.status = BroadcastStatus::Scheduled;
    broadcast.scheduledAt = at;
}

Answer createBroadcast(Account &account, const Call &call)
{
    BodyReader body(call.body);
    const Fields fields = fieldsOfCreate(body);
    const bool sends = body.boolean("send").value_or(false);
    const std::optional<Moment> at = scheduleIn(body, call.now);
    if (at && !sends)
        body.refuse(wrongValue("The `scheduled_at` field can only be used when `send` is true."));
    if (body.refused())
        return *body.refused();
    Broadcast broadcast;
    fields.setIn(broadcast);
    if (const auto refused = unknownGroup(account, broadcast.segment, broadcast.topic))
        return *refused;
    if (sends) {
        if (const auto refused = refusedSending(account, broadcast, call.now))
            return *refused;
    }
    broadcast.id = account.newId(IdKind::Broadcast);
    broadcast.createdAt = call.now;
    if (sends)
        send(account, broadcast, at, call.now);
    const Uuid id = account.broadcasts.add(std::move(broadcast)).id;
    return idAnswer(201, "broadcast", id);
}

// A draft and a scheduled one can be changed, and the name of a sent one; that the others cannot be is a guess.
std::optional<Answer> refusedUpdate(const Broadcast &broadcast, const Fields &fields)
{
    switch (broadcast.status) {
    case BroadcastStatus::Draft:
    case BroadcastStatus::Scheduled:
        return {};
    case BroadcastStatus::Sent:
        if (fields.onlyName())
            return {};
        return notAllowed("Only the name of a sent broadcast can be updated");
    case BroadcastStatus::Queued:
    case BroadcastStatus::Canceled:
    case BroadcastStatus::Failed:
        break;
    }
    return notAllowed("Only draft or scheduled broadcasts can be updated");
}

Answer updateBroadcast(Account &account, const Call &call)
{
    return withItem(account.broadcasts, call.arguments[0], what, [&](Broadcast &broadcast) {
        BodyReader body(call.body);
        const Fields fields = fieldsOfUpdate(body);
        if (body.refused())
            return *body.refused();
        if (const auto refused = refusedUpdate(broadcast, fields))
            return *refused;
        if (const auto refused = unknownGroup(account, fields.segment, fields.topic.value_or(std::nullopt)))
            return *refused;
        fields.setIn(broadcast);
        return idAnswer(200, "broadcast", broadcast.id);
    });
}

Answer sendBroadcast(Account &account, const Call &call)
{
    return withItem(account.broadcasts, call.arguments[0], what, [&](Broadcast &broadcast) {
        BodyReader body(call.body);
        const std::optional<Moment> at = scheduleIn(body, call.now);
        if (body.refused())
            return *body.refused();
        if (const auto refused = refusedSending(account, broadcast, call.now))
            return *refused;
        send(account, broadcast, at, call.now);
        return objectAnswer([&](JsonWriter &json) { json.id("id", broadcast.id); });
    });
}

Answer cancelBroadcast(Account &account, const Call &call)
{
    return withItem(account.broadcasts, call.arguments[0], what, [&](Broadcast &broadcast) {
        if (broadcast.status != BroadcastStatus::Scheduled && broadcast.status != BroadcastStatus::Queued)
            return notAllowed("Only queued or scheduled broadcasts can be canceled");
        cancel(broadcast, call.now);
        return idAnswer(200, "broadcast", broadcast.id);
    });
}

Answer deleteBroadcast(Account &account, const Call &call)
{
    return withItem(account.broadcasts, call.arguments[0], what, [&](const Broadcast &broadcast) {
        if (broadcast.status != BroadcastStatus::Draft && broadcast.status != BroadcastStatus::Scheduled)
            return notAllowed("Only draft or scheduled broadcasts can be deleted"); // the words are a guess
        const Uuid id = broadcast.id;
        account.broadcasts.remove(id);
        return deletedAnswer("broadcast", id);
    });
}

// As documented: "(copy)" after the name, and the whole cut to seventy characters.
std::string nameOfCopy(const std::string &name)
{
    QString copy = QString::fromStdString(name + " (copy)").left(70);
    if (copy.back().isHighSurrogate())
        copy.chop(1);
    return copy.toStdString();
}

// Any broadcast can be duplicated. The copy was made through the API, so it can be sent through it.
Answer duplicateBroadcast(Account &account, const Call &call)
{
    return withItem(account.broadcasts, call.arguments[0], what, [&](const Broadcast &original) {
        Broadcast copy;
        copy.id = account.newId(IdKind::Broadcast);
        copy.createdAt = call.now;
        if (original.name)
            copy.name = nameOfCopy(*original.name);
        copy.segment = original.segment;
        copy.topic = original.topic;
        copy.from = original.from;
        copy.subject = original.subject;
        copy.replyTo = original.replyTo;
        copy.previewText = original.previewText;
        copy.html = original.html;
        copy.textPart = original.textPart;
        copy.text = original.text;
        const Uuid id = account.broadcasts.add(std::move(copy)).id;
        return idAnswer(201, "broadcast", id);
    });
}

constexpr Route routes[] = {
    {"POST", "/broadcasts", &createBroadcast},
    {"PATCH", "/broadcasts/:broadcast", &updateBroadcast},
    {"DELETE", "/broadcasts/:broadcast", &deleteBroadcast},
    {"POST", "/broadcasts/:broadcast/send", &sendBroadcast},
    {"POST", "/broadcasts/:broadcast/cancel", &cancelBroadcast},
    {"POST", "/broadcasts/:broadcast/duplicate", &duplicateBroadcast},
};

} // namespace

std::span<const Route> broadcastWriteRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
