// SPDX-License-Identifier: Apache-2.0
#include "resend/contact_imports/contact_import_api.h"

#include "resend/contacts/contact_json.h"
#include "resend/json_body.h"
#include "resend/multipart_body.h"
#include "resend/path_segment.h"

#include <QJsonDocument>

namespace postroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;
using Reason = FieldFault::Reason;

namespace {

QLatin1StringView word(ColumnMap::Type type)
{
    switch (type) {
    case ColumnMap::Type::Number:
        return "number"_L1;
    case ColumnMap::Type::Boolean:
        return "boolean"_L1;
    case ColumnMap::Type::Text:
        break;
    }
    return "string"_L1;
}

QByteArray jsonOf(const ColumnMap &map)
{
    QJsonObject properties;
    for (auto it = map.properties.begin(); it != map.properties.end(); ++it)
        properties.insert(it.key(), QJsonObject{{u"column"_s, it->column}, {u"type"_s, word(it->type)}});
    JsonBody body;
    body.put("email"_L1, *map.email);
    body.put("first_name"_L1, map.firstName);
    body.put("last_name"_L1, map.lastName);
    body.put("unsubscribed"_L1, map.unsubscribed);
    body.putObject("properties"_L1, properties);
    return body.bytes();
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

FieldFaults CreateContactImport::faults() const
{
    FieldFaults faults;
    if (csv->isEmpty())
        faults.push_back({u"file"_s, Reason::Missing});
    else if (csv->size() > mostBytes)
        faults.push_back({u"file"_s, Reason::TooLong, mostBytes});
    if (columnMap && columnMap->email->isEmpty())
        faults.push_back({u"column_map"_s, Reason::Malformed});
    checkSegments(faults, segmentIds);
    checkTopics(faults, topics);
    return faults;
}

HttpRequest CreateContactImport::request() const
{
    MultipartBody body;
    body.addFile("file", fileName, "text/csv", csv);
    if (columnMap)
        body.addField("column_map", jsonOf(*columnMap));
    body.addField("on_conflict", *onConflict == OnConflict::Upsert ? "upsert" : "skip");
    if (!segmentIds.isEmpty())
        body.addField("segments", compact(segmentsJson(segmentIds)));
    if (!topics.isEmpty())
        body.addField("topics", compact(topicsJson(topics)));
    HttpRequest request = bodilessRequest(Verb::Post, u"/contacts/imports"_s, Repeat::Once);
    request.contentType = body.contentType();
    request.body = body.bytes();
    request.idleTimeout = 2min;   // the service may look at the whole file before it answers
    request.totalTimeout = 30min; // 50 MB over a slow line
    return request;
}

HttpRequest GetContactImport::request() const
{
    return bodilessRequest(Verb::Get, u"/contacts/imports/"_s + pathSegment(id), Repeat::Safe);
}

FieldFaults ListContactImports::faults() const
{
    FieldFaults faults = page.faults();
    if (status == ImportStatus::Unknown)
        faults.push_back({u"status"_s, Reason::Malformed});
    return faults;
}

HttpRequest ListContactImports::request() const
{
    HttpRequest request = page.request(u"/contacts/imports"_s);
    const auto word = [](ImportStatus wanted) {
        switch (wanted) {
        case ImportStatus::Queued:
            return u"queued"_s;
        case ImportStatus::InProgress:
            return u"in_progress"_s;
        case ImportStatus::Completed:
            return u"completed"_s;
        case ImportStatus::Failed:
            return u"failed"_s;
        case ImportStatus::Unknown:
            break;
        }
        return QString();
    };
    if (status)
        request.query.addQueryItem(u"status"_s, word(*status));
    return request;
}

} // namespace postroom
