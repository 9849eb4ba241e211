// SPDX-License-Identifier: Apache-2.0
#include "kit/cell_delegate.h"

#include "kit/badge.h"
#include "kit/icon.h"
#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/table_view.h"
#include "kit/tokens.h"
#include "models/table_model.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace postroom {

namespace {

constexpr int cellPadding = 12;
constexpr int copySide = 16;

TableModel::Style styleOf(const QModelIndex &index)
{
    return index.data(TableModel::StyleRole).value<TableModel::Style>();
}

QRect contentRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
}

} // namespace

CellDelegate::CellDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QFont CellDelegate::fontFor(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    switch (styleOf(index)) {
    case TableModel::Style::Strong:
        return metrics::strong(option.font);
    case TableModel::Style::Mono:
        return metrics::mono(option.font);
    default:
        return option.font;
    }
}

QString CellDelegate::noteOf(const QModelIndex &index) const
{
    return m_twoLines ? index.data(TableModel::NoteRole).toString() : QString();
}

// The note of a name is a status, where it has a tone.
bool CellDelegate::isBadgeBelow(const QModelIndex &index)
{
    return styleOf(index) == TableModel::Style::Strong && index.data(TableModel::ToneRole).value<Tone>() != Tone::None;
}

QRect CellDelegate::textRect(const QRect &content, const QModelIndex &index) const
{
    if (noteOf(index).isEmpty())
        return content;
    return QRect(content.left(), content.top() + 3, content.width(), content.height() / 2 - 1);
}

// Texts of DNS are cut in their middle: they differ at their ends.
void CellDelegate::paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
                             Qt::Alignment alignment, Qt::TextElideMode cut, bool mayWrap) const
{
    const QFontMetrics letters(font);
    const int flags = int(alignment) | Qt::AlignVCenter | Qt::TextSingleLine;
    if (!mayWrap || letters.horizontalAdvance(text) <= rect.width()) {
        painter->drawText(rect, flags, letters.elidedText(text, cut, rect.width()));
        return;
    }
    const qreal letter = QFontMetricsF(font).horizontalAdvance(QLatin1Char('0'));
    const qsizetype first = qMax(1, int(rect.width() / qMax(1.0, letter)));
    const QRect upper(rect.left(), rect.center().y() - letters.lineSpacing(), rect.width(), letters.lineSpacing());
    painter->drawText(upper, flags, text.left(first));
    painter->drawText(upper.translated(0, letters.lineSpacing()), flags,
                      letters.elidedText(text.mid(first), cut, rect.width()));
}

QRect CellDelegate::copyButtonRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(TableModel::CopyRole).toString().isEmpty())
        return {};
    const QRect content = contentRect(option);
    if (content.width() < copySide * 2)
        return {};
    // Right behind the text, or at the end of the cell where the text is cut.
    const int text = QFontMetrics(fontFor(option, index)).horizontalAdvance(index.data().toString());
    const int left = qMin(content.left() + text + 6, content.right() - copySide + 1);
    const QRect box(left, textRect(content, index).center().y() - copySide / 2 + 1, copySide, copySide);
    if (styleOf(index) == TableModel::Style::Number) // text is at the end: the button goes before it
        return {};
    return QStyle::visualRect(option.direction, option.rect, box);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &givenOption, const QModelIndex &index) const
{
    QStyleOptionViewItem option = givenOption;
    initStyleOption(&option, index);
    const Tokens &t = tokensOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const auto *view = qobject_cast<const TableView *>(option.widget);
    const bool hovered = view && view->hoveredRow() == index.row();

    painter->save();
    painter->fillRect(option.rect, selected ? t.accentSoft : hovered ? t.hover : t.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.border);

    QRect content = contentRect(option);
    const TableModel::Style style = styleOf(index);
    const bool isCurrent = option.state & QStyle::State_HasFocus;
    const QRect copy = copyButtonRect(option, index);
    const bool showCopy = !copy.isNull() && (m_copyAlwaysShown || hovered || isCurrent);

    const QString note = noteOf(index);
    if (!note.isEmpty()) {
        const QFont small = metrics::small(option.font);
        const QRect below(content.left(), content.center().y() + 1, content.width(), content.height() / 2 - 3);
        if (isBadgeBelow(index)) {
            badge::paint(painter, below, index.data(TableModel::ToneRole).value<Tone>(), note, option.font, option.palette,
                         option.direction);
        } else {
            painter->setFont(small);
            painter->setPen(t.muted);
            painter->drawText(below,
                              int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter
                                  | Qt::TextSingleLine,
                              QFontMetrics(small).elidedText(note, Qt::ElideRight, below.width()));
        }
        content = textRect(content, index);
    }

    if (style == TableModel::Style::Badge) {
        badge::paint(painter, content, index.data(TableModel::ToneRole).value<Tone>(), option.text, option.font,
                     option.palette, option.direction);
    } else {
        if (!copy.isNull()) {
            const QRect logical = QStyle::visualRect(option.direction, option.rect, copy);
            if (logical.right() >= content.right()) // the text is cut: it ends before the button
                content = QStyle::visualRect(option.direction, option.rect, content.adjusted(0, 0, -copySide - 6, 0));
        }
        const QFont font = fontFor(option, index);
        painter->setFont(font);
        painter->setPen(style == TableModel::Style::Muted ? t.muted : t.text);
        const Qt::Alignment side = style == TableModel::Style::Number ? Qt::AlignRight : Qt::AlignLeft;
        // Values of DNS and addresses read left to right in every language.
        if (style == TableModel::Style::Mono)
            painter->setLayoutDirection(Qt::LeftToRight);
        const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, side);
        const bool isDns = m_twoLines && style == TableModel::Style::Mono;
        const QVariant matches = index.data(TableModel::MatchRole);
        if (matches.isValid())
            paintMatches(painter, content, option.text, matches.value<TextMatches>(), option.font, alignment);
        else
            paintText(painter, content, option.text, font, alignment, isDns ? Qt::ElideMiddle : Qt::ElideRight,
                      isDns && note.isEmpty());
    }
    if (showCopy)
        icon(QStringLiteral("copy"), hovered || isCurrent ? Ink::Accent : Ink::Muted).paint(painter, copy);

    if (isCurrent) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(t.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 4, 4);
    }
    painter->restore();
}

