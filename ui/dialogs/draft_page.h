// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/open_draft.h"

#include <QWidget>

namespace postroom {

struct PageContext;

//! Where one broadcast is written; BroadcastsPage shows it in place of its list.
class DraftPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    //! Puts the keyboard where the writing goes on.
    virtual void focusContent() = 0;
    //! What is typed and not handed to the draft yet goes there: the page is about to close.
    virtual void finish() {}
    //! Brings what the checks found into sight.
    virtual void showChecks() {}

signals:
    //! Back to the list. What is not saved goes on being kept and saved.
    void closeRequested();
    //! The person wants to send \a broadcastId, which the service has as it is.
    void sendRequested(const QString &broadcastId);
    //! The person wants a test message of the draft.
    void testRequested();
    //! The person wants to go on with another draft of the journal: a copy that was kept.
    void draftRequested(const QString &draftId);
    void accountsRequested();
};

//! Makes the page for \a draft, which outlives it.
using DraftPageMaker = DraftPage *(*)(OpenDraft &draft, const PageContext &context, QWidget *parent);

} // namespace postroom
