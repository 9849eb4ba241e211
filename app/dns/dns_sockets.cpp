// SPDX-License-Identifier: Apache-2.0
// The sockets c-ares uses, made here so that what arrives on them can be counted: c-ares reads a socket until it is empty,
// which one that is flooded never is.
#include "dns/dns_exchange.h"

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <netinet/in.h>
#    include <netinet/tcp.h>
#    include <sys/socket.h>
#    include <sys/uio.h>
#    include <unistd.h>

#    include <cerrno>

namespace postroom {

namespace {

ares_socket_t openSocket(int family, int type, int protocol, void *)
{
    const int opened = ::socket(family, type, protocol);
    if (opened < 0)
        return ARES_SOCKET_BAD;
    ::fcntl(opened, F_SETFD, FD_CLOEXEC);
    ::fcntl(opened, F_SETFL, ::fcntl(opened, F_GETFL) | O_NONBLOCK);
    if (type == SOCK_STREAM) {
        const int on = 1;
        ::setsockopt(opened, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    return opened;
}

int closeSocket(ares_socket_t socket, void *)
{
    return ::close(socket);
}

int connectSocket(ares_socket_t socket, const sockaddr *address, ares_socklen_t length, void *)
{
    return ::connect(socket, address, length);
}

ares_ssize_t receive(ares_socket_t socket, void *buffer, size_t size, int flags, sockaddr *from, ares_socklen_t *length,
                     void *exchange)
{
    if (!static_cast<DnsExchange *>(exchange)->mayRead()) {
        errno = EAGAIN;
        return -1;
    }
    return ::recvfrom(socket, buffer, size, flags, from, length);
}

ares_ssize_t send(ares_socket_t socket, const iovec *parts, int count, void *)
{
    return ::writev(socket, parts, count);
}

} // namespace

void countDatagrams(ares_channel channel, DnsExchange *exchange)
{
    static constexpr ares_socket_functions functions{openSocket, closeSocket, connectSocket, receive, send};
    ares_set_socket_functions(channel, &functions, exchange);
}

} // namespace postroom

#else

namespace postroom {

// c-ares reads by its own means; a flood then lasts until the exchange's deadline, in the resolver's thread.
void countDatagrams(ares_channel, DnsExchange *) {}

} // namespace postroom

#endif
