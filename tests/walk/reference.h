// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace postroom::test {

//! The operations of the reference, one for each of its pages, in its order: "POST /api-keys". A name in braces stands for
//! an id; {id|email} for an id or an address, and both ways are pages of their own here.
const QList<QByteArray> &referenceOperations();

//! Which of them a request performs; empty where it is none of them.
QByteArray referenceOperationOf(const QByteArray &method, const QByteArray &path);

} // namespace postroom::test
