// SPDX-License-Identifier: Apache-2.0
#include "send/test_rendering.h"

#include "email/html_head.h"
#include "email/merge_fields.h"
#include "models/property_value.h"

#include <QRegularExpression>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const PropertyValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 15);
    return std::get<bool>(value) ? u"true"_s : u"false"_s;
}

FieldValues valuesOf(const std::optional<ContactDetails> &contact, const QList<ContactProperty> &properties)
{
    FieldValues values;
    values.unsubscribeUrl = u"#"_s;
    for (const ContactProperty &property : properties) {
        const QString fallback = propertyValueText(property.fallback);
        if (!fallback.isEmpty())
            values.propertyFallbacks.insert(property.key, fallback);
    }
    if (!contact)
        return values;
    values.email = contact->contact.email;
    values.firstName = contact->contact.firstName.value_or(QString());
    values.lastName = contact->contact.lastName.value_or(QString());
    for (auto it = contact->properties.cbegin(); it != contact->properties.cend(); ++it)
        values.properties.insert(it.key(), textOf(it.value()));
    return values;
}

QString withPreview(const QString &html, const QString &preview)
{
    if (preview.isEmpty() || html.isEmpty())
        return html;
    const QString hidden = u"<div style=\"display:none;max-height:0;overflow:hidden\">"_s + preview.toHtmlEscaped()
        + u"</div>"_s;
    static const QRegularExpression body(u"<body[^>]*>"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = body.match(html);
    const qsizetype place = found.hasMatch() ? found.capturedEnd() : 0;
    return html.left(place) + hidden + html.mid(place);
}

} // namespace

RenderedMessage renderedFor(const std::optional<ContactDetails> &contact, const BroadcastDraft &draft,
                            const QList<ContactProperty> &properties)
{
    const FieldValues values = valuesOf(contact, properties);
    RenderedMessage message;
    message.from = draft.from;
    message.replyTo = draft.replyTo;
    message.subject = fillFields(draft.subject, values, SourceKind::Plain).text;
    message.html = fillFields(draft.html, values, SourceKind::Html).text;
    // The visual editor's own HTML holds it already.
    if (html_head::previewIn(draft.html).length == 0)
        message.html = withPreview(message.html, fillFields(draft.previewText, values, SourceKind::Plain).text);
    message.text = draft.text;
    if (!draft.text.isGenerated() && !draft.text.isNone())
        message.text = PlainText::own(fillFields(draft.text.text(), values, SourceKind::Plain).text);
    return message;
}

} // namespace postroom
