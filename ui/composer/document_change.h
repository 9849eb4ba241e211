// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QString>

QT_FORWARD_DECLARE_CLASS(QTextDocument)

namespace postroom {

//! Makes \a target, which document_bridge.h wrote, hold \a message as one step of undo. Only the blocks that differ are
//! written.
void changeDocument(QTextDocument &target, const MessageDocument &message);

//! Where things stand in the text of a document, to find them again after a change of it.
class TextPlaces
{
public:
    explicit TextPlaces(const QTextDocument &source);
    //! Where what stood at \a position is \a now; beside what took its place.
    int placeIn(const TextPlaces &now, int position) const;

private:
    QString m_text;
};

} // namespace postroom
