// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/api_error.h"
#include "kit/account_band.h"
#include "kit/error_text.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class MessageStrip;

//! A small editor: the account's band, a title, fields, and one button that does it. Window-modal, never exec(); deletes
//! itself. While the service is asked the fields rest; a failure keeps what was typed and says why, above the buttons.
//! Closing it with something typed asks first. It goes with the widget that asked for it, whatever it is at.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a action: what the button says ("Create segment"). \a needs: what the button does; where the rights of \a account do
    //! not allow it, the button is off, and the dialog says why. What is not said counts as a change at the service.
    FormDialog(const AccountMark &account, const QString &title, const QString &action, QWidget *parent,
               Needs needs = Needs::Writing);

    //! Says what did not happen, and why; the dialog stays.
    void fail(const QString &what, const ApiError &error, Repeating repeating = Repeating::MayDoItTwice);
    //! A sentence without an error behind it; the dialog stays.
    void explain(const QString &title, const QString &text);
    //! The same with a button \a action, for what can be done instead: offerTaken().
    void offer(const QString &title, const QString &text, const QString &action);
    //! What was offered can be done no more.
    void withdrawOffer();
    //! Something else than the button's act is asked of the service: the fields rest until fail(), carryOn() or inform().
    void begin();
    //! What was asked is answered, and the dialog stays for more.
    void carryOn();
    //! The same, with a sentence on what has been done.
    void inform(const QString &what);
    bool isBusy() const { return m_busy; }
    QPushButton *submitButton() const { return m_submit; }

    void reject() override;

signals:
    //! The button was pressed and check() had nothing to say. The dialog is busy until accept(), fail() or explain().
    void submitted();
    void offerTaken();

protected:
    //! Where the fields go.
    QVBoxLayout &fields() { return *m_fields; }
    //! Shows what is wrong beside the fields; true where nothing is.
    virtual bool check() = 0;
    //! Whether something was typed or chosen that closing would lose.
    virtual bool isDirty() const = 0;

private:
    void submit();
    void setBusy(bool busy);

    QWidget *m_content;
    QVBoxLayout *m_fields;
    MessageStrip *m_strip;
    QPushButton *m_cancel;
    QPushButton *m_submit;
    AccountMark m_account;
    bool m_isAllowed;
    bool m_busy = false;
};

} // namespace postroom
