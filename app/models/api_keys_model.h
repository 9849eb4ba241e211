// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/resource_table_model.h"
#include "resend/api_keys/api_key_api.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace postroom {

//! The account's API keys: names and dates, never a key.
class ApiKeysModel final : public ResourceTableModel<ApiKey, ListApiKeys>
{
    Q_OBJECT
public:
    enum ColumnId { Name, SendsFrom, LastUsed, Created }; // the order of columns()
    //! A key that was not used for so long stands out.
    static constexpr std::chrono::days longUnused{90};
    //! A key used within this time before the list was read may be the one in use here.
    static constexpr std::chrono::minutes justUsed{15};
    using ResourceTableModel::ResourceTableModel;

    //! Hears of the new key, whose token is told this once, or why there is none. Goes out once; after an unclear outcome
    //! the list is read again.
    using Made = std::function<void(const Outcome<NewApiKey> &key)>;
    void create(const CreateApiKey &key, Made done);
    void rename(const QString &id, const QString &name, Written done);
    void remove(const QString &id, Written done);

    //! Whether \a key may be the one this program uses: the service does not tell, but that one was used
    //! when the list was read. The only one surely is; where none was just used, each may be.
    bool mayBeOurs(const ApiKey &key) const;

    //! The names of the domains that keys may send from only, by the keys' ids, and the keys that may send from any; as far as
    //! they are known.
    void setDomains(const QHash<QString, QString> &names, const QSet<QString> &forAny);

    QVariant data(const QModelIndex &index, int role) const override;

signals:
    //! A key was made that may send from \a domainId only.
    void limited(const QString &keyId, const QString &domainId);
    //! A key was made that may send from every domain of the account.
    void unlimited(const QString &keyId);

protected:
    const QList<Column<ApiKey>> &columns() const override;

private:
    bool wasJustUsed(const ApiKey &key) const;
    QVariant sendsFrom(const QString &keyId, int role) const;

    QHash<QString, QString> m_domains; // names, by key
    QSet<QString> m_forAny;            // keys
};

} // namespace postroom
