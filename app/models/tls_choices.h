// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domains_model.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>

namespace postroom {

//! How mail of a domain is to be encrypted, as it was last set from this computer.
struct TlsChoice
{
    TlsMode mode = TlsMode::Unknown;
    QDateTime at = {}; //!< UTC
    bool operator==(const TlsChoice &) const = default;
};

//! The service takes the way of encrypting and does not tell it; so what was set here is written down, in a small file an
//! account. Somebody may have set another one elsewhere since.
class TlsChoices final : public QObject
{
    Q_OBJECT
public:
    //! Hears of what \a domains sets; both must outlive it. Without a name of a file nothing is kept.
    TlsChoices(DomainsModel &domains, Clock &clock, const QString &file, QObject *parent = nullptr);

    //! Nothing where it was never set here.
    std::optional<TlsChoice> of(const QString &domainId) const;

private:
    void note(const QString &domainId, TlsMode mode);
    void keepOnlyListed();
    void read();
    void write() const;

    DomainsModel &m_domains;
    Clock &m_clock;
    const QString m_file;
    QHash<QString, TlsChoice> m_choices;
};

} // namespace postroom
