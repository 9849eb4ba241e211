// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"

#include <algorithm>
#include <charconv>

namespace postroom::sandbox {

namespace {

constexpr std::size_t mostPerPage = 100;

Answer wrongPage(std::string_view message)
{
    return refusal(422, "validation_error", message);
}

// Digits only: from_chars alone would take "5x".
std::optional<std::size_t> limitFromText(std::string_view text)
{
    std::size_t limit = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (error != std::errc() || end != text.data() + text.size() || limit < 1 || limit > mostPerPage)
        return {};
    return limit;
}

} // namespace

std::variant<PageWish, Answer> pageWish(const Call &call,
                                        const std::function<std::optional<std::size_t>(const Uuid &)> &placeOf,
                                        std::optional<std::size_t> defaultLimit)
{
    const auto byId = [&](std::string_view text) -> std::optional<std::size_t> {
        const std::optional<Uuid> id = Uuid::fromText(text);
        return id ? placeOf(*id) : std::nullopt;
    };
    return opaquePageWish(call, byId, defaultLimit);
}

std::variant<PageWish, Answer> opaquePageWish(
    const Call &call, const std::function<std::optional<std::size_t>(std::string_view)> &placeOf,
    std::optional<std::size_t> defaultLimit)
{
    const std::string *limitText = call.query("limit");
    const std::string *after = call.query("after");
    const std::string *before = call.query("before");

    PageWish wish;
    wish.limit = limitText ? limitFromText(*limitText) : defaultLimit;
    if (limitText && !wish.limit)
        return wrongPage("The pagination limit should be a number between 1 and 100.");
    if (after && before)
        return wrongPage("You can only use either `after` or `before` parameter, not both.");

    wish.newer = before != nullptr;
    if (after || before) {
        wish.cursor = placeOf(after ? *after : *before);
        if (!wish.cursor) {
            return wrongPage(after ? "The `after` cursor is not the ID of an item in this list."
                                   : "The `before` cursor is not the ID of an item in this list.");
        }
    }
    return wish;
}

std::variant<PageSpan, Answer> pageSpan(const Call &call, std::size_t size,
                                        const std::function<std::optional<std::size_t>(const Uuid &)> &placeOf,
                                        std::optional<std::size_t> defaultLimit)
{
    auto found = pageWish(call, placeOf, defaultLimit);
    if (Answer *refused = std::get_if<Answer>(&found))
        return std::move(*refused);
    const PageWish wish = std::get<PageWish>(found);
    const std::size_t limit = wish.limit.value_or(size);

    PageSpan page;
    if (wish.newer) {
        page.first = *wish.cursor + 1;
        page.last = std::min(size, page.first + limit);
        page.hasMore = page.last < size;
    } else {
        page.last = wish.cursor.value_or(size);
        page.first = page.last - std::min(page.last, limit);
        page.hasMore = page.first > 0;
    }
    return page;
}

} // namespace postroom::sandbox
