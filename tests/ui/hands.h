// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace postroom::test {

// How the tests use a window: keyboard and mouse on what is seen. Everything is false where the control is not there, not
// enabled, or does not hold afterwards what it was to hold.

//! Types \a text into the field of that accessible name, in place of what it holds.
[[nodiscard]] bool typeInto(const QWidget &root, const QString &fieldName, const QString &text);
//! Chooses the first item that begins with \a start in the box of that accessible name, with the arrow keys.
[[nodiscard]] bool pick(const QWidget &root, const QString &boxName, const QString &start);
//! Types at the end of the text of that accessible name: a message, HTML, plain text.
[[nodiscard]] bool write(const QWidget &root, const QString &textName, const QString &text);
//! Clicks the button whose accessible name is \a name, for those whose words are another's too.
[[nodiscard]] bool clickNamed(const QWidget &root, const QString &name);

} // namespace postroom::test
