// SPDX-License-Identifier: Apache-2.0
#include "network/rate_window.h"

#include "network/header_numbers.h"

#include <algorithm>

namespace postroom {

using namespace std::chrono_literals;

namespace {

// What one answer says of the rate.
struct RateHeaders
{
    std::optional<int> limit;
    std::optional<int> remaining;
    std::optional<RateWindow::Time> reset;
    std::optional<RateWindow::Time> length;
};

RateHeaders rateHeadersIn(const HttpAnswer &answer)
{
    RateHeaders said;
    said.limit = leadingNumberIn(answer.header("ratelimit-limit"));
    said.remaining = leadingNumberIn(answer.header("ratelimit-remaining"));
    said.reset = secondsIn(answer.header("ratelimit-reset"));
    const QList<RatePolicy> policies = ratePoliciesIn(answer.header("ratelimit-policy"));
    if (!said.limit && !policies.isEmpty())
        said.limit = policies.first().limit;
    for (const RatePolicy &policy : policies) {
        if (policy.limit == said.limit) {
            said.length = policy.window;
            break;
        }
    }
    if (said.limit && *said.limit <= 0)
        said.limit.reset();
    if (said.reset) // some services name a date here; no window is longer than its policy says
        said.reset = std::clamp(*said.reset, RateWindow::Time(0), said.length.value_or(1h));
    return said;
}

} // namespace

bool RateWindow::mayStart(bool leaveReserve, Time now)
{
    renewIfOver(now);
    switch (m_mode) {
    case Mode::Unknown:
        return m_underWay == 0;
    case Mode::Unlimited:
        return true;
    case Mode::Paced:
        return left() > (leaveReserve ? m_limit / 5 : 0);
    }
    Q_UNREACHABLE();
    return false;
}

RateWindow::Token RateWindow::sent(Time now)
{
    renewIfOver(now);
    ++m_underWay;
    return {++m_stamp, m_window};
}

void RateWindow::answered(Token token, const HttpAnswer &answer, Time now)
{
    const RateHeaders said = rateHeadersIn(answer);
    if (!said.limit) {
        if (m_mode == Mode::Unknown)
            m_mode = Mode::Unlimited;
        lost(token, true, now);
        return;
    }
    renewIfOver(now);
    --m_underWay;
    m_limit = *said.limit;
    if (said.length)
        m_length = said.length;
    const Time end = now + said.reset.value_or(m_length.value_or(1s));

    if (m_mode == Mode::Paced && token.window != m_window) {
        // Sent in the last window, perhaps counted in this one.
        m_uncounted.append(++m_stamp);
        endInAWindow(now);
        return;
    }
    const int told = std::max(0, said.remaining.value_or(m_mode == Mode::Paced ? m_told - 1 : m_limit - 1));
    // Sent after the last figure was learned, it must find a lower one; unless the service began a new window by then.
    const bool begun = m_mode != Mode::Paced || (token.stamp > m_toldAt && told >= m_told);
    m_mode = Mode::Paced;
    m_uncounted.removeIf([token](quint64 stamp) { return stamp < token.stamp; });
    if (begun || told < m_told) {
        m_told = told;
        m_toldAt = ++m_stamp;
    }
    m_end = begun || !m_end ? end : std::min(*m_end, end);
}

void RateWindow::lost(Token, bool mayCount, Time now)
{
    renewIfOver(now);
    --m_underWay;
    if (m_mode != Mode::Paced)
        return;
    if (mayCount)
        m_uncounted.append(++m_stamp);
    endInAWindow(now);
}

std::optional<int> RateWindow::limit() const
{
    if (m_mode != Mode::Paced)
        return {};
    return m_limit;
}

std::optional<int> RateWindow::remaining(Time now) const
{
    if (m_mode != Mode::Paced)
        return {};
    const bool over = m_end && now >= *m_end;
    return std::max(0, over ? m_limit - m_underWay : left());
}

void RateWindow::renewIfOver(Time now)
{
    if (m_mode != Mode::Paced || !m_end || now < *m_end)
        return;
    ++m_window;
    m_told = m_limit;
    m_toldAt = ++m_stamp;
    m_uncounted.clear();
    m_end.reset(); // the next answer says when; the window may begin with its request
}

// So that a window in which no answer told its end does not last for ever.
void RateWindow::endInAWindow(Time now)
{
    if (!m_end)
        m_end = now + m_length.value_or(1s);
}

} // namespace postroom
