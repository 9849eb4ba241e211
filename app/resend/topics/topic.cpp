// SPDX-License-Identifier: Apache-2.0
#include "resend/topics/topic.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<TopicDefault> defaultWords[] = {
    {"opt_in"_L1, TopicDefault::OptIn},
    {"opt_out"_L1, TopicDefault::OptOut},
};

constexpr WordMeaning<TopicVisibility> visibilityWords[] = {
    {"public"_L1, TopicVisibility::Public},
    {"private"_L1, TopicVisibility::Private},
};

} // namespace

Topic Topic::fromJson(JsonReader &in)
{
    Topic topic;
    topic.id = in.string("id"_L1);
    topic.name = in.string("name"_L1);
    topic.description = in.optionalString("description"_L1);
    topic.defaultSubscription = in.word("default_subscription"_L1, defaultWords);
    topic.visibility = in.optionalWord("visibility"_L1, visibilityWords);
    topic.createdAt = in.dateTime("created_at"_L1);
    return topic;
}

} // namespace postroom
