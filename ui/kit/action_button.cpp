// SPDX-License-Identifier: Apache-2.0
#include "kit/action_button.h"

#include <QAction>
#include <QActionGroup>

namespace postroom {

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
    // Switched off by what may be done here: then the reason is what a person looks for.
    const QActionGroup *group = m_action->actionGroup();
    setToolTip(group && !group->isEnabled() ? m_action->toolTip()
                                            : m_action->shortcut().toString(QKeySequence::NativeText));
}

} // namespace postroom
