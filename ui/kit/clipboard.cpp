// SPDX-License-Identifier: Apache-2.0
#include "kit/clipboard.h"

#include <QAccessible>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QToolTip>
#include <QWidget>

namespace postroom {

void copyWithHint(const QString &text, QWidget *near, const QPoint &globalPosition)
{
    QGuiApplication::clipboard()->setText(text);
    //: Shown for a moment where something was copied to the clipboard
    const QString said = QCoreApplication::translate("Clipboard", "Copied");
    QToolTip::showText(globalPosition, said, near, {}, 1500);
    QAccessibleEvent event(near, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void copyWithHint(const QString &text, QWidget *near)
{
    copyWithHint(text, near, near->mapToGlobal(QPoint(near->width() / 2, -near->height() / 2)));
}

} // namespace postroom
