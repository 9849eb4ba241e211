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

//! Adds a contact. Before anything is sent the service is asked whether the address is a contact already.
class ContactDialog final : public FormDialog
{
    Q_OBJECT
public:
    using Created = std::function<void(const AddedContact &added)>;
    //! Opens over \a parent's window. \a models must outlive it; \a created hears of the contact, whether it was there before,
    //! and what was asked for with it.
    static ContactDialog *create(AccountModels &models, const AccountMark &account, QWidget *parent, Created created);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    ContactDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Created created);
    void carryOut();
    void add(const QString &email, const AddedContact &asked);
    void forgetDeleted(const QString &email);
    void wasThere(const Contact &contact, const AddedContact &asked);
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
