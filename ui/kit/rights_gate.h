// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/rights.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <array>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QActionGroup)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

class ResendClient;

//! In a few words what may be done: "Read-only". For a choice and, where it is not everything, for the header.
QString rightsText(Rights rights);
//! The same as a sentence.
QString rightsHint(Rights rights);

//! Switches off the actions and controls that the rights of an account do not allow from this computer, with the reason in
//! their tool tips. Whoever made one goes on switching it on and off, and giving it tool tips, as before: it is on where
//! both say so. The client refuses all the same; this only says so before.
class RightsGate final : public QObject
{
    Q_OBJECT
public:
    //! \a client must outlive the gate.
    explicit RightsGate(ResendClient &client, QObject *parent = nullptr);

    //! From now on \a action is off where the rights do not allow what it \a needs. Again with something else: that holds.
    void guard(QAction *action, Needs needs);
    //! The same for a button or any other control.
    void guard(QWidget *control, Needs needs);

    bool allows(Needs needs) const;
    //! Why that is not allowed, as a sentence; empty where it is.
    QString reason(Needs needs) const;

signals:
    //! Something else is allowed now.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Guarded
    {
        Needs needs = Needs::Nothing;
        QString toolTip = {}; // the owner's, while the reason stands in its place
        QString said = {};    // the reason that stands there
        bool isSettling = false;
    };
    void settle();
    template<typename Thing>
    static void say(const QString &why, Thing &thing, bool isItsOwn, Guarded &guarded);
    void settleAction(QAction *action);
    void settleControl(QWidget *control);
    QActionGroup *groupOf(Needs needs) const { return m_groups.at(std::size_t(needs)); }

    ResendClient &m_client;
    std::array<QActionGroup *, 3> m_groups; // by Needs
    QHash<QAction *, Guarded> m_actions;
    QHash<QWidget *, Guarded> m_controls;
};

} // namespace postroom
