// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_answer.h"

#include <QNetworkReply>

namespace postroom {

//! How far a request had got when its reply ended in an error.
struct SendProgress
{
    //! Bytes of it are known to have been written to a connection.
    bool left = false;
    //! It is certain that none were: its body was not asked for yet, or its own connection was not encrypted yet.
    bool held = false;
};

//! Whether Qt reports \a error for an answer that came whole, only because of its status (404, 500, …).
bool isStatusError(QNetworkReply::NetworkError error);

//! What \a error, not a status error, means. Pure.
NetworkFault::Kind faultKind(QNetworkReply::NetworkError error, SendProgress progress);

//! Whether the server may have got a request that ended in \a error. False only where it is certain. Pure.
bool mayHaveReachedServer(QNetworkReply::NetworkError error, SendProgress progress);

} // namespace postroom
