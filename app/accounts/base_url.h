// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

#include <variant>

namespace postroom {

//! Why a base URL is refused. The window has a sentence for each.
enum class BaseUrlFault { Empty, NotAUrl, NotHttps, HasUserInfo, HasQueryOrFragment };

//! The service's own address.
QUrl defaultBaseUrl(); // https://api.resend.com

//! Reads what a person typed as a base URL: white space and trailing slashes cut, a missing scheme taken as https. Only
//! https, except on loopback (localhost, 127.0.0.0/8, [::1]), where http is fine too: a key must not cross a network
//! unencrypted.
std::variant<QUrl, BaseUrlFault> readBaseUrl(const QString &typed);
bool isLoopback(const QUrl &url);

} // namespace postroom
