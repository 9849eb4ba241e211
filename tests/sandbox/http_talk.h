// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/sandbox_server.h"
#include "sandbox/time_source.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTcpSocket>

#include <memory>

namespace postroom::test {

//! What came back for one request.
struct Reply
{
    int status = 0;                        //!< 0: the connection ended without an answer
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray data() const { return object().value(QStringLiteral("data")).toArray(); }
    //! One field of every item of a list.
    QStringList column(const char *key) const;
};

//! One connection to a server, kept alive, used by a test that waits for each answer. Sends exactly what it is told.
class HttpTalk
{
public:
    explicit HttpTalk(quint16 port);

    //! Sends a request with a good key and a User-Agent.
    Reply get(const QByteArray &target) { return send("GET", target); }
    Reply send(const QByteArray &method, const QByteArray &target, const QList<QByteArray> &moreHeaders = {},
               const QByteArray &body = {});
    //! The same with a body of type application/json and its length.
    Reply sendJson(const QByteArray &method, const QByteArray &target, const QByteArray &body);
    //! Sends these very bytes and reads one answer.
    Reply sendRaw(const QByteArray &bytes);
    //! Reads one more answer.
    Reply read();
    //! True once the other side has ended the connection; waits up to five seconds for that.
    bool hasEnded();

    QByteArray key = "re_test";
    QByteArray userAgent = "postroom-tests";

private:
    QTcpSocket m_socket;
    QByteArray m_read;
};

//! A running sandbox whose time the test moves, with no rate limit unless asked for.
struct RunningSandbox
{
    explicit RunningSandbox(sandbox::SandboxOptions options = unlimited());
    static sandbox::SandboxOptions unlimited();

    std::shared_ptr<sandbox::MovableTime> time = std::make_shared<sandbox::MovableTime>();
    sandbox::SandboxServer server;
    HttpTalk talk;
};

} // namespace postroom::test
