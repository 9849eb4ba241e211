// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace postroom {

//! The menu of "/": what is typed on narrows it, and is text where nothing in it is called so. Deletes itself.
class InsertMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit InsertMenu(QWidget *parent);
    //! \a position: of its corner on the screen.
    void open(const QPoint &position);

signals:
    //! Closed without a choice: what was typed, from the "/" on.
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    int narrow();
    void giveBack();

    QString m_words;
    bool m_isAnswered = false;
};

} // namespace postroom
