// SPDX-License-Identifier: Apache-2.0
#include "composer/starting_page.h"

#include "composer/document_bridge.h"
#include "composer/message_dresser.h"
#include "composer/message_objects.h"
#include "email/starting_points.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QAbstractButton>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTextDocument>

namespace postroom {

namespace {

constexpr QSize thumbnail{196, 150};
constexpr double thumbnailScale = 0.3;

// A card with a small picture of the message, its name, and a sentence.
class StartingCard final : public QAbstractButton
{
public:
    StartingCard(const QString &name, const QString &description, const MessageDocument &message)
        : m_description(description), m_message(message)
    {
        setText(name);
        setAccessibleName(name);
        setAccessibleDescription(description);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return {thumbnail.width() + 2, thumbnail.height() + fontMetrics().height() * 4 + 34};
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            m_picture = {};
    }

    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(QApplication::palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool marked = hasFocus() || isDown();
        painter.setPen(QPen(marked ? t.accent : t.border, marked ? 2 : 1));
        painter.setBrush(underMouse() ? t.hover : t.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::cardRadius, metrics::cardRadius);
        if (m_picture.isNull())
            m_picture = render(t.dark);
        painter.drawPixmap(QPoint((width() - thumbnail.width()) / 2, 2), m_picture);
        painter.setPen(t.border);
        painter.drawLine(1, thumbnail.height() + 2, width() - 1, thumbnail.height() + 2);
        QRect words = rect().adjusted(metrics::gap, thumbnail.height() + metrics::gap, -metrics::gap, -4);
        painter.setPen(t.text);
        painter.setFont(metrics::strong(QApplication::font()));
        painter.drawText(words, Qt::AlignLeading | Qt::AlignTop, text());
        words.setTop(words.top() + painter.fontMetrics().height() + 4);
        painter.setPen(t.muted);
        painter.setFont(metrics::small(QApplication::font()));
        painter.drawText(words, int(Qt::AlignLeading | Qt::AlignTop) | Qt::TextWordWrap, m_description);
    }

private:
    QPixmap render(bool dark) const
    {
        const MessageLook look = MessageLook::of(m_message.style, dark, thumbnailScale);
        const double ratio = devicePixelRatioF();
        QPixmap pixmap((QSizeF(thumbnail) * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(look.background);
        QTextDocument document;
        document.setDefaultFont(look.fontOf(TextBlock::Kind::Paragraph));
        document.setDocumentMargin(8);
        const MessageObjects objects(document, look, nullptr);
        MessageDresser dresser(&document, look);
        const QRect page(14, 12, thumbnail.width() - 28, thumbnail.height());
        document.setTextWidth(page.width());
        writeDocument(document, m_message, thumbnailScale);
        dresser.rehighlight();
        QPainter painter(&pixmap);
        painter.fillRect(page, look.surface);
        painter.translate(page.topLeft());
        document.drawContents(&painter, QRectF(0, 0, page.width(), thumbnail.height() - page.top()));
        return pixmap;
    }

    QString m_description;
    MessageDocument m_message;
    QPixmap m_picture;
};

} // namespace

StartingPage::StartingPage(QWidget *parent) : QWidget(parent)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addWidget(new Label(TextKind::PaneTitle, tr("What do you want to send?")));
    auto *hint = new Label(TextKind::Muted, tr("Begin with a message that is close to yours and change every word of it."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto *grid = new QGridLayout;
    grid->setSpacing(metrics::gap);
    int place = 0;
    const auto add = [&](const QString &name, const QString &description, const MessageDocument &message) {
        auto *card = new StartingCard(name, description, message);
        grid->addWidget(card, place / 3, place % 3);
        ++place;
        return card;
    };
    for (const StartingPoint &point : startingPoints()) {
        StartingCard *card = add(point.name, point.description, point.document);
        connect(card, &QAbstractButton::clicked, this, [this, message = point.document] { emit chosen(message); });
    }
    connect(add(tr("Empty page"), tr("Only your words."), {}), &QAbstractButton::clicked, this, [this] { emit chosen(emptyPage()); });
    MessageDocument code;
    code.style.font = QStringLiteral("mono");
    code.blocks = {TextBlock{.content = {{.text = QStringLiteral("<html>")}}},
                   TextBlock{.content = {{.text = QStringLiteral("  <body>")}}},
                   TextBlock{.content = {{.text = QStringLiteral("    <h1>…</h1>")}}},
                   TextBlock{.content = {{.text = QStringLiteral("  </body>")}}}};
    connect(add(tr("HTML from elsewhere"), tr("Paste what a designer or another program made."), code), &QAbstractButton::clicked, this,
            &StartingPage::htmlChosen);
    grid->setColumnStretch(3, 1);
    column->addLayout(grid);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

} // namespace postroom
