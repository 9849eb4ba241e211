// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/rehearsed_dns.h"
#include "support/manual_clock.h"

#include <QPointer>

#include <functional>
#include <utility>

namespace postroom::test {

//! A world whose DNS is at Cloudflare: what the service has verified is there, the rest stays missing, unless the test says
//! otherwise. To the window it is the real one.
class PlayedDns final : public DnsLookup
{
public:
    using DnsLookup::ask;
    void ask(const DnsQuestion &question, const DnsServer &server, Ask how, QObject *context, Done done) override
    {
        if (how == Ask::Recursive)
            resolversAsked.insert(server.address + u':' + QString::number(server.port));
        if (isHeld) {
            m_held.push_back([this, question, server, how, guard = QPointer(context), done = std::move(done)] {
                if (guard)
                    ask(question, server, how, guard, done);
            });
            return;
        }
        DnsAnswer answer{.question = question, .server = server, .fault = DnsFault::None, .authoritative = true};
        const bool isPolicy = question.type == DnsType::Txt && question.name.startsWith(QLatin1String("_dmarc."));
        if (isDead) {
            answer.fault = DnsFault::TimedOut;
        } else if (lameServers.contains(server.name)) {
            answer.fault = DnsFault::Lame;
        } else if (says.contains(question)) {
            answer.entries = says.value(question);
        } else if (!policy.isEmpty() && isPolicy) {
            answer.entries = {entry(question, policy)};
        } else {
            m_played.ask(question, server, how, context, std::move(done));
            return;
        }
        QMetaObject::invokeMethod(
            this,
            [answer, guard = QPointer(context), done = std::move(done)] {
                if (guard)
                    done(answer);
            },
            Qt::QueuedConnection);
    }
    void expect(const QString &domain, const QList<DnsRecord> &records) override { m_played.expect(domain, records); }

    static DnsEntry entry(const DnsQuestion &question, const QString &value, std::optional<int> priority = {})
    {
        return {.name = question.name,
                .type = question.type,
                .value = value,
                .priority = priority,
                .ttl = std::chrono::seconds(300)};
    }
    //! What is there under a name in place of what would be.
    void say(const QString &name, DnsType type, const QString &value, std::optional<int> priority = {})
    {
        const DnsQuestion question{name, type};
        says[question].push_back(entry(question, value, priority));
    }
    //! Answers what was held back.
    void release()
    {
        isHeld = false;
        for (const auto &one : std::exchange(m_held, {}))
            one();
    }

    QString policy;               //!< the value of every domain's DMARC record; empty: there is none
    QSet<QString> resolversAsked; //!< "9.9.9.9:5353"
    bool isDead = false;          //!< nothing answers in time
    bool isHeld = false;          //!< nothing answers before release()
    QSet<QString> lameServers;    //!< "bob.ns.cloudflare.com": do not know their zone
    QHash<DnsQuestion, QList<DnsEntry>> says;

private:
    ManualClock m_clock;
    RehearsedDns m_played{m_clock};
    QList<std::function<void()>> m_held;
};

} // namespace postroom::test
