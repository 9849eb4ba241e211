// SPDX-License-Identifier: Apache-2.0
#include "dialogs/address_dialog.h"

#include "kit/badge.h"
#include "kit/card.h"
#include "kit/confirm.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/postroom_style.h"
#include "kit/rights_gate.h"
#include "models/relative_time.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

AddressDialog *AddressDialog::find(AccountModels &models, const AccountMark &account, QWidget *parent, Show show)
{
    auto *dialog = new AddressDialog(models, account, parent, std::move(show));
    dialog->open();
    return dialog;
}

AddressDialog::AddressDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Show show)
    : FormDialog(account, tr("Find an address"), tr("Look it up"), parent, Needs::Nothing), m_models(models), m_mark(account),
      m_show(std::move(show)), m_address(new FormField(tr("&Email address"),
                                                       tr("Asks Resend for this one address, whatever is loaded here."))),
      m_name(new Label(TextKind::Strong)), m_added(new Label(TextKind::SmallMuted)), m_badge(new Badge)
{
    m_address->edit()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_result = makeResult();
    m_result->hide();
    fields().addWidget(m_address);
    fields().addWidget(m_result);
    m_address->setFocus();
    // What is shown belongs to the address that was looked up, not to what is being typed.
    connect(m_address->edit(), &QLineEdit::textEdited, this, [this] {
        m_contact.reset();
        m_result->hide();
    });
    connect(this, &FormDialog::submitted, this,
            [this] { read(m_address->text().trimmed(), tr("The address was not looked up.")); });
}

QWidget *AddressDialog::makeResult()
{
    auto *card = new Card(nullptr, Card::Ground::Sunken);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::gapLarge, metrics::gap, metrics::gapLarge, metrics::gap);
    column->setSpacing(metrics::gapSmall);
    auto *head = new QHBoxLayout;
    m_name->setElided(true);
    head->addWidget(m_name, 1);
    head->addWidget(m_badge);
    column->addLayout(head);
    column->addWidget(m_added);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gapSmall);
    //: Button: shows a contact that was looked up in the list of contacts
    auto *open = new QPushButton(tr("Open contact"));
    m_unsubscribe = new QPushButton(tr("Unsubscribe"));
    m_unsubscribe->setToolTip(tr("This person gets no broadcasts any more."));
    auto *remove = new QPushButton(tr("Delete…"));
    setButtonKind(remove, ButtonKind::Danger);
    for (QPushButton *button : {open, static_cast<QPushButton *>(m_unsubscribe), remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto *rights = new RightsGate(m_models.client, this);
    for (QPushButton *button : {static_cast<QPushButton *>(m_unsubscribe), remove})
        rights->guard(button, Needs::Writing);
    connect(open, &QPushButton::clicked, this, [this] {
        const Show show = m_show;
        const QString id = m_contact ? m_contact->id : QString();
        accept();
        show(id);
    });
    connect(m_unsubscribe, &QAbstractButton::clicked, this, &AddressDialog::unsubscribe);
    connect(remove, &QPushButton::clicked, this, &AddressDialog::askRemoval);
    return card;
}

bool AddressDialog::check()
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        m_address->setFault(tr("Write an email address."));
    else if (!isAddress(address))
        m_address->setFault(tr("This is not an email address. It has one @, for example ada@example.com."));
    if (m_address->fault().isEmpty())
        return true;
    m_address->setFocus();
    return false;
}

void AddressDialog::read(const QString &address, const QString &failed)
{
    m_models.client.call(GetContact{address}, HttpRequest::Priority::Interactive, this,
                         [this, failed](Outcome<ContactDetails> details) {
                             if (details) {
                                 m_models.contactStore.put(details.value().contact);
                                 carryOn();
                                 showContact(details.value().contact);
                             } else if (details.error().kind == ApiError::Kind::NotFound) {
                                 carryOn();
                                 showNobody();
                             } else {
                                 fail(failed, details.error());
                             }
                         });
}

void AddressDialog::showContact(const Contact &contact)
{
    m_contact = contact;
    const QString name = contact.fullName();
    m_name->setText(name.isEmpty() ? contact.email : name);
    //: Below the address of a contact; %1 is a time
    m_added->setText(tr("Added %1").arg(fullTime(contact.createdAt)));
    m_badge->setStatus(contact.unsubscribed ? Tone::Neutral : Tone::Good,
                       contact.unsubscribed ? tr("Unsubscribed") : tr("Subscribed"));
    m_unsubscribe->setEnabled(!contact.unsubscribed);
    m_result->show();
}

void AddressDialog::showNobody()
{
    m_contact.reset();
    m_result->hide();
    m_address->setFault(tr("No contact of this account has this address."));
    m_address->setFocus();
}

void AddressDialog::unsubscribe()
{
    if (!m_contact || isBusy())
        return;
    const QString address = m_contact->email;
    const QString failed = tr("The address was not unsubscribed.");
    begin();
    m_models.client.call(UpdateContact{.idOrEmail = address, .unsubscribed = true}, HttpRequest::Priority::Interactive,
                         this, [this, address, failed](Outcome<ObjectId> updated) {
                             // Read again in any case but a plain no: what is shown is what the service has.
                             if (updated || updated.error().mayHaveHappened
                                 || updated.error().kind == ApiError::Kind::NotFound)
                                 read(address, failed);
                             else
                                 fail(failed, updated.error());
                         });
}

void AddressDialog::askRemoval()
{
    if (!m_contact || isBusy())
        return;
    ConfirmDialog::ask(
        this,
        {tr("Delete %1?").arg(m_contact->email),
         tr("The contact is taken out of every segment, with its properties and choices. If the address is "
            "suppressed because of a bounce or a complaint, it stays suppressed. This cannot be undone."),
         tr("Delete contact"), m_mark},
        [this, contact = *m_contact] { remove(contact); });
}

void AddressDialog::remove(const Contact &contact)
{
    const QString failed = tr("The contact was not deleted.");
    begin();
    m_models.client.call(DeleteContact{contact.email}, HttpRequest::Priority::Interactive, this,
                         [this, contact, failed](Outcome<Deleted> deleted) {
                             if (deleted || deleted.error().kind == ApiError::Kind::NotFound) {
                                 m_models.contactStore.remove(contact.id);
                                 m_contact.reset();
                                 m_result->hide();
                                 inform(tr("%1 was deleted.").arg(contact.email));
                             } else if (deleted.error().mayHaveHappened) {
                                 read(contact.email, failed);
                             } else {
                                 fail(failed, deleted.error());
                             }
                         });
}

} // namespace postroom
