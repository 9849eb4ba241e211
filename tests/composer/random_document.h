// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "email/message_document.h"

#include <QRandomGenerator>
#include <QStringList>

namespace postroom::test {

//! Makes documents of every shape out of a seed: the same seed, the same document.
class RandomDocument
{
public:
    explicit RandomDocument(quint32 seed) : m_random(seed) {}

    MessageDocument make()
    {
        MessageDocument document;
        document.style.width = 320 + below(481);
        document.style.accent = colour();
        document.style.background = colour();
        document.style.font = QStringList{QStringLiteral("sans"), QStringLiteral("serif"), QStringLiteral("mono")}.at(below(3));
        document.style.buttonShape = MessageStyle::ButtonShape(below(3));
        document.language = below(2) ? QStringLiteral("en") : QStringLiteral("ar");
        document.blocks = blocks(below(9), true);
        return normalised(document);
    }

private:
    int below(int end) { return int(m_random.bounded(end)); }
    QString colour() { return QStringLiteral("#%1").arg(below(0x1000000), 6, 16, QLatin1Char('0')); }
    QString words()
    {
        static const QStringList some{QStringLiteral("November was a month of small things"), QStringLiteral(" "),
                                      QStringLiteral("  two  spaces "), QStringLiteral("مرحبا بالعالم"),
                                      QStringLiteral("👩‍👩‍👧 🎉"), QStringLiteral("<b>&amp;</b>"), QStringLiteral("{{{contact.x|y}}}"),
                                      QStringLiteral("a\tb"), QStringLiteral("\u00a0"), QStringLiteral("田中 和子"), QString()};
        return some.at(below(int(some.size())));
    }
    TextFormat textFormat()
    {
        TextFormat format;
        format.bold = below(4) == 0;
        format.italic = below(4) == 0;
        format.underline = below(6) == 0;
        format.strike = below(8) == 0;
        if (below(5) == 0)
            format.colour = colour();
        if (below(5) == 0)
            format.link = below(3) ? QStringLiteral("https://example.com/?a=1&b=2") : QStringLiteral("{{{RESEND_UNSUBSCRIBE_URL}}}");
        return format;
    }
    QList<Inline> content()
    {
        QList<Inline> all;
        for (int i = below(6); i > 0; --i) {
            switch (below(5)) {
            case 0:
                all.push_back({.kind = Inline::Kind::LineBreak});
                break;
            case 1:
                all.push_back({.kind = Inline::Kind::Field,
                               .field = {QStringLiteral("contact.first_name"), below(2) ? words() : QString()},
                               .format = textFormat()});
                break;
            default:
                all.push_back({.text = words(), .format = textFormat()});
            }
        }
        return all;
    }
    QList<Block> blocks(int count, bool withColumns)
    {
        QList<Block> all;
        for (int i = 0; i < count; ++i)
            all.push_back(block(withColumns));
        return all;
    }
    Block block(bool withColumns)
    {
        const TextAlign align = TextAlign(below(3));
        switch (below(withColumns ? 9 : 8)) {
        case 0:
            return ImageBlock{QStringLiteral("https://example.com/a.png"), words(), below(900), align, words()};
        case 1:
            return ButtonBlock{words(), QStringLiteral("https://example.com"), align};
        case 2:
            return DividerBlock{};
        case 3:
            return SpacerBlock{below(300)};
        case 8:
            return ColumnsBlock{blocks(below(4), false), blocks(below(4), false)};
        default:
            return TextBlock{TextBlock::Kind(below(8)), align, below(6), content()};
        }
    }

    QRandomGenerator m_random;
};

} // namespace postroom::test
