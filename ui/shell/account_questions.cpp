// SPDX-License-Identifier: Apache-2.0
#include "shell/account_questions.h"

#include "shell/quit_question.h"

#include <QCoreApplication>

#include <utility>

namespace postroom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AccountQuestions)
};

} // namespace

ConfirmDialog *askToRemove(QWidget *window, const AccountMark &account, const QStringList &contacts,
                           std::function<void()> confirmed)
{
    return ConfirmDialog::ask(
        window,
        {Text::tr("Remove %1 from this computer?").arg(account.name),
         Text::tr("Its key is taken out of this computer’s keychain too. Nothing changes at Resend: the key goes on "
                  "working elsewhere until it is deleted there."),
         Text::tr("Remove account"), account, unsavedContactsText(contacts)},
        std::move(confirmed));
}

ConfirmDialog *askToMove(QWidget *window, const AccountMark &account, const QStringList &contacts,
                         std::function<void()> confirmed)
{
    return ConfirmDialog::ask(
        window,
        //: %1 is the name of an account
        {Text::tr("Change the base URL of %1?").arg(account.name),
         Text::tr("The account is closed here, to be opened anew at the other address. What you typed is kept nowhere "
                  "else, and is lost. To keep it, cancel, open Contacts and save it."),
         //: Button: saves another base URL of an account although something else is not saved
         Text::tr("Change the base URL"), account, unsavedContactsText(contacts)},
        std::move(confirmed));
}

} // namespace postroom
