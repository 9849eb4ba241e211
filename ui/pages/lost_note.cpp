// SPDX-License-Identifier: Apache-2.0
#include "pages/lost_note.h"

#include "kit/clipboard.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/readable.h"
#include "kit/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

LostNote::LostNote(QWidget *parent)
    : QWidget(parent), m_text(new Label(TextKind::Body)), m_copy(new QPushButton(tr("Copy what you typed"))),
      //: Button: takes a message away that was read
      m_close(new QPushButton(tr("Close")))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAccessibleName(tr("Close the message"));
    for (QPushButton *button : {m_copy, m_close})
        setDense(button);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gapSmall);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gapSmall, metrics::gapSmall, metrics::gapSmall);
    column->setSpacing(metrics::gapSmall);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyWithHint(m_typed, m_copy); });
    connect(m_close, &QPushButton::clicked, this, &LostNote::closed);
    hide();
}

void LostNote::say(const QStringList &sentences, const QString &typed)
{
    if (sentences == m_sentences && typed == m_typed)
        return;
    m_sentences = sentences;
    m_typed = typed;
    const QString text = sentences.join(QLatin1Char('\n'));
    m_text->setText(readable(text));
    m_copy->setVisible(!typed.isEmpty());
    setAccessibleName(text);
    setVisible(!sentences.isEmpty());
    if (sentences.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QList<QWidget *> LostNote::controls() const
{
    return {m_copy, m_close};
}

void LostNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokensOf(palette()).tone(Tone::Waiting).ground);
    painter.drawRoundedRect(contentsRect(), metrics::controlRadius, metrics::controlRadius);
}

} // namespace postroom
