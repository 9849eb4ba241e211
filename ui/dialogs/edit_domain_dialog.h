// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/account_models.h"

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

class CapabilityChoice;
class FormField;

//! Changes what can be changed of a domain: tracking, TLS, what it is used for. Sends only what differs.
class EditDomainDialog final : public FormDialog
{
    Q_OBJECT
public:
    //! Opens over \a parent's window. \a models must outlive it.
    static EditDomainDialog *edit(AccountModels &models, const DomainDetails &details, const AccountMark &account,
                                  QWidget *parent);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    EditDomainDialog(AccountModels &models, const DomainDetails &details, const AccountMark &account, QWidget *parent);
    UpdateDomain change() const;
    void carryOut();

    AccountModels &m_models;
    const DomainDetails m_details;
    QCheckBox *m_opens;
    QCheckBox *m_clicks;
    FormField *m_trackingSubdomain;
    QComboBox *m_tls;
    TlsMode m_setHere = TlsMode::Unknown; // on this computer, where the service does not tell
    CapabilityChoice *m_uses;
};

} // namespace postroom
