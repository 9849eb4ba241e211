// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/account_models.h"
#include "resend/domains/domain_claim_api.h"

#include <functional>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

class FormField;
class Label;

//! Adds a sending domain: its name checked as it is typed, where its mail goes out, and what is measured. A domain that
//! another account has leads to a claim.
class NewDomainDialog final : public FormDialog
{
    Q_OBJECT
public:
    using Made = std::function<void(const QString &domainId)>;
    //! Opens over \a parent's window. \a models must outlive it. \a made hears of the domain, or of the claim's placeholder.
    static NewDomainDialog *create(AccountModels &models, const AccountMark &account, QWidget *parent, Made made);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    NewDomainDialog(AccountModels &models, const AccountMark &account, QWidget *parent, Made made);
    QWidget *makeMore();
    void readName();
    void carryOut();
    void failed(const ApiError &error);
    void claim();
    QString name() const;
    CreateDomain wanted() const;

    AccountModels &m_models;
    Made m_made;
    const AccountMark m_mark;
    QWidget *m_opener;
    FormField *m_name;
    Label *m_advice;
    QComboBox *m_region;
    FormField *m_returnPath;
    FormField *m_trackingSubdomain;
    QCheckBox *m_opens;
    QCheckBox *m_clicks;
    QCheckBox *m_receiving;
    QComboBox *m_tls;
    QPushButton *m_claim;
};

//! Changes what can be changed of a domain: tracking, TLS, what it is used for. Sends only what differs.
class EditDomainDialog final : public FormDialog
{
    Q_OBJECT
public:
    static EditDomainDialog *edit(AccountModels &models, const DomainDetails &details, const AccountMark &account,
                                  QWidget *parent);

protected:
    bool check() override;
    bool isDirty() const override;

private:
    EditDomainDialog(AccountModels &models, const DomainDetails &details, const AccountMark &account, QWidget *parent);
    UpdateDomain change() const;
    void settle();

    AccountModels &m_models;
    const DomainDetails m_details;
    QCheckBox *m_opens;
    QCheckBox *m_clicks;
    FormField *m_trackingSubdomain;
    QComboBox *m_tls;
    QCheckBox *m_sending;
    QCheckBox *m_receiving;
    Label *m_lastOne;
};

//! A claim to a domain that another account has: the record that proves whose it is, and how far the claim is.
class DomainClaimDialog final : public FormDialog
{
    Q_OBJECT
public:
    static DomainClaimDialog *show(AccountModels &models, const DomainClaim &claim, const AccountMark &account,
                                   QWidget *parent);

protected:
    bool check() override { return true; }
    bool isDirty() const override { return false; }

private:
    DomainClaimDialog(AccountModels &models, const DomainClaim &claim, const AccountMark &account, QWidget *parent);
    void settle(const DomainClaim &claim);

    AccountModels &m_models;
    DomainClaim m_claim;
    Label *m_status;
    Label *m_record;
};

} // namespace postroom
