// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/resolver.h"

#include <QQueue>

namespace postroom {

class DnsExchange;

//! Lives in the resolver's thread and keeps the exchanges under way there. Not for others.
class ResolverWorker final : public QObject
{
    Q_OBJECT
public:
    struct Job
    {
        quint64 number = 0;
        DnsQuestion question = {};
        DnsServer server = {};
        Resolver::Ask how = Resolver::Ask::Recursive;
    };

    explicit ResolverWorker(const Resolver::Options &options) : m_options(options) {}

    void take(const Job &job);

signals:
    void answered(quint64 number, const postroom::DnsAnswer &answer);

private:
    void startNext();
    void start(const Job &job, bool byTcp);
    void finished(const Job &job, DnsExchange *exchange);

    Resolver::Options m_options;
    QQueue<Job> m_queue;
    int m_underWay = 0;
};

} // namespace postroom
