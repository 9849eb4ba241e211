// SPDX-License-Identifier: Apache-2.0
#include "kit/state_pane.h"

#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/readable.h"
#include "kit/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

StatePane::StatePane(QWidget *parent)
    : QWidget(parent), m_picture(new Label(TextKind::Body)), m_title(new Label(TextKind::PaneTitle)),
      m_text(new Label(TextKind::Muted)), m_button(new QPushButton)
{
    m_picture->setAlignment(Qt::AlignCenter);
    for (Label *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMinimumWidth(160);
        label->setMaximumWidth(420);
    }
    auto *column = new QVBoxLayout(this);
    column->setSpacing(metrics::gapSmall);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::gapSmall);
    // Centred in a row of their own: a word-wrapped label with an alignment would shrink to its narrowest.
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text)}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(metrics::gapSmall);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &StatePane::actionTriggered);
}

void StatePane::setState(const QString &pictureName, const QString &title, const QString &text, const QString &action)
{
    m_pictureName = pictureName;
    m_title->setText(readable(title));
    m_text->setText(readable(text));
    m_text->setVisible(!text.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(title);
    drawPicture();
}

QString StatePane::title() const
{
    return m_title->text();
}

void StatePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawPicture();
}

void StatePane::drawPicture()
{
    if (!m_pictureName.isEmpty())
        m_picture->setPixmap(picture(m_pictureName, {160, 120}, devicePixelRatioF(), tokensOf(palette()).muted));
}

SkeletonPane::SkeletonPane(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
}

void SkeletonPane::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int rowHeight = metrics::rowHeight(fontMetrics());
    // Widths that look like words of different length; the same at every painting.
    static constexpr int parts[] = {62, 48, 70, 55, 40, 66};
    const int barHeight = 10;
    for (int row = 0; row * rowHeight < height(); ++row) {
        const int top = row * rowHeight;
        painter.setBrush(row == 0 ? t.border : t.sunken);
        const int columnWidth = qMax(80, (width() - 24) / 3);
        for (int column = 0; column < 3; ++column) {
            const int part = parts[(row + column * 2) % 6];
            const QRect bar(12 + column * columnWidth, top + (rowHeight - barHeight) / 2, columnWidth * part / 100,
                            barHeight);
            painter.drawRoundedRect(
                layoutDirection() == Qt::RightToLeft ? bar.translated(width() - 2 * bar.left() - bar.width(), 0) : bar,
                5, 5);
        }
        painter.fillRect(0, top + rowHeight - 1, width(), 1, t.border);
    }
}

} // namespace postroom
