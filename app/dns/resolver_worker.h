// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/resolver.h"
#include "dns/thread_mailbox.h"

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

    //! \a answers must outlive the worker's thread.
    ResolverWorker(const Resolver::Options &options, ThreadMailbox<Resolver::Answered> &answers);

    //! Where questions come in; moves with the worker.
    ThreadMailbox<Job> &questions() { return *m_questions; }

private:
    void take(const Job &job);
    void startNext();
    void start(const Job &job, bool byTcp);
    void finished(const Job &job, DnsExchange *exchange);

    Resolver::Options m_options;
    ThreadMailbox<Resolver::Answered> &m_answers;
    ThreadMailbox<Job> *m_questions;
    QQueue<Job> m_queue;
    int m_underWay = 0;
};

} // namespace postroom
