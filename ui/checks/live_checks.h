// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/draft_fields.h"
#include "preflight/preflight.h"

#include <QObject>
#include <QTimer>

namespace postroom {

struct AccountModels;
class ChecksPanel;
class OpenDraft;

//! Keeps a panel of checks true while a draft is written: a moment after each change of the draft, or of what the account
//! has. Mends the draft where the person asks for it.
class LiveChecks final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive this; \a parent is best the panel. Loads what the checks need and nobody asked for yet.
    LiveChecks(AccountModels &models, OpenDraft &draft, ChecksPanel &panel, QObject *parent = nullptr);

    //! What is known of the account now.
    PreflightFacts facts() const;

private:
    void check();

    AccountModels &m_models;
    OpenDraft &m_draft;
    ChecksPanel &m_panel;
    QTimer m_soon;
};

//! What is known of the account now, for the checks of \a draft.
PreflightFacts preflightFacts(AccountModels &models, const BroadcastDraft &draft);

//! Where the keyboard goes to change what a finding is about.
DraftField draftFieldOf(FindingPlace::Field field);

} // namespace postroom
