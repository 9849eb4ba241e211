// SPDX-License-Identifier: Apache-2.0
#include "pages/property_fields.h"

#include "kit/form_field.h"
#include "kit/literal_text.h"
#include "kit/metrics.h"
#include "kit/one_line.h"
#include "kit/readable.h"
#include "models/property_value.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace postroom {

using Value = ContactProperty::Value;

namespace {

std::optional<Value> typedValue(const QString &text, const ContactProperty &property, const ContactState &saved)
{
    const Value known = saved.properties.value(property.key);
    return text == oneLine(propertyValueText(known)) ? known : readPropertyValue(text, property.type.known);
}

} // namespace

PropertyFields::PropertyFields(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::gapSmall);
}

bool PropertyFields::setProperties(const QList<ContactProperty> &properties)
{
    const bool isSame = std::equal(m_fields.cbegin(), m_fields.cend(), properties.cbegin(), properties.cend(),
                                   [](const auto &field, const ContactProperty &one) { return field.first == one; });
    if (isSame)
        return false;
    QHash<QString, QString> texts; // by id
    QString focused;
    int cursor = 0;
    for (const auto &[property, field] : std::as_const(m_fields)) {
        texts.insert(property.id, field->text());
        if (field->edit()->hasFocus()) {
            focused = property.id;
            cursor = field->edit()->cursorPosition();
            field->edit()->clearFocus();
        }
        // Later: it may be one of them that says what is typed into it.
        field->edit()->disconnect(this);
        m_column->removeWidget(field);
        field->hide();
        field->deleteLater();
    }
    m_fields.clear();
    for (const ContactProperty &property : properties) {
        //: Label of a field; %1 is the key of a property whose values are numbers
        const QString label = property.type == PropertyType::Number ? tr("%1 (number)").arg(property.key)
                                                                    : property.key;
        auto *field = new FormField(literalText(label));
        const QString fallback = propertyValueText(property.fallback);
        //: In an empty field: what people without a value of their own get
        field->edit()->setPlaceholderText(fallback.isEmpty() ? tr("No value") : tr("%1 (fallback)").arg(shortened(fallback)));
        connect(field->edit(), &QLineEdit::textEdited, this,
                [this, property](const QString &text) { emit typed(property, text); });
        m_column->addWidget(field);
        m_fields.push_back({property, field});
        field->setText(texts.value(property.id));
        if (property.id == focused) {
            field->edit()->setFocus();
            field->edit()->setCursorPosition(cursor);
        }
    }
    return true;
}

QList<QWidget *> PropertyFields::controls() const
{
    QList<QWidget *> all;
    for (const auto &[property, field] : m_fields)
        all.push_back(field->edit());
    return all;
}

void PropertyFields::fill(const ContactState &wanted, const ContactState &saved, bool afresh)
{
    const auto show = [](FormField *field, const QString &text) {
        if (field->text() != oneLine(text))
            field->setText(text);
    };
    for (const auto &[property, field] : std::as_const(m_fields)) {
        if (const auto typed = wanted.unreadable.find(property.key); typed != wanted.unreadable.end()) {
            show(field, *typed);
            field->setFault(tr("Write a number, for example 12."));
            continue;
        }
        field->setFault({});
        const Value value = wanted.properties.value(property.key);
        if (afresh || typedValue(field->text(), property, saved) != value)
            show(field, propertyValueText(value));
    }
}

bool PropertyFields::focusUnreadable(const ContactState &wanted)
{
    for (const auto &[property, field] : std::as_const(m_fields)) {
        if (!wanted.unreadable.contains(property.key))
            continue;
        field->edit()->setFocus();
        return true;
    }
    return false;
}

void takeTyped(ContactState &wanted, const ContactState &saved, const ContactProperty &property, const QString &text)
{
    const std::optional<Value> value = typedValue(text, property, saved);
    if (!value) {
        wanted.unreadable.insert(property.key, text);
        return;
    }
    wanted.unreadable.remove(property.key);
    if (std::holds_alternative<std::monostate>(*value))
        wanted.properties.remove(property.key);
    else
        wanted.properties.insert(property.key, *value);
}

} // namespace postroom
