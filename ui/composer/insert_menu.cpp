// SPDX-License-Identifier: Apache-2.0
#include "composer/insert_menu.h"

#include "composer/typing.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTimer>

namespace postroom {

InsertMenu::InsertMenu(QWidget *parent) : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QMenu::triggered, this, [this] { m_isAnswered = true; });
    // A choice is told after the menu is gone. Without one it was a "/".
    connect(this, &QMenu::aboutToHide, this, [this] {
        QTimer::singleShot(0, this, &InsertMenu::giveBack);
    });
}

void InsertMenu::open(const QPoint &position)
{
    const QList<QAction *> all = actions();
    for (const QAction *action : all) {
        if (const QMenu *submenu = action->menu())
            bringUp(submenu);
    }
    popup(position);
    if (!actions().isEmpty())
        setActiveAction(actions().constFirst());
}

// An action of its own for each in \a submenu: shown and hidden, that one would be so there too.
void InsertMenu::bringUp(const QMenu *submenu)
{
    const QList<QAction *> all = submenu->actions();
    for (QAction *inner : all) {
        if (inner->isSeparator())
            continue;
        auto *outer = new QAction(inner->icon(), inner->text(), this);
        outer->setVisible(false);
        connect(outer, &QAction::triggered, inner, &QAction::trigger);
        addAction(outer);
        m_deeper.push_back(outer);
    }
}

void InsertMenu::giveBack()
{
    if (!std::exchange(m_isAnswered, true))
        emit typed(QLatin1Char('/') + m_words);
}

int InsertMenu::narrow()
{
    QAction *first = nullptr;
    int count = 0;
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        if (action->isSeparator()) {
            action->setVisible(m_words.isEmpty());
            continue;
        }
        bool fits = m_words.isEmpty() && !m_deeper.contains(action);
        static const QRegularExpression between(QStringLiteral("[ _]"));
        const QString text = action->text().remove(QLatin1Char('&'));
        const QStringList words = QStringList(text) + text.split(between);
        for (const QString &word : words)
            fits = fits || (!m_words.isEmpty() && word.startsWith(m_words, Qt::CaseInsensitive));
        action->setVisible(fits);
        if (!fits)
            continue;
        ++count;
        first = first ? first : action;
    }
    if (first)
        setActiveAction(first);
    return count;
}

void InsertMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Backspace) {
        if (m_words.isEmpty()) {
            m_isAnswered = true; // the "/" is taken back
            close();
            return;
        }
        m_words.chop(1);
        narrow();
        return;
    }
    if (!isTyping(*event)) {
        QMenu::keyPressEvent(event);
        return;
    }
    m_words += event->text();
    // A space, or what nothing is called: it was meant as text.
    if (event->text() == QStringLiteral(" ") || narrow() == 0) {
        giveBack();
        close();
    }
}

} // namespace postroom
