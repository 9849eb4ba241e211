// SPDX-License-Identifier: Apache-2.0
#include "models/domain_news_words.h"

#include "base/shown_domain.h"
#include "models/sender_standing.h"
#include "resend/domains/domain.h"

#include <QCoreApplication>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DomainNewsWords)

public:
    static QString useOf(const Domain &domain)
    {
        if (senderStanding(domain) != SenderStanding::SendingOff)
            return tr("You can send from it now.");
        return domain.receiving.value_or(false) ? tr("It can receive mail now. Sending from it is switched off.")
                                                : tr("Sending from it is switched off.");
    }
    static QString useInPart(const Domain &domain)
    {
        return senderStanding(domain) == SenderStanding::SendingOff
            ? tr("Sending from it is switched off. Some of its records are not seen yet.")
            : tr("You can send from it. Some of its records are not seen yet.");
    }
    static QString verified(const QString &name) { return tr("%1 is verified.").arg(name); }
    static QString inPart(const QString &name) { return tr("%1 is partly verified.").arg(name); }
    static QString missing(const QString &name) { return tr("Records of %1 are missing.").arg(name); }
    static QString failedInPart(const QString &name)
    {
        //: %1 is a domain
        return tr("%1 could be verified only in part.").arg(name);
    }
    static QString failed(const QString &name) { return tr("%1 could not be verified.").arg(name); }
    static QString whatIsMissing(ReadAt place)
    {
        return place == ReadAt::ItsRecords
            ? tr("Resend does not see them at present. Compare them with what is entered.")
            : tr("Resend does not see them at present. Open Domains to compare what is in the DNS now.");
    }
    static QString whatFailedInPart(ReadAt place)
    {
        return place == ReadAt::ItsRecords
            ? tr("Resend did not find all of its records. Compare those it did not find with what is entered, then press Verify.")
            : tr("Resend did not find all of its records. Open Domains to see which, and what to do.");
    }
    static QString whatFailed(ReadAt place)
    {
        return place == ReadAt::ItsRecords
            ? tr("Resend did not find the records. Compare them with what is entered, then press Verify.")
            : tr("Resend did not find the records. Open Domains to see which, and what to do.");
    }
};

} // namespace

std::optional<DomainNewsWords> domainNewsWords(const Domain &domain, ReadAt place)
{
    const QString name = shownDomain(domain.name);
    switch (domain.status.known) {
    case DomainStatus::Verified:
        return DomainNewsWords{Tone::Good, Text::verified(name), Text::useOf(domain)};
    case DomainStatus::PartiallyVerified:
        return DomainNewsWords{Tone::Waiting, Text::inPart(name), Text::useInPart(domain)};
    case DomainStatus::TemporaryFailure:
        return DomainNewsWords{Tone::Bad, Text::missing(name), Text::whatIsMissing(place)};
    case DomainStatus::PartiallyFailed:
        return DomainNewsWords{Tone::Bad, Text::failedInPart(name), Text::whatFailedInPart(place)};
    case DomainStatus::Failed:
        return DomainNewsWords{Tone::Bad, Text::failed(name), Text::whatFailed(place)};
    case DomainStatus::NotStarted:
    case DomainStatus::Pending:
    case DomainStatus::Unknown:
        break;
    }
    return std::nullopt;
}

} // namespace postroom
