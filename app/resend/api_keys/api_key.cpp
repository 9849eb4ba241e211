// SPDX-License-Identifier: Apache-2.0
#include "resend/api_keys/api_key.h"

namespace postroom {

using namespace Qt::StringLiterals;

ApiKey ApiKey::fromJson(JsonReader &in)
{
    ApiKey key;
    key.id = in.string("id"_L1);
    key.name = in.string("name"_L1);
    key.createdAt = in.dateTime("created_at"_L1);
    key.lastUsedAt = in.optionalDateTime("last_used_at"_L1);
    return key;
}

} // namespace postroom
