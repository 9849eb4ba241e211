// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sample/sample_account.h"

namespace postroom::sandbox {

namespace {

// Public keys of the right form and length; nothing signs with them.
constexpr std::string_view acmeKey =
    "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDBk+X2p34oLNCPForaYGO8Lwen+hIZbKdFuhyszQ1IV3epUwvyD8JFDHjS3cGQ+zwy1OS5"
    "epYdu6NSzGhnhF7/4pWm4WtkuQyJg9SjhENPTCAOVKxlfqzKtDhEA8xs33ei7IDDi6pMuy8wobHoeHKPsq2i5SvSaPG5CCDQQqwfswIDAQAB";
constexpr std::string_view newsKey =
    "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQD5bYc8Vim3s6JLQOrfhFVnL/CKb06nNa2dBGc5C+bUfxI5GA9VB2R2PPEzfDKoP+RmVULI"
    "m05FBddRVM9aNsxSdP+YJo1cYc6VlZALGLdoo4CwFfZQIB7gVTBTgZmBkGtRwBc+/LUGMaxJhw6txhdF8jdunMT7yZPugRzkqh5j5QIDAQAB";
constexpr std::string_view mailKey =
    "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDSbu6m6jX7l0gFwErGaoyRIi/xkkUp3alwi9/c/CWhQ1nmljm/fUBcTT1Sp2WdpN6aZ7VO"
    "PwhDP2PP9Z8Wui3c6ToeKifHrLPga7EXZRm5ob8y+dOGN3Kg3r3dXCsct6IA1Qd/fIQhclTXjE0I/AyZO3IrC8WxumKpb/kja8dCOwIDAQAB";
constexpr std::string_view eventsKey =
    "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkacwOYB3ByJ0UzVqujh5jJ+alZ7KNXiiSi1bpiJLr5tpafqv4Srx+o0jfcBXKLggNGXZK"
    "2OdJpg8MtBBjlmEaDhBEB7XObMHhNs1GkupJy6hJUZ14Ttchx6/UUfEY1mI+kpv1ohLVmKsf454zwYvWylyeoSjCFU3Vkukjgt5MtQIDAQAB";

// ".news" for news.acme.com, nothing for a registered domain itself.
std::string under(std::string_view name, std::string_view subdomain)
{
    return subdomain.empty() ? std::string(name) : std::string(name) + "." + std::string(subdomain);
}

void addReturnPath(Domain &domain, std::string_view subdomain, RecordStatus status)
{
    domain.records.push_back(
        {"SPF", under("send", subdomain), "MX", "feedback-smtp." + domain.region + ".amazonses.com", 10, status});
    domain.records.push_back({"SPF", under("send", subdomain), "TXT", "v=spf1 include:amazonses.com ~all", {}, status});
}

void addDkim(Domain &domain, std::string_view subdomain, std::string_view key, RecordStatus status)
{
    domain.records.push_back({"DKIM", under("resend._domainkey", subdomain), "TXT", std::string(key), {}, status});
}

} // namespace

void addSampleDomains(Account &account, Moment now)
{
    const auto add = [&](std::string name, Moment age, std::string region) -> Domain & {
        Domain domain;
        domain.id = madeUpId(IdKind::Domain, account.domains.size());
        domain.createdAt = now - age;
        domain.name = std::move(name);
        domain.region = std::move(region);
        return account.domains.add(std::move(domain));
    };

    Domain &acme = add("acme.com", 610 * day + 4 * hour + 236'107, "eu-west-1");
    addReturnPath(acme, {}, RecordStatus::Verified);
    addDkim(acme, {}, acmeKey, RecordStatus::Verified);

    Domain &mail = add("mail.acme.co.uk", 161 * day + 3 * hour + 870'452, "eu-west-1");
    mail.openTracking = true;
    mail.clickTracking = true;
    mail.receiving = true;
    mail.trackingSubdomain = "links";
    addReturnPath(mail, "mail", RecordStatus::Verified);
    addDkim(mail, "mail", mailKey, RecordStatus::Verified);
    mail.records.push_back(
        {"Receiving", "mail", "MX", "inbound-smtp.eu-west-1.amazonaws.com", 10, RecordStatus::Verified});
    mail.records.push_back({"Tracking", "links.mail", "CNAME", "links1.resend-dns.com", {}, RecordStatus::Verified});
    mail.records.push_back({"TrackingCAA", "links.mail", "CAA", "0 issue \"amazon.com\"", {}, RecordStatus::Verified});

    // The newer form, with aliases in place of MX and TXT. Its key was never entered, so it fails again and again.
    Domain &events = add("acme-events.io", 12 * day + 6 * hour + 559'318, "us-east-1");
    events.records.push_back({"SPF", "send", "CNAME", "send.forge.rmta.net", {}, RecordStatus::Verified});
    events.records.push_back({"SPF", "rsend", "CNAME", "rsend.forge.rmta.net", {}, RecordStatus::Failed, false});
    events.records.push_back(
        {"DKIM", "resend._domainkey", "TXT", std::string(eventsKey), {}, RecordStatus::Failed, false});

    Domain &news = add("news.acme.com", 2 * day + hour + 104'733, "eu-west-1");
    news.clickTracking = true;
    addReturnPath(news, "news", RecordStatus::Pending);
    addDkim(news, "news", newsKey, RecordStatus::Pending);
}

} // namespace postroom::sandbox
