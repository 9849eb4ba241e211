// SPDX-License-Identifier: Apache-2.0
#include "send/send_tools.h"

namespace postroom {

SendTools::SendTools(AccountModels &accountModels, Clock &theClock, Preferences &thePreferences,
                     SendHistory &theHistory, const QString &theAccountId, const AccountMark &accountMark,
                     QObject *parent)
    : QObject(parent), models(accountModels), clock(theClock), preferences(thePreferences), history(theHistory),
      accountId(theAccountId), account(accountMark), upcoming(models.broadcasts, clock),
      unfinished(models.client, clock, history)
{
}

void SendTools::start()
{
    upcoming.watch();
    unfinished.settle(accountId);
}

SendRun *SendTools::makeRun(QObject *owner)
{
    auto *run = new SendRun(models.client, clock, history, owner);
    run->setAccount(accountId, account.name);
    connect(run, &SendRun::finished, &models.broadcasts, [this] { models.broadcasts.refresh(); });
    return run;
}

} // namespace postroom
