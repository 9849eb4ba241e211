// SPDX-License-Identifier: Apache-2.0
#include "dialogs/broadcast_name_dialog.h"

#include "kit/form_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace postroom {

BroadcastNameDialog *BroadcastNameDialog::ask(const QString &name, const AccountMark &account, Needs needs,
                                              QWidget *parent, Rename rename)
{
    auto *dialog = new BroadcastNameDialog(name, account, needs, parent, std::move(rename));
    dialog->open();
    return dialog;
}

BroadcastNameDialog::BroadcastNameDialog(const QString &name, const AccountMark &account, Needs needs, QWidget *parent,
                                         Rename rename)
    : FormDialog(account, tr("Rename broadcast"), tr("Rename"), parent, needs), m_before(name), m_rename(std::move(rename)),
      m_name(new FormField(tr("&Name"), tr("Only your team sees it, never the people who get the broadcast.")))
{
    m_name->setText(name);
    m_name->edit()->selectAll();
    fields().addWidget(m_name);
    m_name->setFocus();
    connect(this, &FormDialog::submitted, this, &BroadcastNameDialog::carryOut);
}

bool BroadcastNameDialog::check()
{
    if (!m_name->text().trimmed().isEmpty())
        return true;
    m_name->setFault(tr("Write a name."));
    m_name->setFocus();
    return false;
}

bool BroadcastNameDialog::isDirty() const
{
    return m_name->text() != m_before;
}

void BroadcastNameDialog::carryOut()
{
    m_rename(m_name->text().trimmed(), [guard = QPointer(this)](const std::optional<ApiError> &error) {
        if (!guard)
            return;
        if (error)
            guard->fail(tr("The broadcast was not renamed."), *error);
        else
            guard->accept();
    });
}

} // namespace postroom
