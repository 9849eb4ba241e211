// SPDX-License-Identifier: Apache-2.0
#include "kit/dialog_height.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>

namespace postroom {

namespace {

void fit(QDialog &dialog)
{
    const QLayout *column = dialog.layout();
    if (!column || !column->hasHeightForWidth())
        return;
    const int needed = column->totalHeightForWidth(dialog.width());
    if (needed != dialog.minimumHeight())
        dialog.setMinimumHeight(needed);
}

class Keeper final : public QObject
{
public:
    explicit Keeper(QDialog &dialog) : QObject(&dialog), m_dialog(dialog) { dialog.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize || event->type() == QEvent::Show)
            fit(m_dialog);
        return false;
    }

private:
    QDialog &m_dialog;
};

} // namespace

void keepDialogHeight(QDialog &dialog)
{
    new Keeper(dialog);
}

} // namespace postroom
