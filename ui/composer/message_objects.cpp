// SPDX-License-Identifier: Apache-2.0
#include "composer/message_objects.h"

#include "composer/document_format.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>
#include <QUrl>

namespace postroom {

namespace format = document_format;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(MessageObjects)

public:
    static QString key(const QString &key)
    {
        if (key == QStringLiteral("contact.first_name") || key == QStringLiteral("FIRST_NAME"))
            return tr("first name");
        if (key == QStringLiteral("contact.last_name") || key == QStringLiteral("LAST_NAME"))
            return tr("last name");
        if (key == QStringLiteral("contact.email") || key == QStringLiteral("EMAIL"))
            return tr("email address");
        if (key == MergeField::unsubscribeKey())
            return tr("address to unsubscribe at");
        return key.startsWith(QStringLiteral("contact.")) ? key.sliced(8) : key;
    }
    static QString field(const MergeField &field)
    {
        //: A personal field as it is shown in the text: "first name, or “there”"
        return field.fallback.isEmpty() ? key(field.key) : tr("%1, or “%2”").arg(key(field.key), field.fallback);
    }
    static QString noAlt() { return tr("Image without a description"); }
    static QString noText() { return tr("Button without a text"); }
    //: Below the description of an image that is not shown: where it is, and its width in pixels
    static QString size(const QString &host, int width) { return tr("%1 · %2 px wide").arg(host, QLocale().toString(width)); }
};

QFont fieldFont(const QTextCharFormat &charFormat)
{
    QFont font = charFormat.font();
    font.setWeight(QFont::Medium);
    return font;
}

QFont buttonFont(const MessageLook &look)
{
    QFont font = look.fontOf(TextBlock::Kind::Paragraph);
    font.setWeight(QFont::DemiBold);
    return font;
}

double roomOf(const QTextFormat &textFormat, const MessageLook &look)
{
    const double laid = textFormat.doubleProperty(format::LaidWidthProperty);
    return laid > 0 ? laid : look.width;
}

bool isSelected(const QTextFormat &textFormat)
{
    return textFormat.background().style() != Qt::NoBrush;
}

} // namespace

QString fieldLabel(const MergeField &field)
{
    return Text::field(field);
}

MessageObjects::MessageObjects(QTextDocument &target, const MessageLook &look, QObject *parent)
    : QObject(parent), m_look(look)
{
    for (int type = format::FieldObject; type <= format::SpacerObject; ++type)
        target.documentLayout()->registerHandler(type, this);
}

QSizeF MessageObjects::imageSize(const ImageBlock &image, double room) const
{
    const QImage picture = m_look.image ? m_look.image(image.url) : QImage();
    double width = image.width > 0 ? image.width * m_look.scale : room;
    if (!picture.isNull()) {
        if (image.width == 0)
            width = picture.width() * m_look.scale;
        width = qBound(8.0, width, room);
        return {width, qMax(1.0, width * picture.height() / picture.width())};
    }
    width = qBound(24 * m_look.scale, width, room);
    return {width, qBound(40.0 * m_look.scale, width * 0.3, 140.0 * m_look.scale)};
}

QSizeF MessageObjects::intrinsicSize(QTextDocument *, int, const QTextFormat &textFormat)
{
    const QTextCharFormat charFormat = textFormat.toCharFormat();
    const double room = roomOf(textFormat, m_look);
    switch (textFormat.objectType()) {
    case format::FieldObject: {
        const QFontMetricsF metrics(fieldFont(charFormat));
        const double wide = metrics.horizontalAdvance(fieldLabel(format::mergeField(charFormat))) + 14 * m_look.scale;
        return {qMin(wide, room), metrics.height() + 3 * m_look.scale};
    }
    case format::ImageObject:
        return imageSize(std::get<ImageBlock>(format::objectOf(charFormat, TextAlign::Start)), room);
    case format::ButtonObject: {
        const QFontMetricsF metrics(buttonFont(m_look));
        const QString text = charFormat.stringProperty(format::TextProperty);
        const double wide = metrics.horizontalAdvance(text.isEmpty() ? Text::noText() : text) + 48 * m_look.scale;
        return {qMin(wide, room), metrics.height() + 22 * m_look.scale};
    }
    case format::SpacerObject:
        return {room, textFormat.intProperty(format::HeightProperty) * m_look.scale};
    default:
        return {room, 13 * m_look.scale};
    }
}

