// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace postroom {

//! Lays \a content down the middle of \a page, no wider than its maximum width, and lets it scroll: large fonts and small
//! windows must not cut its buttons. \a page takes it over.
void layCentredColumn(QWidget *page, QWidget *content);

} // namespace postroom
