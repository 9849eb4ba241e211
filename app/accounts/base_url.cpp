// SPDX-License-Identifier: Apache-2.0
#include "accounts/base_url.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace postroom {

namespace {

constexpr auto kSchemeEnd = "://"_L1;

// "localhost:4010" has no scheme, although QUrl would read "localhost" as one: only "://" counts.
QString withScheme(const QString &text)
{
    return text.contains(kSchemeEnd) ? text : u"https://"_s + text;
}

// QUrl tells an empty user name ("https://@host") apart from none in no way; the text does.
bool hasUserInfo(const QString &text)
{
    const QString afterScheme = text.mid(text.indexOf(kSchemeEnd) + kSchemeEnd.size());
    const auto endsAuthority = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const auto end = std::find_if(afterScheme.cbegin(), afterScheme.cend(), endsAuthority);
    return std::find(afterScheme.cbegin(), end, u'@') != end;
}

int defaultPort(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? 443 : 80;
}

} // namespace

QUrl defaultBaseUrl()
{
    return QUrl(u"https://api.resend.com"_s);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host == "localhost"_L1)
        return true;
    const QHostAddress address(host); // null for names, so "127.0.0.1.example.com" is none
    if (address.protocol() == QHostAddress::IPv4Protocol)
        return address.toIPv4Address() >> 24 == 127;
    return address == QHostAddress(QHostAddress::LocalHostIPv6);
}

std::variant<QUrl, BaseUrlFault> readBaseUrl(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty())
        return BaseUrlFault::Empty;

    const QString text = withScheme(trimmed);
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return BaseUrlFault::NotAUrl;
    const bool https = url.scheme() == "https"_L1;
    if (!https && !(url.scheme() == "http"_L1 && isLoopback(url)))
        return BaseUrlFault::NotHttps;
    if (hasUserInfo(text))
        return BaseUrlFault::HasUserInfo;
    if (url.hasQuery() || url.hasFragment())
        return BaseUrlFault::HasQueryOrFragment;

    // One spelling for one address, so that accounts can be compared by it.
    url = url.adjusted(QUrl::NormalizePathSegments);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    if (url.port() == defaultPort(url))
        url.setPort(-1);
    return url;
}

} // namespace postroom
