// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/delivery.h"
#include "sandbox/account/moment.h"
#include "sandbox/account/uuid.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postroom::sandbox {

enum class BroadcastStatus { Draft, Scheduled, Queued, Sent, Canceled, Failed };
std::string_view word(BroadcastStatus status);

//! Where the plain-text part comes from: the HTML where a request leaves `text` out, nowhere where it is "".
enum class TextPart { Generated, None, Given };

struct Broadcast
{
    Uuid id;
    Moment createdAt = 0;
    std::optional<std::string> name = {};
    std::optional<Uuid> segment = {};
    std::optional<Uuid> topic = {};
    std::optional<std::string> from = {};
    std::optional<std::string> subject = {};
    std::vector<std::string> replyTo = {};
    std::optional<std::string> previewText = {};
    std::optional<std::string> html = {}; //!< never empty
    TextPart textPart = TextPart::Generated;
    std::string text = {};  //!< where it was given
    bool madeOnWeb = false; //!< in the service's own editor: cannot be sent through the API
    BroadcastStatus status = BroadcastStatus::Draft;
    std::optional<Moment> scheduledAt = {};
    std::optional<Moment> sentAt = {};
    Delivery delivery = {}; //!< of one that has gone out

    //! The plain text as it would be sent; nothing where there is none.
    std::optional<std::string> plainText() const;
    bool hasContent() const { return html || textPart == TextPart::Given; }
};

} // namespace postroom::sandbox
