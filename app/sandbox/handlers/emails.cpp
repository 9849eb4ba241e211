// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/html_scan.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"
#include "sandbox/handlers/schedule_field.h"
#include "sandbox/handlers/sender_field.h"
#include "sandbox/json/body_reader.h"

#include <QJsonDocument>

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr std::size_t mostRecipients = 50;
constexpr std::size_t longestKey = 256;
constexpr std::size_t mostInBatch = 100;

std::vector<std::string> addressesIn(BodyReader &body, std::string_view key)
{
    const std::vector<std::string> addresses = body.texts(key).value_or(std::vector<std::string>());
    for (const std::string &address : addresses)
        checkSender(body, key, address);
    return addresses;
}

bool isTagText(const QJsonValue &value)
{
    const QString text = value.toString();
    return value.isString() && text.size() <= 256 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c == u'_' || c == u'-' || (c.unicode() < 0x80 && c.isLetterOrNumber());
           });
}

// What the sandbox does nothing with must still be what it should be.
void checkExtras(BodyReader &body)
{
    body.object("headers");
    for (const QJsonValue attachment : body.array("attachments").value_or(QJsonArray())) {
        if (!attachment.isObject())
            body.refuse(refusal(422, "invalid_attachment", "Each of the `attachments` must be an object."));
    }
    for (const QJsonValue tag : body.array("tags").value_or(QJsonArray())) {
        if (!isTagText(tag[u"name"]) || tag[u"name"].toString().isEmpty() || !isTagText(tag[u"value"])) {
            body.refuse(wrongValue(
                "Tags should only contain ASCII letters, numbers, underscores, or dashes, at most 256 of them."));
        }
    }
}

// Any template is taken: the sandbox has none of its own, and what it says is not shown.
bool hasTemplate(BodyReader &body)
{
    const std::optional<QJsonObject> given = body.object("template");
    if (!given)
        return false;
    BodyReader inner(*given, "template.");
    inner.requiredText("id");
    if (inner.refused())
        body.refuse(*inner.refused());
    return true;
}

Email emailIn(BodyReader &body, Moment now)
{
    Email email;
    email.createdAt = now;
    email.from = body.requiredText("from");
    if (!body.has("to"))
        body.refuse(missingField("to"));
    email.to = addressesIn(body, "to");
    email.subject = body.requiredText("subject");
    email.cc = addressesIn(body, "cc");
    email.bcc = addressesIn(body, "bcc");
    email.replyTo = addressesIn(body, "reply_to");
    email.html = body.text("html");
    email.text = body.text("text");
    email.topic = body.id("topic_id");
    email.scheduledAt = scheduleIn(body, now);
    const bool fromTemplate = hasTemplate(body);
    checkExtras(body);
    if (body.refused())
        return email;

    checkSender(body, "from", email.from);
    if (email.to.empty() || email.to.size() > mostRecipients)
        body.refuse(wrongValue("The `to` field must have 1 to 50 addresses."));
    if (fromTemplate && (email.html || email.text))
        body.refuse(wrongValue("The `template` field cannot be used together with `html` or `text`."));
    if (!fromTemplate && email.html.value_or(std::string()).empty() && email.text.value_or(std::string()).empty())
        body.refuse(wrongValue("Missing `html` or `text` field."));
    if (email.html)
        email.links = static_cast<std::uint32_t>(linksIn(*email.html).size());
    return email;
}

std::optional<Answer> refusedEmail(const Account &account, const Email &email, const Call &call)
{
    if (email.topic && !account.topics.find(*email.topic))
        return notFound("Topic");
    return refusedSender(account, email.from, call.now, call.onlyDomain);
}

// The same fields with the same values are the same request, in whatever order and with whatever blanks.
std::string withoutBlanks(const std::string &body)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(body)).toJson(QJsonDocument::Compact).toStdString();
}

//! What an idempotency key says about a request that carries it.
struct Repetition
{
    std::optional<Answer> refused = {};
    const EmailStore::Request *first = nullptr; //!< the same request, made before: to be answered the same
};

Repetition repetition(const Account &account, const Call &call)
{
    if (call.idempotencyKey.empty())
        return {};
    if (lengthOf(call.idempotencyKey) > longestKey)
        return {refusal(400, "invalid_idempotency_key", "The key must be between 1-256 chars.")};
    const EmailStore::Request *first = account.emails.requestUnder(call.idempotencyKey, call.now);
    if (first && first->body != withoutBlanks(call.body)) {
        return {
            refusal(409, "invalid_idempotent_request", "Same idempotency key used with a different request payload.")};
    }
    return {{}, first};
}

