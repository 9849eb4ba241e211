// SPDX-License-Identifier: Apache-2.0
#include "network/http_transport.h"

#include "network/http_exchange.h"
#include "network/system_proxy_factory.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace postroom {

namespace {

// A line break in a header value would start a header of its own; a pasted key may end in one.
QByteArray oneLine(QByteArray value)
{
    value.removeIf([](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return value.trimmed();
}

// A server may answer with what it was sent: neither a fault's text nor a refusal's message may carry the key on. What a
// success brings is left alone.
void hideKey(HttpOutcome &outcome, const Secret &key)
{
    const QByteArray plain = key.reveal().trimmed();
    if (plain.isEmpty())
        return;
    if (auto *fault = std::get_if<NetworkFault>(&outcome)) {
        fault->detail.replace(QString::fromUtf8(plain), QStringLiteral("***"), Qt::CaseInsensitive);
        return;
    }
    auto &answer = std::get<HttpAnswer>(outcome);
    if (answer.status >= 400)
        answer.body.replace(plain, "***");
}

} // namespace

class HttpTransport::Private
{
public:
    Private(QUrl base, Secret secret) : baseUrl(std::move(base)), key(std::move(secret)) {}

    QUrl urlOf(const HttpRequest &request) const;
    QNetworkRequest wireRequest(const HttpRequest &request) const;

    QUrl baseUrl;
    Secret key;
    QNetworkAccessManager *shared = nullptr; // the transport's child
    Ticket lastTicket = 0;
    std::unordered_map<Ticket, HttpExchange *> underWay; // the transport's children
};

namespace {

QNetworkAccessManager *newManager(QObject *parent)
{
    auto *manager = new QNetworkAccessManager(parent);
    manager->setProxyFactory(new SystemProxyFactory); // the manager's from here on
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    return manager;
}

} // namespace

QUrl HttpTransport::Private::urlOf(const HttpRequest &request) const
{
    QUrl url = baseUrl;
    url.setUserInfo({});
    url.setFragment({});
    url.setPath(baseUrl.path(QUrl::FullyEncoded) + request.path, QUrl::TolerantMode);
    QString query = request.query.toString(QUrl::FullyEncoded);
    // QUrlQuery means a plus by "+", most servers a space.
    query.replace(u'+', QStringLiteral("%2B"));
    if (!query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);
    return url;
}

QNetworkRequest HttpTransport::Private::wireRequest(const HttpRequest &request) const
{
    QNetworkRequest wire(urlOf(request));
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, oneLine(value));
    wire.setRawHeader("Accept", "application/json");
    // Not compressed: Qt would unpack it and hide the announced length, and an answer cut short would pass as whole.
    wire.setRawHeader("Accept-Encoding", "identity");
    wire.setRawHeader("User-Agent", "Postroom/" POSTROOM_VERSION);
    if (!request.contentType.isEmpty())
        wire.setRawHeader("Content-Type", oneLine(request.contentType));
    if (!key.isEmpty())
        wire.setRawHeader("Authorization", "Bearer " + oneLine(key.reveal()));

    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return wire;
}

HttpTransport::HttpTransport(QUrl baseUrl, Secret key, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(baseUrl), std::move(key)))
{
    d->shared = newManager(this);
}

HttpTransport::~HttpTransport()
{
    // While the manager they use still lives.
    const auto rest = std::exchange(d->underWay, {});
    for (const auto &[ticket, exchange] : rest)
        delete exchange;
}

HttpTransport::Ticket HttpTransport::send(const HttpRequest &request, Done done)
{
    const Ticket ticket = ++d->lastTicket;
    auto *exchange = new HttpExchange(request, d->wireRequest(request), this);
    d->underWay.emplace(ticket, exchange);

    // What must go out once gets a manager of its own, and with it a new connection: one that waited may be stale, and
    // then nobody knows whether the request arrived. (clearConnectionCache() would end the other requests under way.)
    const bool fresh = request.repeat == HttpRequest::Repeat::Once;
    QNetworkAccessManager &manager = fresh ? *newManager(exchange) : *d->shared;
    exchange->start(manager, fresh, [this, ticket, exchange, key = d->key, done = std::move(done)](HttpOutcome outcome) {
        d->underWay.erase(ticket);
        exchange->deleteLater();
        hideKey(outcome, key); // the one it went out with
        done(std::move(outcome)); // the last step: it may delete this
    });
    return ticket;
}

void HttpTransport::cancel(Ticket ticket)
{
    const auto found = d->underWay.find(ticket);
    if (found == d->underWay.end())
        return;
    HttpExchange *exchange = found->second;
    d->underWay.erase(found);
    exchange->forget();
    exchange->deleteLater();
}

void HttpTransport::setKey(const Secret &key)
{
    d->key = key;
}

const QUrl &HttpTransport::baseUrl() const
{
    return d->baseUrl;
}

} // namespace postroom
