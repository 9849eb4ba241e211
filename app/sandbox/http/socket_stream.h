// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/httplib_loop.h"

#include <httplib.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <string>

#if !POSTROOM_HTTPLIB_STOPS_BY_ITSELF

namespace postroom::sandbox {

//! One connection as httplib reads and writes it. Unlike httplib's own stream it lasts from request to request, gathers
//! an answer's head and body into one write, and can wait for the next request without waking up in between.
//! Does not own the socket; shutting the socket down from another thread ends every wait.
class SocketStream final : public httplib::Stream
{
public:
    SocketStream(socket_t socket, std::chrono::milliseconds patience);

    //! True once there is something to read, which may be the end of the connection.
    bool waitForRequest(std::chrono::milliseconds atMost);
    //! Sends what was written; false where the client has gone.
    bool flush();

    bool is_readable() const override;
    //! Sends what was written, too: httplib asks between the pieces of a body that comes piece by piece.
    bool is_writable() const override;
    ssize_t read(char *to, std::size_t size) override;
    ssize_t write(const char *from, std::size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    bool wait(short events, std::chrono::milliseconds atMost) const;
    bool sendWritten() const;

    const socket_t m_socket;
    const std::chrono::milliseconds m_patience; // for one read or write of a request under way
    std::array<char, 16 * 1024> m_in;
    std::size_t m_inBegin = 0;
    std::size_t m_inEnd = 0;
    mutable std::string m_out;
    mutable bool m_broken = false;
};

} // namespace postroom::sandbox

#endif
