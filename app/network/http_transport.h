// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "network/http_answer.h"
#include "network/http_request.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace postroom {

//! Carries one request to one service and back. The only class that touches QNetworkAccessManager.
//!
//! TLS is always verified, redirects are never followed, cookies are neither kept nor sent, HTTP/2 is off (one path for
//! tests and life), the system's proxy is used except for loopback. A request with a body, or one that is not a GET,
//! goes out from a body that cannot be rewound, because Qt 6.4 silently repeats requests on a dropped connection; one
//! that must go out once also gets a connection of its own, never one that waited and may be stale. Answers are asked
//! for uncompressed, so that one cut short is noticed by its length. One limit remains: over plain http, Qt 6.4 takes
//! about one in a hundred chunked answers that break off for a whole one (never over TLS, and never where a length is
//! announced); a reader of JSON cannot take it for complete. Lives in the UI thread.
class HttpTransport final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(HttpOutcome)>;
    //! Identifies a request under way; never 0.
    using Ticket = quint64;

    //! \a baseUrl without a trailing slash; \a key goes into the Authorization header of every request to it, and
    //! nowhere else.
    HttpTransport(QUrl baseUrl, Secret key, QObject *parent = nullptr);
    ~HttpTransport() override;

    //! Starts \a request. \a done is called exactly once, never before this returns, unless \a cancel() or the
    //! destructor comes first: then never.
    Ticket send(const HttpRequest &request, Done done);
    //! Forgets \a ticket: the connection is dropped and its done is never called.
    void cancel(Ticket ticket);

    //! \a key goes with every request that starts from now on, also where one is repeated.
    void setKey(const Secret &key);

    const QUrl &baseUrl() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace postroom
