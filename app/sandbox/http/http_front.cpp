// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/http_front.h"

#include "base/log.h"
#include "sandbox/handlers/routes.h"
#include "sandbox/http/access.h"

#include <exception>
#include <mutex>

namespace postroom::sandbox {

namespace {

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

Answer HttpFront::answer(const RawRequest &request)
{
    if (request.userAgent.empty())
        return withoutUserAgent();
    const Moment now = m_time->now();
    if (!m_limiter)
        return routed(request, now);

    const RateLimiter::Verdict verdict = m_limiter->take(now);
    Answer answer = verdict.allowed ? routed(request, now) : tooManyRequests(m_limiter->limit(), verdict.resetSeconds);
    const std::string limit = std::to_string(m_limiter->limit());
    answer.headers.emplace_back("ratelimit-limit", limit);
    answer.headers.emplace_back("ratelimit-policy", limit + ";w=1");
    answer.headers.emplace_back("ratelimit-remaining", std::to_string(verdict.remaining));
    answer.headers.emplace_back("ratelimit-reset", std::to_string(verdict.resetSeconds));
    return answer;
}

Answer HttpFront::routed(const RawRequest &request, Moment now)
{
    if (std::optional<Answer> refused = refusedAccess(request.authorization, m_onlyKey))
        return *std::move(refused);

    const std::optional<Target> target = Target::fromText(request.target);
    Router::Match match = target ? m_router.find(request.method, *target) : Router::Match();
    if (!match.route) {
        if (match.allowed.empty())
            return refusal(404, "not_found", "The requested endpoint does not exist.");
        Answer answer = refusal(405, "method_not_allowed", "Method is not allowed for the requested path.");
        answer.headers.emplace_back("allow", std::move(match.allowed));
        return answer;
    }

    const Call call{*target, std::move(match.arguments), request.body, now};
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
        answer = refusal(500, "application_error", "An unexpected error occurred.");
    }
    logAnswer(*match.route, answer);
    return answer;
}

} // namespace postroom::sandbox
