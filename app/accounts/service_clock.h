// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>

namespace postroom {

//! The service's time, told from this computer's clock and what the service's answers say: where the computer's clock is
//! right they are one, and where it is wrong what is shown and scheduled still goes by the service, which carries it out.
//! Waiting goes by the computer. UI thread.
class ServiceClock final : public QObject, public Clock
{
    Q_OBJECT
public:
    //! A computer's clock this near is right: networks are slow, and answers tell whole seconds.
    static constexpr std::chrono::milliseconds tolerance = std::chrono::seconds(20);

    //! \a computer must outlive this.
    explicit ServiceClock(Clock &computer, QObject *parent = nullptr);

    QDateTime now() const override;
    std::chrono::milliseconds elapsed() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then) override;

    //! An answer made at \a served (whole seconds) came just now to a request that went out at \a sent by the computer.
    void learn(const QDateTime &served, const QDateTime &sent);
    //! How much the computer's clock is behind the service; negative where it is ahead, zero where it is right.
    std::chrono::milliseconds behind() const { return m_behind; }

signals:
    void behindChanged();

private:
    Clock &m_computer;
    std::chrono::milliseconds m_behind{0};
};

} // namespace postroom
