// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"

namespace postroom {

//! The account's sending domains.
class DomainsModel final : public ResourceTableModel<Domain, ListDomains>
{
    Q_OBJECT
public:
    enum ColumnId { Name, Status, Region, Capabilities, Added }; // the order of columns()
    using ResourceTableModel::ResourceTableModel;

    //! Takes over what a look at one domain showed, so that the list does not lag behind the pane.
    void update(const Domain &seen) { replace(seen); }

    //! Hears of the new domain with its records, or why there is none. Goes out once; after an unclear outcome the list is
    //! read again.
    using Made = std::function<void(const Outcome<DomainDetails> &domain)>;
    void create(const CreateDomain &domain, Made done);
    //! Claims a domain that another account has; its placeholder is in the list at once. Goes out once, as create() does.
    using Claimed = std::function<void(const Outcome<DomainClaim> &claim)>;
    void claim(const CreateDomainClaim &claim, Claimed done);
    void change(const UpdateDomain &change, Written done);
    void remove(const QString &id, Written done);

    int verifiedCount() const;
    bool anyBeingVerified() const;

protected:
    const QList<Column<Domain>> &columns() const override;
};

} // namespace postroom