// How many emails have gone out today and this month, as every answer to sending has it.
void addQuota(Answer &answer, const Account &account, Moment now)
{
    std::string date;
    appendTimestamp(date, now);
    const Moment today = now - now % day;
    const Moment month = today - (std::stoi(date.substr(8, 2)) - 1) * day;
    answer.headers.emplace_back("x-resend-daily-quota", std::to_string(account.emails.recipientsSince(today)));
    answer.headers.emplace_back("x-resend-monthly-quota", std::to_string(account.emails.recipientsSince(month)));
}

std::vector<Uuid> take(Account &account, std::vector<Email> emails, const Call &call)
{
    std::vector<Uuid> ids;
    for (Email &email : emails) {
        email.id = account.newId(IdKind::Email);
        ids.push_back(email.id);
        account.emails.add(std::move(email));
    }
    if (!call.idempotencyKey.empty())
        account.emails.remember(call.idempotencyKey, {call.now, withoutBlanks(call.body), ids});
    return ids;
}

Answer sendEmail(Account &account, const Call &call)
{
    Repetition known = repetition(account, call);
    if (known.refused)
        return *std::move(known.refused);
    std::vector<Uuid> ids;
    if (known.first) {
        ids = known.first->emails;
    } else {
        BodyReader body(call.body);
        const Email email = emailIn(body, call.now);
        if (body.refused())
            return *body.refused();
        if (const auto refused = refusedEmail(account, email, call))
            return *refused;
        ids = take(account, {email}, call);
    }
    Answer answer = objectAnswer([&](JsonWriter &json) { json.id("id", ids.front()); });
    addQuota(answer, account, call.now);
    return answer;
}

// All of them or none.
std::variant<std::vector<Email>, Answer> batchIn(const Account &account, const Call &call)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(call.body));
    if (!document.isArray() || document.array().isEmpty()
        || static_cast<std::size_t>(document.array().size()) > mostInBatch)
        return wrongValue("The request body must be an array of 1 to 100 emails.");
    std::vector<Email> emails;
    for (const QJsonValue item : document.array()) {
        if (!item.isObject())
            return wrongValue("Each of the emails must be an object.");
        BodyReader body(item.toObject(), {});
        for (const std::string_view field : {"scheduled_at", "attachments"}) {
            if (body.has(field))
                body.refuse(wrongValue("The `" + std::string(field) + "` field is not supported in a batch."));
        }
        emails.push_back(emailIn(body, call.now));
        if (body.refused())
            return *body.refused();
        if (const auto refused = refusedEmail(account, emails.back(), call))
            return *refused;
    }
    return emails;
}

Answer sendBatch(Account &account, const Call &call)
{
    Repetition known = repetition(account, call);
    if (known.refused)
        return *std::move(known.refused);
    std::vector<Uuid> ids;
    if (known.first) {
        ids = known.first->emails;
    } else {
        auto read = batchIn(account, call);
        if (Answer *refused = std::get_if<Answer>(&read))
            return std::move(*refused);
        ids = take(account, std::get<std::vector<Email>>(std::move(read)), call);
    }
    Answer answer = objectAnswer([&](JsonWriter &json) {
        json.beginArray("data");
        for (const Uuid &id : ids) {
            json.beginObject();
            json.id("id", id);
            json.endObject();
        }
        json.endArray();
    });
    addQuota(answer, account, call.now);
    return answer;
}

void writeTexts(JsonWriter &json, std::string_view key, const std::vector<std::string> &texts)
{
    json.beginArray(key);
    for (const std::string &text : texts)
        json.text({}, text);
    json.endArray();
}

Answer getEmail(const Account &account, const Call &call)
{
    return withItem(account.emails.all(), call.arguments[0], "Email", [&](const Email &email) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "email");
            json.id("id", email.id);
            writeTexts(json, "to", email.to);
            json.text("from", email.from);
            json.time("created_at", email.createdAt);
            json.text("subject", email.subject);
            json.text("html", email.html.value_or(std::string()));
            json.text("text", email.text.value_or(std::string()));
            writeTexts(json, "bcc", email.bcc);
            writeTexts(json, "cc", email.cc);
            writeTexts(json, "reply_to", email.replyTo);
            json.text("last_event", email.lastEvent(call.now));
            if (email.scheduledAt)
                json.time("scheduled_at", *email.scheduledAt);
        });
    });
}

constexpr Route routes[] = {
    {"POST", "/emails", &sendEmail},
    {"POST", "/emails/batch", &sendBatch},
    {"GET", "/emails/:email", &getEmail},
};

} // namespace

std::span<const Route> emailRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
