// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace postroom {

class Label;

//! A labelled one-line field: what to type above, why below, and what is wrong beside it in the hint's place.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    //! \a label may have a mnemonic.
    explicit FormField(const QString &label, const QString &hint = {}, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;
    void setText(const QString &text);
    //! Shows \a sentence and marks the field; an empty one takes both back. Typing takes them back too.
    void setFault(const QString &sentence);
    QString fault() const;

private:
    QString m_hintText;
    QLineEdit *m_edit;
    Label *m_hint;
    Label *m_fault;
};

} // namespace postroom