void MessageObjects::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &textFormat)
{
    const QTextCharFormat charFormat = textFormat.toCharFormat();
    const Block block = format::objectOf(charFormat, TextAlign::Start);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (textFormat.objectType()) {
    case format::FieldObject:
        drawField(*painter, rect, charFormat);
        break;
    case format::ImageObject:
        drawImage(*painter, rect, std::get<ImageBlock>(block));
        break;
    case format::ButtonObject:
        drawButton(*painter, rect, std::get<ButtonBlock>(block));
        break;
    case format::SpacerObject:
        drawSpacer(*painter, rect);
        break;
    default:
        painter->fillRect(QRectF(rect.left(), rect.center().y(), rect.width(), qMax(1.0, m_look.scale)), m_look.line);
    }
    if (isSelected(textFormat)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_look.accent, 2));
        painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6);
    }
    painter->restore();
}

void MessageObjects::drawField(QPainter &painter, const QRectF &rect, const QTextCharFormat &charFormat) const
{
    const bool selected = isSelected(charFormat);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? m_look.accent : m_look.chip);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    const QFont font = fieldFont(charFormat);
    painter.setFont(font);
    painter.setPen(selected ? m_look.onAccent : m_look.chipText);
    const QRectF inside = rect.adjusted(7 * m_look.scale, 0, -5 * m_look.scale, 0);
    const QString label = QFontMetricsF(font).elidedText(fieldLabel(format::mergeField(charFormat)), Qt::ElideRight, inside.width());
    // On the line's own baseline: an object in the middle has half the height of an x more above it than below.
    const double below = (rect.height() - QFontMetricsF(charFormat.font()).xHeight() / 2) / 2;
    painter.drawText(QPointF(inside.left(), rect.bottom() - below), label);
}

void MessageObjects::drawImage(QPainter &painter, const QRectF &rect, const ImageBlock &image) const
{
    const QImage picture = m_look.image ? m_look.image(image.url) : QImage();
    if (!picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect, picture);
        return;
    }
    drawPlaceholder(painter, rect, image);
}

void MessageObjects::drawPlaceholder(QPainter &painter, const QRectF &rect, const ImageBlock &image) const
{
    const double radius = 6 * m_look.scale;
    QColor ground = m_look.muted;
    ground.setAlphaF(0.1f);
    painter.setPen(QPen(m_look.line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const QRectF inside = rect.adjusted(10 * m_look.scale, 4, -10 * m_look.scale, -4);
    painter.setFont(m_look.fontOf(TextBlock::Kind::Footer));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.lineSpacing();
    const double sign = 22 * m_look.scale;
    const bool showsSize = m_look.editing && inside.height() > 2 * line;
    const bool showsSign = inside.height() > sign + (showsSize ? 2 : 1) * line + 8 * m_look.scale;
    const double high = (showsSign ? sign + 6 * m_look.scale : 0) + (showsSize ? 2 : 1) * line;
    double top = inside.center().y() - high / 2;
    if (showsSign) {
        // A frame with a hill and a sun.
        const QRectF frame(inside.center().x() - sign * 0.6, top, sign * 1.2, sign);
        painter.setPen(QPen(m_look.muted, qMax(1.0, 1.5 * m_look.scale), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, 3 * m_look.scale, 3 * m_look.scale);
        const auto at = [&frame](double x, double y) { return QPointF(frame.left() + x * frame.width(), frame.top() + y * frame.height()); };
        painter.drawPolyline(QPolygonF{at(0.1, 0.85), at(0.38, 0.45), at(0.6, 0.75), at(0.72, 0.6), at(0.92, 0.85)});
        painter.drawEllipse(at(0.72, 0.3), sign * 0.08, sign * 0.08);
        top += sign + 6 * m_look.scale;
    }
    const auto write = [&](const QString &words) {
        painter.drawText(QRectF(inside.left(), top, inside.width(), line), Qt::AlignCenter | Qt::TextSingleLine,
                         metrics.elidedText(words, Qt::ElideRight, inside.width()));
        top += line;
    };
    painter.setPen(m_look.text);
    write(image.alt.isEmpty() ? Text::noAlt() : image.alt);
    if (!showsSize)
        return;
    const QString host = QUrl(image.url).host().isEmpty() ? image.url : QUrl(image.url).host();
    painter.setPen(m_look.muted);
    write(image.width > 0 ? Text::size(host, image.width) : host);
}

void MessageObjects::drawButton(QPainter &painter, const QRectF &rect, const ButtonBlock &button) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.accent);
    const double radius = qMin(m_look.buttonRadius, rect.height() / 2);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setFont(buttonFont(m_look));
    painter.setPen(m_look.onAccent);
    const QString text = QFontMetricsF(painter.font())
                             .elidedText(button.text.isEmpty() ? Text::noText() : button.text, Qt::ElideRight, rect.width() - 12);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void MessageObjects::drawSpacer(QPainter &painter, const QRectF &rect) const
{
    if (!m_look.editing)
        return;
    painter.setPen(QPen(m_look.line, 1, Qt::DotLine));
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
}

} // namespace postroom
