// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace postroom::html_palette {

//! Colours of a message's HTML that follow from those a person chose. All are "#rrggbb".

//! What a reader sees who prefers dark.
inline QString darkBackground() { return QStringLiteral("#121417"); }
inline QString darkSurface() { return QStringLiteral("#1d2125"); }
inline QString darkText() { return QStringLiteral("#e6e8eb"); }
inline QString darkMuted() { return QStringLiteral("#a2a9b3"); }
inline QString darkLine() { return QStringLiteral("#3a4048"); }

//! The contrast of WCAG 2, 1 to 21.
double contrast(QStringView one, QStringView other);
//! True where light text reads better on \a colour.
bool isDark(QStringView colour);
//! Text on a ground of \a colour: white or near black.
QString textOn(QStringView colour);
//! Small print on \a surface.
QString mutedOn(QStringView surface);
//! Thin lines on \a surface.
QString lineOn(QStringView surface);
//! \a colour, lightened until it can be read on darkSurface().
QString onDark(QStringView colour);

} // namespace postroom::html_palette
