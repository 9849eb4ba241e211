// SPDX-License-Identifier: Apache-2.0
#include "shell/quit_question.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace postroom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QuitQuestion)
};

} // namespace

ConfirmDialog *askToQuit(QWidget *window, const QStringList &contacts, std::function<void()> confirmed)
{
    return ConfirmDialog::ask(
        window,
        {Text::tr("Quit without saving?"),
         //: %1: which contacts have changes that are not saved, as a sentence
         Text::tr("%1 What you typed is kept nowhere else, and is lost when Postroom quits. To keep it, cancel, open "
                  "Contacts and save it.")
             .arg(unsavedContactsText(contacts)),
         //: Button: quits Postroom although something is not saved
         Text::tr("Quit without saving")},
        std::move(confirmed));
}

QString unsavedContactsText(const QStringList &contacts)
{
    constexpr qsizetype mostNamed = 5;
    if (contacts.isEmpty())
        return {};
    const QString named = QLocale().createSeparatedList(contacts.first(std::min(contacts.size(), mostNamed)));
    const int more = int(contacts.size() - mostNamed);
    if (more > 0) {
        //: %1: some addresses of contacts, with commas; %n: how many more there are
        return Text::tr("Not saved yet: the changes to %1, and to %Ln more contact(s).", nullptr, more).arg(named);
    }
    //: %1: an address of a contact, or some with commas
    return Text::tr("Not saved yet: the changes to %1.").arg(named);
}

} // namespace postroom
