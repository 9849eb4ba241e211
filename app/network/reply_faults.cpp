// SPDX-License-Identifier: Apache-2.0
#include "network/reply_faults.h"

namespace postroom {

bool isStatusError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default: // the rest of a long list of Qt's
        return false;
    }
}

NetworkFault::Kind faultKind(QNetworkReply::NetworkError error, SendProgress progress)
{
    using Kind = NetworkFault::Kind;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
        return Kind::Offline;
    case QNetworkReply::UnknownNetworkError:
        // Among others "network unreachable", and a socket that broke while writing.
        return progress.left ? Kind::ConnectionLost : Kind::Offline;
    case QNetworkReply::TimeoutError:
        return Kind::TimedOut;
    case QNetworkReply::OperationCanceledError:
        return Kind::Cancelled;
    case QNetworkReply::SslHandshakeFailedError:
        return Kind::TlsRefused;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Kind::ProxyRefused;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return Kind::Redirected;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return Kind::Protocol;
    default:
        // RemoteHostClosed, and ContentReSend: Qt wanted to send a body again on a new connection, and was not let.
        return Kind::ConnectionLost;
    }
}

bool mayHaveReachedServer(QNetworkReply::NetworkError error, SendProgress progress)
{
    if (progress.held)
        return false;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProtocolUnknownError:
        return progress.left; // Qt repeats a GET on a new connection: then an earlier one had carried it
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return progress.left; // the tunnel for https was not dug; plain http has handed it all to the proxy
    default:
        return true;
    }
}

} // namespace postroom
