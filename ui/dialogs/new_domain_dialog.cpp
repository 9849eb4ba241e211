// SPDX-License-Identifier: Apache-2.0
#include "dialogs/new_domain_dialog.h"

#include "base/shown_domain.h"
#include "dialogs/domain_fields.h"
#include "dns/domain_name.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace postroom {

namespace {

// The service's words for a domain that is in some account (facts, 403: "domain already registered").
bool isRegistered(const ApiError &error)
{
    const QString message = error.message.toLower();
    return error.httpStatus == 403
        && (message.contains(QLatin1String("registered")) || message.contains(QLatin1String("already")));
}

} // namespace

NewDomainDialog *NewDomainDialog::create(AccountModels &models, const AccountMark &account, QWidget *parent, Made made)
{
    auto *dialog = new NewDomainDialog(models, account, parent, std::move(made));
    dialog->open();
    return dialog;
}

NewDomainDialog::NewDomainDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Made made)
    : FormDialog(account, tr("Add domain"), tr("Add domain"), parent), m_models(models), m_made(std::move(made)),
      m_name(new FormField(tr("&Domain"), tr("For example news.acme.com. A pasted address or link is cut to its domain."))),
      m_advice(new Label(TextKind::SmallMuted)), m_region(new QComboBox),
      m_regionFrame(new FieldFrame(tr("Re&gion"), m_region,
                                   tr("Where the mail goes out from; nearest to your readers is best. It can never "
                                      "be changed later."))),
      m_returnPath(new FormField(tr("Return &path"), tr("Where bounces come back to: a name below the domain. Usually “send”."))),
      m_trackingSubdomain(new FormField(tr("Trac&king subdomain"), tr("Tracked links lead through it, for example “links”."))),
      m_opens(new QCheckBox(tr("Measure &opens"))), m_clicks(new QCheckBox(tr("Measure c&licks"))),
      m_uses(new CapabilityChoice), m_tls(new QComboBox)
{
    m_advice->setWordWrap(true);
    fillRegions(m_region);
    fields().addWidget(m_name);
    fields().addWidget(m_advice);
    fields().addWidget(m_regionFrame);
    fields().addWidget(makeMore());
    m_name->setFocus();
    connect(m_name->edit(), &QLineEdit::textChanged, this, &NewDomainDialog::readName);
    connect(m_region, &QComboBox::currentIndexChanged, this, [this] { m_regionFrame->setFault({}); });
    connect(m_clicks, &QCheckBox::toggled, m_trackingSubdomain, [this] { m_trackingSubdomain->setFault({}); });
    connect(this, &FormDialog::offerTaken, this, &NewDomainDialog::claim);
    connect(this, &FormDialog::submitted, this, &NewDomainDialog::carryOut);
    readName();
}

QWidget *NewDomainDialog::makeMore()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    m_returnPath->edit()->setPlaceholderText(QStringLiteral("send"));
    fillTls(m_tls, TlsMode::Opportunistic);
    auto *names = new QHBoxLayout;
    names->setSpacing(metrics::gap);
    names->addWidget(m_returnPath, 1, Qt::AlignTop);
    names->addWidget(m_trackingSubdomain, 1, Qt::AlignTop);
    auto *checks = new QHBoxLayout;
    checks->setSpacing(metrics::gapLarge);
    checks->addWidget(m_opens);
    checks->addWidget(m_clicks);
    checks->addStretch(1);
    column->addLayout(names);
    column->addLayout(checks);
    column->addWidget(m_uses);
    column->addWidget(new FieldFrame(tr("&Encryption on the way"), m_tls));
    return box;
}

QString NewDomainDialog::name() const
{
    return readTypedDomain(m_name->text()).name;
}

QString NewDomainDialog::idInList() const
{
    const QString wanted = name();
    for (int row = 0; row < m_models.domains.rowCount(); ++row) {
        if (m_models.domains.at(row).name == wanted)
            return m_models.domains.at(row).id;
    }
    return {};
}

void NewDomainDialog::readName()
{
    withdrawOffer(); // it was of another domain
    const TypedDomain typed = readTypedDomain(m_name->text());
    m_name->setFault(typed.fault == DomainNameFault::Empty ? QString()
                                                           : domainNameFaultText(typed.fault, typed.culprit));
    QStringList advice;
    if (typed.isValid() && typed.wasCut)
        //: Below the field for a domain, when a link or an address was pasted
        advice << tr("The domain is %1.").arg(typed.shown);
    if (typed.isValid() && typed.name != typed.shown)
        //: Below the field for a domain with letters beyond a to z; %1 is its other spelling
        advice << tr("It is sent as %1.").arg(typed.name);
    if (typed.isValid() && typed.advisesSubdomain())
        advice << tr("A subdomain such as news.%1 is better for broadcasts: if people mark one as spam, the mail "
                     "of your colleagues does not suffer.")
                      .arg(typed.shown);
    else if (typed.isValid() && advice.isEmpty())
        //: Below the field for a domain; %1 is the domain somebody registered
        advice << tr("A subdomain of %1.").arg(shownDomain(typed.registrable));
    m_advice->setText(advice.join(QLatin1Char(' ')));
    m_advice->setVisible(!m_advice->text().isEmpty());
}

