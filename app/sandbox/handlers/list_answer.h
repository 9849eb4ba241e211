// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/uuid.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/router.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace postroom::sandbox {

//! Which part of a list is asked for: places in a list that is stored oldest first, [first, last), answered from the
//! last down, so newest first.
struct PageSpan
{
    std::size_t first = 0;
    std::size_t last = 0;
    bool hasMore = false; //!< beyond the page, in the direction of paging
};

//! What a request says about the part of a list it wants.
struct PageWish
{
    std::optional<std::size_t> limit = {};  //!< nothing: as many as there are
    std::optional<std::size_t> cursor = {}; //!< the place not to be given itself; nothing: from the newest down
    bool newer = false;                     //!< what is newer than the cursor, not older
};

//! Reads limit, after and before of a list whose cursors are no ids, but texts that only \a placeOf understands.
std::variant<PageWish, Answer> opaquePageWish(
    const Call &call, const std::function<std::optional<std::size_t>(std::string_view)> &placeOf,
    std::optional<std::size_t> defaultLimit = {});

//! Reads limit, after and before. \a placeOf and \a defaultLimit as in pageSpan().
std::variant<PageWish, Answer> pageWish(const Call &call,
                                        const std::function<std::optional<std::size_t>(const Uuid &)> &placeOf,
                                        std::optional<std::size_t> defaultLimit = {});

//! The same for a list without gaps, that counts its places. \a size: of the whole list; \a placeOf: where a cursor stands in it, nothing where it
//! does not; \a defaultLimit: for lists that do not come whole when no limit is given.
std::variant<PageSpan, Answer> pageSpan(const Call &call, std::size_t size,
                                        const std::function<std::optional<std::size_t>(const Uuid &)> &placeOf,
                                        std::optional<std::size_t> defaultLimit = {});

//! {"object":"list"} with the items at \a places of a list, newest first.
template<typename WriteItem>
Answer placesAnswer(const std::vector<std::size_t> &places, bool hasMore, WriteItem writeItem)
{
    return objectAnswer([&](JsonWriter &json) {
        json.text("object", "list");
        json.boolean("has_more", hasMore);
        json.beginArray("data");
        for (const std::size_t place : places) {
            json.beginObject();
            writeItem(json, place);
            json.endObject();
        }
        json.endArray();
    });
}

//! Answers the asked part of a list with gaps: things gone, or left out. \a older(place) and \a newer(place) give the
//! next place in use, or nothing; \a older is asked with nothing for the newest of all.
template<typename PlaceOf, typename Older, typename Newer, typename WriteItem>
Answer walkAnswer(const Call &call, PlaceOf placeOf, Older older, Newer newer, WriteItem writeItem)
{
    auto found = pageWish(call, placeOf);
    if (Answer *refused = std::get_if<Answer>(&found))
        return std::move(*refused);
    const PageWish wish = std::get<PageWish>(found);
    std::vector<std::size_t> places;
    std::optional<std::size_t> next = wish.newer ? newer(*wish.cursor) : older(wish.cursor);
    while (next && (!wish.limit || places.size() < *wish.limit)) {
        places.push_back(*next);
        next = wish.newer ? newer(*next) : older(next);
    }
    if (wish.newer)
        std::reverse(places.begin(), places.end());
    return placesAnswer(places, next.has_value(), writeItem);
}

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
