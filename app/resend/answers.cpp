// SPDX-License-Identifier: Apache-2.0
#include "resend/answers.h"

namespace postroom {

using namespace Qt::StringLiterals;

ObjectId ObjectId::fromJson(JsonReader &in)
{
    return {in.string("id"_L1)};
}

Deleted Deleted::fromJson(JsonReader &in)
{
    Deleted answer;
    answer.id = in.hasValue("contact"_L1) ? in.string("contact"_L1) : in.string("id"_L1);
    answer.deleted = in.boolean("deleted"_L1);
    return answer;
}

ContactTouched ContactTouched::fromJson(JsonReader &in)
{
    return {in.hasValue("contact_id"_L1) ? in.string("contact_id"_L1) : in.string("id"_L1)};
}

} // namespace postroom
