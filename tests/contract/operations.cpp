// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <algorithm>

namespace postroom::test {

namespace {

bool fits(const QByteArray &path, const QByteArray &pattern)
{
    const QList<QByteArray> parts = path.split('/');
    const QList<QByteArray> wanted = pattern.split('/');
    return std::equal(
        parts.begin(), parts.end(), wanted.begin(), wanted.end(),
        [](const QByteArray &part, const QByteArray &want) { return want.startsWith('{') || part == want; });
}

} // namespace

const QList<QByteArray> &operations()
{
    static const QList<QByteArray> all{
        "POST /api-keys",
        "GET /api-keys",
        "PATCH /api-keys/{id}",
        "DELETE /api-keys/{id}",

        "POST /domains",
        "GET /domains",
        "POST /domains/claim",
        "GET /domains/{id}",
        "PATCH /domains/{id}",
        "DELETE /domains/{id}",
        "POST /domains/{id}/verify",
        "GET /domains/{id}/claim",
        "POST /domains/{id}/claim/verify",

        "POST /contacts",
        "GET /contacts",
        "POST /contacts/imports",
        "GET /contacts/imports",
        "GET /contacts/imports/{id}",
        "GET /contacts/{contact}",
        "PATCH /contacts/{contact}",
        "DELETE /contacts/{contact}",
        "GET /contacts/{contact}/segments",
        "POST /contacts/{contact}/segments/{segment}",
        "DELETE /contacts/{contact}/segments/{segment}",
        "GET /contacts/{contact}/topics",
        "PATCH /contacts/{contact}/topics",

        "POST /contact-properties",
        "GET /contact-properties",
        "GET /contact-properties/{id}",
        "PATCH /contact-properties/{id}",
        "DELETE /contact-properties/{id}",

        "POST /segments",
        "GET /segments",
        "GET /segments/{id}",
        "PATCH /segments/{id}",
        "DELETE /segments/{id}",
        "GET /segments/{id}/contacts",

        "POST /topics",
        "GET /topics",
        "GET /topics/{id}",
        "PATCH /topics/{id}",
        "DELETE /topics/{id}",

        "POST /broadcasts",
        "GET /broadcasts",
        "GET /broadcasts/{id}",
        "PATCH /broadcasts/{id}",
        "DELETE /broadcasts/{id}",
        "POST /broadcasts/{id}/send",
        "POST /broadcasts/{id}/cancel",
        "POST /broadcasts/{id}/duplicate",
        "GET /broadcasts/{id}/recipients",
        "GET /broadcasts/{id}/clicked-links",

        "POST /emails",
        "GET /emails/metrics",
    };
    return all;
}

const QList<QByteArray> &lists()
{
    static const QList<QByteArray> all{
        "GET /api-keys",
        "GET /domains",
        "GET /contacts",
        "GET /contacts/imports",
        "GET /contacts/{contact}/segments",
        "GET /contacts/{contact}/topics",
        "GET /contact-properties",
        "GET /segments",
        "GET /segments/{id}/contacts",
        "GET /topics",
        "GET /broadcasts",
        "GET /broadcasts/{id}/recipients",
        "GET /broadcasts/{id}/clicked-links",
    };
    return all;
}

QByteArray operationOf(const QByteArray &method, const QByteArray &path)
{
    const QByteArray line = method + ' ' + path;
    const auto found = std::find_if(operations().begin(), operations().end(),
                                    [&](const QByteArray &operation) { return fits(line, operation); });
    return found == operations().end() ? QByteArray() : *found;
}

} // namespace postroom::test
