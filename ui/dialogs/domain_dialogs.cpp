// SPDX-License-Identifier: Apache-2.0
#include "dialogs/domain_dialogs.h"

#include "dns/domain_name.h"
#include "kit/clipboard.h"
#include "kit/form_field.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "models/domain_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postroom {

namespace {

// Reference, "Create Domain".
const QStringList &regions()
{
    static const QStringList all{QStringLiteral("eu-west-1"), QStringLiteral("us-east-1"), QStringLiteral("sa-east-1"),
                                 QStringLiteral("ap-northeast-1")};
    return all;
}

// The service's word for a domain that is verified elsewhere (facts, 403: "domain already registered").
bool isOwnedElsewhere(const ApiError &error)
{
    const QString message = error.message.toLower();
    return error.httpStatus == 403 && (message.contains(QLatin1String("registered")) || message.contains(QLatin1String("already")));
}

void fillTls(QComboBox *box, TlsMode chosen)
{
    box->addItem(NewDomainDialog::tr("When possible: else the mail goes out unencrypted"), int(TlsMode::Opportunistic));
    box->addItem(NewDomainDialog::tr("Always: else the mail is not delivered"), int(TlsMode::Enforced));
    box->setCurrentIndex(chosen == TlsMode::Enforced ? 1 : 0);
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
      m_mark(account), m_opener(parent),
      m_name(new FormField(tr("&Domain"), tr("For example news.acme.com. A pasted address or link is cut to its domain."))),
      m_advice(new Label(TextKind::SmallMuted)), m_region(new QComboBox),
      m_returnPath(new FormField(tr("Return &path"), tr("Where bounces come back to: a name below the domain. Usually “send”."))),
      m_trackingSubdomain(new FormField(tr("Trac&king subdomain"), tr("Tracked links lead through it, for example “links”."))),
      m_opens(new QCheckBox(tr("Measure &opens"))), m_clicks(new QCheckBox(tr("Measure c&licks"))),
      m_receiving(new QCheckBox(tr("&Receive mail at this domain too"))), m_tls(new QComboBox),
      //: Button: starts to take over a domain that another account has
      m_claim(new QPushButton(tr("Claim it…")))
{
    m_advice->setWordWrap(true);
    for (const QString &region : regions())
        m_region->addItem(regionText(region), region);
    m_claim->setAutoDefault(false);
    m_claim->hide();
    fields().addWidget(m_name);
    fields().addWidget(m_advice);
    fields().addWidget(new FieldFrame(tr("Re&gion"), m_region,
                                      tr("Where the mail goes out from; nearest to your readers is best. It can never "
                                         "be changed later.")));
    fields().addWidget(makeMore());
    fields().addWidget(m_claim, 0, Qt::AlignLeft);
    m_name->setFocus();
    connect(m_name->edit(), &QLineEdit::textChanged, this, &NewDomainDialog::readName);
    connect(m_claim, &QPushButton::clicked, this, &NewDomainDialog::claim);
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
    names->addWidget(m_returnPath);
    names->addWidget(m_trackingSubdomain);
    auto *checks = new QHBoxLayout;
    checks->setSpacing(metrics::gapLarge);
    checks->addWidget(m_opens);
    checks->addWidget(m_clicks);
    checks->addStretch(1);
    column->addLayout(names);
    column->addLayout(checks);
    column->addWidget(m_receiving);
    column->addWidget(new FieldFrame(tr("&Encryption on the way"), m_tls));
    return box;
}

QString NewDomainDialog::name() const
{
    return readTypedDomain(m_name->text()).name;
}

void NewDomainDialog::readName()
{
    m_claim->hide();
    const TypedDomain typed = readTypedDomain(m_name->text());
    m_name->setFault(typed.fault == DomainNameFault::Empty ? QString()
                                                           : domainNameFaultText(typed.fault, typed.culprit));
    if (!typed.isValid())
        m_advice->setText({});
    else if (typed.advisesSubdomain())
        m_advice->setText(tr("A subdomain such as news.%1 is better for broadcasts: if people mark one as spam, the mail "
                             "of your colleagues does not suffer.")
                              .arg(typed.shown));
    else if (typed.name != typed.shown)
        //: Below the field for a domain with letters beyond a to z; %1 is its other spelling
        m_advice->setText(tr("It is sent as %1.").arg(typed.name));
    else if (typed.wasCut)
        //: Below the field for a domain, when a link or an address was pasted
        m_advice->setText(tr("The domain is %1.").arg(typed.shown));
    else
        //: Below the field for a domain; %1 is the domain somebody registered
        m_advice->setText(tr("A subdomain of %1.").arg(shownDomain(typed.registrable)));
    m_advice->setVisible(!m_advice->text().isEmpty());
}

bool NewDomainDialog::check()
{
    const TypedDomain typed = readTypedDomain(m_name->text());
    if (!typed.isValid())
        m_name->setFault(domainNameFaultText(typed.fault, typed.culprit));
    else {
        for (int row = 0; row < m_models.domains.rowCount(); ++row) {
            if (m_models.domains.at(row).name == typed.name)
                m_name->setFault(tr("This domain is in the list already."));
        }
    }
    if (m_clicks->isChecked() && m_trackingSubdomain->text().trimmed().isEmpty())
        m_trackingSubdomain->setFault(tr("Clicks need a tracking subdomain, for example “links”."));
    for (const FieldFault &fault : typed.isValid() ? wanted().faults() : FieldFaults()) {
        if (fault.field == QLatin1String("custom_return_path"))
            m_returnPath->setFault(tr("One word from a letter on: letters, digits and hyphens."));
        else if (fault.field == QLatin1String("tracking_subdomain"))
            m_trackingSubdomain->setFault(tr("One word from a letter on: letters, digits and hyphens."));
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
    domain.tls = TlsMode(m_tls->currentData().toInt());
    domain.sending = true;
    domain.receiving = m_receiving->isChecked();
    return domain;
}

void NewDomainDialog::carryOut()
{
    m_models.domains.create(wanted(), [guard = QPointer(this)](const Outcome<DomainDetails> &made) {
        if (!guard)
            return;
        if (!made) {
            guard->failed(made.error());
            return;
        }
        const Made tell = guard->m_made;
        guard->accept();
        tell(made.value().domain.id);
    });
}

void NewDomainDialog::failed(const ApiError &error)
{
    if (isOwnedElsewhere(error)) {
        explain(tr("Another Resend account has verified this domain."),
                tr("If the domain is yours, claim it: a record in its DNS proves that, and the domain moves here."));
        m_claim->show();
        return;
    }
    if (error.mayHaveHappened)
        explain(tr("It is not clear whether the domain was added."),
                tr("Close this and look into the list, which is being read again, before you add it once more."));
    else
        fail(tr("The domain was not added."), error);
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
    m_models.client.call(claim, HttpRequest::Priority::Interactive, this, [this](const Outcome<DomainClaim> &made) {
        if (!made) {
            fail(tr("The claim was not started."), made.error());
            return;
        }
        m_models.domains.refresh(HttpRequest::Priority::Normal);
        AccountModels &models = m_models;
        const AccountMark mark = m_mark;
        const QPointer<QWidget> opener(m_opener);
        accept();
        if (opener)
            DomainClaimDialog::show(models, made.value(), mark, opener);
    });
}

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
      m_tls(new QComboBox), m_sending(new QCheckBox(tr("&Send from this domain"))),
      m_receiving(new QCheckBox(tr("&Receive mail at this domain"))), m_lastOne(new Label(TextKind::SmallMuted))
{
    m_opens->setChecked(details.domain.openTracking.value_or(false));
    m_clicks->setChecked(details.domain.clickTracking.value_or(false));
    m_trackingSubdomain->setText(details.trackingSubdomain.value_or(QString()));
    fillTls(m_tls, details.tls && *details.tls == TlsMode::Enforced ? TlsMode::Enforced : TlsMode::Opportunistic);
    m_sending->setChecked(details.domain.sending.value_or(true));
    m_receiving->setChecked(details.domain.receiving.value_or(false));
    m_lastOne->setText(tr("A domain is for sending or for receiving, or both: the last one cannot be switched off. To "
                          "stop using the domain, delete it."));
    m_lastOne->setWordWrap(true);
    fields().addWidget(m_opens);
    fields().addWidget(m_clicks);
    fields().addWidget(m_trackingSubdomain);
    fields().addWidget(new FieldFrame(tr("&Encryption on the way"), m_tls,
                                      details.tls ? QString() : tr("Resend does not tell how it is set now.")));
    fields().addWidget(m_sending);
    fields().addWidget(m_receiving);
    fields().addWidget(m_lastOne);
    for (QCheckBox *box : {m_sending, m_receiving})
        connect(box, &QCheckBox::toggled, this, &EditDomainDialog::settle);
    connect(this, &FormDialog::submitted, this, [this] {
        m_models.domains.change(change(), [guard = QPointer(this)](const std::optional<ApiError> &error) {
            if (!guard)
                return;
            if (error) {
                guard->fail(tr("The domain was not changed."), *error);
                return;
            }
            guard->m_models.openDomain.refresh();
            guard->accept();
        });
    });
    settle();
}

void EditDomainDialog::settle()
{
    m_sending->setEnabled(!m_sending->isChecked() || m_receiving->isChecked());
    m_receiving->setEnabled(!m_receiving->isChecked() || m_sending->isChecked());
    m_lastOne->setVisible(!m_sending->isEnabled() || !m_receiving->isEnabled());
}

UpdateDomain EditDomainDialog::change() const
{
    UpdateDomain change{.id = m_details.domain.id};
    const auto differ = [](const QCheckBox *box, const std::optional<bool> &now, bool usual) {
        return box->isChecked() == now.value_or(usual) ? std::nullopt : std::optional(box->isChecked());
    };
    change.openTracking = differ(m_opens, m_details.domain.openTracking, false);
    change.clickTracking = differ(m_clicks, m_details.domain.clickTracking, false);
    change.sending = differ(m_sending, m_details.domain.sending, true);
    change.receiving = differ(m_receiving, m_details.domain.receiving, false);
    const QString subdomain = m_trackingSubdomain->text().trimmed();
    if (!subdomain.isEmpty() && subdomain != m_details.trackingSubdomain.value_or(QString()))
        change.trackingSubdomain = subdomain;
    const auto tls = TlsMode(m_tls->currentData().toInt());
    const bool wasEnforced = m_details.tls && *m_details.tls == TlsMode::Enforced;
    if ((tls == TlsMode::Enforced) != wasEnforced)
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
        m_trackingSubdomain->setFault(tr("Clicks need a tracking subdomain, for example “links”."));
    for (const FieldFault &fault : change().faults()) {
        if (fault.field == QLatin1String("tracking_subdomain"))
            m_trackingSubdomain->setFault(tr("One word from a letter on: letters, digits and hyphens."));
    }
    return m_trackingSubdomain->fault().isEmpty();
}

DomainClaimDialog *DomainClaimDialog::show(AccountModels &models, const DomainClaim &claim, const AccountMark &account,
                                           QWidget *parent)
{
    auto *dialog = new DomainClaimDialog(models, claim, account, parent);
    dialog->open();
    return dialog;
}

DomainClaimDialog::DomainClaimDialog(AccountModels &models, const DomainClaim &claim, const AccountMark &account,
                                     QWidget *parent)
    //: Title; %1 is a domain
    : FormDialog(account, tr("Claim %1").arg(shownDomain(claim.name)), tr("I have entered it: check now"), parent),
      m_models(models), m_claim(claim), m_status(new Label(TextKind::Strong)), m_record(new Label(TextKind::Body))
{
    auto *steps = new Label(TextKind::Body,
                            tr("1. Enter this record where the DNS of the domain is managed.\n2. Come back and press the "
                               "button below. It may take a while until the record is seen.\n3. Then the domain moves to "
                               "this account, with new DNS records of its own to enter."));
    for (Label *label : {steps, m_status, m_record})
        label->setWordWrap(true);
    m_record->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new QPushButton(tr("&Copy the value"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        copyWithHint(m_claim.record ? m_claim.record->value : QString(), copy);
    });
    fields().addWidget(steps);
    fields().addWidget(m_record);
    fields().addWidget(copy, 0, Qt::AlignLeft);
    fields().addWidget(m_status);
    connect(this, &FormDialog::submitted, this, [this] {
        m_models.client.call(VerifyDomainClaim{.domainId = m_claim.domainId.value_or(QString())},
                             HttpRequest::Priority::Interactive, this, [this](const Outcome<DomainClaim> &seen) {
                                 if (!seen) {
                                     fail(tr("The record could not be checked."), seen.error());
                                     return;
                                 }
                                 carryOn();
                                 settle(seen.value());
                                 m_models.domains.refresh(HttpRequest::Priority::Normal);
                             });
    });
    settle(claim);
}

void DomainClaimDialog::settle(const DomainClaim &claim)
{
    m_claim = claim;
    const auto words = [&claim]() -> QString {
        switch (claim.status.known) {
        case ClaimStatus::Pending:
            return tr("The record has not been seen yet.");
        case ClaimStatus::Verified:
            return tr("The record is seen: the domain is on its way here.");
        case ClaimStatus::Completed:
            return tr("The domain is yours now. Its records are in the list of domains.");
        case ClaimStatus::Blocked:
            return tr("The claim has to wait: the other account used the domain only lately.");
        case ClaimStatus::Expired:
            return tr("The claim has run out. Start it again.");
        case ClaimStatus::Superseded:
        case ClaimStatus::Canceled:
            return tr("The claim was given up.");
        case ClaimStatus::Failed:
            return tr("The claim failed.");
        case ClaimStatus::Unknown:
            break;
        }
        return claim.status.text;
    };
    m_status->setText(words());
    if (claim.record)
        m_record->setText(QStringLiteral("%1   %2\n%3").arg(claim.record->type, claim.record->name, claim.record->value));
    submitButton()->setEnabled(claim.status == ClaimStatus::Pending);
}

} // namespace postroom
