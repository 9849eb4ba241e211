// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace postroom {

class MessageStrip;
class TableModel;

//! Says in \a strip what a table with rows lacks all the same, with a way to load it: the rest of a list that broke off, or
//! what has changed since. A table without rows says so itself. What is to be read in the strip stays.
void tellListFault(MessageStrip &strip, TableModel &model);

} // namespace postroom
