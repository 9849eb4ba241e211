// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox_server.h"

#include "base/log.h"
#include "sandbox/http/connection_server.h"
#include "sandbox/http/connection_threads.h"
#include "sandbox/http/http_front.h"
#include "sandbox/http/multipart.h"
#include "sandbox/sample/sample_account.h"
#include "sandbox/time_source.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <functional>
#include <limits>
#include <thread>
#include <utility>

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

constexpr std::size_t dripSize = 16; // bytes in a piece

std::shared_ptr<const TimeSource> timeFor(const SandboxOptions &options)
{
    if (options.speed > 1)
        return std::make_shared<FastTime>(options.speed);
    return std::make_shared<SystemTime>();
}

// What httplib asks for the next piece of a body; false ends the connection.
using NextPiece = std::function<bool(std::size_t offset, httplib::DataSink &sink)>;

// The first half, and no more.
NextPiece cutBody(std::string body)
{
    body.resize(body.size() / 2);
    return [body = std::move(body)](std::size_t, httplib::DataSink &sink) {
        sink.write(body.data(), body.size());
        return false;
    };
}

NextPiece drippingBody(std::string body, std::chrono::milliseconds pause, FaultSwitch &waits)
{
    return [body = std::move(body), pause, &waits](std::size_t offset, httplib::DataSink &sink) {
        if (offset > 0 && !waits.pause(pause))
            return false;
        // Asking whether more can be written sends what was.
        return sink.write(body.data() + offset, std::min(dripSize, body.size() - offset)) && sink.is_writable();
    };
}

void send(Answer &&answer, const Strike &strike, FaultSwitch &waits, httplib::Response &response)
{
    if (strike.kind == Fault::Kind::MalformedJson && !answer.body.empty())
        answer.body.pop_back();
    response.status = answer.status;
    for (auto &[name, value] : answer.headers)
        response.set_header(name, value);
    const std::size_t size = answer.body.size();
    response.set_header("Content-Length", std::to_string(size));
    if (strike.kind == Fault::Kind::CutBody || strike.kind == Fault::Kind::SlowDrip) {
        NextPiece next = strike.kind == Fault::Kind::CutBody ? cutBody(std::move(answer.body))
                                                             : drippingBody(std::move(answer.body), strike.time, waits);
        response.set_content_provider(size, answer.contentType,
                                      [next = std::move(next)](std::size_t offset, std::size_t,
                                                               httplib::DataSink &sink) { return next(offset, sink); });
        return;
    }
    response.set_header("Content-Type", answer.contentType);
    response.body = std::move(answer.body);
}

} // namespace

class SandboxServer::Private
{
public:
    Private(const SandboxOptions &wanted, std::shared_ptr<const TimeSource> source)
        : options(wanted), time(std::move(source))
    {
        faults.set(options.faults);
    }

    void configure();
    bool bind();
    void answer(const httplib::Request &request, httplib::Response &response);

    const SandboxOptions options;
    const std::shared_ptr<const TimeSource> time;
    std::unique_ptr<HttpFront> front; // outlives the threads that use it
    FaultSwitch faults;               // so does this
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

void SandboxServer::Private::answer(const httplib::Request &request, httplib::Response &response)
{
    // 404: read whole, and no route in httplib. 400 without a body to read: a method httplib has no table for.
    const bool whole = response.status == 404
        || (response.status == 400 && (request.method == "TRACE" || request.method == "CONNECT"));
    const std::string formType = request.get_header_value(formTypeHeader);
    std::optional<Parts> parts = formType.empty() ? Parts() : partsOf(formType, request.body);
    if (!whole || !parts) {
        const bool tooLong = response.status == 413 || response.status == 414;
        return send(refusal(tooLong ? response.status : 400, "validation_error",
                            tooLong ? "The request is too large." : "The request could not be understood."),
                    {}, faults, response);
    }
    const std::string userAgent = request.get_header_value("User-Agent");
    const std::string authorization = request.get_header_value("Authorization");
    const std::string idempotencyKey = request.get_header_value("Idempotency-Key");
    for (const auto &[name, file] : request.files) // read by a later httplib
        parts->push_back({name, file.filename, file.content_type, file.content});
    const std::string none;
    const std::string &body = formType.empty() ? request.body : none;
    const Strike strike = faults.next(request.method, request.target);
    if (strike.latency.count() > 0)
        faults.pause(strike.latency);
    send(
        front->answer({request.method, request.target, userAgent, authorization, body, *parts, idempotencyKey}, strike),
        strike, faults, response);
}

bool SandboxServer::Private::bind()
{
    if (options.port == 0)
        port = server.bind_to_any_port("127.0.0.1");
    else
        port = server.bind_to_port("127.0.0.1", options.port) ? options.port : -1;
    return port > 0 && ::listen(listening, backlog) == 0;
}

SandboxServer::SandboxServer(const SandboxOptions &options) : SandboxServer(options, timeFor(options)) {}

SandboxServer::SandboxServer(const SandboxOptions &options, std::shared_ptr<const TimeSource> time)
    : d(std::make_unique<Private>(options, std::move(time)))
{
}

SandboxServer::~SandboxServer()
{
    if (!d->listener.joinable())
        return;
    d->faults.end(); // whoever waits has a thread that is waited for
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

void SandboxServer::setFaults(FaultPlan plan)
{
    d->faults.set(std::move(plan));
}

} // namespace postroom::sandbox
