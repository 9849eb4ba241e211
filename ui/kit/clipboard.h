// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

//! Puts \a text on the clipboard and says "Copied" at \a globalPosition, where the eye is. \a near is the widget it
//! happened in.
void copyWithHint(const QString &text, QWidget *near, const QPoint &globalPosition);
//! The same, above the middle of \a near.
void copyWithHint(const QString &text, QWidget *near);

} // namespace postroom
