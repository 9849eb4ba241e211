// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_answer.h"
#include "resend/domains/domain.h"

#include <QObject>

#include <functional>

namespace postroom {

//! Somebody who looks up DNS records: the world's DNS (Resolver), or that of the sandbox (RehearsedDns).
class DnsLookup : public QObject
{
    Q_OBJECT
public:
    //! Whether the server is to find out, or must know itself.
    enum class Ask { Recursive, Authority };
    using Done = std::function<void(const DnsAnswer &)>;

    using QObject::QObject;

    //! Asks \a server. Exactly one answer, from the event loop, or none once \a context is gone.
    virtual void ask(const DnsQuestion &question, const DnsServer &server, Ask how, QObject *context, Done done) = 0;
    //! Asks the resolver of choice.
    void ask(const DnsQuestion &question, QObject *context, Done done)
    {
        ask(question, m_resolver, Ask::Recursive, context, std::move(done));
    }

    //! Whether nothing is looked up in the world: then a person has to be told, and led to no real page.
    virtual bool isRehearsal() const { return false; }

    //! The resolver of choice; without address: the computer's own.
    const DnsServer &resolver() const { return m_resolver; }
    void setResolver(const DnsServer &server) { m_resolver = server; }
    //! Where zones' own nameservers listen; another one than 53 in tests.
    quint16 nameserverPort() const { return m_nameserverPort; }

    //! Said before \a domain is looked at. The world's DNS has no use for it.
    virtual void expect(const QString &domain, const QList<DnsRecord> &records)
    {
        Q_UNUSED(domain)
        Q_UNUSED(records)
    }

protected:
    DnsServer m_resolver;
    quint16 m_nameserverPort = 53;
};

} // namespace postroom
