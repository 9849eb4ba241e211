// SPDX-License-Identifier: Apache-2.0
#include "accounts/session.h"

#include "base/clock.h"
#include "resend/domains/domain_api.h"

#include <algorithm>
#include <utility>

namespace postroom {

using Kind = ApiError::Kind;

namespace {

// The service answers, and may do better in a while.
bool isTrouble(const ApiError &error)
{
    return error.kind == Kind::ServerFault || error.kind == Kind::RateLimited || error.kind == Kind::BadAnswer;
}

} // namespace

Session::Session(const Account &account, const Secret &key, Clock &clock, QObject *parent)
    : QObject(parent), m_account(account), m_clock(clock), m_transport(account.baseUrl, key),
      m_queue(m_transport, clock), m_client(m_queue), m_serviceClock(clock)
{
    connect(&m_queue, &SendQueue::timeTold, &m_serviceClock, &ServiceClock::learn);
    m_client.setRights(account.rights);
    connect(&m_client, &ResendClient::answered, this, &Session::noteAnswer);
}

void Session::noteAnswer(const std::optional<ApiError> &error)
{
    const Connection before = m_connection;
    Connection now = Connection::Connected;
    if (error) {
        switch (error->kind) {
        case Kind::Offline:
        case Kind::TimedOut:
        case Kind::ConnectionLost:
        case Kind::TlsRefused:
        case Kind::ProxyRefused:
        case Kind::Redirected:
            now = Connection::Offline;
            break;
        case Kind::InvalidKey:
        case Kind::RestrictedKey:
            now = Connection::KeyRefused;
            break;
        case Kind::Cancelled:
            return;
        default:
            break; // the service answered, if only to refuse
        }
    }
    m_lastFault = now == Connection::Connected ? std::nullopt : error;
    if (now == Connection::Connected) {
        m_pause = firstProbe;
        m_probing = false;
        ++m_probeNumber; // one that still waits is of a failure that is over
    }
    if (now != before) {
        m_connection = now;
        emit connectionChanged();
        if (before == Connection::Offline && now == Connection::Connected)
            emit backOnline();
    }
    if (now == Connection::Offline)
        scheduleProbe();
    if (error && isTrouble(*error))
        askAgainLater();
}

void Session::askAgainLater()
{
    if (m_clock.elapsed() - m_lastTrouble > 2 * lastAgain)
        m_againPause = firstAgain;
    m_lastTrouble = m_clock.elapsed();
    if (std::exchange(m_againScheduled, true))
        return;
    m_clock.after(m_againPause, this, [this] {
        m_againScheduled = false;
        if (m_connection == Connection::Connected)
            emit backOnline();
    });
    m_againPause = std::min(lastAgain, m_againPause * 2);
}

void Session::scheduleProbe()
{
    if (m_probing)
        return;
    m_probing = true;
    m_clock.after(m_pause, this, [this, number = ++m_probeNumber] {
        if (number != m_probeNumber)
            return;
        m_probing = false;
        if (m_connection == Connection::Offline)
            probe();
    });
    m_pause = std::min(lastProbe, m_pause * 2);
}

void Session::probe()
{
    ListDomains smallest;
    smallest.page.limit = 1;
    // What the answer means reaches noteAnswer() like every other.
    m_client.call(smallest, HttpRequest::Priority::Background, this, [](const Outcome<ListPage<Domain>> &) {});
}

} // namespace postroom
