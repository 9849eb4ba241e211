// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace postroom {

//! "#rrggbb" of a CSS colour: #rgb, #rrggbb, rgb(), rgba(), the sixteen names of HTML 4; empty for any other.
QString colourOfCss(QStringView value);
//! Whole px of a CSS or HTML length without a unit or in px; 0 for any other.
int pixelsOfCss(QStringView value);
//! True where text may be set in the colour on white ground and is told apart from ordinary black by it.
bool isTellingOnWhite(QStringView colour);

} // namespace postroom
