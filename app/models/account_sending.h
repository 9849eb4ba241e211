// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/broadcast_report.h"

#include <QObject>

namespace postroom {

class BroadcastsModel;

//! How all the mail of an account did lately, and how its broadcasts compare. The service suspends accounts whose bounces
//! or complaints go past its limits.
class AccountSending final : public QObject
{
    Q_OBJECT
public:
    static constexpr double mostBounces = 0.04;      //!< of what was sent
    static constexpr double mostComplaints = 0.0008; //!< of what was delivered
    static constexpr int days = 30;                  //!< that the rates are of
    static constexpr int trendDays = 365;            //!< that broadcasts are compared over
    static constexpr int mostInTrend = 12;

    //! All must outlive this.
    AccountSending(ResendClient &client, Clock &clock, BroadcastsModel &broadcasts, QObject *parent = nullptr);

    //! The list of broadcasts is read again too: it says which there are.
    void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive);
    //! Of the last 30 days; nothing until it is read.
    const std::optional<ReportNumbers> &numbers() const { return m_numbers; }

    struct Entry
    {
        QString id = {};
        QString name = {};
        QDateTime sentAt = {}; //!< UTC
        ReportNumbers numbers = {};
        bool operator==(const Entry &) const = default;
    };
    //! The broadcasts sent last, the oldest first.
    QList<Entry> trend() const;
    //! Whether trend() says what is: before that, nothing in it does not mean that there is nothing.
    bool isTrendRead() const;
    //! Why the numbers of the broadcasts, or the list of them, could not be read the last time.
    const std::optional<ApiError> &trendFailure() const;
    //! The same for numbers().
    const std::optional<ApiError> &numbersFailure() const { return m_failure; }
    const QDateTime &asOf() const { return m_asOf; }

signals:
    void changed();

private:
    ResendClient &m_client;
    Clock &m_clock;
    BroadcastsModel &m_broadcasts;
    std::optional<ReportNumbers> m_numbers;
    QHash<QString, ReportNumbers> m_ofBroadcast;
    bool m_isEachRead = false;
    std::optional<ApiError> m_failure; // each request has its own: one that succeeds says nothing of the other
    std::optional<ApiError> m_ofBroadcastFailure;
    QDateTime m_asOf;
    quint64 m_asked = 0; // only the answers to what was asked last count
};

} // namespace postroom
