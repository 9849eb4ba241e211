// SPDX-License-Identifier: Apache-2.0
#include "shell/header_account.h"

#include "accounts/session.h"
#include "kit/account_band.h"
#include "kit/error_text.h"
#include "kit/rights_gate.h"
#include "shell/header_bar.h"

#include <QCoreApplication>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HeaderBar)

public:
    static void show(HeaderBar &header, Session::Connection connection, const QString &why)
    {
        switch (connection) {
        case Session::Connection::Unknown:
            header.showConnection(Tone::Neutral, tr("Connecting…"));
            break;
        case Session::Connection::Connected:
            header.showConnection(Tone::Good, tr("Connected"));
            break;
        case Session::Connection::Offline:
            header.showConnection(Tone::Bad, tr("Offline"), why);
            break;
        case Session::Connection::KeyRefused:
            header.showConnection(Tone::Bad, tr("Key refused"), why);
            break;
        }
    }
    static QString sandbox() { return tr("Sandbox: nothing leaves this computer"); }
};

} // namespace

void showInHeader(HeaderBar &header, const AccountMark &mark, const Session &session)
{
    header.showAccount(mark.name, mark.colour, mark.isSandbox);
    header.showRights(mark.rights == Rights::Full ? QString() : rightsText(mark.rights), rightsHint(mark.rights));
    if (mark.isSandbox)
        header.showConnection(Tone::Waiting, Text::sandbox());
    else
        Text::show(header, session.connection(), session.lastFault() ? errorText(*session.lastFault()).why : QString());
}

} // namespace postroom
