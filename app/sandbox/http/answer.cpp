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

} // namespace postroom::sandbox
