// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <variant>

namespace postroom {

//! A complete answer, whatever its status (3xx excepted: a redirect is a fault).
struct HttpAnswer
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers = {}; //!< names in lower case
    QByteArray body = {};

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    bool operator==(const HttpAnswer &) const = default;
};

//! Why no complete answer came.
struct NetworkFault
{
    enum class Kind {
        Offline,  //!< no network, host not found, connection refused
        TimedOut, //!< idleTimeout or totalTimeout passed
        //! The connection broke, or the answer was cut short. Also what is not HTTP at all, where Qt does not tell it
        //! apart.
        ConnectionLost,
        TlsRefused,   //!< certificate or handshake not acceptable
        ProxyRefused, //!< the proxy wants a sign-in, or refused
        Redirected,   //!< 3xx; detail is the host it points to, and nothing else
        TooLarge,     //!< more than maxAnswerBytes
        Protocol,     //!< not HTTP, as far as Qt can tell
        Cancelled,    //!< by the caller
    };
    Kind kind = Kind::Offline;
    QString detail = {}; //!< the system's own sentence; never holds a header
    //! True where the server may have got the request: only a fault before any connection, or a refused handshake, is
    //! certain not to have reached it.
    bool mayHaveReachedServer = false;

    bool operator==(const NetworkFault &) const = default;
};

//! How one request ended.
using HttpOutcome = std::variant<HttpAnswer, NetworkFault>;

} // namespace postroom
