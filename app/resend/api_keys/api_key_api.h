// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/api_keys/api_key.h"
#include "resend/field_fault.h"
#include "resend/list_query.h"
#include "resend/required.h"

namespace postroom {

//! GET /api-keys, one page. Reference, "List API keys".
struct ListApiKeys
{
    using Result = ListPage<ApiKey>;
    ListQuery page = {};
    FieldFaults faults() const { return page.faults(); }
    HttpRequest request() const;
};

enum class ApiKeyPermission { FullAccess, SendingAccess };

//! What creating a key answers: the only time its token is shown.
struct NewApiKey
{
    QString id = {};
    Secret token = {};

    static NewApiKey fromJson(JsonReader &in);
};

//! POST /api-keys. The name has 1 to 50 characters; a domain can be given for a sending key only. Reference, "Create API
//! key".
struct CreateApiKey
{
    using Result = NewApiKey;
    Required<QString> name;
    std::optional<ApiKeyPermission> permission = {}; //!< nothing: full access
    std::optional<QString> domainId = {};            //!< it may send from this domain only
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! PATCH /api-keys/{id}. The name has 1 to 50 characters.
struct RenameApiKey
{
    using Result = ObjectId;
    Required<QString> id;
    Required<QString> name;
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! DELETE /api-keys/{id}. From then on the key is refused. Reference, "Delete API key".
struct DeleteApiKey
{
    using Result = Deleted;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

} // namespace postroom
