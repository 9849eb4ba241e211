// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/json/json_writer.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace postroom::sandbox {

//! What goes back for a request.
struct Answer
{
    int status = 200;
    std::string body = {};
    std::string contentType = "application/json";
    std::vector<std::pair<std::string, std::string>> headers = {};
};

//! The service's error body: exactly statusCode, message, name.
Answer refusal(int status, std::string_view name, std::string_view message);

//! "X not found", 404.
Answer notFound(std::string_view what);
//! The 422 for an id that is no UUID; \a parameter is its name as the service calls it.
Answer notAnId(std::string_view parameter = "id");

//! 200 with one object, whose fields \a fill writes.
template<typename Fill>
Answer objectAnswer(Fill fill)
{
    Answer answer;
    JsonWriter json(answer.body);
    json.beginObject();
    fill(json);
    json.endObject();
    return answer;
}

//! 201 with one object, whose fields \a fill writes.
template<typename Fill>
Answer createdAnswer(Fill fill)
{
    Answer answer = objectAnswer(fill);
    answer.status = 201;
    return answer;
}

//! {"object","id"}, what most writes answer.
Answer idAnswer(int status, std::string_view object, const Uuid &id);
//! {"object","id","deleted":true}, 200.
Answer deletedAnswer(std::string_view object, const Uuid &id);

//! "Missing `field` field.", 422.
Answer missingField(std::string_view field);
//! 422 for a value that is there and wrong.
Answer wrongValue(std::string_view message);
//! 403 for what the state of things does not allow.
Answer notAllowed(std::string_view message);

} // namespace postroom::sandbox
