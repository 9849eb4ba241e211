// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/answer.h"

namespace postroom::sandbox {

Answer refusal(int status, std::string_view name, std::string_view message)
{
    Answer answer = objectAnswer([&](JsonWriter &json) {
        json.number("statusCode", status);
        json.text("message", message);
        json.text("name", name);
    });
    answer.status = status;
    return answer;
}

Answer notFound(std::string_view what)
{
    return refusal(404, "not_found", std::string(what) + " not found");
}

Answer notAnId(std::string_view parameter)
{
    return refusal(422, "invalid_parameter", "The `" + std::string(parameter) + "` must be a valid UUID.");
}

Answer idAnswer(int status, std::string_view object, const Uuid &id)
{
    Answer answer = objectAnswer([&](JsonWriter &json) {
        json.text("object", object);
        json.id("id", id);
    });
    answer.status = status;
    return answer;
}

Answer deletedAnswer(std::string_view object, const Uuid &id)
{
    return objectAnswer([&](JsonWriter &json) {
        json.text("object", object);
        json.id("id", id);
        json.boolean("deleted", true);
    });
}

Answer missingField(std::string_view field)
{
    return refusal(422, "missing_required_field", "Missing `" + std::string(field) + "` field.");
}

Answer wrongValue(std::string_view message)
{
    return refusal(422, "validation_error", message);
}

Answer notAllowed(std::string_view message)
{
    return refusal(403, "validation_error", message);
}

} // namespace postroom::sandbox
