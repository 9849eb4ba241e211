// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/postroom_style.h"

#include <QColor>

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QStyleOptionProgressBar)

namespace postroom {
struct Tokens;
}

//! What PostroomStyle paints with: what was said of a control, and the shapes all of them are made of.
namespace postroom::paint {

ButtonKind kindOf(const QWidget *widget);
bool isDense(const QWidget *widget);

//! A rounded box; a colour that is not valid is left out.
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width = 1);
//! What is typed or chosen in: a box whose border says that it has the focus, or was refused.
void drawField(QPainter *painter, const QStyleOption &option, const QWidget *widget);
//! The whole way, or what of it is done: a flat band with round ends.
void drawProgress(const QStyleOptionProgressBar &bar, bool done, QPainter *painter);
//! \a part of the way from one colour to the other.
QColor mixed(const QColor &a, const QColor &b, float part);

struct ButtonFace
{
    QColor fill;
    QColor border;
    QColor text;
};
ButtonFace faceOf(ButtonKind kind, const Tokens &t, QStyle::State state);

} // namespace postroom::paint
