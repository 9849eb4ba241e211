// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/contact_state.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class FormField;

//! A field for each property an account has, with a contact's values. What is no number stands where one belongs, with the
//! reason beside it, until it is one.
class PropertyFields final : public QWidget
{
    Q_OBJECT
public:
    explicit PropertyFields(QWidget *parent = nullptr);

    //! Makes them anew where they are others; true where it did. What stands in the field of one that was there stays, and
    //! so does the keyboard.
    bool setProperties(const QList<ContactProperty> &properties);
    //! Shows what is \a wanted. \a saved: what the service has. \a afresh: another contact's; else what is being typed, "1." on
    //! the way to "1.5", stays as it is.
    void fill(const ContactState &wanted, const ContactState &saved, bool afresh);
    //! Puts the keyboard into the first field that holds what is no value in \a wanted; false where there is none.
    bool focusUnreadable(const ContactState &wanted);

    //! What the keyboard goes through, from first to last.
    QList<QWidget *> controls() const;

signals:
    //! The person typed \a text for \a property, and for no other.
    void typed(const postroom::ContactProperty &property, const QString &text);

private:
    QList<std::pair<ContactProperty, FormField *>> m_fields;
    QVBoxLayout *m_column;
};

//! Makes \a text what \a wanted has for \a property. A text that only shows what the service has, \a saved, stands for that,
//! with the line breaks a field cannot show.
void takeTyped(ContactState &wanted, const ContactState &saved, const ContactProperty &property, const QString &text);

} // namespace postroom
