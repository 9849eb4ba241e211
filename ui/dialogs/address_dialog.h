// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/account_models.h"

#include <functional>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QAbstractButton)

namespace postroom {

class Badge;
class Card;
class FormField;
class Label;

//! Looks one address up at the service, without waiting for a long list: for somebody who writes "take me off". Unsubscribes
//! or deletes it by its address, or shows it in the list.
class AddressDialog final : public FormDialog
{
    Q_OBJECT
public:
    using Show = std::function<void(const QString &id)>;
    //! Opens over \a parent's window. \a models must outlive it; \a show is asked to show a contact in the list.
    static AddressDialog *find(AccountModels &models, const AccountMark &account, QWidget *parent, Show show);

protected:
    bool check() override;
    bool isDirty() const override { return false; }

private:
    AddressDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Show show);
    QWidget *makeResult();
    //! Asks what the service knows of \a address and shows it. \a failed says what did not happen.
    void read(const QString &address, const QString &failed);
    void showContact(const Contact &contact);
    void showNobody();
    void unsubscribe();
    void askRemoval();
    void remove(const Contact &contact);

    AccountModels &m_models;
    const AccountMark m_mark;
    Show m_show;
    std::optional<Contact> m_contact;
    FormField *m_address;
    QWidget *m_result;
    Label *m_name;
    Label *m_added;
    Badge *m_badge;
    QAbstractButton *m_unsubscribe = nullptr;
};

} // namespace postroom
