// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/composer_page.h"
#include "composer/html_editor.h"
#include "composer/insert_menu.h"
#include "composer/message_editor.h"
#include "composer/preview_pane.h"
#include "composer/preview_view.h"
#include "composer/visual_editor.h"
#include "pages/broadcasts_page.h"
#include "send_window.h"

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace postroom::test {

//! The window at the Broadcasts tab, wide enough for the preview beside the message, over a sandbox of its own.
struct ComposerWindow : SendWindow
{
    ComposerWindow() : SendWindow({1280, 780}) { bench.showTab(QStringLiteral("broadcasts")); }

    BroadcastsPage &broadcasts() const { return static_cast<BroadcastsPage &>(bench.page()); }
    ComposerPage &composer() const { return static_cast<ComposerPage &>(*broadcasts().draftPage()); }
    OpenDraft &draft() const { return composer().draft(); }
    MessageEdit &edit() const { return composer().editor().visual().edit(); }
    PreviewPane &preview() const { return composer().preview(); }
    QPlainTextEdit &code() const { return *named<QPlainTextEdit>(composer(), QStringLiteral("HTML of the message")); }

    //! A new broadcast with an empty page, by the window's own buttons.
    bool begin() const
    {
        if (!click(bench.page(), QStringLiteral("New broadcast")) || !click(bench.page(), QStringLiteral("Empty page")))
            return false;
        edit().setFocus();
        return bench.settle();
    }
    //! Opens \a id as the list does, and waits until it is read.
    bool open(const QString &id) const
    {
        bench.models().broadcasts.refresh();
        bench.settle();
        broadcasts().open(id);
        return bench.settle() && broadcasts().draft() && QTest::qWaitFor([this] { return draft().hasContent(); });
    }
    //! What opens the preview and the checks where there is no room for them beside the message.
    QPushButton *previewButton() const
    {
        for (QPushButton *button : shown<QPushButton>(composer())) {
            if (button->text().startsWith(u"Preview"))
                return button;
        }
        return nullptr;
    }
    void type(const QString &words) const { QTest::keyClicks(&edit(), words); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { QTest::keyClick(&edit(), key, modifiers); }
    //! What is written, as the service would get it.
    QString html() const
    {
        composer().finish();
        return draft().wanted().html;
    }
    QList<Block> blocks() const { return edit().message().blocks; }
    QDialog *dialog() const
    {
        const QList<QDialog *> all = shown<QDialog>(bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    InsertMenu *insertMenu() const
    {
        const QList<InsertMenu *> all = shown<InsertMenu>(bench.window());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    //! Chooses \a text in the menu of the button called \a name.
    bool chooseIn(const QString &name, const QString &text) const
    {
        auto *button = named<QPushButton>(composer(), name);
        if (!button || !button->menu())
            return false;
        emit button->menu()->aboutToShow(); // some are filled then
        for (QAction *action : button->menu()->actions()) {
            if (withoutMnemonic(action->text()) == text && action->isEnabled()) {
                action->trigger();
                return true;
            }
        }
        return false;
    }
    template<typename Widget>
    static Widget *named(const QWidget &root, const QString &name)
    {
        for (Widget *widget : shown<Widget>(root)) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
};

} // namespace postroom::test
