// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account/domain_name.h"
#include "sandbox/account/domain_records.h"
#include "sandbox/handlers/domain_settings.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr std::string_view what = "Domain";

std::string_view capability(bool enabled)
{
    return enabled ? "enabled" : "disabled";
}

void writeHead(JsonWriter &json, const Domain &domain, Moment now)
{
    json.id("id", domain.id);
    json.text("name", domain.name);
    json.text("status", word(domain.statusAt(now)));
    json.time("created_at", domain.createdAt);
    json.text("region", domain.region);
    json.boolean("open_tracking", domain.openTracking);
    json.boolean("click_tracking", domain.clickTracking);
    json.beginObject("capabilities");
    json.text("sending", capability(domain.sending));
    json.text("receiving", capability(domain.receiving));
    json.endObject();
}

void writeRecord(JsonWriter &json, const DnsRecord &record, Moment now)
{
    json.text("record", record.purpose);
    json.text("name", record.name);
    json.text("type", record.type);
    json.text("ttl", "Auto");
    json.text("status", word(record.statusAt(now)));
    json.text("value", record.value);
    if (record.priority)
        json.number("priority", *record.priority);
}

void writeWhole(JsonWriter &json, const Domain &domain, Moment now)
{
    writeHead(json, domain, now);
    json.textOrNull("tracking_subdomain", domain.trackingSubdomain);
    json.beginArray("records");
    for (const DnsRecord &record : domain.records) {
        json.beginObject();
        writeRecord(json, record, now);
        json.endObject();
    }
    json.endArray();
}

Answer listDomains(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.domains,
                       [&call](JsonWriter &json, const Domain &domain) { writeHead(json, domain, call.now); });
}

Answer createDomain(Account &account, const Call &call)
{
    BodyReader body(call.body);
    Domain domain = readDomain(body);
    if (body.refused())
        return *body.refused();
    const bool isOurs = std::any_of(account.domains.begin(), account.domains.end(),
                                    [&](const Domain &known) { return known.name == domain.name; });
    if (isOurs || belongsToOthers(domain.name))
        return registeredAlready(domain.name);

    domain.id = account.newId(IdKind::Domain);
    domain.createdAt = call.now;
    settleRecords(domain);
    const Domain &added = account.domains.add(std::move(domain));
    return createdAnswer([&](JsonWriter &json) { writeWhole(json, added, call.now); });
}

Answer getDomain(const Account &account, const Call &call)
{
    return withItem(account.domains, call.arguments[0], what, [&call](const Domain &domain) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "domain");
            writeWhole(json, domain, call.now);
        });
    });
}

Answer updateDomain(Account &account, const Call &call)
{
    return withItem(account.domains, call.arguments[0], what, [&call](Domain &domain) {
        BodyReader body(call.body);
        Domain changed = domain;
        readDomainChanges(body, changed);
        if (body.refused())
            return *body.refused();
        settleRecords(changed);
        domain = std::move(changed);
        return idAnswer(200, "domain", domain.id);
    });
}

// As on the service, this takes even a verified domain back to pending.
Answer verifyDomain(Account &account, const Call &call)
{
    return withItem(account.domains, call.arguments[0], what, [&call](Domain &domain) {
        // A guess: a placeholder has nothing that could be verified.
        if (domain.isPlaceholder)
            return notAllowed("The claim of the " + domain.name + " domain has not been completed.");
        domain.verify(call.now);
        return idAnswer(200, "domain", domain.id);
    });
}

// A guess: broadcasts stay, and a key that may send from this domain alone goes with it, since it could send nothing.
// Deleting a placeholder cancels its claim.
Answer deleteDomain(Account &account, const Call &call)
{
    return withItem(account.domains, call.arguments[0], what, [&account](const Domain &domain) {
        const Uuid id = domain.id;
        const auto idsOf = [](const auto &shelf, auto belongs) {
            std::vector<Uuid> ids;
            for (const auto &item : shelf) {
                if (belongs(item))
                    ids.push_back(item.id);
            }
            return ids;
        };
        for (const Uuid &key : idsOf(account.apiKeys, [&](const ApiKey &known) { return known.onlyDomain == id; }))
            revokeKey(account, key);
        for (const Uuid &claim :
             idsOf(account.domainClaims, [&](const DomainClaim &known) { return known.domain == id; }))
            account.domainClaims.remove(claim);
        account.domains.remove(id);
        return deletedAnswer("domain", id);
    });
}

constexpr Route routes[] = {
    {"GET", "/domains", &listDomains},
    {"POST", "/domains", &createDomain},
    {"GET", "/domains/:domain", &getDomain},
    {"PATCH", "/domains/:domain", &updateDomain},
    {"DELETE", "/domains/:domain", &deleteDomain},
    {"POST", "/domains/:domain/verify", &verifyDomain},
};

} // namespace

std::span<const Route> domainRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
