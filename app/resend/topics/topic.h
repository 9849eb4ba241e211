// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace postroom {

enum class TopicDefault { Unknown, OptIn, OptOut };
enum class TopicVisibility { Unknown, Public, Private };

//! Something people may subscribe to or not.
struct Topic
{
    QString id = {};
    QString name = {};
    std::optional<QString> description = {};
    Word<TopicDefault> defaultSubscription = {}; //!< what counts for a contact without a choice; fixed for ever
    std::optional<Word<TopicVisibility>> visibility = {}; //!< on the page where people choose
    QDateTime createdAt = {};

    static Topic fromJson(JsonReader &in);
    bool operator==(const Topic &) const = default;
};

} // namespace postroom
