// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_request.h"
#include "resend/answers.h"
#include "resend/field_fault.h"
#include "resend/list_query.h"
#include "resend/required.h"
#include "resend/topics/topic.h"

namespace postroom {

//! GET /topics, one page. Reference, "List Topics".
struct ListTopics
{
    using Result = ListPage<Topic>;
    ListQuery page = {};
    FieldFaults faults() const { return page.faults(); }
    HttpRequest request() const;
};

//! GET /topics/{id}.
struct GetTopic
{
    using Result = Topic;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

//! POST /topics. Name 1 to 50, description at most 200 characters. The default can never be changed later.
struct CreateTopic
{
    using Result = ObjectId;
    Required<QString> name;
    Required<TopicDefault> defaultSubscription; //!< not Unknown
    std::optional<QString> description = {};
    std::optional<TopicVisibility> visibility = {}; //!< nothing: private; not Unknown
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! PATCH /topics/{id}: changes what is given. An empty description clears it.
struct UpdateTopic
{
    using Result = ObjectId;
    Required<QString> id;
    std::optional<QString> name = {};
    std::optional<QString> description = {};
    std::optional<TopicVisibility> visibility = {}; //!< not Unknown
    FieldFaults faults() const;
    HttpRequest request() const;
};

//! DELETE /topics/{id}. People's choices for it go too.
struct DeleteTopic
{
    using Result = Deleted;
    Required<QString> id;
    FieldFaults faults() const { return checks::onlyId(id); }
    HttpRequest request() const;
};

} // namespace postroom
