// SPDX-License-Identifier: Apache-2.0
#include "kit/action_button.h"

#include <QAction>

namespace postroom {

bool hasOwnToolTip(const QAction &action)
{
    QAction bare(action.text());
    bare.setIconText(action.iconText());
    return action.toolTip() != bare.toolTip();
}

ActionButton::ActionButton(QAction *action, QWidget *parent) : QPushButton(parent), m_action(action)
{
    connect(action, &QAction::changed, this, &ActionButton::settle);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    settle();
}

void ActionButton::settle()
{
    setText(m_action->iconText());
    setEnabled(m_action->isEnabled());
    setToolTip(hasOwnToolTip(*m_action) ? m_action->toolTip()
                                        : m_action->shortcut().toString(QKeySequence::NativeText));
}

} // namespace postroom
