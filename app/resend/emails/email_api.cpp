// SPDX-License-Identifier: Apache-2.0
#include "resend/emails/email_api.h"

#include "resend/json_body.h"

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;
using Reason = FieldFault::Reason;

namespace {

constexpr int mostRecipients = 50;
constexpr int mostKeyLength = 256;
constexpr int mostTagLength = 256;

// Names and values of tags (reference, "Send Email"); only a name may not be empty.
bool isTagText(const QString &text)
{
    return text.size() <= mostTagLength && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'
                   || c == u'-';
           });
}

void checkTags(FieldFaults &faults, const QMap<QString, QString> &tags)
{
    for (auto it = tags.begin(); it != tags.end(); ++it) {
        if (it.key().isEmpty() || !isTagText(it.key()) || !isTagText(it.value())) {
            faults.push_back({u"tags"_s, Reason::Malformed});
            return;
        }
    }
}

QJsonArray tagsJson(const QMap<QString, QString> &tags)
{
    QJsonArray array;
    for (auto it = tags.begin(); it != tags.end(); ++it)
        array.append(QJsonObject{{u"name"_s, it.key()}, {u"value"_s, it.value()}});
    return array;
}

} // namespace

FieldFaults SendEmail::faults() const
{
    FieldFaults faults;
    checks::sender(faults, "from"_L1, from);
    if (to->isEmpty())
        faults.push_back({u"to"_s, Reason::Missing});
    if (to->size() > mostRecipients)
        faults.push_back({u"to"_s, Reason::TooMany, mostRecipients});
    checks::senders(faults, "to"_L1, to);
    checks::required(faults, "subject"_L1, subject);
    // One of the two must be there; the service names the HTML.
    if (html.value_or(QString()).isEmpty() && text.text().isEmpty())
        faults.push_back({u"html"_s, Reason::Missing});
    checks::senders(faults, "reply_to"_L1, replyTo);
    checkTags(faults, tags);
    checks::notEmpty(faults, "topic_id"_L1, topicId);
    if (scheduledAt && !scheduledAt->isValid())
        faults.push_back({u"scheduled_at"_s, Reason::Malformed});
    // It becomes a header: anything but visible ASCII could not be one.
    const bool isPlain = std::all_of(idempotencyKey->begin(), idempotencyKey->end(),
                                     [](QChar c) { return c > u' ' && c <= u'~'; });
    if (idempotencyKey->isEmpty() || idempotencyKey->size() > mostKeyLength || !isPlain)
        faults.push_back({u"Idempotency-Key"_s, Reason::Malformed, mostKeyLength});
    return faults;
}

HttpRequest SendEmail::request() const
{
    QJsonObject further;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        further.insert(it.key(), it.value());
    JsonBody body;
    body.put("from"_L1, *from);
    body.put("to"_L1, QJsonArray::fromStringList(*to));
    body.put("subject"_L1, *subject);
    body.put("html"_L1, html);
    if (!text.isGenerated())
        body.put("text"_L1, text.text());
    body.putList("reply_to"_L1, QJsonArray::fromStringList(replyTo));
    body.putObject("headers"_L1, further);
    body.putList("tags"_L1, tagsJson(tags));
    body.put("topic_id"_L1, topicId);
    if (scheduledAt)
        body.put("scheduled_at"_L1, scheduledAt->text());
    HttpRequest request = body.request(HttpRequest::Verb::Post, u"/emails"_s, HttpRequest::Repeat::Safe);
    request.startWithin = sendsWithin;
    request.headers.push_back({"Idempotency-Key", idempotencyKey->toLatin1()});
    return request;
}

} // namespace postroom
