// SPDX-License-Identifier: Apache-2.0
#include "resend/domains/domain_api.h"

#include "resend/domains/domain_json.h"
#include "resend/path_segment.h"

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;
using Verb = HttpRequest::Verb;
using Repeat = HttpRequest::Repeat;
using Reason = FieldFault::Reason;

namespace {

QString pathOf(const QString &id)
{
    return u"/domains/"_s + pathSegment(id);
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isLabel(QStringView label)
{
    const bool fits = std::all_of(label.begin(), label.end(),
                                  [](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'-'; });
    return fits && !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-') && !label.endsWith(u'-');
}

void checkSubdomain(FieldFaults &faults, QLatin1StringView field, const std::optional<QString> &label)
{
    if (label && !(isLabel(*label) && isLetter(label->front())))
        faults.push_back({field, Reason::Malformed});
}

void checkTls(FieldFaults &faults, const std::optional<TlsMode> &tls)
{
    if (tls == TlsMode::Unknown)
        faults.push_back({u"tls"_s, Reason::Malformed});
}

QLatin1StringView word(TlsMode mode)
{
    return mode == TlsMode::Enforced ? "enforced"_L1 : "opportunistic"_L1;
}

QJsonObject capabilities(std::optional<bool> sending, std::optional<bool> receiving)
{
    const auto word = [](bool enabled) { return enabled ? u"enabled"_s : u"disabled"_s; };
    QJsonObject object;
    if (sending)
        object.insert("sending"_L1, word(*sending));
    if (receiving)
        object.insert("receiving"_L1, word(*receiving));
    return object;
}

} // namespace

bool isDomainName(QStringView name)
{
    const QList<QStringView> labels = name.split(u'.');
    return name.size() <= 253 && labels.size() > 1 && std::all_of(labels.begin(), labels.end(), isLabel)
        && std::any_of(labels.last().begin(), labels.last().end(), isLetter);
}

void checkNewDomain(FieldFaults &faults, const QString &name, const std::optional<QString> &region,
                    const std::optional<QString> &customReturnPath, const std::optional<QString> &trackingSubdomain)
{
    if (name.isEmpty())
        faults.push_back({u"name"_s, Reason::Missing});
    else if (!isDomainName(name))
        faults.push_back({u"name"_s, Reason::Malformed});
    if (region && *region != "us-east-1"_L1 && *region != "eu-west-1"_L1 && *region != "sa-east-1"_L1
        && *region != "ap-northeast-1"_L1)
        faults.push_back({u"region"_s, Reason::Malformed});
    checkSubdomain(faults, "custom_return_path"_L1, customReturnPath);
    checkSubdomain(faults, "tracking_subdomain"_L1, trackingSubdomain);
}

HttpRequest ListDomains::request() const
{
    return page.request(u"/domains"_s);
}

HttpRequest GetDomain::request() const
{
    return bodilessRequest(Verb::Get, pathOf(id), Repeat::Safe);
}

HttpRequest VerifyDomain::request() const
{
    return bodilessRequest(Verb::Post, pathOf(id) + u"/verify"_s, Repeat::Once);
}

FieldFaults CreateDomain::faults() const
{
    FieldFaults faults;
    checkNewDomain(faults, name, region, customReturnPath, trackingSubdomain);
    checkTls(faults, tls);
    if (!sending.value_or(true) && !receiving.value_or(false))
        faults.push_back({u"capabilities"_s, Reason::NotAllowed});
    return faults;
}

HttpRequest CreateDomain::request() const
{
    JsonBody body;
    body.put("name"_L1, *name);
    body.put("region"_L1, region);
    body.put("custom_return_path"_L1, customReturnPath);
    body.put("open_tracking"_L1, openTracking);
    body.put("click_tracking"_L1, clickTracking);
    if (tls)
        body.put("tls"_L1, word(*tls));
    body.putObject("capabilities"_L1, capabilities(sending, receiving));
    body.put("tracking_subdomain"_L1, trackingSubdomain);
    return body.request(Verb::Post, u"/domains"_s, Repeat::Once);
}

FieldFaults UpdateDomain::faults() const
{
    FieldFaults faults = checks::onlyId(id);
    checkTls(faults, tls);
    checkSubdomain(faults, "tracking_subdomain"_L1, trackingSubdomain);
    if (sending == false && receiving == false)
        faults.push_back({u"capabilities"_s, Reason::NotAllowed});
    return faults;
}

HttpRequest UpdateDomain::request() const
{
    JsonBody body;
    body.put("open_tracking"_L1, openTracking);
    body.put("click_tracking"_L1, clickTracking);
    if (tls)
        body.put("tls"_L1, word(*tls));
    body.putObject("capabilities"_L1, capabilities(sending, receiving));
    body.put("tracking_subdomain"_L1, trackingSubdomain);
    return body.request(Verb::Patch, pathOf(id), Repeat::Safe);
}

HttpRequest DeleteDomain::request() const
{
    return bodilessRequest(Verb::Delete, pathOf(id), Repeat::Safe);
}

} // namespace postroom
