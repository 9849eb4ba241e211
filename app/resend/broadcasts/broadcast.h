// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace postroom {

//! Reference, "Broadcasts": the life of a broadcast.
enum class BroadcastStatus { Unknown, Draft, Scheduled, Queued, Sending, Sent, Canceled, Failed };

//! A broadcast as GET /broadcasts lists it: without its content.
struct Broadcast
{
    QString id = {};
    std::optional<QString> name = {};
    std::optional<QString> segmentId = {};
    std::optional<QString> topicId = {};
    Word<BroadcastStatus> status = {};
    QDateTime createdAt = {};
    std::optional<QDateTime> scheduledAt = {};
    std::optional<QDateTime> sentAt = {};

    static Broadcast fromJson(JsonReader &in);
    bool operator==(const Broadcast &) const = default;
};

//! A broadcast as GET /broadcasts/{id} answers it: with its content.
struct BroadcastDetails
{
    Broadcast broadcast = {};
    std::optional<QString> from = {};
    std::optional<QString> subject = {};
    QStringList replyTo = {}; //!< addresses; empty where there is none
    std::optional<QString> previewText = {};
    std::optional<QString> html = {};
    std::optional<QString> text = {};

    static BroadcastDetails fromJson(JsonReader &in);
    bool operator==(const BroadcastDetails &) const = default;
};

} // namespace postroom
