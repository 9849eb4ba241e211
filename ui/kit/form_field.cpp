// SPDX-License-Identifier: Apache-2.0
#include "kit/form_field.h"

#include "kit/one_line.h"

#include <QLineEdit>

namespace postroom {

FormField::FormField(const QString &label, const QString &hint, QWidget *parent)
    : FormField(new QLineEdit, label, hint, parent)
{
}

FormField::FormField(QLineEdit *edit, const QString &label, const QString &hint, QWidget *parent)
    : FieldFrame(label, edit, hint, parent), m_edit(edit)
{
    keepOneLine(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setFault({}); });
}

QString FormField::text() const
{
    return m_edit->text();
}

void FormField::setText(const QString &text)
{
    m_edit->setText(text);
}

} // namespace postroom
