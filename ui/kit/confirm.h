// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/account_band.h"

#include <QDialog>

#include <functional>

namespace postroom {

//! A question before something is taken away: names the thing and the consequence, Cancel is the default. Window-modal,
//! never exec(); deletes itself.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title;            //!< "Remove the account “Acme”?"
        QString consequence;      //!< what happens, and what does not
        QString action;           //!< the button: "Remove account"
        AccountMark account = {}; //!< in the band on top, so that nobody acts on the wrong one; without a name: no band
        QString warning = {};     //!< what must not be overlooked, above the rest and in a colour of its own
    };

    //! Shows the question over \a parent's window; \a confirmed is called once where the person says yes.
    static ConfirmDialog *ask(QWidget *parent, const Question &question, std::function<void()> confirmed);

private:
    ConfirmDialog(const Question &question, QWidget *parent);
};

} // namespace postroom
