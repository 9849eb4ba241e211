// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace postroom::test {

//! Every operation Postroom speaks, "METHOD /path/{id}": what the contract test must have exercised. Where two patterns
//! fit a path the one without a placeholder stands first.
const QList<QByteArray> &operations();

//! Those of them that answer a list, page by page.
const QList<QByteArray> &lists();

//! The operation a request belongs to; empty where it is none. \a path without its query.
QByteArray operationOf(const QByteArray &method, const QByteArray &path);

} // namespace postroom::test
