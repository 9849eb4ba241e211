// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"
#include "models/verified_times.h"
#include "resend/domains/domain_claim.h"

#include <QString>

namespace postroom {

//! How domains and their records are spoken of. A word of the service that is not known here is shown as it came.
QString statusText(const Word<DomainStatus> &status);
Tone statusTone(const Word<DomainStatus> &status);
QString statusText(const Word<DnsRecordStatus> &status);
Tone statusTone(const Word<DnsRecordStatus> &status);

//! How far a claim is, in a word or two, and in a sentence that says what to do.
QString claimText(const DomainClaim &claim);
Tone claimTone(const DomainClaim &claim);
QString claimSentence(const DomainClaim &claim);

//! What a record is for, in a few words: "Signature (DKIM)".
QString purposeText(const DnsRecord &record);
//! "Ireland (eu-west-1)".
QString regionText(const QString &region);
//! "Sending", "Sending and receiving", …; empty where the service did not say.
QString capabilityText(const Domain &domain);

//! "Verified since 12/11/2026 14:05", in the person's zone; and where it is not known, since when it was seen so here.
QString verifiedSinceText(const VerifiedSince &since);

//! True while the service is still looking for the records, so that its answer will change by itself.
bool isBeingVerified(const Domain &domain);

} // namespace postroom
