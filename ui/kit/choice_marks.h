// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QStyleOption)

namespace postroom {

// The marks before a choice, in the theme's colours: Fusion's are lost in the dark. UI thread.

//! The ring of one of several choices; State_On fills it.
void drawRadioMark(QPainter *painter, const QStyleOption &option);
//! The box of a choice of its own: State_On ticks it, State_NoChange marks it as neither.
void drawCheckMark(QPainter *painter, const QStyleOption &option);

} // namespace postroom
