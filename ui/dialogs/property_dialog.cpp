// SPDX-License-Identifier: Apache-2.0
#include "dialogs/property_dialog.h"

#include "kit/form_field.h"
#include "models/property_value.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace postroom {

PropertyDialog *PropertyDialog::create(ContactPropertiesModel &model, const AccountMark &account, QWidget *parent)
{
    auto *dialog = new PropertyDialog(model, {}, account, parent);
    dialog->open();
    return dialog;
}

PropertyDialog *PropertyDialog::edit(ContactPropertiesModel &model, const ContactProperty &property,
                                     const AccountMark &account, QWidget *parent)
{
    auto *dialog = new PropertyDialog(model, property, account, parent);
    dialog->open();
    dialog->readAnew();
    return dialog;
}

PropertyDialog::PropertyDialog(ContactPropertiesModel &model, const ContactProperty &property,
                               const AccountMark &account, QWidget *parent)
    : FormDialog(account,
                 property.id.isEmpty() ? tr("New property") : tr("Change the fallback of “%1”").arg(property.key),
                 property.id.isEmpty() ? tr("Create property") : tr("Save"), parent),
      m_model(model), m_property(property),
      m_key(new FormField(tr("&Key"),
                          tr("Letters, digits and _, for example company_name. It can never be changed later."))),
      m_type(new QComboBox),
      m_fallback(new FormField(tr("&Fallback"),
                               tr("What stands in a message for people who have no value of their own. May be empty.")))
{
    //: Type of a contact's custom field
    m_type->addItem(tr("Text"), int(PropertyType::String));
    //: Type of a contact's custom field
    m_type->addItem(tr("Number"), int(PropertyType::Number));
    m_type->setCurrentIndex(property.type == PropertyType::Number ? 1 : 0);
    auto *typeField = new FieldFrame(tr("&Type"), m_type, tr("It can never be changed later."));
    m_key->setText(property.key);
    m_fallback->setText(propertyValueText(property.fallback));
    m_fallback->edit()->selectAll();
    if (isNew()) {
        fields().addWidget(m_key);
        fields().addWidget(typeField);
        m_key->setFocus();
    } else {
        m_key->setParent(this);
        m_key->hide();
        typeField->setParent(this);
        typeField->hide();
        m_fallback->setFocus();
    }
    fields().addWidget(m_fallback);
    connect(m_type, &QComboBox::currentIndexChanged, m_fallback, [this] { m_fallback->setFault({}); });
    connect(this, &FormDialog::submitted, this, &PropertyDialog::carryOut);
}

PropertyType PropertyDialog::type() const
{
    return PropertyType(m_type->currentData().toInt());
}

bool PropertyDialog::check()
{
    m_key->setFault(isNew() ? propertyKeyFault(m_key->text()) : QString());
    const bool keyIsRight = m_key->fault().isEmpty();
    const bool valueIsRight = readPropertyValue(m_fallback->text(), type()).has_value();
    if (!valueIsRight)
        m_fallback->setFault(tr("Write a number, for example 12."));
    if (!keyIsRight)
        m_key->setFocus();
    else if (!valueIsRight)
        m_fallback->setFocus();
    return keyIsRight && valueIsRight;
}

bool PropertyDialog::isDirty() const
{
    return m_key->text() != m_property.key || (isNew() && type() != PropertyType::String) || m_fallback->text() != propertyValueText(m_property.fallback);
}

void PropertyDialog::readAnew()
{
    m_model.read(m_property.id, this, [this](const Outcome<ContactProperty> &now) {
        if (now)
            tookAnew(now.value());
        else if (now.error().kind == ApiError::Kind::NotFound)
            explain(tr("Somebody else deleted this property meanwhile."), {});
        // Any other failure changes nothing: saving will say it, if it is still so.
    });
}

void PropertyDialog::tookAnew(const ContactProperty &property)
{
    if (property.fallback == m_property.fallback)
        return;
    const bool wasTouched = isDirty();
    m_property = property;
    const QString fallback = propertyValueText(property.fallback);
    if (!wasTouched) {
        m_fallback->setText(fallback);
        m_fallback->edit()->selectAll();
        return;
    }
    //: Below a field that is being edited; %1 is what somebody else wrote into it meanwhile
    m_fallback->setHint(fallback.isEmpty() ? tr("Somebody else cleared it meanwhile.")
                                           : tr("Somebody else changed it to “%1” meanwhile.").arg(fallback));
}

void PropertyDialog::carryOut()
{
    const auto done = [guard = QPointer(this)](const std::optional<ApiError> &error) {
        if (!guard)
            return;
        if (!error)
            guard->accept();
        else
            guard->fail(guard->isNew() ? tr("The property was not created.") : tr("The fallback was not changed."),
                        *error);
    };
    const ContactProperty::Value value = readPropertyValue(m_fallback->text(), type()).value_or(std::monostate());
    const bool isEmpty = std::holds_alternative<std::monostate>(value);
    if (isNew()) {
        CreateContactProperty property{.key = m_key->text(), .type = type()};
        property.fallback = value;
        m_model.create(property, done);
        return;
    }
    UpdateContactProperty change{.id = m_property.id};
    change.fallback = isEmpty ? Change<ContactProperty::Value>::clear() : Change<ContactProperty::Value>::set(value);
    m_model.update(change, done);
}

} // namespace postroom
