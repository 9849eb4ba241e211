// SPDX-License-Identifier: Apache-2.0
#include "models/domains_model.h"

#include "models/domain_words.h"

namespace postroom {

const QList<Column<Domain>> &DomainsModel::columns() const
{
    static const QList<Column<Domain>> all{
        {.title = [] { return tr("Domain"); },
         .text = [](const Domain &d) { return d.name; },
         .style = Style::Strong,
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

void DomainsModel::create(const CreateDomain &domain, Made done)
{
    make(domain, [this, done = std::move(done)](const Outcome<DomainDetails> &made) {
        if (made)
            prepend(made.value().domain);
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
        change, [this](const ObjectId &) { refresh(HttpRequest::Priority::Normal); }, std::move(done));
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
