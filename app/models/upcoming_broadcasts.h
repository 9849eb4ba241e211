// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/broadcasts_model.h"

#include <QObject>

namespace postroom {

class Clock;

//! The broadcasts that go out within minutes, from whatever computer they were scheduled: the schedule is the service's.
//! Looks at the list again now and then, and when one is due.
class UpcomingBroadcasts final : public QObject
{
    Q_OBJECT
public:
    //! What goes out sooner than this is shown: whatever can be chosen as the time to undo, and that first moment in which
    //! its last seconds pass.
    static constexpr std::chrono::minutes horizon{61};
    //! The list is read first after this, unless somebody has asked for it by then: what the person opened comes before.
    static constexpr std::chrono::seconds firstLook{4};
    //! The list is read again this often: one request for a hundred broadcasts.
    static constexpr std::chrono::minutes lookEvery{2};

    //! Both must outlive this.
    UpcomingBroadcasts(BroadcastsModel &list, Clock &clock, QObject *parent = nullptr);

    //! Begins to look; does nothing the second time.
    void watch();
    //! The soonest first. Those that are due stay until the list says what has become of them.
    const QList<Broadcast> &soon() const { return m_soon; }
    //! Time until \a broadcast goes out, rounded up; never below nothing.
    std::chrono::seconds timeLeft(const Broadcast &broadcast) const;

signals:
    void changed();
    //! What was about to go out is on its way, sent, or failed there.
    void wentOut(const postroom::Broadcast &broadcast);

private:
    void settle();
    void tellEnds(const QList<Broadcast> &before);
    void look();
    void wakeIn(std::chrono::milliseconds time);

    BroadcastsModel &m_list;
    Clock &m_clock;
    QList<Broadcast> m_soon;
    bool m_watching = false;
    quint64 m_wake = 0;
    quint64 m_lookNumber = 0;
};

} // namespace postroom
