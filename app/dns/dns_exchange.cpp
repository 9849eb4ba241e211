// SPDX-License-Identifier: Apache-2.0
#include "dns/dns_exchange.h"

#include "dns/dns_message.h"

#include <QSocketNotifier>

#include <algorithm>

namespace postroom {

namespace {

// So much of one socket at a time; then others have their turn.
constexpr int mostAtATime = 32;
// One question is worth one datagram, and some that belong to nobody.
constexpr int mostAtAll = 256;

DnsFault faultOf(int status)
{
    switch (status) {
    case ARES_SUCCESS:
        return DnsFault::None;
    case ARES_ENODATA:
        return DnsFault::NoData;
    case ARES_ENOTFOUND:
        return DnsFault::NoSuchName;
    case ARES_ESERVFAIL:
        return DnsFault::ServerFailed;
    case ARES_EREFUSED:
        return DnsFault::Refused;
    case ARES_EFORMERR:
    case ARES_ENOTIMP:
        return DnsFault::NotSupported;
    case ARES_EBADNAME:
    case ARES_EBADQUERY:
        return DnsFault::BadName;
    case ARES_EBADRESP:
        return DnsFault::BrokenAnswer;
    case ARES_ECONNREFUSED:
        return DnsFault::Unreachable;
    default:
        return DnsFault::TimedOut;
    }
}

// "192.0.2.1:53", "[2001:db8::1]:53".
QByteArray serverList(const DnsServer &server)
{
    const QString address = server.address.contains(u':') ? u'[' + server.address + u']' : server.address;
    return (address + u':' + QString::number(server.port)).toLatin1();
}

} // namespace

DnsExchange::DnsExchange(const DnsQuestion &question, const DnsServer &server, const Terms &terms, QObject *parent)
    : QObject(parent), m_answer{.question = question, .server = server}, m_terms(terms), m_timer(this), m_deadline(this)
{
    m_timer.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_answer.fault = DnsFault::TimedOut;
        end();
    });
}

DnsExchange::~DnsExchange()
{
    m_done = true; // what c-ares still says while it goes concerns nobody
    if (m_channel)
        ares_destroy(m_channel);
}

void DnsExchange::start()
{
    const int status = open();
    if (status != ARES_SUCCESS) {
        m_answer.fault = status == ARES_EBADSTR ? DnsFault::Unreachable : faultOf(status);
        end();
        return;
    }
    // All tries, each waiting twice as long as the one before, and a little.
    m_deadline.start(m_terms.timeout * ((1 << m_terms.tries) + 1));
    const QByteArray name = m_answer.question.name.toLatin1();
    ares_query(m_channel, name.constData(), 1, static_cast<int>(m_answer.question.type), &DnsExchange::answered, this);
    setTimer();
}

int DnsExchange::open()
{
    ares_options options = {};
    // IGNTC: a truncated answer is to be seen, and TCP is an exchange of its own. NOCHECKRESP: so is a refusal.
    options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_IGNTC | ARES_FLAG_NOCHECKRESP | ARES_FLAG_EDNS;
    if (m_terms.byTcp)
        options.flags |= ARES_FLAG_USEVC;
    if (!m_terms.recursive)
        options.flags |= ARES_FLAG_NORECURSE;
    options.timeout = static_cast<int>(m_terms.timeout.count());
    options.tries = m_terms.tries;
    options.ednspsz = 1232; // fits every path unbroken (DNS flag day 2020)
    options.sock_state_cb = &DnsExchange::socketChanged;
    options.sock_state_cb_data = this;
    const int status = ares_init_options(&m_channel, &options,
                                         ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ
                                             | ARES_OPT_SOCK_STATE_CB);
    if (status != ARES_SUCCESS) {
        m_channel = nullptr;
        return status;
    }
    countDatagrams(m_channel, this);
    if (m_answer.server.address.isEmpty())
        return ARES_SUCCESS;
    return ares_set_servers_ports_csv(m_channel, serverList(m_answer.server).constData());
}

void DnsExchange::answered(void *self, int status, int, unsigned char *bytes, int length)
{
    static_cast<DnsExchange *>(self)->conclude(
        status, bytes ? QByteArrayView(reinterpret_cast<const char *>(bytes), length) : QByteArrayView());
}

void DnsExchange::conclude(int status, QByteArrayView bytes)
{
    if (m_done)
        return;
    if (bytes.isEmpty()) {
        m_answer.fault = faultOf(status);
    } else if (const auto message = readDnsMessage(bytes)) {
        m_truncated = message->truncated;
        m_answer = answerFrom(m_answer.question, m_answer.server, *message, !m_terms.recursive);
        if (m_truncated && m_terms.byTcp)
            m_answer.fault = DnsFault::Truncated;
    } else {
        m_answer.fault = DnsFault::BrokenAnswer;
    }
    m_answer.byTcp = m_terms.byTcp;
    end();
}

void DnsExchange::end()
{
    if (std::exchange(m_done, true))
        return;
    m_timer.stop();
    m_deadline.stop();
    for (const Notifiers &notifiers : std::as_const(m_notifiers)) {
        for (QSocketNotifier *notifier : {notifiers.read, notifiers.write}) {
            if (notifier)
                notifier->setEnabled(false);
        }
    }
    // c-ares may be in the middle of something, so nobody is told from here.
    QMetaObject::invokeMethod(this, &DnsExchange::finished, Qt::QueuedConnection);
}

bool DnsExchange::mayRead()
{
    return m_readAtAll < mostAtAll && m_readNow++ < mostAtATime && ++m_readAtAll <= mostAtAll;
}

void DnsExchange::process(ares_socket_t readable, ares_socket_t writable)
{
    if (m_done)
        return;
    m_readNow = 0;
    ares_process_fd(m_channel, readable, writable);
    if (m_readAtAll >= mostAtAll && !m_done) {
        m_answer.fault = DnsFault::BrokenAnswer;
        end();
    }
    setTimer();
}

void DnsExchange::setTimer()
{
    if (m_done)
        return;
    timeval wait = {};
    if (const timeval *next = ares_timeout(m_channel, nullptr, &wait))
        m_timer.start(
            static_cast<int>(std::clamp<qint64>(qint64(next->tv_sec) * 1000 + next->tv_usec / 1000 + 1, 1, 60'000)));
}

void DnsExchange::socketChanged(void *self, ares_socket_t socket, int readable, int writable)
{
    auto *exchange = static_cast<DnsExchange *>(self);
    Notifiers &notifiers = exchange->m_notifiers[static_cast<qintptr>(socket)];
    const auto set = [exchange, socket](QSocketNotifier *&notifier, QSocketNotifier::Type type, bool wanted) {
        if (notifier && (!wanted || exchange->m_done)) {
            // It may be the one that called.
            notifier->setEnabled(false);
            std::exchange(notifier, nullptr)->deleteLater();
        } else if (wanted && !notifier && !exchange->m_done) {
            notifier = new QSocketNotifier(static_cast<qintptr>(socket), type, exchange);
            QObject::connect(notifier, &QSocketNotifier::activated, exchange, [exchange, socket, type] {
                const bool read = type == QSocketNotifier::Read;
                exchange->process(read ? socket : ARES_SOCKET_BAD, read ? ARES_SOCKET_BAD : socket);
            });
        }
    };
    set(notifiers.read, QSocketNotifier::Read, readable != 0);
    set(notifiers.write, QSocketNotifier::Write, writable != 0);
    if (!notifiers.read && !notifiers.write)
        exchange->m_notifiers.remove(static_cast<qintptr>(socket));
}

} // namespace postroom
