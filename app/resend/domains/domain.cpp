// SPDX-License-Identifier: Apache-2.0
#include "resend/domains/domain.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<DomainStatus> domainStatusWords[] = {
    {"not_started"_L1, DomainStatus::NotStarted},
    {"pending"_L1, DomainStatus::Pending},
    {"verified"_L1, DomainStatus::Verified},
    {"partially_verified"_L1, DomainStatus::PartiallyVerified},
    {"partially_failed"_L1, DomainStatus::PartiallyFailed},
    {"failed"_L1, DomainStatus::Failed},
    {"temporary_failure"_L1, DomainStatus::TemporaryFailure},
};

constexpr WordMeaning<DnsRecordStatus> recordStatusWords[] = {
    {"not_started"_L1, DnsRecordStatus::NotStarted},
    {"pending"_L1, DnsRecordStatus::Pending},
    {"verified"_L1, DnsRecordStatus::Verified},
    {"failed"_L1, DnsRecordStatus::Failed},
    {"temporary_failure"_L1, DnsRecordStatus::TemporaryFailure},
};

constexpr WordMeaning<DnsRecordPurpose> purposeWords[] = {
    {"SPF"_L1, DnsRecordPurpose::Spf},
    {"DKIM"_L1, DnsRecordPurpose::Dkim},
    {"Receiving"_L1, DnsRecordPurpose::Receiving},
    {"Tracking"_L1, DnsRecordPurpose::Tracking},
    {"TrackingCAA"_L1, DnsRecordPurpose::TrackingCaa},
};

constexpr WordMeaning<TlsMode> tlsWords[] = {
    {"opportunistic"_L1, TlsMode::Opportunistic},
    {"enforced"_L1, TlsMode::Enforced},
};

// A capability is a word on the wire; a word that is not known leaves it open rather than guessing.
std::optional<bool> capability(JsonReader &in, QLatin1StringView key)
{
    const std::optional<QString> word = in.optionalString(key);
    if (word == "enabled"_L1)
        return true;
    if (word == "disabled"_L1)
        return false;
    return {};
}

} // namespace

DomainStatus domainStatus(QStringView word)
{
    for (const WordMeaning<DomainStatus> &one : domainStatusWords) {
        if (word == one.text)
            return one.meaning;
    }
    return DomainStatus::Unknown;
}

Domain Domain::fromJson(JsonReader &in)
{
    Domain domain;
    domain.id = in.string("id"_L1);
    domain.name = in.string("name"_L1);
    domain.status = in.word("status"_L1, domainStatusWords);
    domain.createdAt = in.dateTime("created_at"_L1);
    domain.region = in.string("region"_L1);
    domain.openTracking = in.optionalBoolean("open_tracking"_L1);
    domain.clickTracking = in.optionalBoolean("click_tracking"_L1);
    in.optionalObject("capabilities"_L1, [&domain](JsonReader &capabilities) {
        domain.sending = capability(capabilities, "sending"_L1);
        domain.receiving = capability(capabilities, "receiving"_L1);
    });
    return domain;
}

DnsRecord DnsRecord::fromJson(JsonReader &in)
{
    DnsRecord record;
    record.purpose = in.word("record"_L1, purposeWords);
    record.name = in.string("name"_L1);
    record.type = in.string("type"_L1);
    record.value = in.string("value"_L1);
    record.ttl = in.string("ttl"_L1);
    record.priority = in.optionalInteger("priority"_L1);
    record.status = in.word("status"_L1, recordStatusWords);
    return record;
}

DomainDetails DomainDetails::fromJson(JsonReader &in)
{
    DomainDetails details;
    details.domain = Domain::fromJson(in);
    details.trackingSubdomain = in.optionalString("tracking_subdomain"_L1);
    details.tls = in.optionalWord("tls"_L1, tlsWords);
    details.records = in.list<DnsRecord>("records"_L1, [](JsonReader &item) { return DnsRecord::fromJson(item); });
    return details;
}

} // namespace postroom
