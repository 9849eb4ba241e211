// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/contact_properties_model.h"

QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

class FormField;

//! Creates a contact property, or changes or clears its fallback, which is all that can change.
class PropertyDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window. \a model must outlive it.
    static PropertyDialog *create(ContactPropertiesModel &model, const AccountMark &account, QWidget *parent);
    static PropertyDialog *edit(ContactPropertiesModel &model, const ContactProperty &property,
                                const AccountMark &account, QWidget *parent);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    PropertyDialog(ContactPropertiesModel &model, const ContactProperty &property, const AccountMark &account,
                   QWidget *parent);
    void carryOut();
    //! The fallback as it is at the service now, which somebody else may have changed since the list was read.
    void readAnew();
    void tookAnew(const ContactProperty &property);
    bool isNew() const { return m_property.id.isEmpty(); }
    PropertyType type() const;

    ContactPropertiesModel &m_model;
    ContactProperty m_property;
    FormField *m_key;
    QComboBox *m_type;
    FormField *m_fallback;
};

} // namespace postroom
