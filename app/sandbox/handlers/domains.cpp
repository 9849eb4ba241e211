// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

namespace postroom::sandbox {

namespace {

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

void writeRecord(JsonWriter &json, const DnsRecord &record, RecordStatus status)
{
    json.text("record", record.purpose);
    json.text("name", record.name);
    json.text("type", record.type);
    json.text("ttl", "Auto");
    json.text("status", word(status));
    json.text("value", record.value);
    if (record.priority)
        json.number("priority", *record.priority);
}

Answer listDomains(const Account &account, const Call &call)
{
    return shelfAnswer(call, account.domains,
                       [&call](JsonWriter &json, const Domain &domain) { writeHead(json, domain, call.now); });
}

Answer getDomain(const Account &account, const Call &call)
{
    return withItem(account.domains, call.arguments[0], "Domain", [&call](const Domain &domain) {
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "domain");
            writeHead(json, domain, call.now);
            json.textOrNull("tracking_subdomain", domain.trackingSubdomain);
            json.beginArray("records");
            for (std::size_t i = 0; i < domain.records.size(); ++i) {
                json.beginObject();
                writeRecord(json, domain.records[i], domain.recordStatusAt(i, call.now));
                json.endObject();
            }
            json.endArray();
        });
    });
}

// As on the service, this takes even a verified domain back to pending.
Answer verifyDomain(Account &account, const Call &call)
{
    return withItem(account.domains, call.arguments[0], "Domain", [&call](Domain &domain) {
        domain.verificationBegan = call.now;
        return objectAnswer([&](JsonWriter &json) {
            json.text("object", "domain");
            json.id("id", domain.id);
        });
    });
}

constexpr Route routes[] = {
    {"GET", "/domains", &listDomains},
    {"GET", "/domains/:domain", &getDomain},
    {"POST", "/domains/:domain/verify", &verifyDomain},
};

} // namespace

std::span<const Route> domainRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
