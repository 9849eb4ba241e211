// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_lookup.h"

#include <QHash>
#include <QPointer>
#include <QThread>

#include <memory>

namespace postroom {

template<typename Thing>
class ThreadMailbox;
class ResolverWorker;

//! Looks up DNS records over c-ares, without a cache, in a thread of its own: nobody waits. Answers come from the event
//! loop of the thread the resolver lives in, exactly one for each question, or none once its context is gone.
//!
//! UDP first, TCP where the answer is truncated; at most Options::atOnce questions are under way, the others wait. A
//! server that floods or lies is left after some hundred datagrams (BrokenAnswer).
class Resolver final : public DnsLookup
{
    Q_OBJECT
public:
    struct Options
    {
        //! Who is asked where nobody else is named; without address: the computer's own.
        DnsServer resolver = {};
        //! Where zones' own nameservers listen; another one than 53 in tests.
        quint16 nameserverPort = 53;
        std::chrono::milliseconds timeout{2000}; //!< of the first try; the second one waits longer
        int tries = 2;
        int atOnce = 16;
    };
    explicit Resolver(const Options &options, QObject *parent = nullptr);
    Resolver() : Resolver(Options()) {}
    ~Resolver() override;

    using DnsLookup::ask;
    void ask(const DnsQuestion &question, const DnsServer &server, Ask how, QObject *context, Done done) override;

    //! Well-known public resolvers, the computer's own first: for a person to choose from. Its name is empty.
    static QList<DnsServer> wellKnown();

private:
    friend class ResolverWorker;
    struct Answered
    {
        quint64 number = 0;
        DnsAnswer answer = {};
    };
    struct Waiting
    {
        QPointer<QObject> context;
        Done done;
    };
    void answered(const Answered &answered);

    std::unique_ptr<ThreadMailbox<Answered>> m_answers;
    QThread m_thread;
    ResolverWorker *m_worker = nullptr; // lives in m_thread, and goes with it
    QHash<quint64, Waiting> m_waiting;
    quint64 m_asked = 0;
};

} // namespace postroom
