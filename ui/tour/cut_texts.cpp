// SPDX-License-Identifier: Apache-2.0
#include "tour/cut_texts.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace postroom {

namespace {

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (label.wordWrap())
        return label.height() + 1 < label.heightForWidth(label.width());
    // What takes no more than it needs gives way with an ellipsis (Label::setElided).
    return label.sizePolicy().horizontalPolicy() != QSizePolicy::Maximum && label.width() < label.sizeHint().width();
}

bool isCut(const QPushButton &button)
{
    if (button.sizePolicy().horizontalPolicy() == QSizePolicy::Preferred)
        return false; // it gives way, with an ellipsis of its own
    const int words = button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width();
    const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
    return button.width() < words + icon;
}

} // namespace

QStringList cutTexts(const QWidget &root)
{
    QStringList cut;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisibleTo(&root))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (label && isCut(*label))
            cut << QStringLiteral("“%1” has %2 x %3").arg(label->text()).arg(label->width()).arg(label->height());
        else if (button && isCut(*button))
            cut << QStringLiteral("the button “%1” has %2").arg(button->text()).arg(button->width());
    }
    return cut;
}

} // namespace postroom
