// SPDX-License-Identifier: Apache-2.0
#include "network/http_request.h"

namespace postroom {

QByteArray verbName(HttpRequest::Verb verb)
{
    switch (verb) {
    case HttpRequest::Verb::Get:
        return QByteArrayLiteral("GET");
    case HttpRequest::Verb::Post:
        return QByteArrayLiteral("POST");
    case HttpRequest::Verb::Patch:
        return QByteArrayLiteral("PATCH");
    case HttpRequest::Verb::Delete:
        return QByteArrayLiteral("DELETE");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace postroom
