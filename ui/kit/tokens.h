// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tone.h"

#include <QColor>
#include <QPalette>

namespace postroom {

//! A text colour and the ground it stands on.
struct ToneColours
{
    QColor text;
    QColor ground;
    bool operator==(const ToneColours &) const = default;
};

//! Every colour of the window. There is one table for light and one for dark; nothing else in ui/ names a colour.
//! All texts have a contrast of at least 4.5 : 1 on every ground they stand on; a test computes it.
struct Tokens
{
    bool dark = false;
    QColor background; //!< behind everything
    QColor surface;    //!< cards, fields, header
    QColor sunken;     //!< notices inside a card, the command field
    QColor text;
    QColor muted; //!< secondary text
    QColor border;
    QColor accent; //!< primary action, selection mark, focus
    QColor onAccent;
    QColor accentSoft; //!< selected row
    QColor hover;      //!< row under the pointer
    ToneColours good;
    ToneColours waiting;
    ToneColours bad;
    ToneColours neutral;

    const ToneColours &tone(Tone tone) const;
    bool operator==(const Tokens &) const = default;
};

Tokens lightTokens();
Tokens darkTokens();

//! The tokens a widget with this palette draws with: palettes are made of tokens by paletteOf(), so a widget needs no
//! other way to its colours.
const Tokens &tokensOf(const QPalette &palette);
QPalette paletteOf(const Tokens &tokens);

//! \a colour as it is used on \a tokens: an account's colour is chosen for light grounds and is lightened on dark ones.
QColor accountColour(const QColor &colour, const Tokens &tokens);
//! Black or white, whichever reads better on \a ground.
QColor readableOn(const QColor &ground);
//! Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrast(const QColor &a, const QColor &b);

} // namespace postroom
