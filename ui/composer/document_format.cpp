// SPDX-License-Identifier: Apache-2.0
#include "composer/document_format.h"

namespace postroom::document_format {

namespace {

constexpr int lineHeightPercent = 130;

// The places of MessageStyle's values.
enum StylePart {
    Language = StyleProperty,
    Width,
    Background,
    Surface,
    TextColour,
    Accent,
    Font,
    ButtonShape,
};

} // namespace

QTextCharFormat charFormat(const TextFormat &format)
{
    QTextCharFormat result;
    result.setProperty(BoldProperty, format.bold);
    result.setProperty(ItalicProperty, format.italic);
    result.setProperty(UnderlineProperty, format.underline);
    result.setProperty(StrikeProperty, format.strike);
    result.setProperty(ColourProperty, format.colour);
    result.setProperty(LinkProperty, format.link);
    return result;
}

TextFormat textFormat(const QTextCharFormat &format)
{
    TextFormat result;
    result.bold = format.boolProperty(BoldProperty);
    result.italic = format.boolProperty(ItalicProperty);
    result.underline = format.boolProperty(UnderlineProperty);
    result.strike = format.boolProperty(StrikeProperty);
    result.colour = format.stringProperty(ColourProperty);
    result.link = format.stringProperty(LinkProperty);
    return result;
}

QTextCharFormat fieldFormat(const MergeField &field, const TextFormat &format)
{
    QTextCharFormat result = charFormat(format);
    result.setObjectType(FieldObject);
    result.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    result.setProperty(KeyProperty, field.key);
    result.setProperty(FallbackProperty, field.fallback);
    return result;
}

MergeField mergeField(const QTextCharFormat &format)
{
    return {format.stringProperty(KeyProperty), format.stringProperty(FallbackProperty)};
}

Qt::Alignment alignment(TextAlign align)
{
    switch (align) {
    case TextAlign::Start:
        break;
    case TextAlign::Center:
        return Qt::AlignHCenter;
    case TextAlign::End:
        return Qt::AlignRight; // of right-to-left text, Qt turns it
    }
    return Qt::AlignLeft;
}

TextAlign alignOf(const QTextBlockFormat &format)
{
    const Qt::Alignment side = format.alignment();
    if (side & Qt::AlignHCenter)
        return TextAlign::Center;
    return side & (Qt::AlignRight | Qt::AlignTrailing) ? TextAlign::End : TextAlign::Start;
}

QTextBlockFormat blockFormat(TextBlock::Kind kind, TextAlign align, int level, double scale)
{
    QTextBlockFormat format;
    format.setProperty(KindProperty, int(kind));
    format.setProperty(LevelProperty, level);
    format.setAlignment(alignment(align));
    format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    double above = 0;
    double below = 12;
    switch (kind) {
    case TextBlock::Kind::Paragraph:
        break;
    case TextBlock::Kind::Heading1:
    case TextBlock::Kind::Heading2:
    case TextBlock::Kind::Heading3:
        format.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
        format.setHeadingLevel(int(kind));
        above = 4;
        break;
    case TextBlock::Kind::Quote:
        format.setIndent(1);
        below = 6;
        break;
    case TextBlock::Kind::Bullet:
    case TextBlock::Kind::Number:
        format.setIndent(level + 1);
        below = 4;
        break;
    case TextBlock::Kind::Footer:
        below = 4;
        break;
    }
    format.setTopMargin(above * scale);
    format.setBottomMargin(below * scale);
    return format;
}

QTextBlockFormat fillerFormat()
{
    QTextBlockFormat format;
    format.setProperty(FillerProperty, true);
    format.setLineHeight(8, QTextBlockFormat::FixedHeight);
    return format;
}

TextBlock::Kind kindOf(const QTextBlockFormat &format)
{
    return TextBlock::Kind(format.intProperty(KindProperty));
}

std::optional<QTextCharFormat> objectFormat(const Block &block)
{
    QTextCharFormat format;
    if (const auto *image = std::get_if<ImageBlock>(&block)) {
        format.setObjectType(ImageObject);
        format.setProperty(UrlProperty, image->url);
        format.setProperty(TextProperty, image->alt);
        format.setProperty(WidthProperty, image->width);
        format.setProperty(TargetProperty, image->link);
    } else if (const auto *button = std::get_if<ButtonBlock>(&block)) {
        format.setObjectType(ButtonObject);
        format.setProperty(UrlProperty, button->url);
        format.setProperty(TextProperty, button->text);
    } else if (std::holds_alternative<DividerBlock>(block)) {
        format.setObjectType(DividerObject);
    } else if (const auto *spacer = std::get_if<SpacerBlock>(&block)) {
        format.setObjectType(SpacerObject);
        format.setProperty(HeightProperty, spacer->height);
    } else {
        return std::nullopt;
    }
    return format;
}

QTextBlockFormat objectBlockFormat(const Block &block, double scale)
{
    TextAlign align = TextAlign::Start;
    if (const auto *image = std::get_if<ImageBlock>(&block))
        align = image->align;
    else if (const auto *button = std::get_if<ButtonBlock>(&block))
        align = button->align;
    QTextBlockFormat format;
    format.setAlignment(alignment(align));
    format.setBottomMargin(std::holds_alternative<SpacerBlock>(block) ? 0 : 12 * scale);
    return format;
}

Block objectOf(const QTextCharFormat &format, TextAlign align)
{
    switch (format.objectType()) {
    case ImageObject:
        return ImageBlock{format.stringProperty(UrlProperty), format.stringProperty(TextProperty),
                          format.intProperty(WidthProperty), align, format.stringProperty(TargetProperty)};
    case ButtonObject:
        return ButtonBlock{format.stringProperty(TextProperty), format.stringProperty(UrlProperty), align};
    case SpacerObject:
        return SpacerBlock{format.intProperty(HeightProperty)};
    default:
        return DividerBlock{};
    }
}

void writeStyle(QTextFrameFormat &format, const MessageStyle &style, const QString &language)
{
    const auto put = [&format](StylePart part, const QVariant &value) { format.setProperty(part, value); };
    put(Language, language);
    put(Width, style.width);
    put(Background, style.background);
    put(Surface, style.surface);
    put(TextColour, style.textColour);
    put(Accent, style.accent);
    put(Font, style.font);
    put(ButtonShape, int(style.buttonShape));
}

MessageStyle readStyle(const QTextFrameFormat &format)
{
    if (!format.hasProperty(Width))
        return {};
    MessageStyle style;
    style.width = format.intProperty(Width);
    style.background = format.stringProperty(Background);
    style.surface = format.stringProperty(Surface);
    style.textColour = format.stringProperty(TextColour);
    style.accent = format.stringProperty(Accent);
    style.font = format.stringProperty(Font);
    style.buttonShape = MessageStyle::ButtonShape(format.intProperty(ButtonShape));
    return style;
}

QString readLanguage(const QTextFrameFormat &format)
{
    return format.hasProperty(Language) ? format.stringProperty(Language)
                                                        : MessageDocument().language;
}

} // namespace postroom::document_format
