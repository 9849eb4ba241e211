// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "base/secret.h"

#include <QWidget>

namespace postroom {

class Clock;
class KeyForm;
class Label;

//! The first page a person sees, and where accounts are added later: paste a key, or look around in the sandbox. Also asks
//! for the key of a known account that cannot be read.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    //! \a clock must outlive the page.
    explicit WelcomePage(Clock &clock, QWidget *parent = nullptr);

    //! The very first start.
    void startFirst();
    //! A further account; \a canGoBack shows a way back to where the person was.
    void startAnother(bool canGoBack);
    //! Another key for \a account, with a way back.
    void startReplace(const Account &account);

    //! Puts the keyboard into the key's field: whoever comes here can paste at once.
    void focusKey();

signals:
    void accepted(const postroom::Account &account, const postroom::Secret &key);
    void sandboxRequested();
    void backRequested();

private:
    QWidget *makeKeyCard();
    QWidget *makeSandboxCard();
    void setTexts(const QString &title, const QString &text);

    Label *m_title;
    Label *m_text;
    KeyForm *m_form;
    QWidget *m_keyHelp;
    QWidget *m_sandboxCard;
    QWidget *m_back;
};

} // namespace postroom
