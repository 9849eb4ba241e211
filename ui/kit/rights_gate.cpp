// SPDX-License-Identifier: Apache-2.0
#include "kit/rights_gate.h"

#include "resend/resend_client.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Rights)

public:
    static QString of(Rights rights)
    {
        switch (rights) {
        case Rights::Full:
            //: What may be done in an account from this computer
            return tr("Everything");
        case Rights::NoSending:
            //: What may be done in an account from this computer
            return tr("May edit, may not send");
        case Rights::ReadOnly:
            break;
        }
        //: What may be done in an account from this computer
        return tr("Read-only");
    }
    static QString hintOf(Rights rights)
    {
        switch (rights) {
        case Rights::Full:
            return tr("Everything the account’s key allows.");
        case Rights::NoSending:
            return tr("Sending is switched off for this account on this computer. Everything can be edited.");
        case Rights::ReadOnly:
            break;
        }
        return tr("This account is read-only on this computer: nothing at Resend can be changed or sent.");
    }
};

void guard(QActionGroup *group, const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        group->addAction(action);
}

// A group's setEnabled() keeps what each action was told by itself, so what the page said comes back.
void allow(QActionGroup *group, bool allowed, const QString &reason)
{
    group->setEnabled(allowed);
    for (QAction *action : group->actions())
        action->setToolTip(allowed ? QString() : reason); // empty: Qt's own, the text
}

} // namespace

QString rightsText(Rights rights)
{
    return Text::of(rights);
}

QString rightsHint(Rights rights)
{
    return Text::hintOf(rights);
}

RightsGate::RightsGate(ResendClient &client, QObject *parent)
    : QObject(parent), m_client(client), m_writes(new QActionGroup(this)), m_sends(new QActionGroup(this))
{
    for (QActionGroup *group : {m_writes, m_sends})
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    connect(&client, &ResendClient::rightsChanged, this, &RightsGate::settle);
}

void RightsGate::guardWrites(const QList<QAction *> &actions)
{
    guard(m_writes, actions);
    settle();
}

void RightsGate::guardSends(const QList<QAction *> &actions)
{
    guard(m_sends, actions);
    settle();
}

void RightsGate::settle()
{
    const QString reason = Text::hintOf(m_client.rights());
    allow(m_writes, m_client.mayWrite(), reason);
    allow(m_sends, m_client.maySend(), reason);
}

} // namespace postroom
