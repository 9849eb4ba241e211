// SPDX-License-Identifier: Apache-2.0
#include "resend/broadcasts/broadcast_api.h"

#include "resend/json_body.h"
#include "resend/path_segment.h"

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;
using Reason = FieldFault::Reason;

namespace {

QString pathOf(const QString &id, const QString &rest = {})
{
    return u"/broadcasts/"_s + pathSegment(id) + rest;
}

void putText(JsonBody &body, const PlainText &text)
{
    if (!text.isGenerated())
        body.put("text"_L1, text.text());
}

void checkTime(FieldFaults &faults, const std::optional<SendTime> &time)
{
    if (time && !time->isValid())
        faults.push_back({u"scheduled_at"_s, Reason::Malformed});
}

} // namespace

HttpRequest ListBroadcasts::request() const
{
    return page.request(u"/broadcasts"_s);
}

HttpRequest GetBroadcast::request() const
{
    return bodilessRequest(Verb::Get, pathOf(id), Repeat::Safe);
}

FieldFaults CreateBroadcast::faults() const
{
    FieldFaults faults;
    checks::required(faults, "segment_id"_L1, segmentId);
    checks::sender(faults, "from"_L1, from);
    checks::required(faults, "subject"_L1, subject);
    checks::senders(faults, "reply_to"_L1, replyTo);
    checks::notEmpty(faults, "topic_id"_L1, topicId);
    // A draft may still be empty; what goes out needs one of the two, and the service names the HTML.
    if (send && html.value_or(QString()).isEmpty() && text.text().isEmpty())
        faults.push_back({u"html"_s, Reason::Missing});
    checkTime(faults, scheduledAt);
    if (scheduledAt && !send)
        faults.push_back({u"scheduled_at"_s, Reason::NotAllowed});
    return faults;
}

HttpRequest CreateBroadcast::request() const
{
    JsonBody body;
    body.put("segment_id"_L1, *segmentId);
    body.put("from"_L1, *from);
    body.put("subject"_L1, *subject);
    body.put("name"_L1, name);
    body.putList("reply_to"_L1, QJsonArray::fromStringList(replyTo));
    body.put("preview_text"_L1, previewText);
    body.put("html"_L1, html);
    putText(body, text);
    body.put("topic_id"_L1, topicId);
    if (send)
        body.put("send"_L1, true);
    if (scheduledAt)
        body.put("scheduled_at"_L1, scheduledAt->text());
    HttpRequest request = body.request(Verb::Post, u"/broadcasts"_s, Repeat::Once);
    if (send)
        request.startWithin = sendsWithin;
    return request;
}

FieldFaults UpdateBroadcast::faults() const
{
    FieldFaults faults = checks::onlyId(id);
    if (segmentId)
        checks::required(faults, "segment_id"_L1, *segmentId);
    if (from)
        checks::sender(faults, "from"_L1, *from);
    if (subject)
        checks::required(faults, "subject"_L1, *subject);
    checks::senders(faults, "reply_to"_L1, replyTo.value_or(QStringList()));
    checks::notEmpty(faults, "topic_id"_L1, topicId.value());
    return faults;
}

HttpRequest UpdateBroadcast::request() const
{
    JsonBody body;
    body.put("name"_L1, name);
    body.put("segment_id"_L1, segmentId);
    body.put("from"_L1, from);
    body.put("subject"_L1, subject);
    if (replyTo)
        body.put("reply_to"_L1, QJsonArray::fromStringList(*replyTo));
    body.put("preview_text"_L1, previewText);
    body.put("html"_L1, html);
    putText(body, text);
    body.put("topic_id"_L1, topicId);
    return body.request(Verb::Patch, pathOf(id), Repeat::Safe);
}

FieldFaults SendBroadcast::faults() const
{
    FieldFaults faults = checks::onlyId(id);
    checkTime(faults, scheduledAt);
    return faults;
}

HttpRequest SendBroadcast::request() const
{
    JsonBody body; // {} for now, as the official clients send it
    if (scheduledAt)
        body.put("scheduled_at"_L1, scheduledAt->text());
    HttpRequest request = body.request(Verb::Post, pathOf(id, u"/send"_s), Repeat::Once);
    request.startWithin = sendsWithin;
    return request;
}

HttpRequest CancelBroadcast::request() const
{
    return bodilessRequest(Verb::Post, pathOf(id, u"/cancel"_s), Repeat::Once);
}

HttpRequest DeleteBroadcast::request() const
{
    return bodilessRequest(Verb::Delete, pathOf(id), Repeat::Safe);
}

HttpRequest DuplicateBroadcast::request() const
{
    return bodilessRequest(Verb::Post, pathOf(id, u"/duplicate"_s), Repeat::Once);
}

} // namespace postroom
