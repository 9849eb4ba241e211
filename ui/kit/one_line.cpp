// SPDX-License-Identifier: Apache-2.0
#include "kit/one_line.h"

#include <QLineEdit>
#include <QValidator>

#include <algorithm>

namespace postroom {

namespace {

bool isHalf(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate())
        return at + 1 == text.size() || !text.at(at + 1).isLowSurrogate();
    return c.isLowSurrogate() && (at == 0 || !text.at(at - 1).isHighSurrogate());
}

bool isBreak(QChar c)
{
    return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\t') || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

class OneLine final : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString &input, int &position) const override
    {
        const QString before = input.left(position);
        input = oneLine(input);
        position = std::min(int(oneLine(before).size()), int(input.size()));
        return Acceptable;
    }
};

} // namespace

QString oneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\n') && i > 0 && text.at(i - 1) == QLatin1Char('\r'))
            continue;
        if (isBreak(c))
            line += QLatin1Char(' ');
        else if (c.category() != QChar::Other_Control && !isHalf(text, i))
            line += c;
    }
    return line;
}

void keepOneLine(QLineEdit *edit)
{
    edit->setValidator(new OneLine(edit));
}

} // namespace postroom
