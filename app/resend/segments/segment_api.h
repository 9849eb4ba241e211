// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/field_fault.h"
#include "resend/list_query.h"
#include "resend/required.h"
#include "resend/segments/segment.h"

namespace postroom {

//! GET /segments, one page. Reference, "List Segments".
struct ListSegments
{
    using Result = ListPage<Segment>;
    ListQuery page = {};
    FieldFaults faults() const { return page.faults(); }
    HttpRequest request() const;
};

//! GET /segments/{id}.
struct GetSegment
{
    using Result = Segment;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! POST /segments. The name may not be empty.
struct CreateSegment
{
    using Result = ObjectId;
    Required<QString> name;
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! PATCH /segments/{id}: what the official SDK sends; the OpenAPI document has none.
struct RenameSegment
{
    using Result = ObjectId;
    Required<QString> id;
    Required<QString> name;
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! DELETE /segments/{id}. Its contacts stay. The service says "deleted" also of a segment that does not exist.
struct DeleteSegment
{
    using Result = Deleted;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

} // namespace postroom
