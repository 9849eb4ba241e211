// SPDX-License-Identifier: Apache-2.0
#include "models/tls_choices.h"

#include "base/json_file.h"
#include "base/log.h"

namespace postroom {

using namespace Qt::StringLiterals;

TlsChoices::TlsChoices(DomainsModel &domains, Clock &clock, const QString &file, QObject *parent)
    : QObject(parent), m_domains(domains), m_clock(clock), m_file(file)
{
    read();
    connect(&domains, &DomainsModel::tlsSet, this, &TlsChoices::note);
    connect(&domains, &TableModel::phaseChanged, this, &TlsChoices::keepOnlyListed);
}

std::optional<TlsChoice> TlsChoices::of(const QString &domainId) const
{
    const auto choice = m_choices.constFind(domainId);
    return choice == m_choices.cend() ? std::nullopt : std::optional(*choice);
}

void TlsChoices::note(const QString &domainId, TlsMode mode)
{
    m_choices.insert(domainId, {mode, m_clock.now()});
    write();
}

void TlsChoices::keepOnlyListed()
{
    if (m_domains.phase() != TableModel::Phase::Ready)
        return;
    if (m_choices.removeIf([this](const auto &choice) { return m_domains.rowOf(choice.key()) < 0; }) > 0)
        write();
}

void TlsChoices::read()
{
    const QJsonObject kept = readJsonFile(m_file);
    for (auto domain = kept.begin(); domain != kept.end(); ++domain) {
        const QJsonObject choice = domain.value().toObject();
        const QString mode = choice.value("tls"_L1).toString();
        const QDateTime at = QDateTime::fromString(choice.value("set"_L1).toString(), Qt::ISODateWithMs).toUTC();
        if (at.isValid() && (mode == "enforced"_L1 || mode == "opportunistic"_L1))
            m_choices.insert(domain.key(), {mode == "enforced"_L1 ? TlsMode::Enforced : TlsMode::Opportunistic, at});
    }
}

void TlsChoices::write() const
{
    if (m_file.isEmpty())
        return;
    QJsonObject kept;
    for (auto choice = m_choices.begin(); choice != m_choices.end(); ++choice)
        kept.insert(choice.key(), QJsonObject{{u"tls"_s, choice->mode == TlsMode::Enforced ? u"enforced"_s : u"opportunistic"_s},
                                              {u"set"_s, choice->at.toString(Qt::ISODateWithMs)}});
    if (const std::optional<QString> fault = writeJsonFile(m_file, kept))
        qCWarning(lcAccounts, "how mail is to be encrypted cannot be kept: %s", qPrintable(*fault));
}

} // namespace postroom
