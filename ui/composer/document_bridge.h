// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QTextBlock)
QT_FORWARD_DECLARE_CLASS(QTextCursor)
QT_FORWARD_DECLARE_CLASS(QTextDocument)

namespace postroom {

//! A message as a QTextDocument and back, without loss for normalised documents. In the UI thread, like the document.

//! Makes \a target hold \a message; what could be undone before is forgotten. \a scale: of the distances.
void writeDocument(QTextDocument &target, const MessageDocument &message, double scale = 1);
//! Puts \a blocks in at \a cursor as one step of undo, replacing its selection. A single paragraph is joined to the text
//! around it. There are no columns within columns: inside of one their contents follow one another.
void insertBlocks(QTextCursor &cursor, const QList<Block> &blocks);
//! Writes \a content at \a cursor, within its block.
void insertInlines(QTextCursor &cursor, const QList<Inline> &content);
//! Makes the empty block at \a cursor, and what is put in behind it, \a blocks.
void fillBlock(const QTextCursor &cursor, const QList<Block> &blocks);
//! Puts \a blocks in behind the block that ends at \a cursor.
void appendBlocks(const QTextCursor &cursor, const QList<Block> &blocks);
//! Normalised.
MessageDocument readDocument(const QTextDocument &source);
//! What one block of a document is read as: mostly one, none where it stands for nothing.
QList<Block> readBlockOf(const QTextBlock &block);
//! What of \a cursor is selected.
QList<Block> readSelection(const QTextCursor &cursor);

//! Reads a document again and again while it is edited: only the blocks that changed since.
class DocumentReader final : public QObject
{
    Q_OBJECT
public:
    //! \a source must outlive it.
    explicit DocumentReader(QTextDocument &source, QObject *parent = nullptr);
    MessageDocument read() const;

private:
    void forget(int from, int added);
    QTextDocument &m_source;
};

} // namespace postroom
