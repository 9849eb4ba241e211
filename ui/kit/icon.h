// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QString>

namespace postroom {

//! What an icon is painted in: a token of the theme at the moment of painting, so that icons follow a change of theme.
enum class Ink { Text, Muted, Accent, OnAccent, Good, Waiting, Bad, Neutral };

//! The drawing \a name of resources/icons as an icon, sharp at every size and scale, coloured by \a ink. Disabled icons
//! are muted. An unknown name gives an empty icon and a warning.
QIcon icon(const QString &name, Ink ink = Ink::Text);

//! A larger drawing of resources/pictures as a pixmap of \a size (device-independent) for \a devicePixelRatio.
QPixmap picture(const QString &name, const QSize &size, qreal devicePixelRatio, const QColor &colour);

} // namespace postroom
