// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"

#include <functional>

namespace postroom {

class FormField;
struct DnsServer;

//! Asks for the address of a DNS resolver, and a port where it is not the usual one.
class ResolverDialog final : public FormDialog
{
    Q_OBJECT
public:
    using Chosen = std::function<void(const DnsServer &server)>;
    //! Opens over \a parent's window, with \a now in the field where it has an address.
    static ResolverDialog *ask(const DnsServer &now, const AccountMark &account, QWidget *parent, Chosen chosen);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    ResolverDialog(const DnsServer &now, const AccountMark &account, QWidget *parent, Chosen chosen);

    QString m_before;
    FormField *m_address;
};

} // namespace postroom
