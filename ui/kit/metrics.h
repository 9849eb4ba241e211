// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontMetrics>

namespace postroom::metrics {

//! Measures of look.md. Heights grow with the person's font, so that 200 % text is not cut.
inline constexpr int gapSmall = 8;
inline constexpr int gap = 12;
inline constexpr int gapLarge = 16;
inline constexpr int pageMargin = 24;
inline constexpr int controlRadius = 6;
inline constexpr int cardRadius = 8;
inline constexpr int bodyPixels = 13;

inline int controlHeight(const QFontMetrics &font)
{
    return qMax(32, font.height() + 14);
}
inline int denseControlHeight(const QFontMetrics &font)
{
    return qMax(26, font.height() + 8);
}
inline int rowHeight(const QFontMetrics &font)
{
    return qMax(36, font.height() + 18);
}

//! A font relative to the body font: sizes are proportions of it (12, 16 and 20 to 13).
inline QFont scaled(const QFont &body, int pixelsAtBody13)
{
    QFont font = body;
    if (body.pixelSize() > 0)
        font.setPixelSize(qRound(body.pixelSize() * pixelsAtBody13 / 13.0));
    else
        font.setPointSizeF(body.pointSizeF() * pixelsAtBody13 / 13.0);
    return font;
}
inline QFont small(const QFont &body)
{
    return scaled(body, 12);
}
inline QFont pageTitle(const QFont &body)
{
    QFont font = scaled(body, 20);
    font.setWeight(QFont::DemiBold);
    return font;
}
inline QFont paneTitle(const QFont &body)
{
    QFont font = scaled(body, 16);
    font.setWeight(QFont::DemiBold);
    return font;
}
inline QFont strong(const QFont &body)
{
    QFont font = body;
    font.setWeight(QFont::DemiBold);
    return font;
}
//! The system's fixed-width font in the size that fits beside body text.
QFont mono(const QFont &body);

} // namespace postroom::metrics
