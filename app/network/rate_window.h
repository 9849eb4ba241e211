// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "network/http_answer.h"

#include <QList>

#include <chrono>
#include <optional>

namespace postroom {

//! How many requests the service still takes in its present window, from what its ratelimit-* headers said and what was
//! sent since. Knows no clock: every call is told the time (Clock::elapsed). Errs on the side of waiting.
//!
//! Within a window the figure the service tells only falls, and the lowest told so far counts every request already
//! answered; so what is left is that figure, less those under way, less those that ended without a telling answer.
class RateWindow
{
public:
    using Time = std::chrono::milliseconds;

    //! Given out for each request sent, handed back with its end.
    struct Token
    {
        quint64 stamp = 0;  //!< order among all events here
        quint64 window = 0; //!< the window it was sent in
    };

    //! Whether a request may go out now. Until the first answer that is one at a time; afterwards what the service
    //! said, or always where it said nothing. \a leaveReserve: only while more than a fifth of the window is left.
    bool mayStart(bool leaveReserve, Time now);
    //! When the present window ends, where that is known: the time to ask mayStart() again.
    std::optional<Time> end() const { return m_end; }

    Token sent(Time now);
    //! The request of \a token was answered, whatever the status.
    void answered(Token token, const HttpAnswer &answer, Time now);
    //! It ended without an answer. \a mayCount: the service may have counted it.
    void lost(Token token, bool mayCount, Time now);

    //! Requests a window; nothing while the service has not said.
    std::optional<int> limit() const;
    //! What is left, never below 0; nothing while the service has not said.
    std::optional<int> remaining(Time now) const;

private:
    enum class Mode { Unknown, Unlimited, Paced };

    void renewIfOver(Time now);
    void endInAWindow(Time now);
    int left() const { return m_told - m_underWay - int(m_uncounted.size()); }

    Mode m_mode = Mode::Unknown;
    int m_limit = 0;
    int m_told = 0;       //!< the lowest remaining the service told in this window; at its start the limit
    quint64 m_toldAt = 0; //!< stamp of that
    int m_underWay = 0;
    QList<quint64> m_uncounted; //!< stamps of ends that m_told may not count yet
    std::optional<Time> m_length;
    std::optional<Time> m_end;
    quint64 m_window = 0;
    quint64 m_stamp = 0;
};

} // namespace postroom
