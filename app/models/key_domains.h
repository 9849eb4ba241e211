// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/api_keys_model.h"
#include "models/domains_model.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

namespace postroom {

//! The service takes the one domain a key may send from and does not tell it again; so what was made here is written down, in
//! a small file an account: ids of keys and of domains, nothing secret; also that a key was made for any domain. Keys made
//! elsewhere are not known.
class KeyDomains final : public QObject
{
    Q_OBJECT
public:
    //! Hears of what \a keys makes and tells it the names of the domains; both must outlive this. Without a name of a file
    //! nothing is kept.
    KeyDomains(ApiKeysModel &keys, DomainsModel &domains, const QString &file, QObject *parent = nullptr);

    //! The domain \a keyId may send from only, by its id; nothing where that is not known, or it may send from any.
    std::optional<QString> of(const QString &keyId) const;
    //! It was made here, for any domain.
    bool isForAny(const QString &keyId) const;

    //! The keys made here for one domain.
    struct Found
    {
        QStringList names = {};  //!< as they are called now, of those that are still there
        bool isComplete = true;  //!< false: there are some, but the list of keys could not be read
        bool operator==(const Found &) const = default;
    };
    using Done = std::function<void(const Found &keys)>;
    //! Finds those of \a domainId and tells \a done: at once where none was made here, else after the keys are read again.
    void find(const QString &domainId, Done done);

private:
    void note(const QString &keyId, const QString &domainId);
    void settle();
    Found found(const QString &domainId) const;
    void read();
    void write() const;

    ApiKeysModel &m_keys;
    DomainsModel &m_domains;
    const QString m_file;
    QHash<QString, QString> m_known; // domains, by key; or the word for any
    QSet<QString> m_unlisted;        // keys just made, which the list has not shown yet
};

} // namespace postroom
