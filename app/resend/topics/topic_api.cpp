// SPDX-License-Identifier: Apache-2.0
#include "resend/topics/topic_api.h"

#include "resend/json_body.h"
#include "resend/path_segment.h"

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;

namespace {

constexpr int mostNameLength = 50;
constexpr int mostDescriptionLength = 200;

QString pathOf(const QString &id)
{
    return u"/topics/"_s + pathSegment(id);
}

void putVisibility(JsonBody &body, const std::optional<TopicVisibility> &visibility)
{
    if (visibility)
        body.put("visibility"_L1, *visibility == TopicVisibility::Public ? "public"_L1 : "private"_L1);
}

void checkTexts(FieldFaults &faults, const QString &name, const std::optional<QString> &description)
{
    checks::required(faults, "name"_L1, name);
    checks::atMost(faults, "name"_L1, name, mostNameLength);
    checks::atMost(faults, "description"_L1, description.value_or(QString()), mostDescriptionLength);
}

void checkVisibility(FieldFaults &faults, const std::optional<TopicVisibility> &visibility)
{
    if (visibility == TopicVisibility::Unknown)
        faults.push_back({u"visibility"_s, FieldFault::Reason::Malformed});
}

} // namespace

HttpRequest ListTopics::request() const
{
    return page.request(u"/topics"_s);
}

HttpRequest GetTopic::request() const
{
    return bodilessRequest(Verb::Get, pathOf(id), Repeat::Safe);
}

FieldFaults CreateTopic::faults() const
{
    FieldFaults faults;
    checkTexts(faults, name, description);
    if (*defaultSubscription == TopicDefault::Unknown)
        faults.push_back({u"default_subscription"_s, FieldFault::Reason::Missing});
    checkVisibility(faults, visibility);
    return faults;
}

HttpRequest CreateTopic::request() const
{
    JsonBody body;
    body.put("name"_L1, *name);
    body.put("default_subscription"_L1, *defaultSubscription == TopicDefault::OptIn ? "opt_in"_L1 : "opt_out"_L1);
    body.put("description"_L1, description);
    putVisibility(body, visibility);
    return body.request(Verb::Post, u"/topics"_s, Repeat::Once);
}

FieldFaults UpdateTopic::faults() const
{
    FieldFaults faults = checks::onlyId(id);
    checkTexts(faults, name.value_or(u"unchanged"_s), description);
    checkVisibility(faults, visibility);
    return faults;
}

HttpRequest UpdateTopic::request() const
{
    JsonBody body;
    body.put("name"_L1, name);
    body.put("description"_L1, description);
    putVisibility(body, visibility);
    return body.request(Verb::Patch, pathOf(id), Repeat::Safe);
}

HttpRequest DeleteTopic::request() const
{
    return bodilessRequest(Verb::Delete, pathOf(id), Repeat::Safe);
}

} // namespace postroom
