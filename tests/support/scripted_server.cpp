// SPDX-License-Identifier: Apache-2.0
#include "support/scripted_server.h"

#include "support/scripted_connection.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

namespace postroom::test {

namespace {

QByteArray dataFile(const char *name)
{
    QFile file(QString::fromUtf8(POSTROOM_TEST_DATA "/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/support/data/%s is missing", name);
    return file.readAll();
}

} // namespace

QByteArray SeenRequest::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

QByteArray SeenRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.left(query);
}

ScriptedAnswer ScriptedAnswer::json(int status, QByteArray body)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.body = std::move(body);
    return answer;
}

ScriptedAnswer ScriptedAnswer::fault(How how)
{
    ScriptedAnswer answer;
    answer.how = how;
    answer.body = QByteArrayLiteral("{\"id\":\"0123456789abcdef\"}");
    return answer;
}

ScriptedServer::ScriptedServer(Security security, QObject *parent) : QObject(parent)
{
    if (security == Security::SelfSignedTls) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate());
        configuration.setPrivateKey(QSslKey(dataFile("self_signed.key.pem"), QSsl::Rsa));
        auto *server = new QSslServer(this);
        server->setSslConfiguration(configuration);
        m_server = server;
    } else {
        m_server = new QTcpServer(this);
    }
    // QSslServer announces connections by this signal alone.
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on 127.0.0.1");
    m_port = m_server->serverPort();
}

ScriptedServer::~ScriptedServer() = default;

QUrl ScriptedServer::url() const
{
    QUrl url;
    url.setScheme(qobject_cast<QSslServer *>(m_server) ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    return url;
}

quint16 ScriptedServer::port() const
{
    return m_port;
}

void ScriptedServer::on(const QByteArray &key, const QList<ScriptedAnswer> &answers)
{
    Q_ASSERT(!answers.isEmpty());
    m_script.insert(key, answers);
}

void ScriptedServer::respond(Responder responder)
{
    m_responder = std::move(responder);
}

void ScriptedServer::release(const QByteArray &key)
{
    const auto all = findChildren<ScriptedConnection *>(Qt::FindDirectChildrenOnly);
    for (ScriptedConnection *connection : all)
        connection->release(key);
}

void ScriptedServer::dropBeforeReading(int times)
{
    m_dropsBeforeReading = times;
}

void ScriptedServer::dropOnConnect(int times)
{
    m_dropsOnConnect = times;
}

void ScriptedServer::dropIdle()
{
    const auto all = findChildren<ScriptedConnection *>(Qt::FindDirectChildrenOnly);
    for (ScriptedConnection *connection : all) {
        if (connection->isIdle())
            connection->drop();
    }
}

void ScriptedServer::stopListening()
{
    m_server->close();
}

bool ScriptedServer::listenAgain()
{
    return m_server->listen(QHostAddress::LocalHost, m_port);
}

void ScriptedServer::goOffline()
{
    stopListening();
    const auto connections = findChildren<ScriptedConnection *>();
    for (ScriptedConnection *connection : connections)
        connection->drop();
}

int ScriptedServer::count(const QByteArray &key) const
{
    return int(std::count_if(m_seen.begin(), m_seen.end(), [&](const SeenRequest &r) { return r.key() == key; }));
}

int ScriptedServer::carriedOut(const QByteArray &key) const
{
    return int(std::count_if(m_seen.begin(), m_seen.end(),
                             [&](const SeenRequest &r) { return r.key() == key && r.status != 0 && r.status < 400; }));
}

int ScriptedServer::openConnections() const
{
    return int(findChildren<ScriptedConnection *>(Qt::FindDirectChildrenOnly).size());
}

QSslCertificate ScriptedServer::certificate()
{
    return QSslCertificate(dataFile("self_signed.crt.pem"));
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        if (m_dropsOnConnect > 0) {
            --m_dropsOnConnect;
            socket->abort();
            socket->deleteLater();
            continue;
        }
        new ScriptedConnection(this, socket, m_connections);
    }
}

ScriptedAnswer ScriptedServer::answerTo(const SeenRequest &request)
{
    if (m_responder) {
        if (auto answer = m_responder(request))
            return *answer;
    }
    auto script = m_script.find(request.method + ' ' + request.target);
    if (script == m_script.end())
        script = m_script.find(request.key());
    if (script == m_script.end())
        return ScriptedAnswer::json(404, R"({"name":"not_found","message":"not in the script"})");
    return script->size() > 1 ? script->takeFirst() : script->first();
}

} // namespace postroom::test
