// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/uuid.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/router.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <variant>

namespace postroom::sandbox {

//! Which part of a list is asked for: places in a list that is stored oldest first, [first, last), answered from the
//! last down, so newest first.
struct PageSpan
{
    std::size_t first = 0;
    std::size_t last = 0;
    bool hasMore = false; //!< beyond the page, in the direction of paging
};

//! Reads limit, after and before. \a size: of the whole list; \a placeOf: where a cursor stands in it, nothing where it
//! does not; \a defaultLimit: for lists that do not come whole when no limit is given.
std::variant<PageSpan, Answer> pageSpan(const Call &call, std::size_t size,
                                        const std::function<std::optional<std::size_t>(const Uuid &)> &placeOf,
                                        std::optional<std::size_t> defaultLimit = {});

//! Answers the asked part of a list: \a writeItem(json, place) writes the fields of one item. Pages cost what their
//! items cost, wherever they lie.
template<typename PlaceOf, typename WriteItem>
Answer listAnswer(const Call &call, std::size_t size, PlaceOf placeOf, WriteItem writeItem,
                  std::optional<std::size_t> defaultLimit = {})
{
    auto found = pageSpan(call, size, placeOf, defaultLimit);
    if (Answer *refused = std::get_if<Answer>(&found))
        return std::move(*refused);
    const PageSpan page = std::get<PageSpan>(found);
    return objectAnswer([&](JsonWriter &json) {
        json.text("object", "list");
        json.boolean("has_more", page.hasMore);
        json.beginArray("data");
        for (std::size_t place = page.last; place-- > page.first;) {
            json.beginObject();
            writeItem(json, place);
            json.endObject();
        }
        json.endArray();
    });
}

//! listAnswer() for a Shelf: \a writeItem(json, item).
template<typename Shelf, typename WriteItem>
Answer shelfAnswer(const Call &call, const Shelf &shelf, WriteItem writeItem,
                   std::optional<std::size_t> defaultLimit = {})
{
    return listAnswer(
        call, shelf.size(), [&](const Uuid &id) { return shelf.placeOf(id); },
        [&](JsonWriter &json, std::size_t place) { writeItem(json, shelf.at(place)); }, defaultLimit);
}

//! Finds the thing a path names by its id and answers with \a found(thing), or says that \a what is not there.
template<typename Shelf, typename Found>
Answer withItem(Shelf &shelf, std::string_view idText, std::string_view what, Found found)
{
    const std::optional<Uuid> id = Uuid::fromText(idText);
    if (!id)
        return notAnId();
    auto *item = shelf.find(*id);
    return item ? found(*item) : notFound(what);
}

} // namespace postroom::sandbox
