// SPDX-License-Identifier: Apache-2.0
#include "kit/label.h"

#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace postroom {

Label::Label(TextKind kind, const QString &text, QWidget *parent) : QLabel(text, parent), m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    dress();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::PaletteChange)
        dress();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(elided ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    setSizePolicy(policy);
    updateGeometry();
}

QSize Label::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    return m_elided ? QSize(qMin(least.width(), fontMetrics().averageCharWidth() * 4), least.height()) : least;
}

void Label::paintEvent(QPaintEvent *event)
{
    const int room = contentsRect().width();
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= room) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawText(contentsRect(), int(side) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

bool Label::event(QEvent *event)
{
    // In full where it is cut, unless there is something else to say.
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty()
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), literalToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void Label::dress()
{
    if (m_dressing)
        return;
    m_dressing = true;
    const QFont body = QApplication::font();
    const QPalette base = QApplication::palette();
    const Tokens &t = tokensOf(base);
    QPalette own = base;
    switch (m_kind) {
    case TextKind::Body:
        break;
    case TextKind::Small:
        setFont(metrics::small(body));
        break;
    case TextKind::Muted:
        own.setColor(QPalette::WindowText, t.muted);
        break;
    case TextKind::SmallMuted:
        setFont(metrics::small(body));
        own.setColor(QPalette::WindowText, t.muted);
        break;
    case TextKind::Strong:
        setFont(metrics::strong(body));
        break;
    case TextKind::PaneTitle:
        setFont(metrics::paneTitle(body));
        break;
    case TextKind::PageTitle:
        setFont(metrics::pageTitle(body));
        break;
    case TextKind::Bad:
        setFont(metrics::small(body));
        own.setColor(QPalette::WindowText, t.bad.text);
        break;
    }
    setPalette(own);
    m_dressing = false;
}

} // namespace postroom
