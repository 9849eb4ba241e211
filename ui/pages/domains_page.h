// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    //! All must outlive the page.
    DomainsPage(DomainsModel &model, OpenDomain &open, Preferences &preferences, QWidget *parent = nullptr);

    void activate() override;
    void deactivate() override;
    void refresh() override;
    void recover() override;
    void saveLayout() override;

protected:
    QString countText() const override;

private:
    void chooseFirst();

    DomainsModel &m_model;
    OpenDomain &m_open;
    DomainPane *m_pane;
};

} // namespace postroom
