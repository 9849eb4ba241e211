// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/draft_page.h"
#include "dialogs/page_context.h"
#include "drafts/draft_fields.h"

QT_FORWARD_DECLARE_CLASS(QSplitter)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class ComposerFields;
class ComposerHead;
class DecisionBar;
class MessageEditor;
class MessageStrip;
class OpenDraft;
class PreviewPane;
class RightsGate;
class StatePane;
struct AccountModels;

//! The page a broadcast is written on: its head, its fields, the message, and beside it the preview with the checks below.
//! Every change goes to the draft at once.
class ComposerPage final : public DraftPage
{
    Q_OBJECT
public:
    //! All outlive the page.
    ComposerPage(AccountModels &models, const AccountMark &account, OpenDraft &draft, QWidget *parent = nullptr);
    ~ComposerPage() override;

    OpenDraft &draft() const { return m_draft; }
    void focusContent() override;
    void finish() override;
    void showChecks() override;

    //! What stands below the preview: the checks. The page takes it over; nullptr takes it out.
    void setChecksPanel(QWidget *panel);
    //! Selects a stretch of the HTML, in UTF-16 units.
    void showRange(qsizetype start, qsizetype length);
    //! Puts the keyboard into a part of the broadcast.
    void focusField(DraftField field);
    MessageEditor &editor() const { return *m_editor; }
    PreviewPane &preview() const { return *m_preview; }
    //! Saves what is typed; \a then is called once the service has it, and never where it cannot be saved: then the page
    //! says why.
    void saveThen(std::function<void()> then);

signals:
    //! The person wants to send it. sendRequested() comes with it.
    void reviewRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addChecks();
    void showDraft();
    void follow();
    void take();
    void showBlockers();
    void decide();
    void sayDisk();
    void goOn();
    void layPreview();

    AccountModels &m_models;
    const AccountMark &m_account;
    OpenDraft &m_draft;
    RightsGate *m_rights;
    ComposerHead *m_head;
    DecisionBar *m_decision;
    MessageStrip *m_disk; // while what is written cannot be kept on this computer
    MessageStrip *m_strip;
    ComposerFields *m_fields;
    MessageEditor *m_editor;
    QWidget *m_body;
    StatePane *m_state;
    PreviewPane *m_preview;
    QWidget *m_side;
    QVBoxLayout *m_sideColumn;
    QWidget *m_checks = nullptr;
    std::function<void()> m_then; // once it is saved
    QString m_copyId;             // of the version that "Keep both" made one of its own
    bool m_isShown = false;       // what the draft wants stands in the fields
    bool m_isWide = true;
};

//! For BroadcastsPage.
DraftPage *makeComposerPage(OpenDraft &draft, const PageContext &context, QWidget *parent);

} // namespace postroom
