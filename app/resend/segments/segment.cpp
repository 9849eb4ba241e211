// SPDX-License-Identifier: Apache-2.0
#include "resend/segments/segment.h"

namespace postroom {

using namespace Qt::StringLiterals;

Segment Segment::fromJson(JsonReader &in)
{
    Segment segment;
    segment.id = in.string("id"_L1);
    segment.name = in.string("name"_L1);
    segment.createdAt = in.dateTime("created_at"_L1);
    return segment;
}

} // namespace postroom
