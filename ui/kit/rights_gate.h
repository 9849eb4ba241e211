// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/rights.h"

#include <QList>
#include <QObject>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QActionGroup)

namespace postroom {

class ResendClient;

//! In a few words what may be done: "Read-only". For a choice and, where it is not everything, for the header.
QString rightsText(Rights rights);
//! The same as a sentence.
QString rightsHint(Rights rights);

//! Switches off the actions that the rights of an account do not allow from this computer, with the reason in their tool
//! tips. Whoever made an action goes on switching it on and off as before: it is on where both say so. The client refuses
//! all the same; this only says so before.
class RightsGate final : public QObject
{
    Q_OBJECT
public:
    //! \a client must outlive the gate.
    explicit RightsGate(ResendClient &client, QObject *parent = nullptr);
    //! Actions that change something at the service.
    void guardWrites(const QList<QAction *> &actions);
    //! Actions that make something go out to people.
    void guardSends(const QList<QAction *> &actions);

private:
    void settle();

    ResendClient &m_client;
    QActionGroup *m_writes;
    QActionGroup *m_sends;
};

} // namespace postroom
