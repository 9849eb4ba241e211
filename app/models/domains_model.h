// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/domains/domain_api.h"
#include "resend/domains/domain_claim_api.h"

#include <QHash>

#include <optional>

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

    //! A domain that is still another account's: its row tells how far the claim is, until \a claim is nothing.
    void setClaim(const QString &id, const std::optional<DomainClaim> &claim);
    QVariant data(const QModelIndex &index, int role) const override;

    int verifiedCount() const;
    bool anyBeingVerified() const;

signals:
    //! The service has taken how mail of a domain is to be encrypted.
    void tlsSet(const QString &id, postroom::TlsMode mode);

protected:
    const QList<Column<Domain>> &columns() const override;

private:
    QHash<QString, DomainClaim> m_claims; //!< by placeholder
};

} // namespace postroom
