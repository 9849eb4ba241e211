// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/message_look.h"

#include <QSyntaxHighlighter>

namespace postroom {

//! Gives a message its looks from what its text means, outside of the undo stack.
class MessageDresser final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    //! \a look must outlive it; after it changed call rehighlight().
    MessageDresser(QTextDocument *target, const MessageLook &look);

    //! The document has another width: objects are laid anew.
    void layObjects();

protected:
    void highlightBlock(const QString &text) override;

private:
    double roomIn(const QTextBlock &block) const;
    const MessageLook &m_look;
};

} // namespace postroom
