// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/socket_stream.h"

#ifndef _WIN32
#    include <netinet/in.h>
#    include <netinet/tcp.h>
#    include <poll.h>
#    include <sys/socket.h>
#endif

#include <algorithm>
#include <cerrno>
#include <cstring>

#if !POSTROOM_HTTPLIB_STOPS_BY_ITSELF

namespace postroom::sandbox {

namespace {

constexpr std::size_t writeAtOnce = 256 * 1024;

#    ifdef _WIN32
constexpr int sendFlags = 0;
using IoSize = int;
bool interrupted()
{
    return false;
}
#    else
#        ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#        else
constexpr int sendFlags = 0; // httplib ignores SIGPIPE for the whole program
#        endif
using IoSize = std::size_t;
bool interrupted()
{
    return errno == EINTR;
}
#    endif

} // namespace

SocketStream::SocketStream(socket_t socket, std::chrono::milliseconds patience) : m_socket(socket), m_patience(patience)
{
    // Without it every answer waits for an acknowledgement of the one before.
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, reinterpret_cast<const char *>(&yes), sizeof yes);
}

bool SocketStream::wait(short events, std::chrono::milliseconds atMost) const
{
#    ifdef _WIN32
    WSAPOLLFD watched{m_socket, events, 0};
    return WSAPoll(&watched, 1, static_cast<int>(atMost.count())) > 0;
#    else
    pollfd watched{m_socket, events, 0};
    int found = 0;
    do
        found = poll(&watched, 1, static_cast<int>(atMost.count()));
    while (found < 0 && interrupted());
    return found > 0;
#    endif
}

bool SocketStream::waitForRequest(std::chrono::milliseconds atMost)
{
    return m_inBegin < m_inEnd || wait(POLLIN, atMost);
}

bool SocketStream::is_readable() const
{
    return m_inBegin < m_inEnd || wait(POLLIN, m_patience);
}

bool SocketStream::is_writable() const
{
    return sendWritten();
}

ssize_t SocketStream::read(char *to, std::size_t size)
{
    if (m_inBegin == m_inEnd) {
        // The client may wait for "100 Continue" before it sends the body.
        if (!flush() || !wait(POLLIN, m_patience))
            return -1;
        ssize_t got = 0;
        do
            got = recv(m_socket, m_in.data(), static_cast<IoSize>(m_in.size()), 0);
        while (got < 0 && interrupted());
        if (got <= 0)
            return got;
        m_inBegin = 0;
        m_inEnd = static_cast<std::size_t>(got);
    }
    const std::size_t taken = std::min(size, m_inEnd - m_inBegin);
    std::memcpy(to, m_in.data() + m_inBegin, taken);
    m_inBegin += taken;
    return static_cast<ssize_t>(taken);
}

ssize_t SocketStream::write(const char *from, std::size_t size)
{
    m_out.append(from, size);
    if (m_out.size() >= writeAtOnce && !flush())
        return -1;
    return m_broken ? -1 : static_cast<ssize_t>(size);
}

bool SocketStream::flush()
{
    return sendWritten();
}

bool SocketStream::sendWritten() const
{
    std::size_t sent = 0;
    while (!m_broken && sent < m_out.size()) {
        if (!wait(POLLOUT, m_patience)) {
            m_broken = true;
            break;
        }
        const auto count = ::send(m_socket, m_out.data() + sent, static_cast<IoSize>(m_out.size() - sent), sendFlags);
        if (count > 0)
            sent += static_cast<std::size_t>(count);
        else if (!interrupted())
            m_broken = true;
    }
    m_out.clear();
    return !m_broken;
}

// Nothing here asks for addresses: the sandbox serves this computer alone.
void SocketStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void SocketStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

} // namespace postroom::sandbox

#endif
