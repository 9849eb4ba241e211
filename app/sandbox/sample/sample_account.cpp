// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sample/sample_account.h"

namespace postroom::sandbox {

std::unique_ptr<Account> sampleAccount(Moment now, int contacts)
{
    auto account = std::make_unique<Account>();
    addSampleApiKeys(*account, now);
    addSampleDomains(*account, now);
    addSampleGroups(*account, now);
    addSampleContacts(*account, now, contacts);
    addSampleBroadcasts(*account, now);
    return account;
}

void addSampleApiKeys(Account &account, Moment now)
{
    const auto add = [&](std::string name, Moment age, std::optional<Moment> usedAgo) {
        const Moment created = now - age;
        const std::optional<Moment> used = usedAgo ? std::optional(now - *usedAgo) : std::nullopt;
        account.apiKeys.add({madeUpId(IdKind::ApiKey, account.apiKeys.size()), created, std::move(name), used});
    };
    add("Old website", 611 * day + 3 * hour + 412'907, 203 * day + 5 * hour + 118'220);
    add("Production", 388 * day + 6 * hour + 771'034, day + 2 * hour + 640'118);
    add("Staging", 90 * day + 4 * hour + 205'566, std::nullopt);
    add("Newsletter sign-up form", 35 * day + hour + 930'702, 4 * minute + 31 * second + 87'345);
}

void addSampleGroups(Account &account, Moment now)
{
    const auto segment = [&](std::string name, Moment age) {
        account.segments.add({madeUpId(IdKind::Segment, account.segments.size()), now - age, std::move(name)});
    };
    segment("Newsletter", 604 * day + 2 * hour + 514'660);
    segment("Customers", 604 * day + hour + 903'412);
    segment("Trial users", 431 * day + 5 * hour + 220'948);
    segment("Berlin meet-up", 212 * day + 3 * hour + 671'230);
    segment("Beta testers", 118 * day + 7 * hour + 349'081);
    segment("Lapsed customers", 26 * day + 4 * hour + 88'512);

    const auto topic = [&](std::string name, std::optional<std::string> description, Subscription byDefault,
                           bool isPublic, Moment age) {
        account.topics.add({madeUpId(IdKind::Topic, account.topics.size()), now - age, std::move(name),
                            std::move(description), byDefault, isPublic});
    };
    topic("Product updates", "New features and releases, about once a month.", Subscription::OptIn, true,
          540 * day + 2 * hour + 311'205);
    topic("Tips and tutorials", "Short guides for getting more out of Acme.", Subscription::OptIn, true,
          536 * day + 6 * hour + 90'417);
    topic("Events", "Meet-ups, webinars and conferences near you.", Subscription::OptOut, true,
          300 * day + hour + 784'300);
    topic("Surveys", std::nullopt, Subscription::OptIn, false, 141 * day + 3 * hour + 56'091);
    topic("Partner offers", "Discounts from companies we work with.", Subscription::OptOut, true,
          64 * day + 5 * hour + 432'876);

    const auto property = [&](std::string key, std::variant<std::monostate, std::string, double> fallback,
                              bool isNumber, Moment age) {
        account.properties.add({madeUpId(IdKind::ContactProperty, account.properties.size()), now - age, std::move(key),
                                isNumber, std::move(fallback)});
    };
    property("company_name", std::string("your company"), false, 598 * day + hour + 120'775);
    property("plan", std::string("free"), false, 598 * day + 40 * minute + 655'019);
    property("city", {}, false, 402 * day + 2 * hour + 301'844);
    property("seats", 1.0, true, 250 * day + 4 * hour + 517'236);
    property("lifetime_value", 0.0, true, 97 * day + 3 * hour + 948'650);
}

} // namespace postroom::sandbox
