// SPDX-License-Identifier: Apache-2.0
#include "resend/contacts/contact_groups_api.h"

#include "resend/contacts/contact_json.h"
#include "resend/json_body.h"
#include "resend/path_segment.h"

#include <QJsonDocument>

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;

namespace {

QString pathOf(const QString &idOrEmail, const QString &rest)
{
    return u"/contacts/"_s + pathSegment(idOrEmail) + rest;
}

QString segmentPath(const QString &idOrEmail, const QString &segmentId)
{
    return pathOf(idOrEmail, u"/segments/"_s) + pathSegment(segmentId);
}

FieldFaults listFaults(const QString &id, const ListQuery &page)
{
    return checks::onlyId(id) + page.faults();
}

FieldFaults membershipFaults(const QString &id, const QString &segmentId)
{
    FieldFaults faults = checks::onlyId(id);
    checks::id(faults, segmentId, "segment_id"_L1);
    return faults;
}

} // namespace

FieldFaults ListContactSegments::faults() const
{
    return listFaults(idOrEmail, page);
}

HttpRequest ListContactSegments::request() const
{
    return page.request(pathOf(idOrEmail, u"/segments"_s));
}

FieldFaults AddContactToSegment::faults() const
{
    return membershipFaults(idOrEmail, segmentId);
}

HttpRequest AddContactToSegment::request() const
{
    return bodilessRequest(Verb::Post, segmentPath(idOrEmail, segmentId), Repeat::Safe);
}

FieldFaults RemoveContactFromSegment::faults() const
{
    return membershipFaults(idOrEmail, segmentId);
}

HttpRequest RemoveContactFromSegment::request() const
{
    return bodilessRequest(Verb::Delete, segmentPath(idOrEmail, segmentId), Repeat::Safe);
}

FieldFaults ListContactTopics::faults() const
{
    return listFaults(idOrEmail, page);
}

HttpRequest ListContactTopics::request() const
{
    return page.request(pathOf(idOrEmail, u"/topics"_s));
}

FieldFaults UpdateContactTopics::faults() const
{
    FieldFaults faults = checks::onlyId(idOrEmail);
    checkTopics(faults, topics);
    return faults;
}

HttpRequest UpdateContactTopics::request() const
{
    HttpRequest request = bodilessRequest(Verb::Patch, pathOf(idOrEmail, u"/topics"_s), Repeat::Safe);
    request.body = QJsonDocument(topicsJson(topics)).toJson(QJsonDocument::Compact);
    return request;
}

} // namespace postroom
