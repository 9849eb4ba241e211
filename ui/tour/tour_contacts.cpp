// SPDX-License-Identifier: Apache-2.0
#include "kit/page_header.h"
#include "kit/table_view.h"
#include "models/account_models.h"
#include "pages/page.h"
#include "shell/account_workspace.h"
#include "shell/main_window.h"
#include "tour/tour.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace postroom {

namespace {

// The entry \a at of \a menu and of the menus below it; nothing where there is none.
QAction *entry(QMenu *menu, std::initializer_list<int> at)
{
    QAction *found = nullptr;
    for (const int i : at) {
        if (!menu)
            return nullptr;
        emit menu->aboutToShow(); // filled when it is opened
        found = menu->actions().value(i);
        menu = found ? found->menu() : nullptr;
    }
    return found;
}

// The button of \a page that opens \a menu entries; they have no names of their own.
QMenu *menuOf(QWidget *page, int number)
{
    QList<QMenu *> menus;
    for (const QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->menu() && button->isVisible())
            menus.push_back(button->menu());
    }
    return menus.value(number);
}

} // namespace

// A person looked for and opened, filters, and what asks before it does something.
void Tour::addContactSteps()
{
    const auto page = [this](const QString &tab) {
        closeDialog();
        m_window->showTab(tab);
        return m_window->workspace()->page();
    };
    const auto ready = [this] { return pageIsReady(); };
    const auto triggerAt = [](const QWidget *of, int number) {
        if (QAction *action = of->actions().value(number))
            action->trigger();
    };
    m_steps.push_back({QStringLiteral("contact-found"),
                       [page] {
                           auto *contacts = page(QStringLiteral("contacts"));
                           contacts->findChild<PageHeader *>()->filter()->setText(QStringLiteral("henry"));
                       },
                       [this] {
                           auto *list = m_window->workspace()->page()->findChild<TableView *>(QStringLiteral("list"));
                           if (!list->currentIndex().isValid() && list->model()->rowCount() > 0)
                               list->setCurrentIndex(list->model()->index(0, 0));
                           return pageIsReady() && list->currentIndex().isValid();
                       }});
    m_steps.push_back({QStringLiteral("contact-changed"),
                       [page] {
                           for (QLineEdit *field : page(QStringLiteral("contacts"))->findChildren<QLineEdit *>()) {
                               if (field->isVisible() && field->text() == QStringLiteral("Henry")) {
                                   field->setText(QStringLiteral("Harry"));
                                   emit field->textEdited(field->text());
                               }
                           }
                       },
                       ready});
    m_steps.push_back({QStringLiteral("contacts-filtered"),
                       [page] {
                           auto *contacts = page(QStringLiteral("contacts"));
                           contacts->findChild<PageHeader *>()->filter()->clear();
                           for (const auto &path : {std::initializer_list<int>{1}, {2, 0}, {3, 0, 0}}) {
                               if (QAction *action = entry(menuOf(contacts, 0), path))
                                   action->trigger();
                           }
                       },
                       ready});
    addDialogStep(QStringLiteral("contacts-read-details"),
                  [page, triggerAt] { triggerAt(page(QStringLiteral("contacts")), 2); });
    addDialogStep(QStringLiteral("contacts-find-address"),
                  [page, triggerAt] { triggerAt(page(QStringLiteral("contacts")), 1); });
    for (const QString &tab : {QStringLiteral("contacts"), QStringLiteral("properties")}) {
        addDialogStep(tab + QStringLiteral("-delete"), [this, page, tab] {
            auto *list = page(tab)->findChild<TableView *>(QStringLiteral("list"));
            list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
            trigger(QKeySequence::Delete);
        });
    }
}

} // namespace postroom
