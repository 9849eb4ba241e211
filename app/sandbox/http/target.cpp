// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/target.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace postroom::sandbox {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// What is no UTF-8 becomes replacement characters: refusals quote values, and their text must be one.
std::string asUtf8(std::string text)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), isAscii))
        return text;
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
}

// A '%' that no two hexadecimal digits follow stands for itself.
std::string decoded(std::string_view text, bool plusIsSpace)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else if (text[i] == '+' && plusIsSpace) {
            out += ' ';
        } else {
            out += text[i];
        }
    }
    return asUtf8(std::move(out));
}

// Takes the text up to the next separator off the front of rest.
std::string_view nextPart(std::string_view &rest, char separator)
{
    const std::size_t end = rest.find(separator);
    const std::string_view part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return part;
}

} // namespace

std::optional<Target> Target::fromText(std::string_view text)
{
    text = text.substr(0, text.find('#'));
    if (text.empty() || text.front() != '/')
        return {};
    const std::size_t mark = text.find('?');
    std::string_view path = text.substr(1, mark == std::string_view::npos ? mark : mark - 1);

    Target target;
    const auto separators = static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
    for (std::size_t i = 0; i <= separators; ++i)
        target.segments.push_back(decoded(nextPart(path, '/'), false));

    if (mark != std::string_view::npos) {
        std::string_view query = text.substr(mark + 1);
        while (!query.empty()) {
            std::string_view value = nextPart(query, '&');
            const std::string_view key = nextPart(value, '=');
            if (!key.empty())
                target.query.emplace_back(decoded(key, true), decoded(value, true));
        }
    }
    return target;
}

const std::string *Target::queryValue(std::string_view key) const
{
    for (const auto &[name, value] : query) {
        if (name == key)
            return &value;
    }
    return nullptr;
}

} // namespace postroom::sandbox
