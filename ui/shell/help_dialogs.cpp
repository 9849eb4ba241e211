// SPDX-License-Identifier: Apache-2.0
#include "shell/help_dialogs.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace postroom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)

public:
    static QString shortcuts() { return tr("Keyboard shortcuts"); }
    static QString about() { return tr("About Postroom"); }
    static QString close() { return tr("Close"); }
    static QString version() { return tr("Version %1").arg(QStringLiteral(POSTROOM_VERSION)); }
    static QString what()
    {
        return tr("A desktop console for the Resend email service. Free software under the Apache License 2.0. "
                  "Postroom is not made by Resend.");
    }
    static QString copyCell() { return tr("Copy the current cell of a table"); }
    static QString closeSomething() { return tr("Close a message, a list or a dialog"); }
};

QDialog *makeDialog(QWidget *parent, const QString &title, QWidget *content)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 20);
    column->setSpacing(metrics::gapLarge);
    column->addWidget(new Label(TextKind::PaneTitle, title));
    column->addWidget(content, 1);
    auto *close = new QPushButton(Text::close());
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    return dialog;
}

void addRow(QGridLayout *grid, const QString &what, const QString &keys)
{
    const int row = grid->rowCount();
    grid->addWidget(new Label(TextKind::Body, what), row, 0);
    grid->addWidget(new Label(TextKind::Muted, keys), row, 1);
}

void addActions(QGridLayout *grid, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (action->menu()) {
            addActions(grid, action->menu()->actions());
        } else if (!action->shortcut().isEmpty()) {
            addRow(grid, QString(action->text()).remove(QLatin1Char('&')),
                   QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText));
        }
    }
}

} // namespace

void showShortcuts(QWidget *parent, const QMenuBar &menus)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(32);
    addActions(grid, menus.actions());
    addRow(grid, Text::copyCell(), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    addRow(grid, Text::closeSomething(), QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(Text::shortcuts());
    scroll->setWidget(list);
    QDialog *dialog = makeDialog(parent, Text::shortcuts(), scroll);
    dialog->resize(480, 560);
    dialog->open();
}

void showAbout(QWidget *parent)
{
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Label(TextKind::Strong, Text::version()));
    auto *what = new Label(TextKind::Body, Text::what());
    what->setWordWrap(true);
    what->setMinimumWidth(340);
    column->addWidget(what);
    column->addStretch(1);
    makeDialog(parent, Text::about(), words)->open();
}

} // namespace postroom
