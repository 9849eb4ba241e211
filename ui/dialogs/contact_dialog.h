// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/account_models.h"
#include "models/contacts/open_contact.h"

#include <functional>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

class FieldFrame;
class FormField;

//! Adds a contact. An address that is a contact already is said before anything is sent, where it is known.
class ContactDialog final : public FormDialog
{
    Q_OBJECT
public:
    using Created = std::function<void(const AddedContact &added)>;
    //! Opens over \a parent's window. \a models must outlive it; \a created hears of the new contact, and what was asked for
    //! with it: the service says of an address it has what it says of a new one.
    static ContactDialog *create(AccountModels &models, const AccountMark &account, QWidget *parent, Created created);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    ContactDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Created created);
    void carryOut();
    void refused(const QString &segment, const ApiError &error);
    void readBack(const QString &idOrEmail, const AddedContact &asked, const std::optional<ApiError> &doubt);

    AccountModels &m_models;
    Created m_created;
    FormField *m_email;
    FormField *m_firstName;
    FormField *m_lastName;
    QComboBox *m_segment;
    FieldFrame *m_segmentFrame;
    QCheckBox *m_subscribed;
};

} // namespace postroom
