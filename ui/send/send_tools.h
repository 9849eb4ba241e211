// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/account_band.h"
#include "models/account_models.h"
#include "models/upcoming_broadcasts.h"
#include "sending/send_history.h"
#include "sending/send_run.h"
#include "sending/unfinished_sends.h"

namespace postroom {

class Preferences;

//! What everything that sends in one open account works with. Lives as long as the account is open.
class SendTools final : public QObject
{
    Q_OBJECT
public:
    //! All must outlive the tools; \a accountMark changes when the person renames the account.
    SendTools(AccountModels &accountModels, Clock &theClock, Preferences &thePreferences, SendHistory &theHistory,
              const QString &theAccountId, const AccountMark &accountMark, QObject *parent = nullptr);

    //! Looks at what goes out soon, and tells what became of what an earlier run of the program was in the middle of.
    void start();
    //! A run of the account, a child of \a owner. The list of broadcasts is read again whenever it ends.
    SendRun *makeRun(QObject *owner);

    AccountModels &models;
    Clock &clock;
    Preferences &preferences;
    SendHistory &history;
    const QString accountId;
    const AccountMark &account;
    UpcomingBroadcasts upcoming;
    UnfinishedSends unfinished;
};

} // namespace postroom
