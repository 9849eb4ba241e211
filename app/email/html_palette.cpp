// SPDX-License-Identifier: Apache-2.0
#include "email/html_palette.h"

#include <cmath>

namespace postroom::html_palette {

namespace {

int channel(QStringView colour, int index)
{
    return colour.sliced(1 + 2 * index, 2).toInt(nullptr, 16);
}

double luminance(QStringView colour)
{
    const auto linear = [&](int index) {
        const double value = channel(colour, index) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
}

} // namespace

double contrast(QStringView one, QStringView other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

bool isDark(QStringView colour)
{
    return luminance(colour) < 0.18;
}

QString textOn(QStringView colour)
{
    const QString white = QStringLiteral("#ffffff");
    // White from 3 : 1 on, as large bold text may have it: near black on a strong colour looks dirty.
    return contrast(colour, white) >= 3.0 ? white : QStringLiteral("#1b1f24");
}

QString mutedOn(QStringView surface)
{
    return isDark(surface) ? darkMuted() : QStringLiteral("#5f6873");
}

QString lineOn(QStringView surface)
{
    return isDark(surface) ? darkLine() : QStringLiteral("#d9dde3");
}

QString onDark(QStringView colour)
{
    QString result = colour.toString();
    for (int step = 1; step <= 10 && contrast(result, darkSurface()) < 4.5; ++step) {
        result = QStringLiteral("#");
        for (int index = 0; index < 3; ++index) {
            const int value = channel(colour, index);
            result += QStringLiteral("%1").arg(value + (255 - value) * step / 10, 2, 16, QLatin1Char('0'));
        }
    }
    return result;
}

} // namespace postroom::html_palette
