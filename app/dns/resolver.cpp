// SPDX-License-Identifier: Apache-2.0
#include "dns/resolver.h"

#include "dns/dns_exchange.h"
#include "dns/resolver_worker.h"

#include <utility>

namespace postroom {

using namespace Qt::StringLiterals;

ResolverWorker::ResolverWorker(const Resolver::Options &options, ThreadMailbox<Resolver::Answered> &answers)
    : m_options(options), m_answers(answers), m_questions(new ThreadMailbox<Job>([this](const Job &job) { take(job); }))
{
    m_questions->setParent(this);
}

void ResolverWorker::take(const Job &job)
{
    m_queue.enqueue(job);
    startNext();
}

void ResolverWorker::startNext()
{
    while (m_underWay < m_options.atOnce && !m_queue.isEmpty()) {
        ++m_underWay;
        start(m_queue.dequeue(), false);
    }
}

void ResolverWorker::start(const Job &job, bool byTcp)
{
    auto *exchange = new DnsExchange(job.question, job.server,
                                     {.timeout = m_options.timeout,
                                      .tries = m_options.tries,
                                      .recursive = job.how == Resolver::Ask::Recursive,
                                      .byTcp = byTcp},
                                     this);
    connect(exchange, &DnsExchange::finished, this, [this, job, exchange] { finished(job, exchange); });
    exchange->start();
}

void ResolverWorker::finished(const Job &job, DnsExchange *exchange)
{
    exchange->deleteLater();
    DnsAnswer answer = exchange->answer();
    if (exchange->wasTruncated() && !answer.byTcp) {
        start(job, true);
        return;
    }
    const bool noTcp = answer.fault == DnsFault::Unreachable || answer.fault == DnsFault::TimedOut;
    if (answer.byTcp && noTcp)
        answer.fault = DnsFault::Truncated;
    --m_underWay;
    m_answers.post({job.number, answer});
    startNext();
}

Resolver::Resolver(const Options &options, QObject *parent)
    : DnsLookup(parent),
      m_answers(std::make_unique<ThreadMailbox<Answered>>([this](const Answered &one) { answered(one); })),
      m_worker(new ResolverWorker(options, *m_answers))
{
    m_resolver = options.resolver;
    m_nameserverPort = options.nameserverPort;
    static const int ready = ares_library_init(ARES_LIB_INIT_ALL);
    Q_ASSERT(ready == ARES_SUCCESS);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"DNS"_s);
    m_thread.start();
}

Resolver::~Resolver()
{
    m_thread.quit();
    m_thread.wait();
}

void Resolver::ask(const DnsQuestion &question, const DnsServer &server, Ask how, QObject *context, Done done)
{
    const quint64 number = ++m_asked;
    m_waiting.insert(number, {context, std::move(done)});
    m_worker->questions().post({number, question, server, how});
}

void Resolver::answered(const Answered &answered)
{
    const Waiting waiting = m_waiting.take(answered.number);
    if (waiting.context)
        waiting.done(answered.answer);
}

QList<DnsServer> Resolver::wellKnown()
{
    return {{},
            {u"Cloudflare"_s, u"1.1.1.1"_s},
            {u"Google"_s, u"8.8.8.8"_s},
            {u"Quad9"_s, u"9.9.9.9"_s},
            {u"OpenDNS"_s, u"208.67.222.222"_s}};
}

} // namespace postroom
