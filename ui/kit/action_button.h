// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

QT_FORWARD_DECLARE_CLASS(QAction)

namespace postroom {

//! A push button for an action that menus and shortcuts know too: its text (QAction::iconText(), which may be shorter than in menus), whether it can be done, and its shortcut in
//! the tool tip.
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
