// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/rehearsed_dns.h"
#include "support/manual_clock.h"

#include <QPointer>

namespace postroom::test {

//! A world whose DNS is at Cloudflare: what the service has verified is there, the rest stays missing. To the window it is
//! the real one.
class PlayedDns final : public DnsLookup
{
public:
    using DnsLookup::ask;
    void ask(const DnsQuestion &question, const DnsServer &server, Ask how, QObject *context, Done done) override
    {
        if (how == Ask::Recursive)
            resolversAsked.insert(server.address + u':' + QString::number(server.port));
        if (policy.isEmpty() || question.type != DnsType::Txt || !question.name.startsWith(QLatin1String("_dmarc."))) {
            m_played.ask(question, server, how, context, std::move(done));
            return;
        }
        DnsAnswer answer{.question = question, .server = server, .fault = DnsFault::None, .authoritative = true};
        answer.entries = {{.name = question.name, .type = DnsType::Txt, .value = policy, .ttl = std::chrono::seconds(300)}};
        QMetaObject::invokeMethod(
            this,
            [answer, guard = QPointer(context), done = std::move(done)] {
                if (guard)
                    done(answer);
            },
            Qt::QueuedConnection);
    }
    void expect(const QString &domain, const QList<DnsRecord> &records) override { m_played.expect(domain, records); }

    QString policy;               //!< the value of every domain's DMARC record; empty: there is none
    QSet<QString> resolversAsked; //!< "9.9.9.9:5353"

private:
    ManualClock m_clock;
    RehearsedDns m_played{m_clock};
};

} // namespace postroom::test
