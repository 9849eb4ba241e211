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
    m_segment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_segment->setMinimumContentsLength(20);
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
    m_segmentFrame = new FieldFrame(tr("Se&gment"), m_segment);
    fields().addWidget(m_segmentFrame);
    connect(m_segment, &QComboBox::currentIndexChanged, this, [this] { m_segmentFrame->setFault({}); });
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
    // Subscribed is what the service makes of a new one by itself. Said in words it might subscribe somebody again who
    // unsubscribed, where the address exists and is not known here.
    if (!m_subscribed->isChecked())
        contact.unsubscribed = true;
    const QString segment = m_segment->currentData().toString();
    if (!segment.isEmpty())
        contact.segmentIds = {segment};
    const AddedContact asked{.firstName = first,
                             .lastName = last,
                             .subscribed = m_subscribed->isChecked(),
                             .segmentId = segment};
    m_models.client.call(contact, HttpRequest::Priority::Interactive, this,
                         [this, asked, email = contact.email.value](const Outcome<ObjectId> &created) {
                             if (created)
                                 readBack(created.value().id, asked, {});
                             else if (created.error().mayHaveHappened)
                                 readBack(email, asked, created.error());
                             else
                                 refused(asked.segmentId, created.error());
                         });
}

// The service's word for it may be about a segment that is gone, which it does not name.
void ContactDialog::refused(const QString &segment, const ApiError &error)
{
    const bool mayBeTheSegment = !segment.isEmpty()
        && (error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::Rejected);
    if (!mayBeTheSegment) {
        fail(tr("The contact was not added."), error);
        return;
    }
    m_models.client.call(GetSegment{segment}, HttpRequest::Priority::Interactive, this,
                         [this, error](const Outcome<Segment> &there) {
                             if (there || there.error().kind != ApiError::Kind::NotFound) {
                                 fail(tr("The contact was not added."), error);
                                 return;
                             }
                             carryOn();
                             m_segmentFrame->setFault(
                                 tr("This segment was deleted meanwhile. Choose another one, or none."));
                             m_segment->setFocus();
                             m_models.segments.refresh(HttpRequest::Priority::Normal);
                         });
}

// The answer tells the id and nothing else; an address that was there keeps what it had, which whoever opens it compares.
// Where no good answer came, \a doubt, the contact is looked for by its address.
void ContactDialog::readBack(const QString &idOrEmail, const AddedContact &asked, const std::optional<ApiError> &doubt)
{
    m_models.client.call(GetContact{idOrEmail}, HttpRequest::Priority::Interactive, this,
                         [this, idOrEmail, asked, doubt](const Outcome<ContactDetails> &details) {
                             if (!details && doubt) {
                                 ApiError error = *doubt;
                                 error.mayHaveHappened = details.error().kind != ApiError::Kind::NotFound;
                                 fail(tr("The contact was not added."), error);
                                 return;
                             }
                             AddedContact added = asked;
                             added.id = idOrEmail;
                             if (details) {
                                 added.id = details.value().contact.id;
                                 const auto place = m_models.contactStore.put(details.value().contact);
                                 if (place && !asked.segmentId.isEmpty())
                                     m_models.contactStore.setMember(asked.segmentId, *place, true);
                             }
                             const Created tell = m_created;
                             accept();
                             tell(added);
                         });
}

} // namespace postroom
