// SPDX-License-Identifier: Apache-2.0
#include "kit/dialog_end.h"

#include <QDialog>

namespace postroom {

void endDialogWith(QDialog &dialog, const QObject &asker)
{
    QObject::connect(&asker, &QObject::destroyed, &dialog, [&dialog] {
        // One that is hidden is on its way out already, and may be what led here. No other can wait: what it works on goes
        // right after its asker.
        if (!dialog.isHidden())
            delete &dialog;
    });
}

} // namespace postroom
