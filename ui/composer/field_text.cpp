// SPDX-License-Identifier: Apache-2.0
#include "composer/field_text.h"

#include "email/merge_fields.h"

namespace postroom {

QList<Inline> inlinesOf(const QString &text, const TextFormat &format)
{
    QList<Inline> pieces;
    const auto addText = [&](const QString &words) {
        const QStringList lines = words.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                pieces.push_back({.kind = Inline::Kind::LineBreak});
            if (!lines.at(i).isEmpty())
                pieces.push_back({.text = lines.at(i), .format = format});
        }
    };
    qsizetype at = 0;
    for (const FoundField &found : soundFields(text)) {
        addText(text.sliced(at, found.start - at));
        pieces.push_back({.kind = Inline::Kind::Field, .field = found.field, .format = format});
        at = found.start + found.length;
    }
    addText(text.sliced(at));
    return pieces;
}

QList<Block> paragraphsOf(const QString &text)
{
    QString clean = text;
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    clean.replace(QChar::LineSeparator, QLatin1Char('\n')).replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    QList<Block> blocks;
    const QStringList lines = clean.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            blocks.push_back(TextBlock{.content = inlinesOf(line)});
    }
    return blocks;
}

std::optional<MergeField> soleField(const QString &text)
{
    const QList<FoundField> found = soundFields(text);
    if (found.size() != 1 || found.constFirst().start != 0 || found.constFirst().length != text.size())
        return std::nullopt;
    return found.constFirst().field;
}

} // namespace postroom
