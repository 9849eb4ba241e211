// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/card.h"

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace postroom {

class Label;
class OpenClaim;

//! How far the claim of the open domain is, and what to do next. Hidden while there is none under way.
class DomainClaimCard final : public Card
{
    Q_OBJECT
public:
    //! \a claim must outlive the card.
    explicit DomainClaimCard(OpenClaim &claim, QWidget *parent = nullptr);
    //! What the person can do: it changes something at the service.
    QPushButton *button() const { return m_again; }
    //! What is told anew every second: when it is asked for again.
    void settle();

private:
    OpenClaim &m_claim;
    Label *m_title;
    Label *m_text;
    Label *m_watch;
    QPushButton *m_again;
};

} // namespace postroom
