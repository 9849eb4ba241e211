// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"

#include <QByteArray>
#include <QList>

namespace postroom::test {

//! One call of sdk_requests.mjs, as our client makes it.
struct OurRequest
{
    QByteArray name = {}; //!< as the script says it
    HttpRequest request = {};
    //! Why it is not the same as the SDK's, and how it differs in \a here and \a there; empty where it is the same.
    QByteArray reason = {};
    QByteArray here = {};  //!< what ours has and theirs has not, as difference() writes it
    QByteArray there = {}; //!< what theirs has and ours has not
};

//! In the order of the script.
QList<OurRequest> ourRequests();

} // namespace postroom::test
