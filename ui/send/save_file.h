// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

//! Asks where to save, beginning with \a suggestedName, and writes \a bytes there: whole or not at all. \a done gets the
//! path, or sentences on why not and what now; it is not called where the person changes their mind. Opens over \a parent.
void saveCsv(QWidget *parent, const QString &title, const QString &suggestedName, const QByteArray &bytes,
             std::function<void(const QString &path, const QString &fault)> done);

} // namespace postroom
