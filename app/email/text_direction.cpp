// SPDX-License-Identifier: Apache-2.0
#include "email/text_direction.h"

#include <QLocale>

#include <optional>

namespace postroom {

namespace {

std::optional<bool> strongDirection(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t character = isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
        i += isPair ? 1 : 0;
        switch (QChar::direction(character)) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return std::nullopt;
}

} // namespace

bool runsRightToLeft(QStringView text, bool otherwise)
{
    return strongDirection(text).value_or(otherwise);
}

bool runsRightToLeft(const QList<Inline> &content, bool otherwise)
{
    for (const Inline &piece : content) {
        if (piece.kind != Inline::Kind::Text)
            continue;
        if (const std::optional<bool> direction = strongDirection(piece.text))
            return *direction;
    }
    return otherwise;
}

bool languageRunsRightToLeft(const QString &language)
{
    return QLocale(language).textDirection() == Qt::RightToLeft;
}

} // namespace postroom
