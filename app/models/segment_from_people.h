// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resend/resend_client.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace postroom {

class Clock;
class SegmentsModel;

//! Makes a segment and puts people into it, one request for each, because the service has no other way. Goes on in the
//! background until it is done or stopped. Putting somebody in twice does no harm, so what failed can be asked for again.
class SegmentFromPeople final : public QObject
{
    Q_OBJECT
public:
    //! What goes on at the same time; the queue paces them.
    static constexpr int mostUnderWay = 4;

    //! Both must outlive this.
    SegmentFromPeople(ResendClient &client, SegmentsModel &segments, QObject *parent = nullptr);

    //! Requests that it takes: one for the segment and one a person.
    static int requestsFor(qsizetype people) { return int(people) + 1; }

    //! \a contacts are ids or addresses. Does nothing while busy.
    void start(const QString &name, const QStringList &contacts);
    //! Puts in those who are still missing.
    void resume();
    void stop();
    bool isBusy() const { return m_busy; }
    const QString &segmentId() const { return m_segmentId; }
    int done() const { return m_done; }
    int count() const { return m_count; }
    //! Those who are no contact any more: they cannot be put in.
    int gone() const { return m_gone; }
    const std::optional<ApiError> &failure() const { return m_failure; }

signals:
    void progressed();
    //! It is done, was stopped or failed: see done(), failure().
    void finished();

private:
    void goOn();
    void put(const QString &contact);
    void end();

    ResendClient &m_client;
    SegmentsModel &m_segments;
    QString m_segmentId;
    QStringList m_left;
    bool m_busy = false;
    bool m_stopping = false;
    int m_underWay = 0;
    int m_done = 0;
    int m_count = 0;
    int m_gone = 0;
    std::optional<ApiError> m_failure;
};

} // namespace postroom
