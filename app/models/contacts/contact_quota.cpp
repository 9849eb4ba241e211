// SPDX-License-Identifier: Apache-2.0
#include "models/contacts/contact_quota.h"

#include "models/contacts/contact_loader.h"

namespace postroom {

ContactQuota::ContactQuota(ContactStore &store, ContactLoader &loader, QObject *parent)
    : QObject(parent), m_store(store), m_loader(loader)
{
    connect(&loader, &ContactLoader::finished, this, &ContactQuota::changed);
}

void ContactQuota::setLimit(std::optional<qint64> contacts)
{
    if (contacts == m_limit)
        return;
    m_limit = contacts;
    emit changed();
}

std::optional<qint64> ContactQuota::contacts() const
{
    return m_loader.asOf().isValid() ? std::optional<qint64>(m_store.size()) : std::nullopt;
}

void ContactQuota::look()
{
    if (m_limit && !m_loader.asOf().isValid() && m_loader.state() == ContactLoader::State::Idle)
        m_loader.start(HttpRequest::Priority::Background);
}

} // namespace postroom
