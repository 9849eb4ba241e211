// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dns/dns_answer.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QTcpServer)
QT_FORWARD_DECLARE_CLASS(QUdpSocket)

namespace postroom::test {

//! A question as it arrived at a ScriptedDns.
struct SeenQuestion
{
    DnsQuestion question = {};
    quint16 number = 0; //!< the id of its message
    bool byTcp = false;
    bool wantsRecursion = false;
    QByteArray section = {}; //!< the question section's bytes, to be given back
};

//! What it answers: bytes of the message behind its id, so that a script may write any nonsense.
struct DnsScript
{
    enum class How {
        Answer,        //!< one message
        Silence,       //!< nothing
        Flood,         //!< datagrams with wrong ids, without an end, until the next question
        WrongId,       //!< one message with another id
        OtherQuestion, //!< one message that answers what nobody asked
        Raw,           //!< \a body alone, in place of a message
    };
    How how = How::Answer;
    quint16 flags = 0x8400; //!< QR and AA; 0x0200 is TC, the last four bits are the code
    quint16 answers = 0;
    quint16 authority = 0;
    QByteArray body = {}; //!< the records, written out; "\xC0\x0C" is the name asked for

    static DnsScript code(int code) { return {.flags = static_cast<quint16>(0x8400 | code)}; }
};

//! A DNS server on 127.0.0.1 that does what a test tells it, over UDP and TCP, in the test's event loop.
class ScriptedDns final : public QObject
{
    Q_OBJECT
public:
    using Responder = std::function<DnsScript(const SeenQuestion &)>;
    //! \a withTcp: whether it can be reached over TCP.
    explicit ScriptedDns(Responder responder, bool withTcp = true, QObject *parent = nullptr);
    ~ScriptedDns() override;

    DnsServer server() const;
    const QList<SeenQuestion> &seen() const { return m_seen; }

    //! A record behind "\xC0\x0C": type, TTL and data.
    static QByteArray record(DnsType type, quint32 ttl, const QByteArray &data);
    //! A TXT record's data: strings of up to 255 bytes.
    static QByteArray text(const QByteArray &value);
    //! A name as it is written out.
    static QByteArray name(const QByteArray &dotted);

private:
    void readDatagrams();
    void acceptConnections();
    QByteArray answerTo(const QByteArray &message, bool byTcp, DnsScript &script);

    Responder m_responder;
    QUdpSocket *m_udp = nullptr;
    QTcpServer *m_tcp = nullptr;
    QList<SeenQuestion> m_seen;
};

} // namespace postroom::test