void CellDelegate::paintMatches(QPainter *painter, const QRect &rect, const QString &text, const TextMatches &matches,
                                const QFont &font, Qt::Alignment alignment) const
{
    const QFont bold = metrics::strong(font);
    // Measured in bold, which is the wider: what fits so fits.
    const QString shown = QFontMetrics(bold).elidedText(text, Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> formats;
    for (const TextMatch &match : matches) {
        QTextLayout::FormatRange range;
        range.start = match.start;
        range.length = qMin(match.length, int(shown.size()) - match.start);
        range.format.setFontWeight(QFont::Bold);
        if (range.length > 0)
            formats.push_back(range);
    }
    QTextLayout layout(shown, font, painter->device());
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(painter->layoutDirection());
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

int CellDelegate::badgeWidth(const QString &text, const QFont &font)
{
    return badge::size(text, font).width() + 2 * cellPadding + 2;
}

int CellDelegate::textWidth(const QString &text, const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(text) + 2 * cellPadding + 2;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &givenOption, const QModelIndex &index) const
{
    QStyleOptionViewItem option = givenOption;
    initStyleOption(&option, index);
    int width = QFontMetrics(fontFor(option, index)).horizontalAdvance(option.text);
    if (styleOf(index) == TableModel::Style::Badge)
        width = badge::size(option.text, option.font).width();
    if (!index.data(TableModel::CopyRole).toString().isEmpty())
        width += copySide + 8;
    const QString note = noteOf(index);
    width = qMax(width, isBadgeBelow(index) ? badge::size(note, option.font).width()
                                            : QFontMetrics(metrics::small(option.font)).horizontalAdvance(note));
    return {width + 2 * cellPadding + 2, metrics::rowHeight(option.fontMetrics)};
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &givenOption,
                               const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        QStyleOptionViewItem option = givenOption;
        initStyleOption(&option, index);
        // A little larger than drawn: it is small.
        const QRect target = copyButtonRect(option, index).adjusted(-4, -8, 4, 8);
        if (mouse->button() == Qt::LeftButton && target.isValid() && target.contains(mouse->position().toPoint())
            && !copyButtonRect(option, index).isNull()) {
            emit copyClicked(index, mouse->globalPosition().toPoint());
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, givenOption, index);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &givenOption,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, givenOption, index);
    QStyleOptionViewItem option = givenOption;
    initStyleOption(&option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    const QString text = index.data().toString();
    const QRect content = contentRect(option);
    // What is cut is shown in full.
    if (tip.isEmpty() && QFontMetrics(fontFor(option, index)).horizontalAdvance(text) > content.width() - copySide)
        tip = text;
    if (tip.isEmpty()) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(event->globalPos(), literalToolTip(tip), view);
    return true;
}

} // namespace postroom
