// SPDX-License-Identifier: Apache-2.0
#include "resend/broadcasts/broadcast_report.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<BounceType> bounceWords[] = {
    {"permanent"_L1, BounceType::Permanent},
    {"transient"_L1, BounceType::Transient},
    {"undetermined"_L1, BounceType::Undetermined},
};

} // namespace

BroadcastRecipient BroadcastRecipient::fromJson(JsonReader &in)
{
    BroadcastRecipient recipient;
    recipient.id = in.string("id"_L1);
    recipient.contactId = in.optionalString("contact_id"_L1);
    recipient.email = in.string("email"_L1);
    recipient.count = in.optionalInteger("count"_L1);
    recipient.bounceType = in.optionalWord("bounce_type"_L1, bounceWords);
    if (in.hasValue("clicked_links"_L1)) {
        recipient.clickedLinks = in.list<Link>("clicked_links"_L1, [](JsonReader &item) {
            return Link{item.string("url"_L1), item.integer("clicks"_L1)};
        });
    }
    return recipient;
}

ClickedLink ClickedLink::fromJson(JsonReader &in)
{
    ClickedLink link;
    link.id = in.string("id"_L1);
    link.url = in.string("url"_L1);
    link.clicks = in.integer("clicks"_L1);
    link.uniqueClicks = in.integer("unique_clicks"_L1);
    return link;
}

} // namespace postroom
