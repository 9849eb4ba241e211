// SPDX-License-Identifier: Apache-2.0
#include "composer/message_look.h"

#include "email/html_palette.h"
#include "kit/metrics.h"
#include "kit/tokens.h"

#include <QApplication>

namespace postroom {

namespace {

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share, a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

} // namespace

MessageLook MessageLook::of(const MessageStyle &style, bool dark, double scale)
{
    MessageLook look;
    look.dark = dark;
    look.scale = scale;
    look.width = qRound(style.width * scale);
    look.font = style.font;
    switch (style.buttonShape) {
    case MessageStyle::ButtonShape::Square:
        look.buttonRadius = 0;
        break;
    case MessageStyle::ButtonShape::Rounded:
        look.buttonRadius = 6 * scale;
        break;
    case MessageStyle::ButtonShape::Pill:
        look.buttonRadius = 22 * scale;
        break;
    }
    namespace palette = html_palette;
    look.background = QColor(dark ? palette::darkBackground() : style.background);
    look.surface = QColor(dark ? palette::darkSurface() : style.surface);
    look.text = QColor(dark ? palette::darkText() : style.textColour);
    look.muted = QColor(dark ? palette::darkMuted() : palette::mutedOn(style.surface));
    look.line = QColor(dark ? palette::darkLine() : palette::lineOn(style.surface));
    look.accent = QColor(dark ? palette::onDark(style.accent) : style.accent);
    look.onAccent = QColor(palette::textOn(look.accent.name()));
    look.chip = mixed(look.surface, look.accent, dark ? 0.22f : 0.12f);
    look.chipText = contrast(look.accent, look.chip) >= 4.5 ? look.accent : look.text;
    return look;
}

QFont MessageLook::fontOf(TextBlock::Kind kind) const
{
    QFont result = QApplication::font();
    if (font == QStringLiteral("serif")) {
        result.setFamilies({QStringLiteral("Georgia"), QStringLiteral("Times New Roman"), QStringLiteral("DejaVu Serif")});
        result.setStyleHint(QFont::Serif);
    } else if (font == QStringLiteral("mono")) {
        result.setFamilies(metrics::mono(result).families());
        result.setStyleHint(QFont::Monospace);
    }
    int pixels = 16;
    switch (kind) {
    case TextBlock::Kind::Heading1:
        pixels = 28;
        break;
    case TextBlock::Kind::Heading2:
        pixels = 22;
        break;
    case TextBlock::Kind::Heading3:
        pixels = 18;
        break;
    case TextBlock::Kind::Footer:
        pixels = 13;
        break;
    default:
        break;
    }
    const bool isHeading = kind == TextBlock::Kind::Heading1 || kind == TextBlock::Kind::Heading2 || kind == TextBlock::Kind::Heading3;
    result.setWeight(isHeading ? QFont::Bold : QFont::Normal);
    result.setPixelSize(qMax(6, qRound(pixels * scale)));
    return result;
}

QColor MessageLook::colour(const QString &name) const
{
    if (name.isEmpty())
        return text;
    return QColor(dark ? html_palette::onDark(name) : name);
}

} // namespace postroom
