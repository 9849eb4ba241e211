// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QMenuBar)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

//! Every action of \a menus that has a shortcut, in a dialog over \a parent.
void showShortcuts(QWidget *parent, const QMenuBar &menus);
//! Which program and version this is, and under what licence.
void showAbout(QWidget *parent);

} // namespace postroom
