// SPDX-License-Identifier: Apache-2.0
#include "models/domain_words.h"

#include "resend/domains/domain_claim.h"

#include <QCoreApplication>
#include <QLocale>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DomainWords)

public:
    static QString of(const Word<DomainStatus> &status)
    {
        switch (status.known) {
        case DomainStatus::NotStarted:
            //: Status of a sending domain: nobody has asked the service to check its DNS yet
            return tr("Not started");
        case DomainStatus::Pending:
            //: Status of a sending domain: the service is looking for the DNS records
            return tr("Waiting for DNS");
        case DomainStatus::Verified:
            return tr("Verified");
        case DomainStatus::PartiallyVerified:
            //: Status of a sending domain: enough records are seen to send
            return tr("Partly verified");
        case DomainStatus::PartiallyFailed:
            return tr("Partly failed");
        case DomainStatus::Failed:
            return tr("Failed");
        case DomainStatus::TemporaryFailure:
            //: Status of a sending domain: was verified, its records are not seen any more, still being looked for
            return tr("Records missing");
        case DomainStatus::Unknown:
            break;
        }
        return status.text;
    }
    static QString of(const Word<DnsRecordStatus> &status)
    {
        switch (status.known) {
        case DnsRecordStatus::NotStarted:
            return tr("Not started");
        case DnsRecordStatus::Pending:
            //: Status of one DNS record: the service has not seen it yet
            return tr("Not seen yet");
        case DnsRecordStatus::Verified:
            return tr("Verified");
        case DnsRecordStatus::Failed:
            return tr("Failed");
        case DnsRecordStatus::TemporaryFailure:
            //: Status of one DNS record: was seen once, is not seen now
            return tr("Missing now");
        case DnsRecordStatus::Unknown:
            break;
        }
        return status.text;
    }
    static QString of(const DnsRecord &record)
    {
        switch (record.purpose.known) {
        case DnsRecordPurpose::Spf:
            if (record.type == QLatin1String("MX"))
                //: What a DNS record is for: where undeliverable mail comes back to
                return tr("Bounces");
            if (record.type == QLatin1String("CNAME"))
                //: What a DNS record is for: return path and SPF in one
                return tr("Bounces and SPF");
            //: What a DNS record is for: which servers may send for the domain
            return tr("Who may send (SPF)");
        case DnsRecordPurpose::Dkim:
            //: What a DNS record is for: the key that proves a message is yours
            return tr("Signature (DKIM)");
        case DnsRecordPurpose::Receiving:
            return tr("Receiving mail");
        case DnsRecordPurpose::Tracking:
            return tr("Link tracking");
        case DnsRecordPurpose::TrackingCaa:
            //: What a DNS record is for: who may issue the certificate of the tracking links
            return tr("Tracking certificate");
        case DnsRecordPurpose::Unknown:
            break;
        }
        if (isProof(record))
            //: What a DNS record is for: it shows that a domain another account has is yours
            return tr("Proof that it is yours");
        if (record.purpose.text == QLatin1String("DMARC"))
            //: What a DNS record is for: what receivers do with forged mail
            return tr("Policy (DMARC)");
        return record.purpose.text;
    }
    static QString place(const QString &region)
    {
        if (region == QLatin1String("us-east-1"))
            return tr("North Virginia");
        if (region == QLatin1String("eu-west-1"))
            return tr("Ireland");
        if (region == QLatin1String("sa-east-1"))
            return tr("São Paulo");
        if (region == QLatin1String("ap-northeast-1"))
            return tr("Tokyo");
        return {};
    }
    static QString of(const DomainClaim &claim)
    {
        switch (claim.status.known) {
        case ClaimStatus::Pending:
            //: Status of a claim to a domain that another account has
            return tr("Claim waits for DNS");
        case ClaimStatus::Verified:
            //: Status of a claim: the record is seen, the domain is being moved
            return tr("On its way here");
        case ClaimStatus::Completed:
            //: Status of a claim: the domain is in this account now
            return tr("Claimed");
        case ClaimStatus::Blocked:
            //: Status of a claim: it waits for the other account
            return tr("Claim has to wait");
        case ClaimStatus::Expired:
            return tr("Claim has run out");
        case ClaimStatus::Superseded:
        case ClaimStatus::Canceled:
            return tr("Claim given up");
        case ClaimStatus::Failed:
            return tr("Claim failed");
        case ClaimStatus::Unknown:
            break;
        }
        return claim.status.text;
    }
    static QString about(const DomainClaim &claim)
    {
        switch (claim.status.known) {
        case ClaimStatus::Pending:
            return tr("Enter the record below where the DNS of the domain is managed, then press Verify claim. Resend "
                      "has not seen it yet.");
        case ClaimStatus::Verified:
            return tr("The record is seen. The domain is being moved here; nothing is to be done.");
        case ClaimStatus::Completed:
            return tr("The domain is yours now, with new records to enter.");
        case ClaimStatus::Blocked:
            return whyBlocked(claim.blockedReason.value_or(QString()));
        case ClaimStatus::Expired:
            return tr("The record was not seen in time. Start the claim again to get a new one.");
        case ClaimStatus::Superseded:
        case ClaimStatus::Canceled:
            return tr("This claim counts no more. Start it again if the domain is to move here.");
        case ClaimStatus::Failed:
            return claim.failureReason && !claim.failureReason->isEmpty()
                //: %1 is what the service says, in English
                ? tr("Check that the record below is entered as it stands, then press Verify claim. Resend says: %1")
                      .arg(*claim.failureReason)
                : tr("Check that the record below is entered as it stands, then press Verify claim.");
        case ClaimStatus::Unknown:
            break;
        }
        return {};
    }
    static QString whyBlocked(const QString &reason)
    {
        if (reason == QLatin1String("grace_period"))
            return tr("The record is seen. The other account has some days left to object; then the domain moves here.");
        if (reason == QLatin1String("recent_owner_activity"))
            return tr("The record is seen, but the other account has sent from this domain lately. Ask whoever has it "
                      "to stop, then press Verify claim.");
        if (reason == QLatin1String("pending_scheduled_emails"))
            return tr("The record is seen, but the other account has mail scheduled from this domain. The claim goes on "
                      "once that is sent or taken back.");
        return reason.isEmpty() ? tr("The record is seen, but the other account still holds the domain.")
                                //: %1 is a word of the service
                                : tr("The record is seen, but the other account still holds the domain (%1).").arg(reason);
    }
    static QString of(const VerifiedSince &since)
    {
        const QString time = QLocale().toString(since.at.toLocalTime(), QLocale::ShortFormat);
        //: Of one DNS record; %1 is a day and a time
        return since.isWitnessed ? tr("Verified since %1")
                                       .arg(time)
                                 //: Of one DNS record, where it is not known when it happened; %1 is a day and a time
                                 : tr("Seen verified on this computer since %1").arg(time);
    }
    static QString of(std::optional<bool> sending, std::optional<bool> receiving)
    {
        if (!sending && !receiving)
            return {};
        if (sending.value_or(false) && receiving.value_or(false))
            return tr("Sending and receiving");
        if (sending.value_or(false))
            return tr("Sending");
        if (receiving.value_or(false))
            return tr("Receiving");
        return tr("Nothing");
    }
};

} // namespace

