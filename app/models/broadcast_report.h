// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/broadcast_report_links.h"
#include "models/broadcast_report_people.h"
#include "resend/broadcasts/broadcast.h"
#include "resend/emails/email_metrics.h"
#include "resend/resend_client.h"

#include <QObject>

#include <array>
#include <map>
#include <memory>
#include <optional>

namespace postroom {

class Clock;

//! How a broadcast did, in numbers. Rates are shares from 0 to 1, worked out here from the numbers, because the service
//! does not document what its own are of; nothing where there is nothing to divide by.
struct ReportNumbers
{
    qint64 sent = 0;
    qint64 delivered = 0;
    qint64 opened = 0;  //!< people
    qint64 clicked = 0; //!< people
    qint64 bounced = 0;
    qint64 complained = 0;
    qint64 unsubscribed = 0;
    qint64 suppressed = 0; //!< not tried: the service knows the address bounces or complains

    static ReportNumbers of(const QMap<QString, double> &numbers);
    qint64 of(RecipientEvent event) const;
    //! Of those sent: delivered and bounced. Of those delivered: opened, clicked, complained, unsubscribed. Of all it was
    //! meant for: suppressed.
    std::optional<double> rateOf(RecipientEvent event) const;
    bool operator==(const ReportNumbers &) const = default;
};

//! What came of one broadcast: its numbers, how they grew, who did what, and what was clicked. While somebody looks its
//! numbers are read again, the less often the longer it has been out; the lists, which can take hundreds of requests, when
//! the person asks.
class BroadcastReport final : public QObject
{
    Q_OBJECT
public:
    //! Between two looks: while it goes out, in its first day, and after that.
    static constexpr std::chrono::seconds whileRunning{10};
    static constexpr std::chrono::minutes inTheFirstDay{2};
    static constexpr std::chrono::minutes later{15};

    //! Both must outlive this.
    BroadcastReport(ResendClient &client, Clock &clock, const Broadcast &broadcast, QObject *parent = nullptr);
    ~BroadcastReport() override;

    const Broadcast &broadcast() const { return m_broadcast; }
    //! Reads state and numbers again.
    void look(HttpRequest::Priority priority = HttpRequest::Priority::Interactive);
    //! The same; lists of people and links are read again too where they have been looked at.
    void refresh(HttpRequest::Priority priority = HttpRequest::Priority::Interactive);
    //! The service is reached again: what failed is read again.
    void recover();
    //! Whether somebody looks: it rests otherwise.
    void setWatching(bool watching);

    const std::optional<ReportNumbers> &numbers() const { return m_numbers; }
    //! UTC; when the numbers were read.
    const QDateTime &asOf() const { return m_asOf; }
    //! Why the last look could not read all of it; nothing once one could.
    const std::optional<ApiError> &failure() const;
    //! The same for a part of it: the others are as they were read.
    enum class Part { State, Numbers, Steps };
    const std::optional<ApiError> &failureOf(Part part) const { return m_failures.at(size_t(part)); }
    bool isLoading() const { return m_waiting > 0; }
    bool isRunning() const;

    //! How many people opened and clicked for the first time, in each period since it went out.
    struct Step
    {
        QString period = {}; //!< as the service names it: a day, or a point in time
        double opened = 0;
        double clicked = 0;
        bool operator==(const Step &) const = default;
    };
    const QList<Step> &steps() const { return m_steps; }
    //! Whether steps() says what is: before that, nothing in it does not mean that nothing happened.
    bool areStepsRead() const { return m_areStepsRead; }
    //! Whether a period is an hour, or a day.
    bool stepsAreHours() const { return m_hourly; }

    //! The people something happened to; read when first asked for.
    RecipientsModel &people(RecipientEvent event);
    //! Those who got it and have not opened it, as far as opening can be seen.
    NotOpenedModel &notOpened();
    ClickedLinksModel &links() { return m_links; }

signals:
    //! Numbers, steps, state or failure are not what they were.
    void changed();

private:
    void readState(HttpRequest::Priority priority);
    void readNumbers(HttpRequest::Priority priority);
    void readSteps(HttpRequest::Priority priority);
    void came(Part part, const std::optional<ApiError> &error);
    void scheduleLook();
    QDateTime start() const;

    ResendClient &m_client;
    Clock &m_clock;
    Broadcast m_broadcast;
    std::optional<ReportNumbers> m_numbers;
    QList<Step> m_steps;
    bool m_areStepsRead = false;
    bool m_hourly = true;
    QDateTime m_asOf;
    std::array<std::optional<ApiError>, 3> m_failures; // of each part
    int m_waiting = 0;
    bool m_looksAgain = false; // asked for while it was looking
    bool m_watching = false;
    quint64 m_look = 0;
    ClickedLinksModel m_links;
    std::map<RecipientEvent, std::unique_ptr<RecipientsModel>> m_people;
    std::unique_ptr<NotOpenedModel> m_notOpened;
};

} // namespace postroom
