// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/broadcasts/plain_text.h"
#include "resend/broadcasts/send_time.h"
#include "resend/field_fault.h"
#include "resend/required.h"

#include <QMap>
#include <QStringList>

namespace postroom {

//! POST /emails: one message to at most 50 addresses. The idempotency key makes repeating it safe: the service sends what
//! has the same key and the same content once within 24 hours. Reference, "Send Email".
struct SendEmail
{
    using Result = ObjectId;
    Required<QString> idempotencyKey; //!< 1 to 256 characters of ASCII; new for every message meant to go out
    Required<QString> from;
    Required<QStringList> to; //!< 1 to 50
    Required<QString> subject;
    std::optional<QString> html = {};
    PlainText text = {};
    QStringList replyTo = {};
    QMap<QString, QString> headers = {}; //!< further ones of the message
    QMap<QString, QString> tags =
        {}; //!< names and values: up to 256 of A-Z, a-z, 0-9, _ and -; only a value may be empty
    std::optional<QString> topicId = {};
    std::optional<SendTime> scheduledAt = {};
    FieldFaults faults() const;
    HttpRequest request() const;
};

} // namespace postroom
