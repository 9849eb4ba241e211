// SPDX-License-Identifier: Apache-2.0
#include "pages/domain_claim_card.h"

#include "base/shown_domain.h"
#include "dns/domain_name.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "models/domain_words.h"
#include "models/open_claim.h"
#include "models/relative_time.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace postroom {

DomainClaimCard::DomainClaimCard(OpenClaim &claim, QWidget *parent)
    : Card(parent, Ground::Sunken), m_claim(claim), m_title(new Label(TextKind::Strong)),
      m_text(new Label(TextKind::Body)), m_watch(new Label(TextKind::SmallMuted)),
      //: Button: claims a domain once more whose claim has run out
      m_again(new QPushButton(tr("Start the claim again")))
{
    for (Label *label : {m_title, m_text, m_watch})
        label->setWordWrap(true);
    setDense(m_again);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_watch);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap, 10, metrics::gap, 10);
    row->setSpacing(metrics::gap);
    row->addLayout(words, 1);
    row->addWidget(m_again, 0, Qt::AlignVCenter);
    connect(m_again, &QPushButton::clicked, &claim, &OpenClaim::startAgain);
    connect(&claim, &OpenClaim::changed, this, &DomainClaimCard::settle);
    settle();
}

void DomainClaimCard::settle()
{
    setVisible(m_claim.isUnderWay());
    const std::optional<DomainClaim> claim = m_claim.claim();
    if (!claim)
        return;
    //: %1 is a domain
    m_title->setText(tr("Another Resend account has %1. You are claiming it.").arg(shownDomain(claim->name)));
    m_text->setText(claimSentence(*claim));
    QStringList sentences;
    if (const auto next = m_claim.timeToNextLook(); next && !m_claim.isAsking())
        sentences << tr("Asking Resend again in %n second(s).", nullptr, int(next->count()));
    if (claim->expiresAt && !m_claim.hasEnded())
        //: %1 is a date and time
        sentences << tr("The claim runs until %1.").arg(fullTime(*claim->expiresAt));
    m_watch->setText(m_claim.isAsking() ? tr("Asking Resend…") : sentences.join(QLatin1Char(' ')));
    m_watch->setVisible(!m_watch->text().isEmpty());
    m_again->setVisible(m_claim.hasEnded());
    m_again->setEnabled(!m_claim.isAsking());
}

} // namespace postroom
