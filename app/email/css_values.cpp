// SPDX-License-Identifier: Apache-2.0
#include "email/css_values.h"

#include "email/html_palette.h"

#include <algorithm>
#include <array>

namespace postroom {

namespace {

struct NamedColour
{
    QStringView name;
    QStringView colour;
};

constexpr std::array<NamedColour, 17> namedColours{{{u"black", u"#000000"}, {u"silver", u"#c0c0c0"}, {u"gray", u"#808080"},   {u"grey", u"#808080"},
                                                    {u"white", u"#ffffff"}, {u"maroon", u"#800000"}, {u"red", u"#ff0000"},    {u"purple", u"#800080"},
                                                    {u"fuchsia", u"#ff00ff"}, {u"green", u"#008000"}, {u"lime", u"#00ff00"}, {u"olive", u"#808000"},
                                                    {u"yellow", u"#ffff00"}, {u"navy", u"#000080"},  {u"blue", u"#0000ff"},   {u"teal", u"#008080"},
                                                    {u"aqua", u"#00ffff"}}};

QString ofHex(QStringView digits)
{
    const bool isHex = std::all_of(digits.begin(), digits.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
    if (!isHex || (digits.size() != 3 && digits.size() != 6))
        return {};
    QString colour = QStringLiteral("#");
    for (const QChar digit : digits) {
        colour += digit.toLower();
        if (digits.size() == 3)
            colour += digit.toLower();
    }
    return colour;
}

QString ofChannels(QStringView inside)
{
    QString list = inside.toString();
    for (const QChar separator : {u',', u'/'})
        list.replace(separator, u' ');
    const QStringList parts = list.simplified().split(u' ');
    if (parts.size() < 3)
        return {};
    QString colour = QStringLiteral("#");
    for (int i = 0; i < 3; ++i) {
        bool isNumber = false;
        const double value = parts.at(i).toDouble(&isNumber);
        if (!isNumber)
            return {};
        colour += QStringLiteral("%1").arg(int(std::clamp(value, 0.0, 255.0)), 2, 16, QLatin1Char('0'));
    }
    return colour;
}

} // namespace

QString colourOfCss(QStringView value)
{
    const QStringView text = value.trimmed();
    if (text.startsWith(u'#'))
        return ofHex(text.sliced(1));
    if (text.startsWith(u"rgb", Qt::CaseInsensitive) && text.endsWith(u')') && text.contains(u'('))
        return ofChannels(text.chopped(1).sliced(text.indexOf(u'(') + 1));
    for (const NamedColour &named : namedColours) {
        if (text.compare(named.name, Qt::CaseInsensitive) == 0)
            return named.colour.toString();
    }
    return {};
}

int pixelsOfCss(QStringView value)
{
    QStringView number = value.trimmed();
    if (number.endsWith(u"px", Qt::CaseInsensitive))
        number = number.chopped(2).trimmed();
    bool isNumber = false;
    const double pixels = number.toDouble(&isNumber);
    return isNumber ? int(std::clamp(pixels, 0.0, 10'000.0)) : 0;
}

bool isTellingOnWhite(QStringView colour)
{
    constexpr double almostBlack = 12.0;
    constexpr double hardToRead = 2.5;
    const double contrast = html_palette::contrast(colour, u"#ffffff");
    // Near black is what every program calls its ordinary text; dark blue is meant.
    const int red = colour.sliced(1, 2).toInt(nullptr, 16);
    const int green = colour.sliced(3, 2).toInt(nullptr, 16);
    const int blue = colour.sliced(5, 2).toInt(nullptr, 16);
    const bool isGrey = std::max({red, green, blue}) - std::min({red, green, blue}) < 32;
    return contrast >= hardToRead && !(isGrey && contrast >= almostBlack);
}

} // namespace postroom
