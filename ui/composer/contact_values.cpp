// SPDX-License-Identifier: Apache-2.0
#include "composer/contact_values.h"

#include "email/merge_fields.h"

#include <QLocale>

#include <cmath>

namespace postroom {

namespace {

FieldValues valuesOf(const PreviewContact &contact)
{
    FieldValues values;
    values.email = contact.email;
    values.firstName = contact.firstName;
    values.lastName = contact.lastName;
    values.properties = contact.properties;
    values.propertyFallbacks = contact.propertyFallbacks;
    values.unsubscribeUrl = QStringLiteral("https://unsubscribe.resend.com/");
    return values;
}

void fill(const FieldValues &values, QList<Block> &blocks)
{
    const auto put = [&values](QString &text) {
        if (text.contains(QStringLiteral("{{{")))
            text = fillFields(text, values).text;
    };
    for (Block &block : blocks) {
        if (auto *text = std::get_if<TextBlock>(&block)) {
            for (Inline &piece : text->content) {
                put(piece.format.link);
                if (piece.kind != Inline::Kind::Field)
                    continue;
                piece.text = fillFields(fieldSource(piece.field), values).text;
                piece.kind = Inline::Kind::Text;
                piece.field = {};
            }
        } else if (auto *image = std::get_if<ImageBlock>(&block)) {
            put(image->url);
            put(image->alt);
        } else if (auto *button = std::get_if<ButtonBlock>(&block)) {
            put(button->text);
            put(button->url);
        } else if (auto *columns = std::get_if<ColumnsBlock>(&block)) {
            fill(values, columns->left);
            fill(values, columns->right);
        }
    }
}

} // namespace

QString valueInMessage(const ContactProperty::Value &value)
{
    if (const auto *number = std::get_if<double>(&value)) {
        const double size = std::abs(*number);
        const bool beyondDigits = size != 0 && (size >= 1e21 || size < 1e-6); // as JSON is written there
        return QString::number(*number, beyondDigits ? 'g' : 'f', QLocale::FloatingPointShortest);
    }
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

MessageDocument filledFor(const PreviewContact &contact, const MessageDocument &message)
{
    MessageDocument filled = message;
    fill(valuesOf(contact), filled.blocks);
    return filled;
}

QString filledHtmlFor(const PreviewContact &contact, const QString &html)
{
    return fillFields(html, valuesOf(contact), SourceKind::Html).text;
}

QString filledTextFor(const PreviewContact &contact, const QString &text)
{
    return fillFields(text, valuesOf(contact)).text;
}

} // namespace postroom
