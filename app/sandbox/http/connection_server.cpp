// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/connection_server.h"

#include "sandbox/http/multipart.h"
#include "sandbox/http/socket_stream.h"

#include <chrono>
#include <thread>

#ifndef _WIN32
#    include <sys/socket.h>
#    include <unistd.h>
#endif

namespace postroom::sandbox {

void ConnectionServer::serve()
{
    listen_after_bind();
    m_ended = true;
}

void ConnectionServer::stopNow()
{
    // stop() does nothing before listening has begun, and nobody would stop it after.
    while (!is_running() && !m_ended)
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    stop();
#if !POSTROOM_HTTPLIB_STOPS_BY_ITSELF
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
    for (const socket_t socket : m_open) {
#    ifdef _WIN32
        ::shutdown(socket, SD_BOTH);
#    else
        ::shutdown(socket, SHUT_RDWR);
#    endif
    }
#endif
}

#if !POSTROOM_HTTPLIB_STOPS_BY_ITSELF

bool ConnectionServer::open(socket_t socket)
{
    const std::lock_guard lock(m_mutex);
    if (!m_stopping)
        m_open.insert(socket);
    return !m_stopping;
}

void ConnectionServer::close(socket_t socket)
{
    {
        // Out of the set before it is closed: its number may belong to another file a moment later.
        const std::lock_guard lock(m_mutex);
        m_open.erase(socket);
    }
#    ifdef _WIN32
    ::shutdown(socket, SD_BOTH);
    ::closesocket(socket);
#    else
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
#    endif
}

bool ConnectionServer::process_and_close_socket(socket_t socket)
{
    bool served = false;
    if (open(socket)) {
        const std::chrono::milliseconds idle = std::chrono::seconds(keep_alive_timeout_sec_);
        SocketStream stream(socket, std::chrono::seconds(read_timeout_sec_));
        for (bool goesOn = true; goesOn && stream.waitForRequest(idle);) {
            bool understood = false;
            bool bodyLeft = false;
            bool closed = false;
            served = process_request(stream, false, closed, [&](httplib::Request &request) {
                understood = true;
                const std::string type = request.get_header_value("Content-Type");
                request.headers.erase(formTypeHeader);
                if (isMultipart(type)) {
                    request.headers.erase("Content-Type");
                    request.set_header(formTypeHeader, type);
                }
                if (request.has_header("Content-Length") || request.has_header("Transfer-Encoding")) {
                    // httplib reads no body of these, so it would be taken for the next request.
                    bodyLeft = (request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS")
                        && request.get_header_value("Content-Length") != "0";
                } else {
                    request.set_header("Content-Length", "0");
                }
            });
            goesOn = stream.flush() && served && understood && !bodyLeft && !closed;
        }
    }
    close(socket);
    return served;
}

#endif

} // namespace postroom::sandbox
