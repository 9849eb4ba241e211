// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QListWidget)
QT_FORWARD_DECLARE_CLASS(QMenuBar)

namespace postroom {

//! Every action of the menus, found by typing: Ctrl+K, some letters, Enter. Lies over the window it belongs to.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    //! Opens over \a field with all enabled actions of \a menus.
    void open(const QMenuBar &menus, const QRect &field);
    QLineEdit *edit() const { return m_edit; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void run();

    struct Command
    {
        QString words; //!< "Domain: Verify"
        QString keys;
        QPointer<QAction> action;
    };
    QList<Command> m_commands;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QPointer<QWidget> m_focusBefore;
    int m_mostHeight = 0;
};

} // namespace postroom
