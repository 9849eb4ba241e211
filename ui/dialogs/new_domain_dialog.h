// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kit/form_dialog.h"
#include "models/account_models.h"

#include <functional>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace postroom {

class CapabilityChoice;
class FieldFrame;
class FormField;
class Label;

//! Adds a sending domain: its name checked as it is typed, where its mail goes out, what it is for and what is measured.
//! One that the service says is registered already is looked for in the account first, and only then leads to a claim.
class NewDomainDialog final : public FormDialog
{
    Q_OBJECT
public:
    enum class Result {
        Added,
        WasHere, //!< the account had it already, added elsewhere
        Claimed, //!< the id is that of the claim's placeholder
    };
    using Made = std::function<void(const QString &domainId, Result result)>;
    //! Opens over \a parent's window. \a models must outlive it. \a made hears of what came of it, if anything did.
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
    bool showBesideField(const ApiError &error);
    //! Reads the list anew, before anything is said of somebody else's domain.
    void lookForIt();
    void listCame();
    void claim();
    QString offerText() const;
    void end(const QString &domainId, Result result);
    QString name() const;
    //! The id of the domain of that name in the list; empty where it is not there.
    QString idInList() const;
    CreateDomain wanted() const;

    AccountModels &m_models;
    Made m_made;
    FormField *m_name;
    Label *m_advice;
    QComboBox *m_region;
    FieldFrame *m_regionFrame;
    FormField *m_returnPath;
    FormField *m_trackingSubdomain;
    QCheckBox *m_opens;
    QCheckBox *m_clicks;
    CapabilityChoice *m_uses;
    QComboBox *m_tls;
};

} // namespace postroom
