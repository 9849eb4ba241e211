// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace postroom {

//! Where things stand in a text, to find them again in what became of it, whatever was changed before and behind them. As
//! QTextDocument::toRawText() has it: one character for each place of the document.
class TextPlaces
{
public:
    explicit TextPlaces(const QString &text) : m_text(text) {}
    //! Where what stood at \a position is \a now: in its line or, where that is another, in its word; beside what took its
    //! place where it is gone.
    int placeIn(const TextPlaces &now, int position) const;

private:
    QString m_text;
};

} // namespace postroom
