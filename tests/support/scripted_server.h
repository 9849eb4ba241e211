// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

QT_FORWARD_DECLARE_CLASS(QTcpServer)
QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace postroom::test {

//! One request as it arrived, from its complete headers on.
struct SeenRequest
{
    QByteArray method = {};
    QByteArray target = {}; //!< as on the wire, still percent-encoded; absolute where the server plays a proxy
    QList<std::pair<QByteArray, QByteArray>> headers = {}; //!< names in lower case, in the order they came
    QByteArray body = {};
    bool complete = false; //!< false where the connection was cut before the whole body was read
    int connection = 0;    //!< 1 for the server's first connection
    int onConnection = 0;  //!< 1 for the first request on its connection: above that it was kept alive
    int status = 0;        //!< of the answer begun; 0 for none

    QByteArray header(const QByteArray &lowerCaseName) const;
    //! The target without its query.
    QByteArray path() const;
    //! "METHOD /path", as scripts and counts name it.
    QByteArray key() const { return method + ' ' + path(); }
};

//! What to answer, or how to fail to. Plain data: fill what matters with designated initializers, or use the makers.
struct ScriptedAnswer
{
    enum class How {
        Whole,           //!< as the fields say
        Held,            //!< whole, but not before release()
        Never,           //!< the request is read, nothing comes, the connection stays
        Drip,            //!< headers at once, then one byte of the body each \a every
        Raw,             //!< \a body alone is written, no status, no headers: what is not HTTP
        CutAfterHeaders, //!< the connection drops as soon as the request's headers are read, its body unread
        CutAfterRequest, //!< it drops after the whole request, unanswered
        CutInHead,       //!< it drops within the answer's status line and headers
        Endless,         //!< chunk after chunk of blanks, as fast as they are taken, until the other side ends it
        CutInBody,       //!< it drops after the headers and half of the body (in chunks: before the closing chunk)
    };
    int status = 200;
    QByteArray body = QByteArrayLiteral("{}");
    //! Besides Content-Type, and Content-Length or Transfer-Encoding.
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    How how = How::Whole;
    bool chunked = false;                //!< in two chunks, instead of with a Content-Length
    bool close = false;                  //!< says Connection: close and does so
    std::chrono::milliseconds every{20}; //!< for Drip

    static ScriptedAnswer json(int status, QByteArray body);
    static ScriptedAnswer fault(How how);
};

class ScriptedConnection;

//! An HTTP/1.1 server on 127.0.0.1 that does what a test tells it, faults on the level of the connection included.
//!
//! It runs in the thread and event loop of the test: wait with QTRY_* or QSignalSpy. Every request is recorded, also
//! one whose connection is then cut. Answers are looked up in this order: respond(), what on() set for "METHOD
//! /path?query", for "METHOD /path", else 404.
//!
//! \code
//! ScriptedServer server;
//! server.on("POST /emails", ScriptedAnswer::fault(ScriptedAnswer::How::CutAfterRequest));
//! server.on("GET /emails", {ScriptedAnswer::json(503, "{}"), ScriptedAnswer::json(200, "{}")}); // the last one stays
//! // … send …
//! QCOMPARE(server.count("POST /emails"), 1);
//! \endcode
class ScriptedServer final : public QObject
{
    Q_OBJECT
public:
    enum class Security { Plain, SelfSignedTls };
    using Responder = std::function<std::optional<ScriptedAnswer>(const SeenRequest &)>;

    explicit ScriptedServer(Security security = Security::Plain, QObject *parent = nullptr);
    ~ScriptedServer() override;

    //! http://127.0.0.1:port, or https.
    QUrl url() const;
    quint16 port() const;

    //! Answers to \a key ("METHOD /path", or with "?query"), one after the other; the last one stays. Replaces earlier
    //! ones.
    void on(const QByteArray &key, const QList<ScriptedAnswer> &answers);
    void on(const QByteArray &key, const ScriptedAnswer &answer) { on(key, QList<ScriptedAnswer>{answer}); }
    //! Asks \a responder first, once the whole request is there; it may decline with nothing. A script's
    //! CutAfterHeaders is CutAfterRequest then.
    void respond(Responder responder);
    //! Sends held answers: those to \a key, or all.
    void release(const QByteArray &key = {});

    //! The next \a times requests find their connection dropped as their first bytes arrive, unread. On a connection
    //! kept alive and on a new one.
    void dropBeforeReading(int times);
    //! The next \a times connections are dropped as soon as they stand.
    void dropOnConnect(int times);
    //! Drops the connections on which no request is under way, as servers do after a while.
    void dropIdle();
    //! No further connection is accepted: they are refused.
    void stopListening();
    //! Takes connections again, on the port of before; false where somebody else has it by now.
    bool listenAgain();
    //! The network is gone: no connection is accepted, and those that are open break off.
    void goOffline();

    const QList<SeenRequest> &seen() const { return m_seen; }
    //! Requests to \a key ("METHOD /path") that arrived at least up to their headers.
    int count(const QByteArray &key) const;
    //! Those of them answered with a status below 400.
    int carriedOut(const QByteArray &key) const;
    //! Requests of which at least a byte arrived, those dropped unread included.
    int arrivals() const { return m_arrivals; }
    //! Connections accepted so far; with TLS, those whose handshake succeeded.
    int connections() const { return m_connections; }
    //! Connections open now.
    int openConnections() const;

    //! The certificate of SelfSignedTls, for tests that trust it.
    static QSslCertificate certificate();

signals:
    //! A request arrived up to its headers; it is the last of seen().
    void requestSeen();

private:
    friend class ScriptedConnection;

    void accept();
    ScriptedAnswer answerTo(const SeenRequest &request);

    QTcpServer *m_server = nullptr;
    quint16 m_port = 0; //!< also while it does not listen
    QHash<QByteArray, QList<ScriptedAnswer>> m_script;
    Responder m_responder;
    QList<SeenRequest> m_seen;
    int m_arrivals = 0;
    int m_connections = 0;
    int m_dropsBeforeReading = 0;
    int m_dropsOnConnect = 0;
};

} // namespace postroom::test
