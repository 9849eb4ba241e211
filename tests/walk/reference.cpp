// SPDX-License-Identifier: Apache-2.0
#include "reference.h"

#include <algorithm>

namespace postroom::test {

namespace {

bool fitsPart(const QByteArray &part, const QByteArray &wanted)
{
    const bool isAddress = part.contains('@') || part.contains("%40");
    if (wanted == "{email}")
        return isAddress;
    if (wanted == "{id}" || wanted == "{segment}")
        return !isAddress && part.size() == 36;
    return part == wanted;
}

bool fits(const QByteArray &line, const QByteArray &operation)
{
    const QList<QByteArray> parts = line.split('/');
    const QList<QByteArray> wanted = operation.split('/');
    return parts.size() == wanted.size()
        && std::equal(parts.begin(), parts.end(), wanted.begin(),
                      [](const QByteArray &part, const QByteArray &want) { return fitsPart(part, want); });
}

} // namespace

const QList<QByteArray> &referenceOperations()
{
    static const QList<QByteArray> all{
        "POST /api-keys",
        "DELETE /api-keys/{id}",
        "GET /api-keys",

        "POST /broadcasts",
        "DELETE /broadcasts/{id}",
        "GET /broadcasts/{id}",
        "GET /broadcasts",
        "POST /broadcasts/{id}/send",
        "PATCH /broadcasts/{id}",

        "POST /contact-properties",
        "DELETE /contact-properties/{id}",
        "GET /contact-properties/{id}",
        "GET /contact-properties",
        "PATCH /contact-properties/{id}",

        "POST /contacts/{id}/segments/{segment}",
        "POST /contacts",
        "DELETE /contacts/{id}/segments/{segment}",
        "DELETE /contacts/{id}",
        "DELETE /contacts/{email}",
        "GET /contacts/{id}/topics",
        "GET /contacts/{id}",
        "GET /contacts/{email}",
        "GET /contacts/{id}/segments",
        "GET /contacts",
        "PATCH /contacts/{id}/topics",
        "PATCH /contacts/{id}",
        "PATCH /contacts/{email}",

        "POST /domains",
        "DELETE /domains/{id}",
        "GET /domains/{id}",
        "GET /domains",
        "PATCH /domains/{id}",
        "POST /domains/{id}/verify",
    };
    return all;
}

QByteArray referenceOperationOf(const QByteArray &method, const QByteArray &path)
{
    const QByteArray line = method + ' ' + path;
    const auto found = std::find_if(referenceOperations().begin(), referenceOperations().end(),
                                    [&](const QByteArray &operation) { return fits(line, operation); });
    return found == referenceOperations().end() ? QByteArray() : *found;
}

} // namespace postroom::test
