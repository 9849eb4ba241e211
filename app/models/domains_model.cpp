// SPDX-License-Identifier: Apache-2.0
#include "models/domains_model.h"

#include "base/shown_domain.h"
#include "models/domain_words.h"

namespace postroom {

const QList<Column<Domain>> &DomainsModel::columns() const
{
    static const QList<Column<Domain>> all{
        {.title = [] { return tr("Domain"); },
         .text = [](const Domain &d) { return shownDomain(d.name); },
         .style = Style::Strong,
         .toolTip = [](const Domain &d) { return shownDomain(d.name) == d.name ? QString() : d.name; },
         .copy = [](const Domain &d) { return d.name; }},
        {.title = [] { return tr("Status"); },
         .text = [](const Domain &d) { return statusText(d.status); },
         .style = Style::Badge,
         .tone = [](const Domain &d) { return statusTone(d.status); }},
        {.title = [] { return tr("Region"); }, .text = [](const Domain &d) { return regionText(d.region); }},
        {.title = [] { return tr("Used for"); }, .text = [](const Domain &d) { return capabilityText(d); }},
        {.title = [] { return tr("Added"); },
         .style = Style::Muted,
         .time = [](const Domain &d) { return d.createdAt; }},
    };
    return all;
}

void DomainsModel::setClaim(const QString &id, const std::optional<DomainClaim> &claim)
{
    const auto known = m_claims.constFind(id);
    if (known == m_claims.cend() ? !claim : claim == *known)
        return;
    if (claim)
        m_claims.insert(id, *claim);
    else
        m_claims.remove(id);
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row, Name), index(row, Status));
}

QVariant DomainsModel::data(const QModelIndex &index, int role) const
{
    // Where there is no room for a column of its own, the status goes below the name.
    if (index.column() == Name && (role == NoteRole || role == ToneRole || role == Qt::AccessibleDescriptionRole))
        return data(index.siblingAtColumn(Status), role == ToneRole ? int(ToneRole) : int(Qt::DisplayRole));
    if (index.column() != Status || !index.isValid() || index.row() >= rowCount())
        return ResourceTableModel::data(index, role);
    const auto claim = m_claims.constFind(at(index.row()).id);
    if (claim == m_claims.cend())
        return ResourceTableModel::data(index, role);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return claimText(*claim);
    case ToneRole:
        return QVariant::fromValue(claimTone(*claim));
    default:
        return ResourceTableModel::data(index, role);
    }
}

void DomainsModel::create(const CreateDomain &domain, Made done)
{
    make(domain, [this, tls = domain.tls, done = std::move(done)](const Outcome<DomainDetails> &made) {
        if (made) {
            prepend(made.value().domain);
            emit tlsSet(made.value().domain.id, tls.value_or(TlsMode::Opportunistic)); // the service's default
        }
        done(made);
    });
}

void DomainsModel::claim(const CreateDomainClaim &claim, Claimed done)
{
    make(claim, [this, done = std::move(done)](const Outcome<DomainClaim> &begun) {
        if (begun && begun.value().domainId && rowOf(*begun.value().domainId) < 0)
            prepend({.id = *begun.value().domainId,
                     .name = begun.value().name,
                     .status = {DomainStatus::NotStarted, QStringLiteral("not_started")},
                     .createdAt = begun.value().createdAt,
                     .region = begun.value().region.value_or(QString())});
        done(begun);
    });
}

void DomainsModel::change(const UpdateDomain &change, Written done)
{
    write(
        change,
        [this, id = QString(change.id), tls = change.tls](const ObjectId &) {
            if (tls)
                emit tlsSet(id, *tls);
            refresh(HttpRequest::Priority::Normal);
        },
        std::move(done));
}

void DomainsModel::remove(const QString &id, Written done)
{
    ResourceTableModel::remove(DeleteDomain{.id = id}, id, std::move(done));
}

int DomainsModel::verifiedCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += at(row).status == DomainStatus::Verified ? 1 : 0;
    return count;
}

bool DomainsModel::anyBeingVerified() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isBeingVerified(at(row)))
            return true;
    }
    return false;
}

} // namespace postroom
