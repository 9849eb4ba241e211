// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace postroom {

//! The menu of "/": what is typed on narrows it, also to what is in its submenus, and is text where nothing is called so.
//! Deletes itself.
class InsertMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit InsertMenu(QWidget *parent);
    //! \a position: of its corner on the screen. Whatever is in the menu is in it by then.
    void open(const QPoint &position);

signals:
    //! Closed without a choice: what was typed, from the "/" on.
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void bringUp(const QMenu *submenu);
    int narrow();
    void giveBack();

    QString m_words;
    QList<QAction *> m_deeper; // what stands in submenus, to be found by its words
    bool m_isAnswered = false;
};

} // namespace postroom
