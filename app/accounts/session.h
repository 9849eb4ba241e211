// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "accounts/service_clock.h"
#include "base/api_error.h"
#include "base/secret.h"
#include "network/http_transport.h"
#include "network/send_queue.h"
#include "resend/resend_client.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace postroom {

class Clock;

//! One account at work: its transport, its one send queue, its client, and what is known of the connection. The key goes
//! in at the start or later, and is never given out again. UI thread.
class Session final : public QObject
{
    Q_OBJECT
public:
    //! How the service can be reached, as the last calls showed it.
    enum class Connection {
        Unknown, //!< nothing asked yet
        Connected,
        Offline,    //!< no network, no answer in time, TLS or proxy in the way: see lastFault()
        KeyRefused, //!< the service does not take the key (any more)
    };

    //! While offline the service is asked again by itself after firstProbe, later less often, up to lastProbe.
    static constexpr std::chrono::milliseconds firstProbe = std::chrono::seconds(5);
    static constexpr std::chrono::milliseconds lastProbe = std::chrono::minutes(1);
    //! Where the service answers but is in trouble, what failed is asked for again after firstAgain, later less often.
    static constexpr std::chrono::milliseconds firstAgain = std::chrono::seconds(30);
    static constexpr std::chrono::milliseconds lastAgain = std::chrono::minutes(5);

    //! \a clock must outlive the session.
    Session(const Account &account, const Secret &key, Clock &clock, QObject *parent = nullptr);

    //! Goes on with another key of the same account: nothing is known of the connection, and what failed asks again.
    void useKey(const Secret &key);

    const Account &account() const { return m_account; }
    ResendClient &client() { return m_client; }
    const SendQueue &queue() const { return m_queue; }
    //! The service's time: what is shown and scheduled for the account goes by it.
    ServiceClock &clock() { return m_serviceClock; }
    Connection connection() const { return m_connection; }
    //! Why the connection is Offline or KeyRefused.
    const std::optional<ApiError> &lastFault() const { return m_lastFault; }

signals:
    void connectionChanged();
    //! The service answers again, or takes the key again, after it did not; there is another key; or its trouble may be
    //! over: whoever failed meanwhile asks again.
    void backOnline();

private:
    void noteAnswer(const std::optional<ApiError> &error);
    void cameBack(Connection from);
    void forgetProbes();
    void scheduleProbe();
    void probe();
    void askAgainLater();

    Account m_account;
    Clock &m_clock;
    HttpTransport m_transport;
    SendQueue m_queue;
    ResendClient m_client;
    Connection m_connection = Connection::Unknown;
    std::optional<ApiError> m_lastFault;
    std::chrono::milliseconds m_pause = firstProbe;
    bool m_probing = false;
    quint64 m_probeNumber = 0; // only the newest scheduled probe counts
    ServiceClock m_serviceClock;
    std::chrono::milliseconds m_againPause = firstAgain;
    std::chrono::milliseconds m_lastTrouble{0};
    bool m_againScheduled = false;
    std::optional<std::chrono::milliseconds> m_keyWorkedAgain; // when, by the clock's elapsed()
};

} // namespace postroom
