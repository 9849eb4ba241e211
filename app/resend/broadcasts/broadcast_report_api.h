// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/broadcasts/broadcast_report.h"
#include "resend/field_fault.h"
#include "resend/list_query.h"
#include "resend/required.h"

namespace postroom {

//! GET /broadcasts/{id}/recipients, one page: those something happened to.
struct ListBroadcastRecipients
{
    using Result = ListPage<BroadcastRecipient>;
    Required<QString> id;
    Required<RecipientEvent> event;
    ListQuery page = {};
    QString email = {};                        //!< only this address; empty: all
    std::optional<BounceType> bounceType = {}; //!< only with Bounced; not Unknown
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! GET /broadcasts/{id}/clicked-links, one page.
struct ListClickedLinks
{
    using Result = ListPage<ClickedLink>;
    Required<QString> id;
    ListQuery page = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

} // namespace postroom