QString statusText(const Word<DomainStatus> &status)
{
    return Text::of(status);
}

Tone statusTone(const Word<DomainStatus> &status)
{
    switch (status.known) {
    case DomainStatus::Verified:
        return Tone::Good;
    case DomainStatus::Pending:
    case DomainStatus::PartiallyVerified:
        return Tone::Waiting;
    case DomainStatus::PartiallyFailed:
    case DomainStatus::Failed:
    case DomainStatus::TemporaryFailure:
        return Tone::Bad;
    case DomainStatus::NotStarted:
    case DomainStatus::Unknown:
        break;
    }
    return Tone::Neutral;
}

QString statusText(const Word<DnsRecordStatus> &status)
{
    return Text::of(status);
}

Tone statusTone(const Word<DnsRecordStatus> &status)
{
    switch (status.known) {
    case DnsRecordStatus::Verified:
        return Tone::Good;
    case DnsRecordStatus::Pending:
        return Tone::Waiting;
    case DnsRecordStatus::Failed:
    case DnsRecordStatus::TemporaryFailure:
        return Tone::Bad;
    case DnsRecordStatus::NotStarted:
    case DnsRecordStatus::Unknown:
        break;
    }
    return Tone::Neutral;
}

QString purposeText(const DnsRecord &record)
{
    return Text::of(record);
}

QString regionText(const QString &region)
{
    const QString place = Text::place(region);
    return place.isEmpty() ? region : QStringLiteral("%1 (%2)").arg(place, region);
}

QString claimText(const DomainClaim &claim)
{
    return Text::of(claim);
}

Tone claimTone(const DomainClaim &claim)
{
    switch (claim.status.known) {
    case ClaimStatus::Pending:
    case ClaimStatus::Verified:
    case ClaimStatus::Blocked:
        return Tone::Waiting;
    case ClaimStatus::Completed:
        return Tone::Good;
    case ClaimStatus::Expired:
    case ClaimStatus::Failed:
        return Tone::Bad;
    case ClaimStatus::Superseded:
    case ClaimStatus::Canceled:
    case ClaimStatus::Unknown:
        break;
    }
    return Tone::Neutral;
}

QString claimSentence(const DomainClaim &claim)
{
    return Text::about(claim);
}

QString capabilityText(const Domain &domain)
{
    return Text::of(domain.sending, domain.receiving);
}

QString verifiedSinceText(const VerifiedSince &since)
{
    return Text::of(since);
}

bool isBeingVerified(const Domain &domain)
{
    return domain.status == DomainStatus::Pending || domain.status == DomainStatus::TemporaryFailure;
}

} // namespace postroom
