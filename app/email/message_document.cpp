// SPDX-License-Identifier: Apache-2.0
#include "email/message_document.h"

#include "email/merge_fields.h"

#include <algorithm>

namespace postroom {

bool ColumnsBlock::operator==(const ColumnsBlock &) const = default;

namespace {

QString normalColour(const QString &colour, const QString &otherwise)
{
    const QString lower = colour.toLower();
    const bool isColour = lower.size() == 7 && lower.startsWith(u'#')
        && std::all_of(lower.begin() + 1, lower.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    return isColour ? lower : otherwise;
}

bool isWordOfLanguage(QStringView part)
{
    return !part.isEmpty() && part.size() <= 8
        && std::all_of(part.begin(), part.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

QString normalLanguage(const QString &language)
{
    const QList<QStringView> parts = QStringView(language).split(u'-');
    const bool isLanguage = language.size() <= 35 && std::all_of(parts.begin(), parts.end(), isWordOfLanguage);
    return isLanguage ? language : QStringLiteral("en");
}

// Without what HTML cannot hold: control characters, halves of characters, places of objects.
QString normalText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            result += text.sliced(i, 2);
            ++i;
        } else if (c.isSurrogate()) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (c == u'\t') {
            result += u' ';
        } else if (c.unicode() >= 0x20 && (c.unicode() < 0x7f || c.unicode() > 0x9f) && c != QChar(QChar::ObjectReplacementCharacter)
                   && c != QChar(QChar::ByteOrderMark)) {
            result += c;
        }
    }
    return result;
}

QString normalUrl(const QString &url)
{
    QString result = normalText(url).trimmed();
    result.replace(u' ', QLatin1String("%20"));
    for (const QLatin1String scheme : {QLatin1String("javascript:"), QLatin1String("vbscript:"), QLatin1String("data:")}) {
        if (result.startsWith(scheme, Qt::CaseInsensitive))
            return {};
    }
    return result;
}

MergeField normalField(const MergeField &field)
{
    MergeField result = field;
    result.fallback = normalText(field.fallback);
    result.fallback.removeIf([](QChar c) { return c == u'{' || c == u'}' || c == u'|'; });
    if (result.key == MergeField::unsubscribeKey())
        result.fallback.clear();
    return result;
}

TextFormat normalFormat(const TextFormat &format)
{
    TextFormat result = format;
    result.colour = normalColour(format.colour, {});
    result.link = normalUrl(format.link);
    return result;
}

void appendText(QList<Inline> &all, const QString &text, const TextFormat &format)
{
    if (text.isEmpty())
        return;
    if (!all.isEmpty() && all.constLast().kind == Inline::Kind::Text && all.constLast().format == format)
        all.last().text += text;
    else
        all.push_back({.kind = Inline::Kind::Text, .text = text, .format = format});
}

// Lines of a text become pieces; line ends stand between them.
void appendLines(QList<Inline> &all, const QString &text, const TextFormat &format)
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    qsizetype start = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QChar c = lines.at(i);
        if (c == u'\n' || c == u'\r' || c == QChar(QChar::LineSeparator) || c == QChar(QChar::ParagraphSeparator)) {
            appendText(all, normalText(QStringView(lines).sliced(start, i - start)), format);
            all.push_back({.kind = Inline::Kind::LineBreak});
            start = i + 1;
        }
    }
    appendText(all, normalText(QStringView(lines).sliced(start)), format);
}

// Texts that hold whole personal fields become those.
QList<Inline> withFields(const QList<Inline> &pieces)
{
    QList<Inline> all;
    all.reserve(pieces.size());
    for (const Inline &piece : pieces) {
        if (piece.kind != Inline::Kind::Text || !piece.text.contains(QLatin1String("{{{"))) {
            all.push_back(piece);
            continue;
        }
        qsizetype done = 0;
        const QList<FoundField> fields = soundFields(piece.text);
        for (const FoundField &found : fields) {
            appendText(all, piece.text.sliced(done, found.start - done), piece.format);
            all.push_back({.kind = Inline::Kind::Field, .field = normalField(found.field), .format = piece.format});
            done = found.start + found.length;
        }
        appendText(all, piece.text.sliced(done), piece.format);
    }
    return all;
}

QList<Inline> normalInlines(const QList<Inline> &pieces)
{
    QList<Inline> all;
    all.reserve(pieces.size());
    for (const Inline &piece : pieces) {
        switch (piece.kind) {
        case Inline::Kind::Text:
            appendLines(all, piece.text, normalFormat(piece.format));
            break;
        case Inline::Kind::LineBreak:
            all.push_back({.kind = Inline::Kind::LineBreak});
            break;
        case Inline::Kind::Field:
            if (isFieldKey(piece.field.key))
                all.push_back({.kind = Inline::Kind::Field, .field = normalField(piece.field), .format = normalFormat(piece.format)});
            break;
        }
    }
    return withFields(all);
}

void appendNormalised(QList<Block> &all, const QList<Block> &blocks, bool withinColumn)
{
    for (Block block : blocks) {
        if (auto *text = std::get_if<TextBlock>(&block)) {
            const bool isItem = text->kind == TextBlock::Kind::Bullet || text->kind == TextBlock::Kind::Number;
            text->level = isItem ? qBound(0, text->level, 3) : 0;
            text->content = normalInlines(text->content);
        } else if (auto *image = std::get_if<ImageBlock>(&block)) {
            image->url = normalUrl(image->url);
            image->alt = normalText(image->alt);
            image->link = normalUrl(image->link);
            image->width = qBound(0, image->width, 800);
        } else if (auto *button = std::get_if<ButtonBlock>(&block)) {
            button->text = normalText(button->text);
            button->url = normalUrl(button->url);
        } else if (auto *spacer = std::get_if<SpacerBlock>(&block)) {
            spacer->height = qBound(4, spacer->height, 200);
        } else if (auto *columns = std::get_if<ColumnsBlock>(&block)) {
            if (withinColumn) {
                appendNormalised(all, columns->left, true);
                appendNormalised(all, columns->right, true);
                continue;
            }
            ColumnsBlock normal;
            appendNormalised(normal.left, columns->left, true);
            appendNormalised(normal.right, columns->right, true);
            *columns = normal;
        }
        all.push_back(block);
    }
}

} // namespace

MessageDocument normalised(const MessageDocument &document)
{
    const MessageStyle usual;
    MessageDocument result;
    result.style.width = qBound(320, document.style.width, 800);
    result.style.background = normalColour(document.style.background, usual.background);
    result.style.surface = normalColour(document.style.surface, usual.surface);
    result.style.textColour = normalColour(document.style.textColour, usual.textColour);
    result.style.accent = normalColour(document.style.accent, usual.accent);
    const bool isKnownFont = document.style.font == u"serif" || document.style.font == u"mono";
    result.style.font = isKnownFont ? document.style.font : usual.font;
    result.style.buttonShape = document.style.buttonShape;
    result.language = normalLanguage(document.language);
    result.blocks.reserve(document.blocks.size());
    appendNormalised(result.blocks, document.blocks, false);
    return result;
}

} // namespace postroom
