// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace postroom {

//! HTML of any origin as a tree that knows where in the source everything stands: for checks and for import.

//! A stretch of the source in UTF-16 units.
struct SourceRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const SourceRange &) const = default;
};

struct HtmlAttribute
{
    QString name = {};  //!< in lower case
    QString value = {}; //!< entities resolved
    SourceRange range = {};
    SourceRange valueRange = {}; //!< without quotes

    bool operator==(const HtmlAttribute &) const = default;
};

struct HtmlNode
{
    enum class Kind { Element, Text };
    Kind kind = Kind::Element;
    QString name = {}; //!< of an element, in lower case
    QString text = {}; //!< of a text, entities resolved
    QList<HtmlAttribute> attributes = {};
    SourceRange range = {}; //!< of the start tag, or of the text; empty where the parser supplied the element
    int parent = -1;        //!< index into nodes(); -1: the top
    int end = 0;            //!< index behind the last of its descendants

    //! Nothing where it is not there.
    std::optional<QString> attribute(QStringView attributeName) const;
    const HtmlAttribute *find(QStringView attributeName) const;
    bool is(QStringView elementName) const { return kind == Kind::Element && name == elementName; }
};

//! A declaration from a style attribute or a style element.
struct CssDeclaration
{
    QString property = {}; //!< in lower case
    QString value = {};    //!< as written, trimmed
    SourceRange range = {}; //!< of both; in a style attribute with entities, of the attribute's value
    int node = -1;          //!< the element with the attribute, or the style element
    bool inStyleElement = false;

    bool operator==(const CssDeclaration &) const = default;
};

//! "@media", "@font-face", "@import" of a style element.
struct CssAtRule
{
    QString name = {}; //!< with the "@", in lower case
    SourceRange range = {};

    bool operator==(const CssAtRule &) const = default;
};

class HtmlTree
{
public:
    //! Parses as browsers do (HTML 5). HTML that would cost out of all proportion (nested thousands deep) gives an empty
    //! tree with isTooComplex(). Comments, Outlook's conditional ones too, are no part of it. Any thread.
    static HtmlTree parse(const QString &html);

    //! In document order, parents before children.
    const QList<HtmlNode> &nodes() const { return m_nodes; }
    bool isTooComplex() const { return m_tooComplex; }
    //! The text below \a node as it stands; -1: all. Without script and style.
    QString textBelow(int node) const;
    //! Of style attributes and style elements, in document order.
    QList<CssDeclaration> declarations() const;
    QList<CssAtRule> atRules() const;

private:
    friend class HtmlTreeBuilder;
    QString m_source = {};
    QList<HtmlNode> m_nodes = {};
    bool m_tooComplex = false;
};

//! The declarations of a style attribute's value, or of a rule's body; ranges count from its start.
QList<CssDeclaration> parseDeclarations(QStringView css);

} // namespace postroom
