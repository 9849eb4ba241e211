// SPDX-License-Identifier: Apache-2.0
#include "shell/command_palette.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/tokens.h"
#include "models/row_filter.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <functional>

namespace postroom {

namespace {

constexpr int keysRole = Qt::UserRole + 1;

class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokensOf(option.palette);
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.accentSoft : t.surface);
        const QRect content = option.rect.adjusted(12, 0, -12, 0);
        const int start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
        const int end = int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
        painter->setPen(t.text);
        painter->setFont(option.font);
        painter->drawText(content, start,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, content.width() - 90));
        painter->setPen(t.muted);
        painter->setFont(metrics::small(option.font));
        painter->drawText(content, end, index.data(keysRole).toString());
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 14};
    }
};

QString withoutMnemonic(QString text)
{
    return text.replace(QLatin1String("&&"), QLatin1String("\1"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\1'), QLatin1Char('&'));
}

} // namespace

CommandPalette::CommandPalette(QWidget *window) : QFrame(window), m_edit(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Commands"));
    keepOneLine(m_edit);
    m_edit->setPlaceholderText(tr("Search or run a command"));
    m_edit->setAccessibleName(tr("Search or run a command"));
    m_edit->addAction(icon(QStringLiteral("search"), Ink::Muted), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(const QMenuBar &menus, const QRect &field)
{
    m_commands.clear();
    const std::function<void(const QString &, const QList<QAction *> &)> collect =
        [this, &collect](const QString &path, const QList<QAction *> &actions) {
            for (QAction *action : actions) {
                const QString name = withoutMnemonic(action->text());
                if (action->menu()) {
                    collect(path.isEmpty() ? name : path + QStringLiteral(" › ") + name, action->menu()->actions());
                } else if (action->isEnabled() && action->isVisible() && !action->isSeparator() && !name.isEmpty()) {
                    m_commands.push_back({path.isEmpty() ? name : path + QStringLiteral(" › ") + name,
                                          action->shortcut().toString(QKeySequence::NativeText), action});
                }
            }
        };
    collect({}, menus.actions());
    m_focusBefore = QApplication::focusWidget();
    const int width = qBound(320, field.width() + 40, parentWidget()->width() - 32);
    m_mostHeight = qMin(420, parentWidget()->height() - field.top() - 24);
    setGeometry(qBound(8, field.center().x() - width / 2, parentWidget()->width() - width - 8), field.top() - 6, width,
                m_mostHeight);
    m_edit->clear();
    fill();
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::fill()
{
    m_list->clear();
    const QStringList words = foldedForSearch(m_edit->text().simplified()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < m_commands.size(); ++i) {
        const QString folded = foldedForSearch(m_commands.at(i).words);
        if (!std::all_of(words.cbegin(), words.cend(),
                         [&folded](const QString &word) { return folded.contains(word); }))
            continue;
        auto *item = new QListWidgetItem(m_commands.at(i).words, m_list);
        item->setData(Qt::UserRole, i);
        item->setData(keysRole, m_commands.at(i).keys);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    const int rows = m_list->count() * (fontMetrics().height() + 14);
    resize(width(), qMin(m_mostHeight, m_edit->sizeHint().height() + rows + 30));
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QPointer<QAction> action = m_commands.at(item->data(Qt::UserRole).toInt()).action;
    if (m_focusBefore)
        m_focusBefore->setFocus();
    hide();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride) {
        // Escape closes this before it closes a message below.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
    } else if (watched == m_edit && event->type() == QEvent::FocusOut) {
        hide();
    } else if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            if (m_focusBefore)
                m_focusBefore->setFocus();
            hide();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.surface);
    painter.setPen(t.border);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::cardRadius, metrics::cardRadius);
}

} // namespace postroom
