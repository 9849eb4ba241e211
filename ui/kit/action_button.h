// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

QT_FORWARD_DECLARE_CLASS(QAction)

namespace postroom {

//! Whether somebody gave \a action a tool tip; without one QAction shows its text.
bool hasOwnToolTip(const QAction &action);

//! A push button for an action that menus and shortcuts know too: its text (QAction::iconText(), which may be shorter than in menus), whether it can be done, and in
//! the tool tip what the action says there, else its shortcut.
class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    //! \a action must outlive the button.
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void settle();

    QAction *m_action;
};

} // namespace postroom
