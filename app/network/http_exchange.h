// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_answer.h"
#include "network/http_request.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QNetworkAccessManager)

namespace postroom {

class OneShotBody;

//! One request on the wire: starts it, watches its times and its size, and says once how it ended. Private to
//! HttpTransport, which owns it. Deleting it drops the connection without a word.
class HttpExchange final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(HttpOutcome)>;

    //! \a wire is \a request as Qt wants it, key included.
    HttpExchange(const HttpRequest &request, const QNetworkRequest &wire, QObject *parent);
    ~HttpExchange() override;

    //! Sends through \a manager, which must outlive this or be its child. \a freshConnection: the manager serves this
    //! request alone, so nothing can have been sent before its connection was encrypted. \a done is called from the
    //! event loop with none of Qt's network code below it, so that it may delete anything.
    void start(QNetworkAccessManager &manager, bool freshConnection, Done done);
    //! Drops the connection; done is not called any more.
    void forget();

private:
    void watch();
    void timedOut(const QString &detail);
    void takeBytes();
    void answered();
    void finish(HttpOutcome outcome);
    void dropReply();

    std::optional<NetworkFault> redirectOf() const;
    HttpAnswer answer() const;
    NetworkFault faultOf(QNetworkReply::NetworkError error) const;
    bool mayHaveLeft() const;

    HttpRequest m_request;
    QNetworkRequest m_wire;
    QPointer<QNetworkReply> m_reply;
    QPointer<QNetworkReply> m_dropped; //!< aborted, waiting to be deleted
    QPointer<OneShotBody> m_upload;    //!< the reply's; none for a plain GET
    QByteArray m_received;
    QTimer m_idle;
    QTimer m_total;
    Done m_done;
    bool m_left = false;      //!< the request is known to have gone out
    bool m_encrypted = false; //!< TLS stands on the connection it uses
    bool m_fresh = false;
};

} // namespace postroom
