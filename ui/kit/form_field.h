// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/field_frame.h"

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace postroom {

//! A labelled one-line field. Typing takes a fault back.
class FormField final : public FieldFrame
{
    Q_OBJECT
public:
    //! \a label may have a mnemonic.
    explicit FormField(const QString &label, const QString &hint = {}, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;
    void setText(const QString &text);

private:
    FormField(QLineEdit *edit, const QString &label, const QString &hint, QWidget *parent);

    QLineEdit *m_edit;
};

} // namespace postroom
