// SPDX-License-Identifier: Apache-2.0
#include "composer/message_view.h"

#include "composer/document_format.h"
#include "composer/long_words.h"
#include "composer/message_dresser.h"
#include "composer/message_objects.h"
#include "kit/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QTextLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace postroom {

namespace format = document_format;

namespace {

constexpr int indentWidth = 28;

// Its number among those of its list and level.
int numberOf(QTextBlock block)
{
    const int level = block.blockFormat().intProperty(format::LevelProperty);
    int number = 1;
    for (block = block.previous(); block.isValid(); block = block.previous()) {
        const TextBlock::Kind kind = format::kindOf(block.blockFormat());
        const int above = block.blockFormat().intProperty(format::LevelProperty);
        if (!format::isListKind(kind) || above < level || (above == level && kind != TextBlock::Kind::Number))
            break;
        if (above == level)
            ++number;
    }
    return number;
}

} // namespace

MessageView::MessageView(QWidget *parent)
    : QTextEdit(parent), m_look(MessageLook::of({}, false)),
      m_objects(std::make_unique<MessageObjects>(*document(), m_look, nullptr)),
      m_dresser(std::make_unique<MessageDresser>(document(), m_look))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    new LongWords(*document(), [this](QTextOption::WrapMode mode) { setWordWrapMode(mode); }, this);
    setLook(m_look);
}

MessageView::~MessageView()
{
    // The dresser takes the looks off when it goes, which looks like a change of the text.
    blockSignals(true);
    m_look.image = {}; // whoever had the images may be gone before
}

void MessageView::setLook(const MessageLook &look)
{
    m_look = look;
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::Window, look.background);
    colours.setColor(QPalette::Base, look.surface);
    colours.setColor(QPalette::Text, look.text);
    colours.setColor(QPalette::PlaceholderText, look.muted);
    setPalette(colours);
    setAutoFillBackground(true);
    const QFont body = look.fontOf(TextBlock::Kind::Paragraph);
    if (document()->defaultFont() != body)
        document()->setDefaultFont(body);
    document()->setIndentWidth(indentWidth * look.scale);
    // A step of undo for Qt, so only where it changes; nothing has been written then.
    if (int(document()->documentMargin()) != look.margin())
        document()->setDocumentMargin(look.margin());
    layPage();
    m_dresser->rehighlight();
}

void MessageView::imagesChanged()
{
    m_dresser->layObjects();
    viewport()->update();
}

QVariant MessageView::loadResource(int, const QUrl &)
{
    return {};
}

void MessageView::layPage()
{
    const int page = m_look.width + 2 * m_look.margin();
    const int beside = qMax(metrics::gapLarge, (width() - page) / 2);
    setViewportMargins(beside, metrics::gapLarge, beside, 0);
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    const qreal before = document()->textWidth();
    layPage();
    QTextEdit::resizeEvent(event);
    if (!qFuzzyCompare(before, document()->textWidth()))
        m_dresser->layObjects();
}

void MessageView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const int top = verticalScrollBar()->value();
    painter.translate(-horizontalScrollBar()->value(), -top);
    const QRect seen = event->rect().translated(0, top);
    const auto *layout = document()->documentLayout();
    const int first = layout->hitTest(QPointF(document()->documentMargin() + 1, seen.top()), Qt::FuzzyHit);
    for (QTextBlock block = document()->findBlock(qMax(0, first)); block.isValid(); block = block.next()) {
        if (layout->blockBoundingRect(block).top() > seen.bottom())
            break;
        drawMarks(painter, block);
    }
}

void MessageView::drawMarks(QPainter &painter, const QTextBlock &block) const
{
    const TextBlock::Kind kind = format::kindOf(block.blockFormat());
    if ((!format::isListKind(kind) && kind != TextBlock::Kind::Quote) || block.layout()->lineCount() == 0)
        return;
    const QRectF whole = document()->documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineAt(0);
    const QRectF words = line.naturalTextRect().translated(whole.topLeft());
    const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
    const double gap = 9 * m_look.scale;
    if (kind == TextBlock::Kind::Quote) {
        const double side = rightToLeft ? line.rect().right() + 16 * m_look.scale : line.x() - 16 * m_look.scale;
        const double x = whole.left() + side;
        const QRectF last = block.layout()->lineAt(block.layout()->lineCount() - 1).naturalTextRect().translated(whole.topLeft());
        const double beyond = 3 * m_look.scale;
        painter.fillRect(QRectF(x, words.top() - beyond, 3 * m_look.scale, last.bottom() - words.top() + 2 * beyond), m_look.line);
        return;
    }
    const double edge = rightToLeft ? words.right() + gap : words.left() - gap;
    const double base = words.top() + line.ascent();
    if (kind == TextBlock::Kind::Bullet) {
        const double radius = 2.5 * m_look.scale;
        painter.setPen(QPen(m_look.text, 1));
        painter.setBrush(block.blockFormat().intProperty(format::LevelProperty) % 2 ? Qt::NoBrush : QBrush(m_look.text));
        painter.drawEllipse(QPointF(rightToLeft ? edge + radius : edge - radius, base - 5 * m_look.scale), radius, radius);
        return;
    }
    painter.setFont(m_look.fontOf(TextBlock::Kind::Paragraph));
    painter.setPen(m_look.text);
    const QString number = locale().toString(numberOf(block)) + QLatin1Char('.');
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(number);
    painter.drawText(QPointF(rightToLeft ? edge : edge - wide, base), number);
}

} // namespace postroom
