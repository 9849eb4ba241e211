// SPDX-License-Identifier: Apache-2.0
// What the strip above the open domain says: what has come of it, what went wrong, and what it is time for.
#include "base/shown_domain.h"
#include "kit/message_strip.h"
#include "kit/notifier.h"
#include "models/domain_news_words.h"
#include "pages/domain_dns.h"
#include "pages/domain_pane.h"

#include <utility>

namespace postroom {

void DomainPane::settleStrip(const Domain &domain)
{
    if (m_shownId != domain.id)
        m_offersVerify = false;
    const bool isSeenByResend = m_claim.isUnderWay() && !m_claim.awaitsRecord();
    if (isSeenByResend && std::exchange(m_offersVerify, false))
        m_strip->clear();
    // A domain that is only new is asked about, too: that this failed is nothing to anybody.
    const bool tellsClaim = m_claim.failure() && (m_claim.isOrderRefused() || m_claim.isUnderWay());
    const bool saysVerifyFailed = m_domain.verifyFailure() && m_shownId == domain.id && !m_strip->healsItself();
    if ((m_domain.failure() || tellsClaim) && !(saysVerifyFailed && m_strip->isToBeRead()))
        showFailure();
    else if (!saysVerifyFailed && m_strip->isError() && m_shownId == domain.id && m_offersVerify && domain.status != DomainStatus::Verified)
        offerVerify(); // the error stood in the place of the offer
    else if (!saysVerifyFailed && (m_strip->isError() || m_shownId != domain.id))
        m_strip->clear();
    m_shownId = domain.id;
}

void DomainPane::showFailure()
{
    if (m_domain.failure())
        m_strip->showError(tr("What is shown here may be out of date."), *m_domain.failure(), TriesAgain::ByItself);
    else if (m_claim.isOrderRefused())
        m_strip->showError(tr("The claim was not taken further."), *m_claim.failure());
    else
        m_strip->showError(tr("How far the claim is could not be read."), *m_claim.failure(),
                           m_claim.timeToNextLook() ? TriesAgain::ByItself : TriesAgain::WhenAsked);
}

void DomainPane::tell(Tone tone, const QString &title, const QString &text)
{
    m_strip->showNotice(tone, title, text);
}

void DomainPane::tellSeen()
{
    const std::optional<Domain> domain = m_domain.domain();
    const bool isClaim = m_claim.isUnderWay();
    if (!domain || domain->status == DomainStatus::Verified || (isClaim && !m_claim.awaitsRecord()))
        return;
    offerVerify();
    if (m_dns->isRehearsal())
        return; // nobody has entered anything
    // Opening it again looks again: that is no news.
    QString known = domain->id;
    for (const DnsRecord &record : m_domain.records().records())
        known += QLatin1Char('\n') + DnsRecordsModel::keyOf(record);
    if (m_toldSeen.contains(known))
        return;
    m_toldSeen.insert(known);
    Notice notice{.page = QStringLiteral("domains"), .id = domain->id};
    //: %1 is a domain
    notice.title = isClaim ? tr("The record that proves %1 is there.").arg(shownDomain(domain->name))
                           //: %1 is a domain
                           : tr("All records of %1 are there.").arg(shownDomain(domain->name));
    notice.text = isBeingLookedFor() ? tr("Resend is looking for them.")
                                     : tr("Open Domains and press Verify, so that Resend looks at them too.");
    emit told(notice);
}

// Verify was pressed already, here or elsewhere.
bool DomainPane::isBeingLookedFor() const
{
    return m_domain.isVerifying() || (!m_claim.isUnderWay() && m_domain.isAwaited());
}

void DomainPane::offerVerify()
{
    m_offersVerify = true;
    if (m_claim.isUnderWay())
        tell(Tone::Good, tr("The record is there for the world to see."), tr("Press Verify claim, so that Resend looks at it too."));
    else if (isBeingLookedFor())
        tell(Tone::Good, tr("All records are there for the world to see."), tr("Resend is looking for them."));
    else
        tell(Tone::Good, tr("All records are there for the world to see."),
             tr("Press Verify, so that Resend looks at them too."));
}

void DomainPane::tellClaimed(const DomainClaim &claim)
{
    //: %1 is a domain
    tell(Tone::Good, tr("%1 is in this account now.").arg(claim.name),
         tr("Its records are new: enter those below, then press Verify. The record of the claim may go."));
}

void DomainPane::tellStatus(const Domain &domain)
{
    if (const std::optional<DomainNewsWords> words = domainNewsWords(domain, ReadAt::ItsRecords))
        tell(words->tone, words->title, words->text);
}

// The person has gone on to another domain; what came of the click is told by name.
void DomainPane::tellFormer(const QString &id, const QString &what, const ApiError &error)
{
    emit told({.title = what, .text = errorText(error).sentences(), .tone = Tone::Bad, .page = QStringLiteral("domains"), .id = id});
}

void DomainPane::connectFormer()
{
    connect(&m_domain, &OpenDomain::formerVerificationFailed, this, [this](const Domain &domain, const ApiError &error) {
        const QString name = shownDomain(domain.name);
        //: %1 is a domain
        tellFormer(domain.id, error.mayHaveHappened ? tr("It is not clear whether Resend looks for the records of %1.").arg(name)
                                                    //: %1 is a domain
                                                    : tr("Resend was not asked to look for the records of %1.").arg(name),
                   error);
    });
    connect(&m_claim, &OpenClaim::formerOrderRefused, this, [this](const DomainClaim &claim, const ApiError &error) {
        const QString name = shownDomain(claim.name);
        //: %1 is a domain
        tellFormer(claim.domainId.value_or(QString()),
                   error.mayHaveHappened ? tr("It is not clear whether the claim to %1 was taken further.").arg(name)
                                         //: %1 is a domain
                                         : tr("The claim to %1 was not taken further.").arg(name),
                   error);
    });
}

} // namespace postroom
