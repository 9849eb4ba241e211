// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace postroom {

//! Why a call to the service did not bring what was asked for. Says what it means, not which status it had.
struct ApiError
{
    enum class Kind {
        Offline,        //!< no network, or the host is not found or refuses connections
        TimedOut,       //!< no (complete) answer in time
        ConnectionLost, //!< the connection broke while the request was under way
        TlsRefused,     //!< the certificate or the handshake was not acceptable; never overridden
        ProxyRefused,   //!< the proxy between here and the service wants a sign-in or does not let through
        Redirected,     //!< the base URL answers with a redirect; it is never followed, a key would go with it
        Cancelled,      //!< taken back by the caller
        InvalidKey,     //!< the key is unknown, revoked, suspended, or missing
        RestrictedKey,  //!< the key may only send emails
        Forbidden,      //!< the state of things does not allow it (403), for instance a domain that is not verified
        NotFound,       //!< there is no such thing (any more)
        Conflict,       //!< somebody else is changing the same thing (409)
        Rejected,       //!< a field is missing or wrong (400, 405, 422)
        RateLimited,    //!< too many requests a second, and waiting did not help
        QuotaReached,   //!< the plan's daily or monthly quota is used up; repeating does not help
        ServerFault,    //!< the service failed (5xx)
        NotAllowedHere, //!< the person switched it off for this account on this computer; nothing went out
        BadAnswer,      //!< the answer could not be understood; message names the path in it
    };

    Kind kind = Kind::BadAnswer;
    int httpStatus = 0;   //!< 0 where no answer came
    QString code = {};    //!< the service's own word for it ("validation_error"); may be empty
    QString message = {}; //!< the service's or the system's own sentence, for "Details"; never holds a key
    //! True where the request may have been carried out although no good answer came: re-read, never repeat blindly.
    bool mayHaveHappened = false;
    std::optional<std::chrono::milliseconds> retryAfter = {}; //!< as the service asked for, with RateLimited

    bool operator==(const ApiError &) const = default;
};

} // namespace postroom
