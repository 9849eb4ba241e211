// SPDX-License-Identifier: Apache-2.0
#include "kit/rights_gate.h"

#include "kit/action_button.h"
#include "resend/resend_client.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

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
    : QObject(parent), m_client(client),
      m_groups{new QActionGroup(this), new QActionGroup(this), new QActionGroup(this)}
{
    for (QActionGroup *group : m_groups)
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    connect(&client, &ResendClient::rightsChanged, this, &RightsGate::settle);
    settle();
}

bool RightsGate::allows(Needs needs) const
{
    return postroom::allows(m_client.rights(), needs);
}

QString RightsGate::reason(Needs needs) const
{
    return allows(needs) ? QString() : rightsHint(m_client.rights());
}

void RightsGate::guard(QAction *action, Needs needs)
{
    if (!m_actions.contains(action)) {
        connect(action, &QAction::changed, this, [this, action] { settleAction(action); });
        connect(action, &QObject::destroyed, this, [this, action] { m_actions.remove(action); });
    }
    m_actions[action].needs = needs;
    // A group's setEnabled() keeps what each action was told by itself, so what the page said comes back.
    if (action->actionGroup() != groupOf(needs))
        groupOf(needs)->addAction(action);
    settleAction(action);
}

void RightsGate::guard(QWidget *control, Needs needs)
{
    if (!m_controls.contains(control)) {
        control->installEventFilter(this);
        connect(control, &QObject::destroyed, this, [this, control] { m_controls.remove(control); });
    }
    m_controls[control].needs = needs;
    settleControl(control);
}

void RightsGate::settle()
{
    for (const Needs needs : {Needs::Nothing, Needs::Writing, Needs::Sending})
        groupOf(needs)->setEnabled(allows(needs));
    const QList<QAction *> actions = m_actions.keys();
    for (QAction *action : actions)
        settleAction(action);
    const QList<QWidget *> controls = m_controls.keys();
    for (QWidget *control : controls)
        settleControl(control);
    emit changed();
}

// Puts the reason in the place of the owner's tool tip, and that back once there is none.
template<typename Thing>
void RightsGate::say(const QString &why, Thing &thing, bool isItsOwn, Guarded &guarded)
{
    const bool isOurs = !guarded.said.isEmpty() && thing.toolTip() == guarded.said;
    if (!isOurs)
        guarded.toolTip = isItsOwn ? thing.toolTip() : QString();
    if (!why.isEmpty())
        thing.setToolTip(why);
    else if (isOurs)
        thing.setToolTip(guarded.toolTip);
    guarded.said = why;
}

void RightsGate::settleAction(QAction *action)
{
    Guarded &guarded = m_actions[action];
    if (guarded.isSettling)
        return;
    guarded.isSettling = true;
    const QString why = reason(guarded.needs);
    say(why, *action, hasOwnToolTip(*action), guarded);
    guarded.isSettling = false;
}

// The owner's last word is in WA_ForceDisabled, whether it could be followed or not: so it stands while the control is off.
void RightsGate::settleControl(QWidget *control)
{
    Guarded &guarded = m_controls[control];
    if (guarded.isSettling)
        return;
    guarded.isSettling = true;
    const bool isMeantOn = !control->testAttribute(Qt::WA_ForceDisabled);
    const QString why = reason(guarded.needs);
    control->setEnabled(isMeantOn && why.isEmpty());
    control->setAttribute(Qt::WA_ForceDisabled, !isMeantOn);
    say(why, *control, true, guarded);
    guarded.isSettling = false;
}

bool RightsGate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::ToolTipChange)
        settleControl(static_cast<QWidget *>(watched));
    return QObject::eventFilter(watched, event);
}

} // namespace postroom
