// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"
#include "network/http_request.h"

#include <optional>

namespace postroom {

//! What may be done in an account from this computer, whatever its key allows. Chosen by the person, kept with the account.
enum class Rights {
    Full,
    NoSending, //!< everything may be edited, nothing may be sent
    ReadOnly,  //!< nothing that changes the service
};

//! What something that a person can do asks of the rights.
enum class Needs {
    Nothing, //!< it reads, or changes this computer alone
    Writing, //!< it changes something at the service
    Sending, //!< it makes something go out to people, now or later
};

//! Whether \a rights allow what \a needs.
bool allows(Rights rights, Needs needs);

//! Whether \a request asks the service to change something: everything that is not a GET.
bool changesService(const HttpRequest &request);

//! Whether \a request makes something go out to people, now or later: broadcasts created with "send", their /send, and
//! whatever is written to /emails except taking back a scheduled one. A request it cannot read counts as sending.
bool sendsSomething(const HttpRequest &request);

//! The error of \a request under \a rights; nothing where it may go out. Of kind NotAllowedHere; its code is "read_only" or
//! "no_sending".
std::optional<ApiError> refusedByRights(Rights rights, const HttpRequest &request);

} // namespace postroom
