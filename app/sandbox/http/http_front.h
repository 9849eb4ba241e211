// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account/account.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/faults.h"
#include "sandbox/http/part.h"
#include "sandbox/http/rate_limiter.h"
#include "sandbox/http/router.h"
#include "sandbox/time_source.h"

#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>

namespace postroom::sandbox {

//! A request as it came off the wire.
struct RawRequest
{
    std::string_view method;
    std::string_view target;        //!< path and query, still encoded
    std::string_view userAgent;     //!< empty where there was none
    std::string_view authorization; //!< empty where there was none
    const std::string &body;
    const Parts &parts;                   //!< of a multipart body; the body itself is empty then
    std::string_view idempotencyKey = {}; //!< empty where there was none
};

//! Everything between the wire and the handlers: User-Agent, rate limit, key, route, lock. Safe from any thread.
class HttpFront
{
public:
    //! \a onlyKey as in accessOf(); \a rateLimit: requests a second, nothing for no limit and no such headers.
    HttpFront(std::unique_ptr<Account> account, std::string onlyKey, std::optional<int> rateLimit,
              std::shared_ptr<const TimeSource> time);

    //! \a strike: what goes wrong on purpose. Seen to here is what decides whether the request is carried out.
    Answer answer(const RawRequest &request, const Strike &strike = {});

private:
    Answer struck(const RawRequest &request, Moment now, const Strike &strike);
    Answer routed(const RawRequest &request, Moment now);
    void letTimePass(Moment now);
    void noteUse(const Uuid &key, Moment now);

    const std::unique_ptr<Account> m_account;
    std::shared_mutex m_accountMutex;
    const std::string m_onlyKey;
    std::unique_ptr<RateLimiter> m_limiter;
    const std::shared_ptr<const TimeSource> m_time;
    Router m_router;
};

} // namespace postroom::sandbox
