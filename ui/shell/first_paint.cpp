// SPDX-License-Identifier: Apache-2.0
#include "shell/first_paint.h"

#include "base/log.h"

#include <QEvent>
#include <QTableView>

namespace postroom {

void FirstPaint::watch(QWidget *page)
{
    if (!lcWindow().isInfoEnabled())
        return;
    auto *table = page->findChild<QTableView *>(QStringLiteral("list"));
    if (table && !table->findChild<FirstPaint *>())
        table->viewport()->installEventFilter(new FirstPaint(table));
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    auto *table = static_cast<QTableView *>(parent());
    if (!m_said && event->type() == QEvent::Paint && table->model() && table->model()->rowCount() > 0) {
        m_said = true;
        // After this event and the flush behind it, not before.
        QMetaObject::invokeMethod(
            this, [table] { qCInfo(lcWindow) << "painted" << table->model()->rowCount() << "rows"; },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace postroom
