// SPDX-License-Identifier: Apache-2.0
#include "accounts/key_check.h"

#include "resend/domains/domain_api.h"

#include <algorithm>

namespace postroom {

namespace {

KeyVerdict verdictOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::RestrictedKey:
        return {KeyVerdict::Kind::SendingOnly, error};
    case ApiError::Kind::InvalidKey:
        return {KeyVerdict::Kind::Invalid, error};
    case ApiError::Kind::Offline:
    case ApiError::Kind::TimedOut:
    case ApiError::Kind::ConnectionLost:
    case ApiError::Kind::ProxyRefused:
        return {KeyVerdict::Kind::NoNetwork, error};
    case ApiError::Kind::TlsRefused:
        return {KeyVerdict::Kind::TlsRefused, error};
    default:
        return {KeyVerdict::Kind::Unclear, error};
    }
}

} // namespace

KeyCheck::KeyCheck(const QUrl &baseUrl, const Secret &key, Clock &clock, QObject *parent)
    : QObject(parent), m_transport(baseUrl, key), m_queue(m_transport, clock), m_client(m_queue)
{
}

void KeyCheck::start(QObject *context, std::function<void(KeyVerdict)> done)
{
    ListDomains smallest;
    smallest.page.limit = 1;
    m_client.call(smallest, HttpRequest::Priority::Interactive, context,
                  [done = std::move(done)](const Outcome<ListPage<Domain>> &page) {
                      done(page ? KeyVerdict{KeyVerdict::Kind::FullAccess, {}} : verdictOf(page.error()));
                  });
}

std::optional<Secret> readTypedKey(const QString &typed)
{
    const QString key = typed.trimmed();
    const bool plain = std::all_of(key.cbegin(), key.cend(),
                                   [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (key.isEmpty() || !plain)
        return {};
    return Secret(key.toLatin1());
}

} // namespace postroom
