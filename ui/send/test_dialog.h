// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/broadcast_draft.h"
#include "kit/form_dialog.h"
#include "send/send_tools.h"
#include "sending/test_message.h"

QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

class FieldFrame;
class FormField;
class Label;

//! Sends a message to oneself and up to five others, as one contact would get it.
class TestDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window. \a tools must outlive it. \a draft need not be saved.
    static TestDialog *open(SendTools &tools, const BroadcastDraft &draft, QWidget *parent);

protected:
    bool check() override;
    bool isDirty() const override { return false; } // nothing here is worth a question

private:
    TestDialog(SendTools &tools, const BroadcastDraft &draft, QWidget *parent);
    QStringList addresses() const;
    QString chosenContact() const;
    void fillContacts();
    void showCost();
    void carryOut();
    void sendAs(const std::optional<ContactDetails> &contact);
    void ended();

    SendTools &m_tools;
    BroadcastDraft m_draft;
    TestMessage *m_test;
    FormField *m_to;
    QComboBox *m_as;
    FieldFrame *m_asFrame;
    Label *m_cost;
    bool m_isRetry = false;
};

} // namespace postroom
