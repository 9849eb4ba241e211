// SPDX-License-Identifier: Apache-2.0
#include "kit/tokens.h"

#include <cmath>

namespace postroom {

Tokens lightTokens()
{
    Tokens t;
    t.dark = false;
    t.background = QColor(0xF5F6F8);
    t.surface = QColor(0xFFFFFF);
    t.sunken = QColor(0xEEF0F3);
    t.text = QColor(0x1B1F24);
    t.muted = QColor(0x58626D);
    t.border = QColor(0xD8DDE3);
    t.accent = QColor(0x4353C8);
    t.onAccent = QColor(0xFFFFFF);
    t.accentSoft = QColor(0xE9ECFB);
    t.hover = QColor(0xF3F5F8);
    t.good = {QColor(0x1B7044), QColor(0xE2F3E9)};
    t.waiting = {QColor(0x805300), QColor(0xFFF1CF)};
    t.bad = {QColor(0xB0241C), QColor(0xFCE8E6)};
    t.neutral = {QColor(0x4A5560), QColor(0xE9ECF0)};
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.dark = true;
    t.background = QColor(0x15171B);
    t.surface = QColor(0x1D2025);
    t.sunken = QColor(0x14161A);
    t.text = QColor(0xE7E9EC);
    t.muted = QColor(0xA5ADB7);
    t.border = QColor(0x353B44);
    t.accent = QColor(0x93A0FF);
    t.onAccent = QColor(0x12142B);
    t.accentSoft = QColor(0x262B4D);
    t.hover = QColor(0x23272D);
    t.good = {QColor(0x7AD6A3), QColor(0x173526)};
    t.waiting = {QColor(0xF0C264), QColor(0x3A2E10)};
    t.bad = {QColor(0xFF9C93), QColor(0x45201D)};
    t.neutral = {QColor(0xBAC2CB), QColor(0x2C323A)};
    return t;
}

const ToneColours &Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return good;
    case Tone::Waiting:
        return waiting;
    case Tone::Bad:
        return bad;
    case Tone::None:
    case Tone::Neutral:
        break;
    }
    return neutral;
}

const Tokens &tokensOf(const QPalette &palette)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark : light;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.background);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.background);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad.text);
    p.setColor(QPalette::ToolTipBase, t.text);
    p.setColor(QPalette::ToolTipText, t.surface);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.sunken);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.muted);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text);
    return p;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * channel(double(colour.redF())) + 0.7152 * channel(double(colour.greenF()))
            + 0.0722 * channel(double(colour.blueF()));
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor &ground)
{
    const QColor black(0x12142B);
    const QColor white(0xFFFFFF);
    return contrast(black, ground) > contrast(white, ground) ? black : white;
}

QColor accountColour(const QColor &colour, const Tokens &tokens)
{
    if (!colour.isValid())
        return tokens.accent;
    QColor used = colour;
    // In steps rather than by a formula: hues differ too much in how light they look.
    while (tokens.dark && contrast(used, tokens.surface) < 4.5) {
        const float lightness = used.lightnessF() + 0.04f;
        if (lightness >= 1.0f)
            break;
        used.setHslF(qMax(0.0f, used.hslHueF()), used.hslSaturationF(), lightness);
    }
    return used;
}

} // namespace postroom
