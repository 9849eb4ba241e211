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
    if (now == Connection::Connected)
        forgetProbes();
    if (now != before) {
        m_connection = now;
        emit connectionChanged();
        if (now == Connection::Connected)
            cameBack(before);
    }
    if (now == Connection::Offline)
        scheduleProbe();
    if (error && isTrouble(*error))
        askAgainLater();
}

void Session::cameBack(Connection from)
{
    if (from == Connection::Offline) {
        emit backOnline();
        return;
    }
    if (from != Connection::KeyRefused)
        return;
    // Where a key is taken for one thing and refused for another, each answer would lead to the next question.
    const std::chrono::milliseconds now = m_clock.elapsed();
    const bool isRepeated = m_keyWorkedAgain && now - *m_keyWorkedAgain < firstAgain;
    m_keyWorkedAgain = now;
    if (isRepeated)
        askAgainLater();
    else
        emit backOnline();
}

void Session::useKey(const Secret &key)
{
    m_transport.setKey(key);
    forgetProbes();
    m_lastFault.reset();
    m_keyWorkedAgain.reset();
    if (std::exchange(m_connection, Connection::Unknown) != Connection::Unknown)
        emit connectionChanged();
    emit backOnline();
}

void Session::forgetProbes()
{
    m_pause = firstProbe;
    m_probing = false;
    ++m_probeNumber; // one that still waits is of a failure that is over
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
