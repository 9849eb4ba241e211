// SPDX-License-Identifier: Apache-2.0
#include "dialogs/edit_domain_dialog.h"

#include "base/shown_domain.h"
#include "dialogs/domain_fields.h"
#include "dns/domain_name.h"
#include "kit/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace postroom {

EditDomainDialog *EditDomainDialog::edit(AccountModels &models, const DomainDetails &details,
                                         const AccountMark &account, QWidget *parent)
{
    auto *dialog = new EditDomainDialog(models, details, account, parent);
    dialog->open();
    return dialog;
}

EditDomainDialog::EditDomainDialog(AccountModels &models, const DomainDetails &details, const AccountMark &account,
                                   QWidget *parent)
    //: Title; %1 is a domain
    : FormDialog(account, tr("Settings of %1").arg(shownDomain(details.domain.name)), tr("Save"), parent),
      m_models(models), m_details(details), m_opens(new QCheckBox(tr("Measure &opens"))),
      m_clicks(new QCheckBox(tr("Measure c&licks"))),
      m_trackingSubdomain(new FormField(tr("Trac&king subdomain"),
                                        tr("Tracked links lead through it. It can be changed, but never taken away."))),
      m_tls(new QComboBox), m_uses(new CapabilityChoice)
{
    m_opens->setChecked(details.domain.openTracking.value_or(false));
    m_clicks->setChecked(details.domain.clickTracking.value_or(false));
    m_trackingSubdomain->setText(details.trackingSubdomain.value_or(QString()));
    fillTls(m_tls, details.tls ? std::optional(details.tls->known) : std::nullopt);
    if (const std::optional<TlsChoice> choice = models.tlsChoices.of(details.domain.id); choice && !details.tls) {
        m_tls->setCurrentIndex(m_tls->findData(int(choice->mode)));
        m_setHere = choice->mode;
    }
    m_uses->setChosen(details.domain.sending.value_or(true), details.domain.receiving.value_or(false));
    fields().addWidget(m_opens);
    fields().addWidget(m_clicks);
    fields().addWidget(m_trackingSubdomain);
    fields().addWidget(new FieldFrame(tr("&Encryption on the way"), m_tls));
    fields().addWidget(m_uses);
    connect(m_clicks, &QCheckBox::toggled, m_trackingSubdomain, [this] { m_trackingSubdomain->setFault({}); });
    connect(this, &FormDialog::submitted, this, &EditDomainDialog::carryOut);
}

void EditDomainDialog::carryOut()
{
    m_models.domains.change(change(), [guard = QPointer(this)](const std::optional<ApiError> &error) {
        if (!guard)
            return;
        if (!error) {
            guard->m_models.openDomain.refresh();
            guard->accept();
        } else if (error->mayHaveHappened) {
            guard->m_models.openDomain.refresh();
            guard->explain(tr("It is not clear whether the domain was changed."),
                           tr("It is being read again: close this and look, before you change it once more."));
        } else {
            guard->fail(tr("The domain was not changed."), *error);
        }
    });
}

UpdateDomain EditDomainDialog::change() const
{
    UpdateDomain change{.id = m_details.domain.id};
    const auto differ = [](bool chosen, const std::optional<bool> &now, bool usual) {
        return chosen == now.value_or(usual) ? std::nullopt : std::optional(chosen);
    };
    change.openTracking = differ(m_opens->isChecked(), m_details.domain.openTracking, false);
    change.clickTracking = differ(m_clicks->isChecked(), m_details.domain.clickTracking, false);
    change.sending = differ(m_uses->sending(), m_details.domain.sending, true);
    change.receiving = differ(m_uses->receiving(), m_details.domain.receiving, false);
    const QString subdomain = m_trackingSubdomain->text().trimmed();
    if (!subdomain.isEmpty() && subdomain != m_details.trackingSubdomain.value_or(QString()))
        change.trackingSubdomain = subdomain;
    const TlsMode tls = chosenTls(m_tls);
    if (tls != TlsMode::Unknown && tls != (m_details.tls ? m_details.tls->known : m_setHere))
        change.tls = tls;
    return change;
}

bool EditDomainDialog::isDirty() const
{
    const UpdateDomain now = change();
    return now.openTracking || now.clickTracking || now.sending || now.receiving || now.trackingSubdomain || now.tls;
}

bool EditDomainDialog::check()
{
    if (!isDirty()) {
        accept();
        return false;
    }
    if (m_clicks->isChecked() && m_trackingSubdomain->text().trimmed().isEmpty()
        && !m_details.domain.clickTracking.value_or(false))
        m_trackingSubdomain->setFault(clicksNeedSubdomain());
    for (const FieldFault &fault : change().faults()) {
        if (fault.field == QLatin1String("tracking_subdomain"))
            m_trackingSubdomain->setFault(oneLabelFault());
    }
    if (m_trackingSubdomain->fault().isEmpty())
        return true;
    m_trackingSubdomain->setFocus();
    return false;
}

} // namespace postroom
