// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/account.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/part.h"
#include "sandbox/http/target.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace postroom::sandbox {

//! A request that has found its handler.
struct Call
{
    const Target &target;
    std::vector<std::string_view> arguments; //!< what stood in the pattern's ":name" places, in order
    const std::string &body;
    const Parts &parts;              //!< of a multipart body; else empty
    std::string_view idempotencyKey; //!< empty where there was none
    Moment now;
    std::optional<Uuid> onlyDomain = {}; //!< the one domain its key may send from; nothing where it may from any

    const std::string *query(std::string_view key) const { return target.queryValue(key); }
};

//! A handler answers one operation. One that reads gets the account const and runs beside other readers; one that
//! writes has the account for itself. The front takes the lock, so that no handler can forget it.
using ReadHandler = Answer (*)(const Account &, const Call &);
using WriteHandler = Answer (*)(Account &, const Call &);

//! One line of a resource's table of operations.
struct Route
{
    std::string_view method;  //!< "GET"
    std::string_view pattern; //!< "/contacts/:contact/topics"
    std::variant<ReadHandler, WriteHandler> handler;
};

//! Finds the route of a request. Routes are tried in the order they were added: a fixed word goes before a ":name" in
//! the same place ("/contacts/imports" before "/contacts/:contact").
class Router
{
public:
    //! \a routes must outlive the router; their tables are static.
    void add(std::span<const Route> routes);

    struct Match
    {
        const Route *route = nullptr;                 //!< null where no route has this path and method
        std::vector<std::string_view> arguments = {}; //!< views into the target
        std::string allowed = {}; //!< "GET, POST": the methods of a known path; empty for an unknown one
    };
    Match find(std::string_view method, const Target &target) const;

private:
    struct Entry
    {
        const Route *route;
        std::vector<std::string_view> parts;
    };
    std::vector<Entry> m_entries;
};

} // namespace postroom::sandbox
