// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/tokens.h"

#include <QSyntaxHighlighter>

namespace postroom {

//! Colours tags, attributes, values, comments, entities and personal fields of HTML, line by line.
class HtmlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    HtmlHighlighter(QTextDocument *target, const Tokens &tokens);
    void setTokens(const Tokens &tokens);

protected:
    void highlightBlock(const QString &text) override;

private:
    void markTag(const QString &text, int from, int to);
    void markFields(const QString &text);

    Tokens m_tokens;
};

} // namespace postroom
