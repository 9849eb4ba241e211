// SPDX-License-Identifier: Apache-2.0
#include "composer/combo_items.h"

#include <QComboBox>

#include <algorithm>

namespace postroom {

void setComboItems(QComboBox &box, const QList<ComboItem> &items, const QString &chosen)
{
    for (int at = box.count() - 1; at >= 0; --at) {
        const QString value = box.itemData(at).toString();
        if (std::none_of(items.begin(), items.end(), [&value](const ComboItem &item) { return item.value == value; }))
            box.removeItem(at);
    }
    for (int at = 0; at < items.size(); ++at) {
        const ComboItem &item = items.at(at);
        const bool isThere = at < box.count() && box.itemData(at).toString() == item.value;
        if (!isThere) {
            const int elsewhere = box.findData(item.value);
            if (elsewhere >= 0)
                box.removeItem(elsewhere);
            box.insertItem(at, item.text, item.value);
        } else if (box.itemText(at) != item.text) {
            box.setItemText(at, item.text);
        }
    }
    const int current = box.findData(chosen);
    if (box.currentIndex() != current)
        box.setCurrentIndex(current);
}

} // namespace postroom
