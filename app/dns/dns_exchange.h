// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/resolver.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <ares.h>

QT_FORWARD_DECLARE_CLASS(QSocketNotifier)

namespace postroom {

//! One question to one server over one way (UDP or TCP): a c-ares channel of its own, driven by the event loop of its
//! thread. Says finished() once, never from within start().
class DnsExchange final : public QObject
{
    Q_OBJECT
public:
    struct Terms
    {
        std::chrono::milliseconds timeout;
        int tries = 2;
        bool recursive = true;
        bool byTcp = false;
    };
    DnsExchange(const DnsQuestion &question, const DnsServer &server, const Terms &terms, QObject *parent = nullptr);
    ~DnsExchange() override;

    void start();
    const DnsAnswer &answer() const { return m_answer; }
    bool wasTruncated() const { return m_truncated; }

    //! A datagram arrived. False once this exchange has read enough for now, or more than a question can be worth.
    bool mayRead();

signals:
    void finished();

private:
    static void answered(void *self, int status, int timeouts, unsigned char *bytes, int length);
    static void socketChanged(void *self, ares_socket_t socket, int readable, int writable);
    int open();
    void conclude(int status, QByteArrayView bytes);
    void process(ares_socket_t readable, ares_socket_t writable);
    void setTimer();
    void end();

    struct Notifiers
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };
    DnsAnswer m_answer;
    Terms m_terms;
    ares_channel m_channel = nullptr;
    QHash<qintptr, Notifiers> m_notifiers;
    QTimer m_timer;    // when c-ares wants to try again
    QTimer m_deadline; // when all of it has to be over
    bool m_done = false;
    bool m_truncated = false;
    int m_readNow = 0;
    int m_readAtAll = 0;
};

//! Lets \a exchange count what arrives on \a channel, so that a flood neither holds up its thread nor lasts.
void countDatagrams(ares_channel channel, DnsExchange *exchange);

} // namespace postroom
