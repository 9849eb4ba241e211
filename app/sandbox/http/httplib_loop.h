// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <httplib.h>

// Up to 0.14, httplib's loop over a kept-alive connection does not notice that the server stops until the connection
// has been idle for the whole keep-alive time, wakes up 90 times a second on each idle connection, and waits for the end
// of the connection where a request has no Content-Length. Later versions notice; the macro came with that.
#ifdef CPPHTTPLIB_KEEPALIVE_TIMEOUT_CHECK_INTERVAL_USECOND
#    define POSTROOM_HTTPLIB_STOPS_BY_ITSELF 1
#else
#    define POSTROOM_HTTPLIB_STOPS_BY_ITSELF 0
#endif
