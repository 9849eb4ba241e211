// SPDX-License-Identifier: Apache-2.0
// What may claim to be a form of several parts: the first line is its Content-Type, the rest is its body.
#include "fuzz.h"
#include "sandbox/http/multipart.h"

#include <algorithm>
#include <string_view>

using namespace postroom::sandbox;
using postroom::fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const std::size_t line = std::min(input.find('\n'), input.size());
    const std::string_view type = input.substr(0, line);
    const std::string_view body = input.substr(std::min(line + 1, input.size()));
    isMultipart(type);
    const auto parts = partsOf(type, body);
    if (!parts)
        return 0;
    std::size_t bytes = 0;
    for (const Part &part : *parts) {
        require(body.find(part.content) != std::string_view::npos, "a part is as it came");
        bytes += part.content.size();
    }
    require(bytes <= body.size(), "parts do not overlap");
    return 0;
}
