// SPDX-License-Identifier: Apache-2.0
#include "email/starting_points.h"

#include <QCoreApplication>
#include <QLocale>

namespace postroom {

namespace {

Inline words(const QString &text, const TextFormat &format = {})
{
    return {.kind = Inline::Kind::Text, .text = text, .format = format};
}

Block line(TextBlock::Kind kind, const QList<Inline> &content, TextAlign align = TextAlign::Start)
{
    return TextBlock{.kind = kind, .align = align, .content = content};
}

Block heading(const QString &text)
{
    return line(TextBlock::Kind::Heading1, {words(text)});
}

Block subheading(const QString &text)
{
    return line(TextBlock::Kind::Heading2, {words(text)});
}

Block paragraph(const QString &text)
{
    return line(TextBlock::Kind::Paragraph, {words(text)});
}

Block item(const QString &text)
{
    return line(TextBlock::Kind::Bullet, {words(text)});
}

//: Texts of the messages that people can begin with: they replace them by their own
class StartingTexts
{
    Q_DECLARE_TR_FUNCTIONS(StartingPoints)

public:
    static QList<StartingPoint> all() { return {announcement(), newsletter(), event(), letter()}; }
    static MessageDocument empty() { return document({}); }

private:
    static MessageDocument document(const QList<Block> &blocks)
    {
        MessageDocument result;
        // What they are written in: screen readers speak it.
        result.language = tr("en", "language code of the translation, BCP 47");
        result.blocks = blocks;
        return normalised(result);
    }

    static Block greeting()
    {
        //: Before the recipient's first name: "Hello Ada,"
        const QString hello = tr("Hello");
        //: In place of a first name that is not known: "Hello there,"
        const MergeField name{.key = QStringLiteral("contact.first_name"), .fallback = tr("there")};
        return line(TextBlock::Kind::Paragraph, {words(hello + u' '), {.kind = Inline::Kind::Field, .field = name}, words(QStringLiteral(","))});
    }

    static void addFooter(QList<Block> &blocks)
    {
        const QString url = QLatin1String("{{{") + MergeField::unsubscribeKey() + QLatin1String("}}}");
        blocks.push_back(DividerBlock{});
        blocks.push_back(line(TextBlock::Kind::Footer, {words(tr("Your company, street, town"))}, TextAlign::Center));
        blocks.push_back(line(TextBlock::Kind::Footer,
                              {words(tr("You get this e-mail because you signed up for it.") + u' '), words(tr("Unsubscribe"), {.link = url})},
                              TextAlign::Center));
    }

    static StartingPoint announcement()
    {
        QList<Block> blocks{heading(tr("Say what is new in a few words")), greeting(),
                            paragraph(tr("Tell in two or three sentences what is new and what people gain from it.")),
                            ButtonBlock{.text = tr("Have a look"), .url = QStringLiteral("https://")},
                            paragraph(tr("Write to us if you have a question: we read every answer."))};
        addFooter(blocks);
        return {QStringLiteral("announcement"), tr("Announcement"), tr("One piece of news, and a button that leads to it."), document(blocks)};
    }

    static StartingPoint newsletter()
    {
        QList<Block> blocks{heading(tr("News of the month")), greeting(), paragraph(tr("Say in a sentence what this issue is about.")),
                            subheading(tr("The first story")), paragraph(tr("What happened, and why it matters to your readers.")),
                            ButtonBlock{.text = tr("Read on"), .url = QStringLiteral("https://"), .align = TextAlign::Start}, DividerBlock{},
                            ColumnsBlock{{line(TextBlock::Kind::Heading3, {words(tr("The second story"))}), paragraph(tr("A few sentences."))},
                                         {line(TextBlock::Kind::Heading3, {words(tr("The third story"))}), paragraph(tr("A few sentences."))}}};
        addFooter(blocks);
        return {QStringLiteral("newsletter"), tr("Newsletter"), tr("A lead story and two short ones side by side."), document(blocks)};
    }

    static StartingPoint event()
    {
        const auto fact = [](const QString &name, const QString &value) {
            return line(TextBlock::Kind::Paragraph, {words(name, {.bold = true}), words(u' ' + value)});
        };
        QList<Block> blocks{heading(tr("Name of the event")), greeting(), paragraph(tr("Invite people: what will happen, and for whom is it?")),
                            //: When an event takes place
                            fact(tr("When:"), tr("day, time and time zone")),
                            //: Where an event takes place
                            fact(tr("Where:"), tr("address, or “online”")),
                            ButtonBlock{.text = tr("Sign up"), .url = QStringLiteral("https://")}, subheading(tr("What to expect")),
                            item(tr("The first thing")), item(tr("The second thing")), item(tr("The third thing"))};
        addFooter(blocks);
        return {QStringLiteral("event"), tr("Event"), tr("An invitation with time, place and a button to sign up."), document(blocks)};
    }

    static StartingPoint letter()
    {
        QList<Block> blocks{greeting(), paragraph(tr("Write as you would to one person.")), paragraph(tr("Kind regards")),
                            paragraph(tr("Your name"))};
        addFooter(blocks);
        MessageDocument plain = document(blocks);
        plain.style.background = QStringLiteral("#ffffff");
        return {QStringLiteral("letter"), tr("Plain letter"), tr("Nothing but words, as one person writes to another."), plain};
    }
};

} // namespace

QList<StartingPoint> startingPoints()
{
    return StartingTexts::all();
}

MessageDocument emptyPage()
{
    return StartingTexts::empty();
}

} // namespace postroom
