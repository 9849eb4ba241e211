// SPDX-License-Identifier: Apache-2.0
#include "composer/code_edit.h"

#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

namespace postroom {

class CodeEdit::Gutter final : public QWidget
{
public:
    explicit Gutter(CodeEdit &edit) : QWidget(&edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_edit.paintGutter(event); }

private:
    CodeEdit &m_edit;
};

CodeEdit::CodeEdit(QWidget *parent) : BoundedEdit(TooLong::Nothing, parent), m_gutter(new Gutter(*this))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setFont(metrics::mono(QApplication::font()));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEdit::layGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEdit::markLine);
    layGutter();
}

int CodeEdit::gutterWidth() const
{
    const QString widest = QString::number(qMax(99, blockCount()));
    return fontMetrics().horizontalAdvance(widest) + 2 * metrics::gapSmall;
}

void CodeEdit::layGutter()
{
    const int width = gutterWidth();
    setViewportMargins(width, 0, 0, 0);
    m_gutter->setGeometry(contentsRect().left(), contentsRect().top(), width, contentsRect().height());
}

void CodeEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layGutter();
}

void CodeEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(metrics::mono(QApplication::font()));
    if (event->type() == QEvent::FontChange && m_gutter)
        layGutter();
    if (event->type() == QEvent::ApplicationPaletteChange)
        markLine();
}

void CodeEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    markLine();
}

void CodeEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    markLine();
}

void CodeEdit::markLine()
{
    if (!hasFocus()) {
        setExtraSelections({});
        return;
    }
    QTextEdit::ExtraSelection line;
    line.format.setBackground(tokensOf(palette()).hover);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections({line});
}

void CodeEdit::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    const Tokens &t = tokensOf(palette());
    painter.fillRect(event->rect(), t.sunken);
    painter.setPen(t.muted);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const QRectF place(0, top, m_gutter->width() - metrics::gapSmall, fontMetrics().height());
        if (block.isVisible())
            painter.drawText(place, Qt::AlignRight | Qt::AlignTop, QString::number(block.blockNumber() + 1));
        top += blockBoundingRect(block).height();
        block = block.next();
    }
}

} // namespace postroom
