// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/contact_properties/contact_property.h"

#include <QDateTime>
#include <QDialog>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QDateEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace postroom {

class FormField;
class Label;

//! A small question without an account in it: nothing it asks changes the service. Window-modal, deletes itself.
class QuestionDialog : public QDialog
{
    Q_OBJECT
protected:
    QuestionDialog(const QString &title, const QString &action, QWidget *parent);
    QVBoxLayout &fields() { return *m_fields; }
    void setAction(const QString &action);
    //! Shows what is wrong; true where nothing is, and then it closes.
    virtual bool answer() = 0;

private:
    QVBoxLayout *m_fields;
    QPushButton *m_submit;
};

//! Which days contacts were added on.
class DateRangeDialog final : public QuestionDialog
{
    Q_OBJECT
public:
    //! \a chosen gets the first moment and the first one behind; invalid for no limit.
    using Chosen = std::function<void(const QDateTime &from, const QDateTime &until)>;
    static void ask(QWidget *parent, const QDateTime &from, const QDateTime &until, Chosen chosen);

protected:
    bool answer() override;

private:
    DateRangeDialog(QWidget *parent, const QDateTime &from, const QDateTime &until, Chosen chosen);

    QCheckBox *m_hasFrom;
    QCheckBox *m_hasUntil;
    QDateEdit *m_from;
    QDateEdit *m_until;
    Label *m_fault;
    Chosen m_chosen;
};

//! A value to compare a property with.
class PropertyValueDialog final : public QuestionDialog
{
    Q_OBJECT
public:
    using Chosen = std::function<void(const ContactProperty::Value &value)>;
    static void ask(QWidget *parent, const QString &title, PropertyType type, Chosen chosen);

protected:
    bool answer() override;

private:
    PropertyValueDialog(QWidget *parent, const QString &title, PropertyType type, Chosen chosen);

    PropertyType m_type;
    FormField *m_value;
    Chosen m_chosen;
};

//! A name for something. One that is taken is used only after the person said that what has it is to be replaced.
class NameDialog final : public QuestionDialog
{
    Q_OBJECT
public:
    using Chosen = std::function<void(const QString &name)>;
    static void ask(QWidget *parent, const QString &title, const QStringList &taken, Chosen chosen);

protected:
    bool answer() override;

private:
    NameDialog(QWidget *parent, const QString &title, const QStringList &taken, Chosen chosen);

    QStringList m_taken;
    QString m_toReplace; //!< asked about
    FormField *m_name;
    Chosen m_chosen;
};

} // namespace postroom
