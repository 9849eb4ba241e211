// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/topics_model.h"

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)

namespace postroom {

class FieldFrame;
class FormField;

//! Creates a topic, or changes what of it can change.
class TopicDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window. \a model must outlive it.
    static TopicDialog *create(TopicsModel &model, const AccountMark &account, QWidget *parent);
    static TopicDialog *edit(TopicsModel &model, const Topic &topic, const AccountMark &account, QWidget *parent);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    TopicDialog(TopicsModel &model, const Topic &topic, const AccountMark &account, QWidget *parent);
    void carryOut();
    bool isNew() const { return m_topic.id.isEmpty(); }
    QString description() const;

    TopicsModel &m_model;
    Topic m_topic;
    FormField *m_name;
    QPlainTextEdit *m_description;
    FieldFrame *m_descriptionField;
    QComboBox *m_default;
    QComboBox *m_visibility;
    int m_chosenDefault = 0; // before the person chose
    int m_chosenVisibility = 0;
};

} // namespace postroom
