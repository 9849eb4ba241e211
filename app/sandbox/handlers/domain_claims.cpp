// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/domain_name.h"
#include "sandbox/handlers/domain_settings.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

Answer claimAnswer(int status, const DomainClaim &claim, const Domain &domain)
{
    Answer answer = objectAnswer([&](JsonWriter &json) {
        json.text("object", "domain_claim");
        json.id("id", claim.id);
        json.text("name", domain.name);
        json.text("status", word(claim.status));
        json.id("domain_id", domain.id);
        json.text("region", domain.region);
        json.beginObject("record");
        json.text("type", "TXT");
        json.text("name", domain.name);
        json.text("value", claim.proof());
        json.text("ttl", "Auto");
        json.endObject();
        if (claim.status == ClaimStatus::Blocked)
            json.text("blocked_reason", "recent_owner_activity");
        else
            json.null("blocked_reason");
        // A guess: nobody has written down what the service says here.
        if (claim.status == ClaimStatus::Failed)
            json.text("failure_reason", "The TXT record was not found.");
        else
            json.null("failure_reason");
        json.time("created_at", claim.createdAt);
        json.time("expires_at", claim.expiresAt());
    });
    answer.status = status;
    return answer;
}

// The newest one that stands beside this placeholder.
template<typename Claims>
auto *latestClaim(Claims &claims, const Uuid &domain)
{
    decltype(&*claims.begin()) latest = nullptr;
    for (auto &claim : claims) {
        if (claim.domain == domain)
            latest = &claim;
    }
    return latest;
}

Answer createClaim(Account &account, const Call &call)
{
    BodyReader body(call.body);
    Domain wanted = readDomain(body);
    if (body.refused())
        return *body.refused();

    const auto ours = std::find_if(account.domains.begin(), account.domains.end(),
                                   [&](const Domain &known) { return known.name == wanted.name; });
    const bool anyOurs = ours != account.domains.end();
    if (anyOurs && !ours->isPlaceholder)
        return registeredAlready(wanted.name);
    // A guess: the reference only says what a claim is for.
    if (!belongsToOthers(wanted.name))
        return notAllowed("The " + wanted.name + " domain is not registered with another team. Add it instead.");

    wanted.isPlaceholder = true;
    if (anyOurs) {
        DomainClaim *before = latestClaim(account.domainClaims, ours->id);
        if (before && before->status == ClaimStatus::Pending && haveSameSettings(*ours, wanted))
            return claimAnswer(200, *before, *ours);
        if (before && (before->status == ClaimStatus::Pending || before->status == ClaimStatus::Blocked))
            before->status = ClaimStatus::Superseded;
        wanted.id = ours->id;
        wanted.createdAt = ours->createdAt;
        *ours = std::move(wanted);
    } else {
        wanted.id = account.newId(IdKind::Domain);
        wanted.createdAt = call.now;
    }
    const Domain &placeholder = anyOurs ? *ours : account.domains.add(std::move(wanted));
    const DomainClaim &claim = account.domainClaims.add({account.newId(IdKind::DomainClaim), call.now, placeholder.id});
    return claimAnswer(201, claim, placeholder);
}

// Finds the latest claim beside the domain a path names, and answers with found(claim, domain).
template<typename Account, typename Found>
Answer withClaim(Account &account, const Call &call, Found found)
{
    return withItem(account.domains, call.arguments[0], "Domain", [&](const Domain &domain) {
        auto *claim = latestClaim(account.domainClaims, domain.id);
        return claim ? found(*claim, domain) : notFound("Domain claim");
    });
}

Answer getClaim(const Account &account, const Call &call)
{
    return withClaim(account, call,
                     [](const DomainClaim &claim, const Domain &domain) { return claimAnswer(200, claim, domain); });
}

// A guess: one that failed or was blocked may be looked at again, until it expires.
Answer verifyClaim(Account &account, const Call &call)
{
    return withClaim(account, call, [&call](DomainClaim &claim, const Domain &domain) {
        if (claim.status == ClaimStatus::Completed)
            return notAllowed("The claim of the " + domain.name + " domain has been completed already.");
        if (call.now >= claim.expiresAt())
            return notAllowed("The claim of the " + domain.name + " domain has expired.");
        claim.status = ClaimStatus::Pending;
        claim.verificationBegan = call.now;
        return claimAnswer(200, claim, domain);
    });
}

constexpr Route routes[] = {
    {"POST", "/domains/claim", &createClaim},
    {"GET", "/domains/:domain/claim", &getClaim},
    {"POST", "/domains/:domain/claim/verify", &verifyClaim},
};

} // namespace

std::span<const Route> domainClaimRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
