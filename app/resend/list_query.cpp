// SPDX-License-Identifier: Apache-2.0
#include "resend/list_query.h"

#include <QUrl>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

// QUrlQuery takes a percent sign for the start of something encoded already.
QString encoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace

FieldFaults ListQuery::faults() const
{
    constexpr int most = 100;
    FieldFaults faults;
    if (limit < 1 || limit > most)
        faults.push_back({u"limit"_s, FieldFault::Reason::OutOfRange, most});
    if (!after.isEmpty() && !before.isEmpty())
        faults.push_back({u"before"_s, FieldFault::Reason::NotAllowed});
    return faults;
}

HttpRequest ListQuery::request(const QString &path) const
{
    HttpRequest request;
    request.path = path;
    request.query.addQueryItem(u"limit"_s, QString::number(limit));
    if (!after.isEmpty())
        request.query.addQueryItem(u"after"_s, encoded(after));
    if (!before.isEmpty())
        request.query.addQueryItem(u"before"_s, encoded(before));
    return request;
}

} // namespace postroom
