// SPDX-License-Identifier: Apache-2.0
#include "resend/domains/domain_claim.h"

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

constexpr WordMeaning<ClaimStatus> statusWords[] = {
    {"pending"_L1, ClaimStatus::Pending},     {"verified"_L1, ClaimStatus::Verified},
    {"completed"_L1, ClaimStatus::Completed}, {"blocked"_L1, ClaimStatus::Blocked},
    {"expired"_L1, ClaimStatus::Expired},     {"superseded"_L1, ClaimStatus::Superseded},
    {"canceled"_L1, ClaimStatus::Canceled},   {"failed"_L1, ClaimStatus::Failed},
};

} // namespace

DomainClaim DomainClaim::fromJson(JsonReader &in)
{
    DomainClaim claim;
    claim.id = in.string("id"_L1);
    claim.name = in.string("name"_L1);
    claim.status = in.word("status"_L1, statusWords);
    claim.domainId = in.optionalString("domain_id"_L1);
    claim.region = in.optionalString("region"_L1);
    in.optionalObject("record"_L1, [&claim](JsonReader &record) {
        claim.record = Record{record.string("type"_L1), record.string("name"_L1), record.string("value"_L1),
                              record.optionalString("ttl"_L1).value_or(QString())};
    });
    claim.blockedReason = in.optionalString("blocked_reason"_L1);
    claim.failureReason = in.optionalString("failure_reason"_L1);
    claim.createdAt = in.dateTime("created_at"_L1);
    claim.expiresAt = in.optionalDateTime("expires_at"_L1);
    return claim;
}

std::optional<DnsRecord> proofRecord(const DomainClaim &claim)
{
    if (!claim.record)
        return {};
    const auto seen = [&claim]() -> Word<DnsRecordStatus> {
        switch (claim.status.known) {
        case ClaimStatus::Pending:
            return {DnsRecordStatus::Pending, u"pending"_s};
        case ClaimStatus::Verified:
        case ClaimStatus::Completed:
        case ClaimStatus::Blocked: // by the other account, once the record was seen
            return {DnsRecordStatus::Verified, u"verified"_s};
        case ClaimStatus::Failed:
            return {DnsRecordStatus::Failed, u"failed"_s};
        case ClaimStatus::Expired:
        case ClaimStatus::Superseded:
        case ClaimStatus::Canceled:
        case ClaimStatus::Unknown:
            break;
        }
        return {DnsRecordStatus::NotStarted, u"not_started"_s};
    };
    return DnsRecord{.purpose = {DnsRecordPurpose::Unknown, u"Claim"_s},
                     .name = claim.record->name,
                     .type = claim.record->type,
                     .value = claim.record->value,
                     .ttl = claim.record->ttl,
                     .priority = {},
                     .status = seen()};
}

bool isProof(const DnsRecord &record)
{
    return record.purpose == DnsRecordPurpose::Unknown && record.purpose.text == "Claim"_L1;
}

} // namespace postroom
