// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/http_front.h"

#include "base/log.h"
#include "sandbox/account/passage.h"
#include "sandbox/handlers/routes.h"
#include "sandbox/http/access.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <mutex>

namespace postroom::sandbox {

namespace {

constexpr int documentedLimit = 10; // what a refusal speaks of where there is no limit

// The service's content delivery network turns such a request away before the service sees it, in its own words.
Answer withoutUserAgent()
{
    Answer answer;
    answer.status = 403;
    answer.contentType = "text/plain; charset=UTF-8";
    answer.body = "error code: 1010";
    return answer;
}

Answer tooManyRequests(int limit, int resetSeconds)
{
    Answer answer = refusal(429, "rate_limit_exceeded",
                            "Too many requests. You can only make " + std::to_string(limit)
                                + " requests per second. See rate limit response headers for more information.");
    answer.headers.emplace_back("retry-after", std::to_string(resetSeconds));
    return answer;
}

Answer serverError()
{
    return refusal(500, "application_error", "An unexpected error occurred.");
}

// Paths may hold an address, so the log gets the pattern.
void logAnswer(const Route &route, const Answer &answer)
{
    qCDebug(lcSandbox, "%.*s %.*s %d", int(route.method.size()), route.method.data(), int(route.pattern.size()),
            route.pattern.data(), answer.status);
}

} // namespace

HttpFront::HttpFront(std::unique_ptr<Account> account, std::string onlyKey, std::optional<int> rateLimit,
                     std::shared_ptr<const TimeSource> time)
    : m_account(std::move(account)), m_onlyKey(std::move(onlyKey)), m_time(std::move(time))
{
    if (rateLimit)
        m_limiter = std::make_unique<RateLimiter>(*rateLimit);
    addAllRoutes(m_router);
}

Answer HttpFront::answer(const RawRequest &request, const Strike &strike)
{
    if (request.userAgent.empty())
        return withoutUserAgent();
    const Moment now = m_time->now();
    const bool tooMany = strike.kind == Fault::Kind::TooManyRequests;
    const int retryAfter = std::max(1, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(strike.time).count()));
    if (!m_limiter)
        return tooMany ? tooManyRequests(documentedLimit, retryAfter) : struck(request, now, strike);

    RateLimiter::Verdict verdict = m_limiter->take(m_time->outside());
    if (tooMany)
        verdict = {false, 0, retryAfter};
    Answer answer = verdict.allowed ? struck(request, now, strike)
                                    : tooManyRequests(m_limiter->limit(), verdict.resetSeconds);
    const std::string limit = std::to_string(m_limiter->limit());
    answer.headers.emplace_back("ratelimit-limit", limit);
    answer.headers.emplace_back("ratelimit-policy", limit + ";w=1");
    answer.headers.emplace_back("ratelimit-remaining", std::to_string(verdict.remaining));
    answer.headers.emplace_back("ratelimit-reset", std::to_string(verdict.resetSeconds));
    return answer;
}

Answer HttpFront::struck(const RawRequest &request, Moment now, const Strike &strike)
{
    if (strike.kind == Fault::Kind::ServerError)
        return serverError();
    Answer answer = routed(request, now);
    return strike.kind == Fault::Kind::ServerErrorAfter ? serverError() : answer;
}

Answer HttpFront::routed(const RawRequest &request, Moment now)
{
    std::variant<Access, Answer> found;
    {
        const std::shared_lock lock(m_accountMutex);
        found = accessOf(request.authorization, m_onlyKey, *m_account);
    }
    if (Answer *refused = std::get_if<Answer>(&found))
        return std::move(*refused);
    const Access &access = std::get<Access>(found);
    const std::optional<Target> target = Target::fromText(request.target);
    if (std::optional<Answer> refused = refusedBeyond(access, request.method, target ? &*target : nullptr))
        return *std::move(refused);

    if (access.key)
        noteUse(*access.key, now);
    letTimePass(now);
    Router::Match match = target ? m_router.find(request.method, *target) : Router::Match();
    if (!match.route) {
        if (match.allowed.empty())
            return refusal(404, "not_found", "The requested endpoint does not exist.");
        Answer answer = refusal(405, "method_not_allowed", "Method is not allowed for the requested path.");
        answer.headers.emplace_back("allow", std::move(match.allowed));
        return answer;
    }

    const Call call{*target, std::move(match.arguments), request.body, request.parts, request.idempotencyKey,
                    now,     access.onlyDomain};
    Answer answer;
    try {
        if (const auto *read = std::get_if<ReadHandler>(&match.route->handler)) {
            const std::shared_lock lock(m_accountMutex);
            answer = (*read)(*m_account, call);
        } else {
            const std::unique_lock lock(m_accountMutex);
            answer = std::get<WriteHandler>(match.route->handler)(*m_account, call);
        }
    } catch (const std::exception &) {
        answer = serverError();
    }
    logAnswer(*match.route, answer);
    return answer;
}

void HttpFront::letTimePass(Moment now)
{
    {
        const std::shared_lock lock(m_accountMutex);
        const std::optional<Moment> due = nextDue(*m_account);
        if (!due || *due > now)
            return;
    }
    const std::unique_lock lock(m_accountMutex);
    catchUp(*m_account, now);
}

void HttpFront::noteUse(const Uuid &key, Moment now)
{
    const std::unique_lock lock(m_accountMutex);
    if (ApiKey *used = m_account->apiKeys.find(key)) // it may just have been deleted
        used->lastUsedAt = now;
}

} // namespace postroom::sandbox