bool NewDomainDialog::check()
{
    const TypedDomain typed = readTypedDomain(m_name->text());
    if (!typed.isValid())
        m_name->setFault(domainNameFaultText(typed.fault, typed.culprit));
    else if (!idInList().isEmpty())
        m_name->setFault(tr("This domain is in the list already."));
    if (m_clicks->isChecked() && m_trackingSubdomain->text().trimmed().isEmpty())
        m_trackingSubdomain->setFault(clicksNeedSubdomain());
    for (const FieldFault &fault : typed.isValid() ? wanted().faults() : FieldFaults()) {
        if (fault.field == QLatin1String("custom_return_path"))
            m_returnPath->setFault(oneLabelFault());
        else if (fault.field == QLatin1String("tracking_subdomain"))
            m_trackingSubdomain->setFault(oneLabelFault());
    }
    for (FormField *field : {m_name, m_returnPath, m_trackingSubdomain}) {
        if (!field->fault().isEmpty()) {
            field->setFocus();
            return false;
        }
    }
    return true;
}

bool NewDomainDialog::isDirty() const
{
    return !m_name->text().isEmpty();
}

CreateDomain NewDomainDialog::wanted() const
{
    CreateDomain domain{.name = name()};
    domain.region = m_region->currentData().toString();
    if (!m_returnPath->text().trimmed().isEmpty())
        domain.customReturnPath = m_returnPath->text().trimmed();
    if (!m_trackingSubdomain->text().trimmed().isEmpty())
        domain.trackingSubdomain = m_trackingSubdomain->text().trimmed();
    domain.openTracking = m_opens->isChecked();
    domain.clickTracking = m_clicks->isChecked();
    domain.tls = chosenTls(m_tls);
    domain.sending = m_uses->sending();
    domain.receiving = m_uses->receiving();
    return domain;
}

void NewDomainDialog::carryOut()
{
    m_models.domains.create(wanted(), [guard = QPointer(this)](const Outcome<DomainDetails> &made) {
        if (!guard)
            return;
        if (made)
            guard->end(made.value().domain.id, Result::Added);
        else
            guard->failed(made.error());
    });
}

void NewDomainDialog::end(const QString &domainId, Result result)
{
    const Made tell = m_made;
    accept();
    tell(domainId, result);
}

void NewDomainDialog::failed(const ApiError &error)
{
    if (isRegistered(error)) {
        lookForIt();
    } else if (error.mayHaveHappened) {
        explain(tr("It is not clear whether the domain was added."),
                tr("Close this and look into the list, which is being read again, before you add it once more."));
    } else if (!showBesideField(error)) {
        fail(tr("The domain was not added."), error);
    }
}

bool NewDomainDialog::showBesideField(const ApiError &error)
{
    const auto names = [&error](const char *field) {
        return error.message.contains(QLatin1Char('`') + QLatin1String(field) + QLatin1Char('`'));
    };
    FieldFrame *refused = error.code == QLatin1String("invalid_region") || names("region") ? m_regionFrame
        : names("name")                                                                    ? m_name
        : names("custom_return_path")                                                      ? m_returnPath
        : names("tracking_subdomain") ? static_cast<FieldFrame *>(m_trackingSubdomain)
                                      : nullptr;
    if (error.kind != ApiError::Kind::Rejected || !refused)
        return false;
    carryOn();
    //: Beside a field; %1 is what the service says of it, in English
    refused->setFault(refused == m_regionFrame
                          ? tr("Resend does not take this region. Choose another one. It says: %1").arg(error.message)
                          : tr("Resend does not take this. It says: %1").arg(error.message));
    refused->setFocus();
    return true;
}

void NewDomainDialog::lookForIt()
{
    m_models.domains.whenRead(this, [this] { listCame(); });
    m_models.domains.refresh();
}

void NewDomainDialog::listCame()
{
    const QString id = idInList();
    if (!id.isEmpty()) {
        end(id, Result::WasHere);
    } else if (m_models.domains.failure()) {
        fail(tr("The domain was not added: it is in some Resend account already. Whether it is in this one could not be "
                "found out."),
             *m_models.domains.failure());
    } else {
        offer(tr("Another Resend account has verified this domain."),
              offerText(),
              //: Button: starts to take over a domain that another account has
              tr("Claim it"));
    }
}

// A claim takes less than a new domain does: what was chosen and does not come along is not dropped in silence.
QString NewDomainDialog::offerText() const
{
    const QString text = tr("If the domain is yours, claim it: a record in its DNS proves that, and the domain moves here.");
    const CreateDomain chosen = wanted();
    const bool isUsual = chosenTls(m_tls) == TlsMode::Opportunistic && chosen.sending.value_or(true)
        && !chosen.receiving.value_or(false);
    if (isUsual)
        return text;
    //: Behind the offer to claim a domain; %1 is that offer
    return tr("%1 Encryption and what it is used for cannot be claimed along: set them again under Settings once it is here.")
        .arg(text);
}

void NewDomainDialog::claim()
{
    const CreateDomain domain = wanted();
    const CreateDomainClaim claim{.name = domain.name.value,
                                  .region = domain.region,
                                  .customReturnPath = domain.customReturnPath,
                                  .openTracking = domain.openTracking,
                                  .clickTracking = domain.clickTracking,
                                  .trackingSubdomain = domain.trackingSubdomain};
    begin();
    m_models.domains.claim(claim, [guard = QPointer(this)](const Outcome<DomainClaim> &begun) {
        if (!guard)
            return;
        if (!begun) {
            if (begun.error().mayHaveHappened)
                guard->explain(tr("It is not clear whether the claim was started."),
                               tr("Close this and look into the list, which is being read again: a domain that is "
                                  "being claimed is in it."));
            else
                guard->fail(tr("The claim was not started."), begun.error());
            return;
        }
        guard->m_models.openClaim.begun(begun.value());
        guard->end(begun.value().domainId.value_or(QString()), Result::Claimed);
    });
}

} // namespace postroom
