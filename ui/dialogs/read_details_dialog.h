// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/account_models.h"

QT_FORWARD_DECLARE_CLASS(QCheckBox)

namespace postroom {

class Label;

//! Before the details of all contacts are read, one request each: says what that costs, and begins.
class ReadDetailsDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window. \a models must outlive it. \a withTopics: whether choices of topics are wanted too.
    static ReadDetailsDialog *ask(AccountModels &models, const AccountMark &account, bool withTopics, QWidget *parent);

protected:
    bool check() override { return true; }
    bool isDirty() const override { return false; }

private:
    ReadDetailsDialog(AccountModels &models, const AccountMark &account, bool withTopics, QWidget *parent);
    QStringList topicIds() const;
    void settle();

    AccountModels &m_models;
    QCheckBox *m_topics;
    Label *m_cost;
};

} // namespace postroom
