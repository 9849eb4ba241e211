// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

//! An item of a combo box and what it stands for, which is its user data.
struct ComboItem
{
    QString text = {};
    QString value = {};
};

//! Makes \a box hold \a items, each value once, with \a chosen as the current one. Items that stay are not taken out: the
//! list may be open under somebody's hand.
void setComboItems(QComboBox &box, const QList<ComboItem> &items, const QString &chosen);

} // namespace postroom
