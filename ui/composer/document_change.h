// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

QT_FORWARD_DECLARE_CLASS(QTextDocument)

namespace postroom {

//! Makes \a target, which document_bridge.h wrote, hold \a message as one step of undo. Only the blocks that differ are
//! written.
void changeDocument(QTextDocument &target, const MessageDocument &message);

} // namespace postroom
