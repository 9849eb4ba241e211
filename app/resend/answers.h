// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/json_reader.h"

#include <QString>

namespace postroom {

//! What most writes answer: the id of the thing.
struct ObjectId
{
    QString id = {};

    static ObjectId fromJson(JsonReader &in);
    bool operator==(const ObjectId &) const = default;
};

//! What a delete answers. The id is read from "id", or, as for contacts, from "contact".
struct Deleted
{
    QString id = {};
    bool deleted = false;

    static Deleted fromJson(JsonReader &in);
    bool operator==(const Deleted &) const = default;
};

//! What a change to a contact's segments or topics answers. "id" is the contact's in some answers and the segment's in
//! others, "contact_id" stands in its place in the OpenAPI document: it proves the answer, and no more.
struct ContactTouched
{
    QString id = {};

    static ContactTouched fromJson(JsonReader &in);
    bool operator==(const ContactTouched &) const = default;
};

} // namespace postroom
