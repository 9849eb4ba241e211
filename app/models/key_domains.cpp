// SPDX-License-Identifier: Apache-2.0
#include "models/key_domains.h"

#include "base/json_file.h"
#include "base/log.h"

#include <utility>

namespace postroom {

namespace {

const QString anyDomain = QStringLiteral("*"); // in the place of an id

} // namespace

KeyDomains::KeyDomains(ApiKeysModel &keys, DomainsModel &domains, const QString &file, QObject *parent)
    : QObject(parent), m_keys(keys), m_domains(domains), m_file(file)
{
    read();
    connect(&keys, &ApiKeysModel::limited, this, &KeyDomains::note);
    connect(&keys, &ApiKeysModel::unlimited, this, [this](const QString &keyId) { note(keyId, anyDomain); });
    connect(&keys, &TableModel::phaseChanged, this, &KeyDomains::settle);
    connect(&keys, &QAbstractItemModel::rowsRemoved, this, &KeyDomains::settle);
    connect(&domains, &TableModel::phaseChanged, this, &KeyDomains::settle);
    connect(&domains, &QAbstractItemModel::rowsRemoved, this, &KeyDomains::settle);
}

std::optional<QString> KeyDomains::of(const QString &keyId) const
{
    const auto known = m_known.constFind(keyId);
    return known == m_known.cend() || *known == anyDomain ? std::nullopt : std::optional(*known);
}

bool KeyDomains::isForAny(const QString &keyId) const
{
    return m_known.value(keyId) == anyDomain;
}

void KeyDomains::find(const QString &domainId, Done done)
{
    if (m_known.key(domainId).isEmpty()) {
        done({});
        return;
    }
    // Somebody may have renamed or deleted one since they were read.
    m_keys.whenRead(this, [this, domainId, done = std::move(done)] {
        Found keys = found(domainId);
        keys.isComplete = !m_keys.failure();
        done(keys);
    });
    m_keys.refresh();
}

KeyDomains::Found KeyDomains::found(const QString &domainId) const
{
    Found keys;
    for (int row = 0; row < m_keys.rowCount(); ++row) {
        if (m_known.value(m_keys.at(row).id) == domainId)
            keys.names << m_keys.at(row).name;
    }
    return keys;
}

void KeyDomains::note(const QString &keyId, const QString &domainId)
{
    m_known.insert(keyId, domainId);
    m_unlisted.insert(keyId);
    write();
    settle();
}

// Forgets what is deleted, and tells the keys what is known of them.
void KeyDomains::settle()
{
    m_unlisted.removeIf([this](const QString &key) { return m_keys.rowOf(key) >= 0; });
    const auto isGone = [](const TableModel &model, const QString &id) {
        return model.phase() == TableModel::Phase::Ready && model.rowOf(id) < 0;
    };
    const auto isOver = [&](const auto &known) {
        return (isGone(m_keys, known.key()) && !m_unlisted.contains(known.key()))
            || (known.value() != anyDomain && isGone(m_domains, known.value()));
    };
    if (m_known.removeIf(isOver) > 0)
        write();
    QHash<QString, QString> names;
    QSet<QString> forAny;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (known.value() == anyDomain)
            forAny.insert(known.key());
        else if (const int row = m_domains.rowOf(known.value()); row >= 0)
            names.insert(known.key(), m_domains.at(row).name);
    }
    m_keys.setDomains(names, forAny);
}

void KeyDomains::read()
{
    const QJsonObject kept = readJsonFile(m_file);
    for (auto known = kept.begin(); known != kept.end(); ++known) {
        if (const QString domain = known.value().toString(); !domain.isEmpty())
            m_known.insert(known.key(), domain);
    }
}

void KeyDomains::write() const
{
    if (m_file.isEmpty())
        return;
    QJsonObject kept;
    for (auto known = m_known.begin(); known != m_known.end(); ++known)
        kept.insert(known.key(), known.value());
    if (const std::optional<QString> fault = writeJsonFile(m_file, kept))
        qCWarning(lcAccounts, "which domains keys were made for cannot be kept: %s", qPrintable(*fault));
}

} // namespace postroom
