// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http/httplib_loop.h"

#include <httplib.h>

#include <atomic>
#include <mutex>
#include <unordered_set>

namespace postroom::sandbox {

//! What a form's Content-Type is called until the sandbox reads it: httplib 0.11 would read it first, and refuses those
//! of clients that write nothing behind the closing boundary, Node 18's fetch among them.
inline constexpr const char *formTypeHeader = "Postroom-Form-Type";

//! httplib's server, able to stop at once with connections open.
class ConnectionServer final : public httplib::Server
{
public:
    //! Listens and serves until stopNow(); after binding.
    void serve();
    //! Ends listening and every open connection. Call it from another thread, once serve() has been called or is about
    //! to be.
    void stopNow();

private:
    std::atomic<bool> m_ended = false;

#if !POSTROOM_HTTPLIB_STOPS_BY_ITSELF
    bool process_and_close_socket(socket_t socket) override;
    bool open(socket_t socket);
    void close(socket_t socket);

    std::mutex m_mutex;
    std::unordered_set<socket_t> m_open;
    bool m_stopping = false;
#endif
};

} // namespace postroom::sandbox
