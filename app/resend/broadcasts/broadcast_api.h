// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/broadcasts/broadcast.h"
#include "resend/broadcasts/plain_text.h"
#include "resend/broadcasts/send_time.h"
#include "resend/change.h"
#include "resend/field_fault.h"
#include "resend/list_query.h"
#include "resend/required.h"

namespace postroom {

//! GET /broadcasts, one page. Reference, "List Broadcasts".
struct ListBroadcasts
{
    using Result = ListPage<Broadcast>;
    ListQuery page = {};
    FieldFaults faults() const { return page.faults(); }
    HttpRequest request() const;
};

//! GET /broadcasts/{id}. Reference, "Retrieve Broadcast".
struct GetBroadcast
{
    using Result = BroadcastDetails;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! POST /broadcasts. Makes a draft, or, with send, sends it at once or at a time. From is an address, or a name with the
//! address in angle brackets. Reference, "Create Broadcast".
struct CreateBroadcast
{
    using Result = ObjectId;
    Required<QString> segmentId;
    Required<QString> from;
    Required<QString> subject;
    std::optional<QString> name = {};
    QStringList replyTo = {}; //!< always sent as a list
    std::optional<QString> previewText = {};
    std::optional<QString> html = {};
    PlainText text = {};
    std::optional<QString> topicId = {};
    bool send = false;
    std::optional<SendTime> scheduledAt = {}; //!< only with send
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! PATCH /broadcasts/{id}: what is left stays. For drafts and scheduled ones; of a sent one only the name. Reference,
//! "Update Broadcast".
struct UpdateBroadcast
{
    using Result = ObjectId;
    Required<QString> id;
    std::optional<QString> name = {};
    std::optional<QString> segmentId = {};
    std::optional<QString> from = {};
    std::optional<QString> subject = {};
    std::optional<QStringList> replyTo = {}; //!< an empty list clears it
    std::optional<QString> previewText = {}; //!< an empty text clears it
    std::optional<QString> html = {};
    //! None or a text of its own; generated() cannot be asked for here and leaves the text as it is.
    PlainText text = {};
    Change<QString> topicId = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! POST /broadcasts/{id}/send: now, or at a time. It goes out once; after an unclear answer the state tells. Reference,
//! "Send Broadcast".
struct SendBroadcast
{
    using Result = ObjectId;
    Required<QString> id;
    std::optional<SendTime> scheduledAt = {}; //!< nothing: now
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! POST /broadcasts/{id}/cancel: a scheduled one becomes a draft again, a queued one stops for good; anything else is
//! refused (403).
struct CancelBroadcast
{
    using Result = ObjectId;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! DELETE /broadcasts/{id}: drafts, and scheduled ones, which cancels them. Reference, "Delete Broadcast".
struct DeleteBroadcast
{
    using Result = Deleted;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! POST /broadcasts/{id}/duplicate: a new draft with the same content.
struct DuplicateBroadcast
{
    using Result = ObjectId;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

} // namespace postroom
