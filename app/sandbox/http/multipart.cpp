// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/multipart.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr std::string_view lineEnd = "\r\n";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSame(std::string_view text, std::string_view lowerCase)
{
    return std::equal(text.begin(), text.end(), lowerCase.begin(), lowerCase.end(),
                      [](char a, char b) { return lower(a) == b; });
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Takes the text up to the next separator outside of quotes off the front of rest.
std::string_view nextParameter(std::string_view &rest)
{
    bool quoted = false;
    std::size_t end = 0;
    for (; end < rest.size() && (quoted || rest[end] != ';'); ++end) {
        if (quoted && rest[end] == '\\')
            ++end;
        else if (rest[end] == '"')
            quoted = !quoted;
    }
    end = std::min(end, rest.size());
    const std::string_view parameter = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return parameter;
}

std::string unquoted(std::string_view value)
{
    if (value.size() < 2 || value.front() != '"' || value.back() != '"')
        return std::string(value);
    std::string out;
    for (std::size_t i = 1; i + 1 < value.size(); ++i) {
        // Browsers write a quote as %22 and a backslash as itself; only an escaped quote is unambiguous.
        if (value[i] == '\\' && value[i + 1] == '"' && i + 2 < value.size())
            continue;
        out += value[i];
    }
    return out;
}

// The value of one parameter of a header: name in `form-data; name="file"`.
std::optional<std::string> parameter(std::string_view header, std::string_view key)
{
    nextParameter(header); // the word before them
    while (!header.empty()) {
        const std::string_view one = nextParameter(header);
        const std::size_t equals = one.find('=');
        if (equals != std::string_view::npos && isSame(trimmed(one.substr(0, equals)), key))
            return unquoted(trimmed(one.substr(equals + 1)));
    }
    return {};
}

std::optional<Part> partOf(std::string_view text)
{
    Part part;
    std::optional<std::string> name;
    for (;;) {
        const std::size_t end = text.find(lineEnd);
        if (end == std::string_view::npos)
            return {};
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + lineEnd.size());
        if (line.empty())
            break;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            return {};
        const std::string_view value = trimmed(line.substr(colon + 1));
        if (isSame(line.substr(0, colon), "content-disposition")) {
            name = parameter(value, "name");
            part.fileName = parameter(value, "filename").value_or("");
        } else if (isSame(line.substr(0, colon), "content-type")) {
            part.contentType = value;
        }
    }
    if (!name)
        return {};
    part.name = *std::move(name);
    part.content = text;
    return part;
}

} // namespace

bool isMultipart(std::string_view contentType)
{
    return isSame(trimmed(contentType.substr(0, contentType.find(';'))), "multipart/form-data");
}

std::optional<Parts> partsOf(std::string_view contentType, std::string_view body)
{
    const std::optional<std::string> boundary = parameter(contentType, "boundary");
    if (!boundary || boundary->empty())
        return {};
    const std::string mark = "--" + *boundary;
    const std::string next = std::string(lineEnd) + mark;

    Parts parts;
    std::size_t at = 0;
    if (!body.starts_with(mark)) {
        at = body.find(next);
        if (at == std::string_view::npos)
            return {};
        at += lineEnd.size();
    }
    body.remove_prefix(at + mark.size());
    for (;;) {
        if (body.starts_with("--"))
            return parts;
        // Blanks may stand between a boundary and the end of its line.
        const std::size_t line = body.find_first_not_of(" \t");
        if (line == std::string_view::npos || !body.substr(line).starts_with(lineEnd))
            return {};
        body.remove_prefix(line + lineEnd.size());
        at = body.find(next);
        if (at == std::string_view::npos)
            return {};
        std::optional<Part> part = partOf(body.substr(0, at));
        if (!part)
            return {};
        parts.push_back(*std::move(part));
        body.remove_prefix(at + next.size());
    }
}

} // namespace postroom::sandbox
