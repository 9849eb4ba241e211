// SPDX-License-Identifier: Apache-2.0
#include "dialogs/resolver_dialog.h"

#include "dns/typed_server.h"
#include "kit/form_field.h"

#include <QVBoxLayout>

namespace postroom {

ResolverDialog *ResolverDialog::ask(const DnsServer &now, const AccountMark &account, QWidget *parent, Chosen chosen)
{
    auto *dialog = new ResolverDialog(now, account, parent, std::move(chosen));
    dialog->open();
    return dialog;
}

ResolverDialog::ResolverDialog(const DnsServer &now, const AccountMark &account, QWidget *parent, Chosen chosen)
    //: Title: which DNS resolver is asked what the world sees
    : FormDialog(account, tr("Ask another resolver"), tr("Ask it"), parent, Needs::Nothing), m_before(typedServerText(now)),
      m_address(new FormField(tr("&Address"), tr("Its number, for example 9.9.9.9 or 2620:fe::fe. With a port: "
                                                 "9.9.9.9:5353 or [2620:fe::fe]:5353.")))
{
    m_address->setText(m_before);
    fields().addWidget(m_address);
    m_address->setFocus();
    connect(this, &FormDialog::submitted, this, [this, chosen = std::move(chosen)] {
        const DnsServer server = readTypedServer(m_address->text()).server;
        accept();
        chosen(server);
    });
}

bool ResolverDialog::check()
{
    switch (readTypedServer(m_address->text()).fault) {
    case TypedServerFault::None:
        return true;
    case TypedServerFault::Empty:
        m_address->setFault(tr("Type the address of a resolver."));
        break;
    case TypedServerFault::NoAddress:
        m_address->setFault(tr("This is no address. Type numbers as in 9.9.9.9, not a name."));
        break;
    case TypedServerFault::BadPort:
        m_address->setFault(tr("The port is a number from 1 to 65535."));
        break;
    }
    m_address->setFocus();
    return false;
}

bool ResolverDialog::isDirty() const
{
    return m_address->text() != m_before;
}

} // namespace postroom
