// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QRandomGenerator>
#include <QStringList>

//! Makes documents of every shape, the wrong ones too: the same seed, the same document.
class DocumentMaker
{
public:
    explicit DocumentMaker(quint32 seed) : m_random(seed) {}

    postroom::MessageDocument document()
    {
        postroom::MessageDocument document;
        if (chance(2)) {
            document.style.width = m_random.bounded(200, 900);
            document.style.background = colour();
            document.style.surface = colour();
            document.style.textColour = colour();
            document.style.accent = colour();
            document.style.font = pick({"sans", "serif", "mono", "Comic Sans", ""});
            document.style.buttonShape = postroom::MessageStyle::ButtonShape(m_random.bounded(3));
        }
        document.language = pick({"en", "de", "ar", "he", "pt-BR", "zh-Hant-TW", "", "x\"><script>", "-"});
        document.blocks = blocks(m_random.bounded(12), true);
        return document;
    }

    QString previewText() { return chance(3) ? QString() : text(); }

private:
    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }

    QString pick(const QStringList &from) { return from.at(m_random.bounded(int(from.size()))); }
    QString pick(std::initializer_list<const char *> from)
    {
        return QString::fromUtf8(*(from.begin() + m_random.bounded(int(from.size()))));
    }

    QString colour()
    {
        if (chance(6))
            return pick({"", "red", "#12", "#ABCDEF", "#12345g", "#ffffff\" onload=\""});
        return QStringLiteral("#%1").arg(m_random.bounded(0x1000000), 6, 16, QLatin1Char('0'));
    }

    // Words, and everything that may be taken for something else.
    QString text()
    {
        QString result;
        const int parts = m_random.bounded(6);
        for (int i = 0; i < parts; ++i) {
            result += pick({"Hello", " ", "  ", "   ", "a", "<b>", "</p>", "&", "&amp;", "&nbsp;", "&#160;", "\u00a0", "\"", "'", ">",
                            "-->", "<!--", "{", "}", "{{", "}}", "{{{", "}}}", "{{{contact.first_name|there}}}", "{{{FIRST_NAME}}}",
                            "{{{a|b|c}}}", "|", "contact.plan", "\n", "\r\n", "\t", "\u2028", "\u2029", "\u0001", "\u007f", "\u200b",
                            "\ufeff", "\ufffc", "مرحبا", "שלום", "👩‍👩‍👧‍👦", "🇩🇪", "é", "日本語", "<br>", "&#847; ", ".", "!", "<![endif]-->"});
        }
        if (chance(12))
            result.insert(m_random.bounded(int(result.size()) + 1), QChar(char16_t(m_random.bounded(0xd800, 0xe000))));
        return result;
    }

    QString url()
    {
        return pick({"https://acme.com/", "http://acme.com/?a=1&b=\"2\"", "{{{RESEND_UNSUBSCRIBE_URL}}}", "mailto:a@b.c", "javascript:alert(1)",
                     " https://acme.com/ü?q=<>", "", "data:text/html,x", "https://acme.com/--><b>", "tel:+49\n30"});
    }

    postroom::Inline piece()
    {
        postroom::Inline piece;
        piece.kind = postroom::Inline::Kind(chance(2) ? 0 : m_random.bounded(3));
        if (chance(2)) {
            piece.format = {.bold = chance(2), .italic = chance(3), .underline = chance(4), .strike = chance(4)};
            if (chance(3))
                piece.format.colour = colour();
            if (chance(3))
                piece.format.link = url();
        }
        if (piece.kind == postroom::Inline::Kind::Text)
            piece.text = text();
        if (piece.kind == postroom::Inline::Kind::Field) {
            piece.field.key = pick({"contact.first_name", "contact.plan", "FIRST_NAME", "RESEND_UNSUBSCRIBE_URL", "", "a b", "contact.", "x}"});
            piece.field.fallback = chance(2) ? QString() : text();
        }
        return piece;
    }

    QList<postroom::Block> blocks(int count, bool withColumns)
    {
        using namespace postroom;
        QList<Block> all;
        for (int i = 0; i < count; ++i) {
            const int kind = m_random.bounded(12);
            if (kind == 0)
                all.push_back(ImageBlock{url(), text(), m_random.bounded(-10, 900), TextAlign(m_random.bounded(3)), chance(2) ? url() : QString()});
            else if (kind == 1)
                all.push_back(ButtonBlock{text(), url(), TextAlign(m_random.bounded(3))});
            else if (kind == 2)
                all.push_back(DividerBlock{});
            else if (kind == 3)
                all.push_back(SpacerBlock{m_random.bounded(-5, 300)});
            else if (kind == 4 && withColumns)
                all.push_back(ColumnsBlock{blocks(m_random.bounded(4), chance(8)), blocks(m_random.bounded(4), false)});
            else
                all.push_back(textBlock());
        }
        return all;
    }

    postroom::TextBlock textBlock()
    {
        postroom::TextBlock block;
        block.kind = postroom::TextBlock::Kind(m_random.bounded(8));
        // Lists, quotes and footers come in runs.
        if (chance(2))
            block.kind = m_lastKind;
        m_lastKind = block.kind;
        block.align = postroom::TextAlign(chance(3) ? m_random.bounded(3) : 0);
        block.level = m_random.bounded(-1, 6);
        const int pieces = m_random.bounded(7);
        for (int i = 0; i < pieces; ++i)
            block.content.push_back(piece());
        return block;
    }

    QRandomGenerator m_random;
    postroom::TextBlock::Kind m_lastKind = postroom::TextBlock::Kind::Bullet;
};
