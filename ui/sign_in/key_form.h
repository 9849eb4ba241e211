// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "accounts/key_check.h"

#include <QPointer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace postroom {

class Clock;
class FormField;
class Label;

//! Where a key is pasted: checks it at the service and gives it on only with full access. For a new account it asks for a
//! name and, under "Advanced", a base URL too. Whoever leaves it gives up the check that is under way.
class KeyForm final : public QWidget
{
    Q_OBJECT
public:
    //! \a clock must outlive the form.
    explicit KeyForm(Clock &clock, QWidget *parent = nullptr);

    //! For a new account, with nothing typed yet. A check that is under way is of no interest any more.
    void startNew();
    //! Puts the keyboard into the key's field.
    void focusKey();
    //! For another key of \a account: only the key is asked for.
    void startFor(const Account &account);

signals:
    //! \a account has no id where it is new.
    void accepted(const postroom::Account &account, const postroom::Secret &key);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void submit();
    void cancel();
    void take(const KeyVerdict &verdict, const Account &account, const Secret &key);
    //! Empties the key's field for good and hides what is typed next.
    void forgetKey();
    void setChecking(bool checking);
    void showAdvanced(bool shown);

    Clock &m_clock;
    Account m_account;
    FormField *m_key;
    FormField *m_name;
    FormField *m_baseUrl;
    QAction *m_reveal = nullptr;
    QToolButton *m_advanced;
    QPushButton *m_submit;
    QPushButton *m_cancel;
    Label *m_progress;
    QPointer<KeyCheck> m_check;
};

} // namespace postroom
