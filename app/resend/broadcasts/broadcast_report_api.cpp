// SPDX-License-Identifier: Apache-2.0
#include "resend/broadcasts/broadcast_report_api.h"

#include "resend/path_segment.h"

#include <QUrl>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

QString word(RecipientEvent event)
{
    switch (event) {
    case RecipientEvent::Sent:
        return u"sent"_s;
    case RecipientEvent::Delivered:
        return u"delivered"_s;
    case RecipientEvent::Opened:
        return u"opened"_s;
    case RecipientEvent::Clicked:
        return u"clicked"_s;
    case RecipientEvent::Bounced:
        return u"bounced"_s;
    case RecipientEvent::Complained:
        return u"complained"_s;
    case RecipientEvent::Unsubscribed:
        return u"unsubscribed"_s;
    case RecipientEvent::Suppressed:
        return u"suppressed"_s;
    }
    return {};
}

QString word(BounceType type)
{
    switch (type) {
    case BounceType::Permanent:
        return u"permanent"_s;
    case BounceType::Transient:
        return u"transient"_s;
    case BounceType::Undetermined:
        return u"undetermined"_s;
    case BounceType::Unknown:
        break;
    }
    return {};
}

} // namespace

FieldFaults ListBroadcastRecipients::faults() const
{
    FieldFaults faults = checks::onlyId(id) + page.faults();
    if (bounceType && (*event != RecipientEvent::Bounced || *bounceType == BounceType::Unknown))
        faults.push_back({u"bounce_type"_s, FieldFault::Reason::NotAllowed});
    return faults;
}

HttpRequest ListBroadcastRecipients::request() const
{
    HttpRequest request = page.request(u"/broadcasts/%1/recipients"_s.arg(pathSegment(id)));
    request.query.addQueryItem(u"type"_s, word(*event));
    if (!email.isEmpty())
        request.query.addQueryItem(u"email"_s, QString::fromLatin1(QUrl::toPercentEncoding(email)));
    if (bounceType)
        request.query.addQueryItem(u"bounce_type"_s, word(*bounceType));
    return request;
}

FieldFaults ListClickedLinks::faults() const
{
    return checks::onlyId(id) + page.faults();
}

HttpRequest ListClickedLinks::request() const
{
    return page.request(u"/broadcasts/%1/clicked-links"_s.arg(pathSegment(id)));
}

} // namespace postroom
