// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/account_models.h"

#include <functional>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QRadioButton)

namespace postroom {

class FormField;
class FieldFrame;
class SecretClipboard;

//! Makes an API key: a name, what it may do, and for a sending key the one domain it may send from.
class NewApiKeyDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Hears of the new key and whether it has full access.
    using Made = std::function<void(const QString &name, const Secret &token, bool fullAccess)>;
    //! Opens over \a parent's window. \a models must outlive it.
    static NewApiKeyDialog *create(AccountModels &models, const AccountMark &account, QWidget *parent, Made made);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    NewApiKeyDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Made made);
    void settle();
    void fillDomains();
    void carryOut();

    AccountModels &m_models;
    Made m_made;
    FormField *m_name;
    QRadioButton *m_full;
    QRadioButton *m_sending;
    QComboBox *m_domain;
    FieldFrame *m_domainField;
};

//! Gives a key another name, which is all that can change.
class RenameApiKeyDialog final : public FormDialog
{
    Q_OBJECT
public:
    static RenameApiKeyDialog *rename(ApiKeysModel &model, const ApiKey &key, const AccountMark &account,
                                      QWidget *parent);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    RenameApiKeyDialog(ApiKeysModel &model, const ApiKey &key, const AccountMark &account, QWidget *parent);

    ApiKeysModel &m_model;
    ApiKey m_key;
    FormField *m_name;
};

//! Shows the token of a new key, the only time it can be seen: hidden until asked for, copied so that it leaves the
//! clipboard by itself. Closes only after "I have stored it".
class TokenDialog final : public QDialog
{
    Q_OBJECT
public:
    //! \a use: takes the key as an account here; none where it cannot serve as one. \a clock must outlive \a parent's window,
    //! which sees to it that a copied key leaves the clipboard.
    TokenDialog(const AccountMark &account, const QString &name, const Secret &token, std::function<void()> use,
                Clock &clock, QWidget *parent);

    void reject() override;

private:
    void setRevealed(bool revealed);
    void keepUncopied();

    const Secret m_token;
    SecretClipboard *m_clipboard;
    QLineEdit *m_field;
    QPushButton *m_reveal;
    QCheckBox *m_stored;
    QPushButton *m_close;
    bool m_isRevealed = false;
};

} // namespace postroom
