// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/surface_bar.h"
#include "models/tone.h"

#include <QColor>
QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace postroom {

class AccountBand;
class Badge;

//! The head of the window: whose account it is, in its colour; whether the service answers; the way to any command;
//! what is going on; settings.
class HeaderBar final : public SurfaceBar
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);

    //! The menu behind the account's name; owned by the caller.
    void setAccountMenu(QMenu *menu);
    void setActivityMenu(QMenu *menu);
    //! \a isSandbox stripes the band.
    void showAccount(const QString &name, const QColor &colour, bool isSandbox);
    //! No account is open.
    void showNoAccount();
    void showConnection(Tone tone, const QString &text, const QString &toolTip = {});
    //! What may not be done from this computer; empty where everything may.
    void showRights(const QString &text, const QString &toolTip = {});
    //! How many requests are waiting or under way.
    void showActivity(int count);

    QPushButton *commandButton() const { return m_command; }
    QPushButton *accountButton() const { return m_account; }

signals:
    void commandRequested();
    void settingsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawDot();

    AccountBand *m_band;
    QPushButton *m_account;
    Badge *m_connection;
    Badge *m_rights;
    QPushButton *m_command;
    QPushButton *m_activity;
    QPushButton *m_settings;
    QColor m_colour;
    bool m_isSandbox = false;
};

} // namespace postroom
