// SPDX-License-Identifier: Apache-2.0
#include "resend/broadcasts/broadcast.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<BroadcastStatus> statusWords[] = {
    {"draft"_L1, BroadcastStatus::Draft},   {"scheduled"_L1, BroadcastStatus::Scheduled},
    {"queued"_L1, BroadcastStatus::Queued}, {"sending"_L1, BroadcastStatus::Sending},
    {"sent"_L1, BroadcastStatus::Sent},     {"canceled"_L1, BroadcastStatus::Canceled},
    {"failed"_L1, BroadcastStatus::Failed},
};

} // namespace

Broadcast Broadcast::fromJson(JsonReader &in)
{
    Broadcast broadcast;
    broadcast.id = in.string("id"_L1);
    broadcast.name = in.optionalString("name"_L1);
    broadcast.segmentId = in.optionalString("segment_id"_L1);
    broadcast.topicId = in.optionalString("topic_id"_L1);
    broadcast.status = in.word("status"_L1, statusWords);
    broadcast.createdAt = in.dateTime("created_at"_L1);
    broadcast.scheduledAt = in.optionalDateTime("scheduled_at"_L1);
    broadcast.sentAt = in.optionalDateTime("sent_at"_L1);
    return broadcast;
}

BroadcastDetails BroadcastDetails::fromJson(JsonReader &in)
{
    BroadcastDetails details;
    details.broadcast = Broadcast::fromJson(in);
    details.from = in.optionalString("from"_L1);
    details.subject = in.optionalString("subject"_L1);
    details.replyTo = in.optionalStrings("reply_to"_L1);
    details.previewText = in.optionalString("preview_text"_L1);
    details.html = in.optionalString("html"_L1);
    details.text = in.optionalString("text"_L1);
    return details;
}

} // namespace postroom
