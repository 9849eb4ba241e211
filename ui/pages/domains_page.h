// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/new_domain_dialog.h"
#include "dialogs/page_context.h"
#include "models/account_models.h"
#include "models/broadcast_uses.h"
#include "models/domains_model.h"
#include "models/open_domain.h"
#include "pages/table_page.h"

namespace postroom {

class DomainPane;

//! Sending domains and their DNS records.
class DomainsPage final : public TablePage
{
    Q_OBJECT
public:
    explicit DomainsPage(const PageContext &context, QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override;
    void refresh() override;
    //! \a id: a domain.
    void open(const QString &id) override;
    void recover() override;
    void saveLayout() override;

protected:
    QString countText() const override;

private:
    void chooseFirst();
    void addDomain();
    void showDomain(const QString &id, NewDomainDialog::Result result);
    //! Looks through the broadcasts that are not out yet and the keys made here first, so that the question can name those
    //! that need it.
    void startRemoval(const Domain &domain);
    void remove(const QString &id);
    void askGiveUp(const Domain &domain);
    void askRemoval(const Domain &domain, const PendingUses::Found &uses, const KeyDomains::Found &keys);
    static QStringList keysLeftWithout(const KeyDomains::Found &keys);
    int widthOf(int column) const;
    void arrangeList();

    const PageContext m_context;
    DomainsModel &m_model;
    PendingUses m_uses;
    OpenDomain &m_open;
    DomainPane *m_pane;
    quint64 m_removal = 0; // the number of the newest
};

} // namespace postroom
