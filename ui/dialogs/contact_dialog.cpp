// SPDX-License-Identifier: Apache-2.0
#include "dialogs/contact_dialog.h"

#include "base/clock.h"
#include "kit/form_field.h"
#include "kit/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace postroom {

ContactDialog *ContactDialog::create(AccountModels &models, const AccountMark &account, QWidget *parent,
                                     Created created)
{
    auto *dialog = new ContactDialog(models, account, parent, std::move(created));
    dialog->open();
    return dialog;
}

ContactDialog::ContactDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Created created)
    : FormDialog(account, tr("Add contact"), tr("Add contact"), parent), m_models(models),
      m_created(std::move(created)), m_email(new FormField(tr("&Email address"))),
      m_firstName(new FormField(tr("&First name"))), m_lastName(new FormField(tr("&Last name"))),
      m_segment(new QComboBox), m_subscribed(new QCheckBox(tr("&Subscribed: gets broadcasts")))
{
    m_email->edit()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_segment->addItem(tr("None"), QString());
    for (int row = 0; row < models.segments.rowCount(); ++row)
        m_segment->addItem(models.segments.at(row).name, models.segments.at(row).id);
    m_subscribed->setChecked(true);
    auto *names = new QHBoxLayout;
    names->setSpacing(metrics::gap);
    names->addWidget(m_firstName);
    names->addWidget(m_lastName);
    fields().addWidget(m_email);
    fields().addLayout(names);
    fields().addWidget(new FieldFrame(tr("Se&gment"), m_segment));
    fields().addWidget(m_subscribed);
    m_email->setFocus();
    connect(this, &FormDialog::submitted, this, &ContactDialog::carryOut);
}

bool ContactDialog::check()
{
    const QString email = m_email->text().trimmed();
    if (email.isEmpty())
        m_email->setFault(tr("Write an email address."));
    else if (!isAddress(email))
        m_email->setFault(tr("This is not an email address. It has one @, for example ada@example.com."));
    else if (m_models.contactStore.findByEmail(email))
        m_email->setFault(tr("This address is among your contacts already."));
    if (m_email->fault().isEmpty())
        return true;
    m_email->setFocus();
    return false;
}

bool ContactDialog::isDirty() const
{
    return !m_email->text().isEmpty() || !m_firstName->text().isEmpty() || !m_lastName->text().isEmpty();
}

void ContactDialog::carryOut()
{
    CreateContact contact{.email = m_email->text().trimmed()};
    const QString first = m_firstName->text().trimmed();
    const QString last = m_lastName->text().trimmed();
    if (!first.isEmpty())
        contact.firstName = first;
    if (!last.isEmpty())
        contact.lastName = last;
    contact.unsubscribed = !m_subscribed->isChecked();
    const QString segment = m_segment->currentData().toString();
    if (!segment.isEmpty())
        contact.segmentIds = {segment};
    m_models.client.call(contact, HttpRequest::Priority::Interactive, this, [this, segment](Outcome<ObjectId> created) {
        if (!created) {
            fail(tr("The contact was not added."), created.error());
            return;
        }
        // The answer tells the id and nothing else; an address that was there keeps what it had.
        m_models.client.call(GetContact{created.value().id}, HttpRequest::Priority::Interactive, this,
                             [this, id = created.value().id, segment](Outcome<ContactDetails> details) {
                                 if (details) {
                                     const auto place = m_models.contactStore.put(details.value().contact);
                                     if (place && !segment.isEmpty())
                                         m_models.contactStore.setMember(segment, *place, true);
                                 }
                                 const Created tell = m_created;
                                 accept();
                                 tell(id);
                             });
    });
}

} // namespace postroom
