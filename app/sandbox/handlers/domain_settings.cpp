// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/domain_settings.h"

#include "sandbox/account/domain_name.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace postroom::sandbox {

namespace {

constexpr std::string_view regions[] = {"us-east-1", "eu-west-1", "sa-east-1", "ap-northeast-1"};

constexpr WordOf<bool> capabilityWords[] = {{"enabled", true}, {"disabled", false}};
constexpr WordOf<bool> tlsWords[] = {{"opportunistic", false}, {"enforced", true}};

std::string readRegion(BodyReader &body)
{
    if (!body.has("region"))
        return std::string(regions[0]);
    std::string region = utf8(body.value("region"));
    if (std::find(std::begin(regions), std::end(regions), region) == std::end(regions)) {
        body.refuse(refusal(422, "invalid_region",
                            R"(Region must be "us-east-1" | "eu-west-1" | "sa-east-1" | "ap-northeast-1")"));
    }
    return region;
}

std::optional<std::string> readSubdomain(BodyReader &body, std::string_view key)
{
    std::optional<std::string> name = body.text(key);
    if (name) {
        name = lowerCased(*std::move(name));
        if (!isSubdomain(*name)) {
            body.refuse(wrongValue("The `" + std::string(key) + "` field must be a valid subdomain."));
        }
    }
    return name;
}

// Those that are not named stay as they are.
void readCapabilities(BodyReader &body, Domain &domain)
{
    const std::optional<QJsonObject> given = body.object("capabilities");
    if (!given)
        return;
    BodyReader capabilities(*given, "capabilities.");
    domain.sending = capabilities.word("sending", capabilityWords).value_or(domain.sending);
    domain.receiving = capabilities.word("receiving", capabilityWords).value_or(domain.receiving);
    if (capabilities.refused())
        body.refuse(*capabilities.refused());
    else if (!domain.sending && !domain.receiving)
        body.refuse(wrongValue("At least one capability must be enabled."));
}

} // namespace

Domain readDomain(BodyReader &body)
{
    Domain domain;
    domain.name = lowerCased(body.requiredText("name"));
    if (!body.refused() && !isDomainName(domain.name))
        body.refuse(wrongValue("The `name` field must be a valid domain name."));
    domain.region = readRegion(body);
    domain.returnPath = readSubdomain(body, "custom_return_path").value_or(domain.returnPath);
    readDomainChanges(body, domain);
    return domain;
}

void readDomainChanges(BodyReader &body, Domain &domain)
{
    domain.openTracking = body.boolean("open_tracking").value_or(domain.openTracking);
    domain.clickTracking = body.boolean("click_tracking").value_or(domain.clickTracking);
    domain.tlsEnforced = body.word("tls", tlsWords).value_or(domain.tlsEnforced);
    readCapabilities(body, domain);
    if (std::optional<std::string> subdomain = readSubdomain(body, "tracking_subdomain"))
        domain.trackingSubdomain = std::move(subdomain);
}

bool haveSameSettings(const Domain &one, const Domain &other)
{
    const auto settings = [](const Domain &domain) {
        return std::tie(domain.name, domain.region, domain.returnPath, domain.openTracking, domain.clickTracking,
                        domain.tlsEnforced, domain.sending, domain.receiving, domain.trackingSubdomain);
    };
    return settings(one) == settings(other);
}

Answer registeredAlready(const std::string &name)
{
    return notAllowed("The " + name + " domain has been registered already.");
}

} // namespace postroom::sandbox
