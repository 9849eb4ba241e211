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
    m_email->setFault({});
    if (email.isEmpty())
        m_email->setFault(tr("Write an email address."));
    else if (!isAddress(email))
        m_email->setFault(tr("This is not an email address. It has one @, for example ada@example.com."));
    if (m_email->fault().isEmpty())
        return true;
    m_email->setFocus();
    return false;
}

bool ContactDialog::isDirty() const
{
    return !m_email->text().isEmpty() || !m_firstName->text().isEmpty() || !m_lastName->text().isEmpty()
        || m_segment->currentIndex() > 0 || !m_subscribed->isChecked();
}

// The service says of an address it has what it says of a new one, whatever else it is asked for.
void ContactDialog::carryOut()
{
    const QString email = m_email->text().trimmed();
    const AddedContact asked{.firstName = m_firstName->text().trimmed(),
                             .lastName = m_lastName->text().trimmed(),
                             .subscribed = m_subscribed->isChecked(),
                             .segmentId = m_segment->currentData().toString()};
    m_models.client.call(GetContact{email}, HttpRequest::Priority::Interactive, this,
                         [this, email, asked](const Outcome<ContactDetails> &there) {
                             using Kind = ApiError::Kind;
                             if (there) {
                                 wasThere(there.value().contact, asked);
                                 return;
                             }
                             if (there.error().kind == Kind::NotFound)
                                 forgetDeleted(email);
                             if (there.error().kind == Kind::NotFound || there.error().kind == Kind::Rejected)
                                 add(email, asked);
                             else
                                 fail(tr("The contact was not added."), there.error(), Repeating::IsSafe);
                         });
}

// The list may still hold whom somebody else deleted.
void ContactDialog::forgetDeleted(const QString &email)
{
    ContactStore &store = m_models.contactStore;
    if (const std::optional<ContactPlace> place = store.findByEmail(email))
        store.remove(store.idAt(*place));
}

// One the person can see in their list is their mistake; one they cannot know of is opened.
void ContactDialog::wasThere(const Contact &contact, const AddedContact &asked)
{
    if (m_models.contactStore.find(contact.id)) {
        carryOn();
        m_email->setFault(tr("This address is among your contacts already."));
        m_email->setFocus();
        return;
    }
    AddedContact known = asked;
    known.id = contact.id;
    known.wasThere = true;
    m_models.contactStore.put(contact);
    const Created tell = m_created;
    accept();
    tell(known);
}

void ContactDialog::add(const QString &email, const AddedContact &asked)
{
    CreateContact contact{.email = email};
    if (!asked.firstName.isEmpty())
        contact.firstName = asked.firstName;
    if (!asked.lastName.isEmpty())
        contact.lastName = asked.lastName;
    // Subscribed is what the service makes of a new one by itself. Said in words it might subscribe somebody again who
    // unsubscribed, where somebody else adds the address in this moment.
    if (!asked.subscribed)
        contact.unsubscribed = true;
    if (!asked.segmentId.isEmpty())
        contact.segmentIds = {asked.segmentId};
    m_models.client.call(contact, HttpRequest::Priority::Interactive, this,
                         [this, asked, email](const Outcome<ObjectId> &created) {
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

// The answer tells the id and nothing else.
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
