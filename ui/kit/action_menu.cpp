// SPDX-License-Identifier: Apache-2.0
#include "kit/action_menu.h"

#include <QAbstractItemView>
#include <QMenu>

namespace postroom {

void offerActionMenu(QAbstractItemView &view)
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&view, &QWidget::customContextMenuRequested, &view, [&view](const QPoint &at) {
        if (view.actions().isEmpty())
            return;
        auto *menu = new QMenu(&view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        menu->addActions(view.actions());
        menu->popup(view.viewport()->mapToGlobal(at));
    });
}

} // namespace postroom
