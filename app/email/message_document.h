// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <variant>

namespace postroom {

//! A message as people write it in the visual editor: a restricted document that every mail client can show. A plain
//! value; knows neither HTML nor the editor. HTML is written by html_writer.h and read back by html_reader.h without loss.

//! A place that is filled in for each recipient: {{{contact.first_name|there}}}.
struct MergeField
{
    QString key = {};      //!< "contact.first_name", "contact.plan" for a property, or unsubscribeKey()
    QString fallback = {}; //!< what recipients without a value get; empty: nothing

    //! The key of the unsubscribe link; it has no fallback and stands only where a link can.
    static QString unsubscribeKey() { return QStringLiteral("RESEND_UNSUBSCRIBE_URL"); }
    bool operator==(const MergeField &) const = default;
};

//! How a run of text looks. Colours are "#rrggbb" in lower case, or empty for the message's own.
struct TextFormat
{
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool strike = false;
    QString colour = {};
    QString link = {}; //!< a URL, or "{{{RESEND_UNSUBSCRIBE_URL}}}"; empty: no link

    bool operator==(const TextFormat &) const = default;
};

//! A piece of a line: text, a line break within the paragraph, or a personal field. Text holds no line ends; neighbours
//! of kind Text differ in format (normalised() sees to that).
struct Inline
{
    enum class Kind { Text, LineBreak, Field };
    Kind kind = Kind::Text;
    QString text = {};       //!< of Text
    MergeField field = {};   //!< of Field
    TextFormat format = {};  //!< of Text and Field

    bool operator==(const Inline &) const = default;
};

enum class TextAlign { Start, Center, End };

//! A paragraph, a heading, a line of a quote, an item of a list, or a line of the footer. Items in a row make one list,
//! quote and footer lines in a row make one quote and one footer.
struct TextBlock
{
    enum class Kind { Paragraph, Heading1, Heading2, Heading3, Quote, Bullet, Number, Footer };
    Kind kind = Kind::Paragraph;
    TextAlign align = TextAlign::Start;
    int level = 0; //!< of Bullet and Number: how deep, 0 to 3
    QList<Inline> content = {};

    bool operator==(const TextBlock &) const = default;
};

struct ImageBlock
{
    QString url = {};
    QString alt = {};
    int width = 0; //!< in px; 0: as wide as there is room
    TextAlign align = TextAlign::Center;
    QString link = {}; //!< empty: none

    bool operator==(const ImageBlock &) const = default;
};

struct ButtonBlock
{
    QString text = {};
    QString url = {};
    TextAlign align = TextAlign::Center;

    bool operator==(const ButtonBlock &) const = default;
};

struct DividerBlock
{
    bool operator==(const DividerBlock &) const = default;
};

struct SpacerBlock
{
    int height = 24; //!< in px, 4 to 200

    bool operator==(const SpacerBlock &) const = default;
};

struct ColumnsBlock;

using Block = std::variant<TextBlock, ImageBlock, ButtonBlock, DividerBlock, SpacerBlock, ColumnsBlock>;

//! Two columns side by side, one below the other on a phone. There are no columns within columns.
struct ColumnsBlock
{
    QList<Block> left = {};
    QList<Block> right = {};

    bool operator==(const ColumnsBlock &) const;
};

//! The looks of a whole message.
struct MessageStyle
{
    enum class ButtonShape { Square, Rounded, Pill };
    int width = 600;                                   //!< of the text in px, 320 to 800
    QString background = QStringLiteral("#f4f5f7");    //!< around the message
    QString surface = QStringLiteral("#ffffff");       //!< behind the text
    QString textColour = QStringLiteral("#1b1f24");
    QString accent = QStringLiteral("#4353c8");        //!< buttons and links
    QString font = QStringLiteral("sans");             //!< "sans", "serif" or "mono": a stack of fonts that are everywhere
    ButtonShape buttonShape = ButtonShape::Rounded;

    bool operator==(const MessageStyle &) const = default;
};

struct MessageDocument
{
    MessageStyle style = {};
    QString language = QStringLiteral("en"); //!< BCP 47; of the text, for screen readers
    QList<Block> blocks = {};

    bool operator==(const MessageDocument &) const = default;
};

//! The same document in its one normal form: neighbouring texts of one format joined, empty texts dropped, line ends in
//! texts made line breaks, whole personal fields in texts ("{{{contact.first_name|there}}}") made fields, control characters
//! and script links dropped, columns within columns laid out below each other, a line break without format, values brought
//! into their limits (colours, language and font that are none: the usual ones). The editor hands on and the writer writes
//! normalised documents only. Applying it twice changes nothing more.
MessageDocument normalised(const MessageDocument &document);

} // namespace postroom
