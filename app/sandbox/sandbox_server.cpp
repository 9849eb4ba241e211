// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox_server.h"

#include "base/log.h"
#include "sandbox/http/connection_server.h"
#include "sandbox/http/connection_threads.h"
#include "sandbox/http/http_front.h"
#include "sandbox/sample/sample_account.h"
#include "sandbox/time_source.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <limits>
#include <thread>

#ifndef _WIN32
#    include <sys/socket.h>
#endif

namespace postroom::sandbox {

namespace {

constexpr std::size_t mostConnections = 256;
constexpr int backlog = 128; // httplib's own, fixed when it was built, is 5
// Longer than clients keep idle connections, so that it is the client who ends one: a request that meets a connection
// just closed would be lost, and Postroom never sends a write twice.
constexpr int idleSeconds = 180;
constexpr int readSeconds = 30;

void exclusivePort(socket_t socket)
{
    const int yes = 1;
#ifdef _WIN32
    setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char *>(&yes), sizeof yes);
#else
    // Not SO_REUSEPORT, httplib's choice: two sandboxes would share a port and each get some of the requests.
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#endif
}

void send(Answer &&answer, httplib::Response &response)
{
    response.status = answer.status;
    for (auto &[name, value] : answer.headers)
        response.set_header(name, value);
    response.set_header("Content-Type", answer.contentType);
    response.set_header("Content-Length", std::to_string(answer.body.size()));
    response.body = std::move(answer.body);
}

} // namespace

class SandboxServer::Private
{
public:
    Private(const SandboxOptions &wanted, std::shared_ptr<const TimeSource> source)
        : options(wanted), time(std::move(source))
    {
    }

    void configure();
    bool bind();
    void answer(const httplib::Request &request, httplib::Response &response) const;

    const SandboxOptions options;
    const std::shared_ptr<const TimeSource> time;
    std::unique_ptr<HttpFront> front; // outlives the threads that use it
    ConnectionServer server;
    socket_t listening = INVALID_SOCKET; // the server's own; only to set its backlog
    std::thread listener;
    int port = 0;
    QString error;
};

void SandboxServer::Private::configure()
{
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(std::numeric_limits<int>::max());
    server.set_keep_alive_timeout(idleSeconds);
    server.set_read_timeout(readSeconds, 0);
    server.set_write_timeout(readSeconds, 0);
    server.set_socket_options([this](socket_t socket) {
        exclusivePort(socket);
        listening = socket;
    });
    server.new_task_queue = [] { return new ConnectionThreads(mostConnections); };
    // httplib's routes are regular expressions tried one by one, so it has none: every request ends up here as one
    // without a route, body read. "Unhandled" keeps httplib from compressing the answer, which for a page of
    // contacts takes longer than everything else together.
    server.set_error_handler(httplib::Server::HandlerWithResponse([this](const auto &request, auto &response) {
        answer(request, response);
        return httplib::Server::HandlerResponse::Unhandled;
    }));
}

void SandboxServer::Private::answer(const httplib::Request &request, httplib::Response &response) const
{
    // 404: read whole, and no route in httplib. 400 without a body to read: a method httplib has no table for.
    const bool whole = response.status == 404
        || (response.status == 400 && (request.method == "TRACE" || request.method == "CONNECT"));
    if (!whole) {
        const bool tooLong = response.status == 413 || response.status == 414;
        return send(refusal(tooLong ? response.status : 400, "validation_error",
                            tooLong ? "The request is too large." : "The request could not be understood."),
                    response);
    }
    const std::string userAgent = request.get_header_value("User-Agent");
    const std::string authorization = request.get_header_value("Authorization");
    send(front->answer({request.method, request.target, userAgent, authorization, request.body}), response);
}

bool SandboxServer::Private::bind()
{
    if (options.port == 0)
        port = server.bind_to_any_port("127.0.0.1");
    else
        port = server.bind_to_port("127.0.0.1", options.port) ? options.port : -1;
    return port > 0 && ::listen(listening, backlog) == 0;
}

SandboxServer::SandboxServer(const SandboxOptions &options) : SandboxServer(options, std::make_shared<SystemTime>()) {}

SandboxServer::SandboxServer(const SandboxOptions &options, std::shared_ptr<const TimeSource> time)
    : d(std::make_unique<Private>(options, std::move(time)))
{
}

SandboxServer::~SandboxServer()
{
    if (!d->listener.joinable())
        return;
    d->server.stopNow();
    d->listener.join();
}

bool SandboxServer::start()
{
    QElapsedTimer timer;
    timer.start();
    d->configure();
    if (!d->bind()) {
        //: Shown when the local service cannot start. %1 is a port number.
        d->error = QCoreApplication::translate("Sandbox", "Port %1 on this computer is already in use or not allowed.")
                       .arg(d->options.port);
        return false;
    }
    // Filled where it is served: a million contacts take a second, which the window's thread does not have. Whoever asks
    // meanwhile waits in the queue of connections.
    d->listener = std::thread([d = d.get(), timer] {
        auto account = d->options.empty ? std::make_unique<Account>()
                                        : sampleAccount(d->time->now(), std::max(d->options.contacts, 0));
        d->front = std::make_unique<HttpFront>(std::move(account), d->options.key.toStdString(), d->options.rateLimit,
                                               d->time);
        qCDebug(lcSandbox, "serving on port %d: filled after %lld us", d->port, timer.nsecsElapsed() / 1000);
        d->server.serve();
    });
    return true;
}

QString SandboxServer::errorString() const
{
    return d->error;
}

QUrl SandboxServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(d->port));
}

quint16 SandboxServer::port() const
{
    return static_cast<quint16>(d->port);
}

} // namespace postroom::sandbox
