// SPDX-License-Identifier: Apache-2.0
#include "models/broadcast_report.h"

#include "base/clock.h"
#include "resend/broadcasts/broadcast_api.h"
#include "resend/emails/email_metrics_api.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <utility>

namespace postroom {

using namespace Qt::StringLiterals;
using Granularity = MetricsGranularity;
using Dimension = GetEmailMetrics::Dimension;

namespace {

// Two days of hours can still be read in a chart.
constexpr qint64 mostHours = 48;
constexpr int mostDays = 30; // after that hardly anybody opens it

} // namespace

ReportNumbers ReportNumbers::of(const QMap<QString, double> &numbers)
{
    const auto number = [&numbers](const QString &name) { return qint64(std::llround(numbers.value(name))); };
    ReportNumbers all;
    all.sent = number(u"sent"_s);
    all.delivered = number(u"delivered"_s);
    all.opened = number(u"unique_opened"_s);
    all.clicked = number(u"unique_clicked"_s);
    all.bounced = number(u"bounced"_s);
    all.complained = number(u"complained"_s);
    all.unsubscribed = number(u"unsubscribed"_s);
    all.suppressed = number(u"suppressed"_s);
    return all;
}

qint64 ReportNumbers::of(RecipientEvent event) const
{
    switch (event) {
    case RecipientEvent::Sent:
        return sent;
    case RecipientEvent::Delivered:
        return delivered;
    case RecipientEvent::Opened:
        return opened;
    case RecipientEvent::Clicked:
        return clicked;
    case RecipientEvent::Bounced:
        return bounced;
    case RecipientEvent::Complained:
        return complained;
    case RecipientEvent::Unsubscribed:
        return unsubscribed;
    case RecipientEvent::Suppressed:
        return suppressed;
    }
    return 0;
}

std::optional<double> ReportNumbers::rateOf(RecipientEvent event) const
{
    qint64 whole = delivered;
    if (event == RecipientEvent::Delivered || event == RecipientEvent::Bounced)
        whole = sent;
    else if (event == RecipientEvent::Suppressed || event == RecipientEvent::Sent)
        whole = sent + suppressed;
    return whole > 0 ? std::optional(double(of(event)) / double(whole)) : std::nullopt;
}

BroadcastReport::BroadcastReport(ResendClient &client, Clock &clock, const Broadcast &broadcast, QObject *parent)
    : QObject(parent), m_client(client), m_clock(clock), m_broadcast(broadcast), m_links(client, clock, broadcast.id)
{
}

BroadcastReport::~BroadcastReport() = default;

bool BroadcastReport::isRunning() const
{
    return m_broadcast.status.known == BroadcastStatus::Queued || m_broadcast.status.known == BroadcastStatus::Sending;
}

QDateTime BroadcastReport::start() const
{
    // The first email goes out a moment after its time; an hour before is safe, and nothing of it was before.
    if (m_broadcast.scheduledAt)
        return m_broadcast.scheduledAt->addSecs(-3600);
    return m_broadcast.createdAt.isValid() ? m_broadcast.createdAt : m_clock.now().addDays(-mostDays);
}

void BroadcastReport::refresh(HttpRequest::Priority priority)
{
    look(priority);
    if (m_links.phase() != TableModel::Phase::Idle)
        m_links.refresh(priority);
    for (const auto &[event, model] : m_people)
        model->refresh(priority);
}

void BroadcastReport::recover()
{
    if (failure())
        look();
    if (m_links.failure())
        m_links.refresh();
    for (const auto &[event, model] : m_people) {
        if (model->failure())
            model->refresh();
    }
}

void BroadcastReport::look(HttpRequest::Priority priority)
{
    if (m_waiting > 0) {
        m_looksAgain = true; // what is being read may be from before
        return;
    }
    m_waiting = 3;
    readState(priority);
    readNumbers(priority);
    readSteps(priority);
}

void BroadcastReport::readState(HttpRequest::Priority priority)
{
    m_client.call(GetBroadcast{m_broadcast.id}, priority, this, [this](const Outcome<BroadcastDetails> &outcome) {
        if (outcome)
            m_broadcast = outcome.value().broadcast;
        came(Part::State, outcome ? std::nullopt : std::optional(outcome.error()));
    });
}

void BroadcastReport::readNumbers(HttpRequest::Priority priority)
{
    GetEmailMetrics metrics;
    metrics.start = start();
    metrics.broadcastIds = {m_broadcast.id};
    m_client.call(metrics, priority, this, [this](const Outcome<EmailMetrics> &outcome) {
        if (outcome) {
            m_numbers = ReportNumbers::of(outcome.value().totals);
            m_asOf = m_clock.now();
        }
        came(Part::Numbers, outcome ? std::nullopt : std::optional(outcome.error()));
    });
}

void BroadcastReport::readSteps(HttpRequest::Priority priority)
{
    const QDateTime out = m_broadcast.sentAt.value_or(m_broadcast.scheduledAt.value_or(start()));
    const bool hourly = out.secsTo(m_clock.now()) <= mostHours * 3600;
    GetEmailMetrics metrics;
    metrics.start = out.addSecs(-60);
    metrics.end = std::min(m_clock.now(), out.addDays(mostDays));
    if (*metrics.end < *metrics.start)
        metrics.end = metrics.start;
    metrics.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    metrics.granularity = hourly ? Granularity::Hourly : Granularity::Daily;
    metrics.metrics = {u"unique_opened"_s, u"unique_clicked"_s};
    metrics.dimensions = {Dimension::Period};
    metrics.broadcastIds = {m_broadcast.id};
    m_client.call(metrics, priority, this, [this, hourly](const Outcome<EmailMetrics> &outcome) {
        if (outcome) {
            m_areStepsRead = true;
            m_hourly = hourly; // not before: until then the steps are those of the last look
            m_steps.clear();
            for (const EmailMetrics::Row &row : outcome.value().rows) {
                m_steps.push_back({row.period.value_or(QString()), row.numbers.value(u"unique_opened"_s),
                                   row.numbers.value(u"unique_clicked"_s)});
            }
        }
        came(Part::Steps, outcome ? std::nullopt : std::optional(outcome.error()));
    });
}

const std::optional<ApiError> &BroadcastReport::failure() const
{
    const auto found = std::find_if(m_failures.begin(), m_failures.end(),
                                    [](const std::optional<ApiError> &one) { return one.has_value(); });
    return found == m_failures.end() ? m_failures.front() : *found;
}

void BroadcastReport::came(Part part, const std::optional<ApiError> &error)
{
    m_failures.at(size_t(part)) = error;
    if (--m_waiting > 0)
        return;
    if (std::exchange(m_looksAgain, false))
        look();
    else
        scheduleLook();
    emit changed();
}

void BroadcastReport::setWatching(bool watching)
{
    if (watching == m_watching)
        return;
    m_watching = watching;
    ++m_look;
    if (watching)
        scheduleLook();
}

void BroadcastReport::scheduleLook()
{
    if (!m_watching)
        return;
    std::chrono::milliseconds pause = later;
    if (isRunning())
        pause = whileRunning;
    else if (m_broadcast.sentAt && m_broadcast.sentAt->secsTo(m_clock.now()) < 24 * 3600)
        pause = inTheFirstDay;
    m_clock.after(pause, this, [this, number = ++m_look] {
        if (number == m_look && m_watching)
            look(HttpRequest::Priority::Background);
    });
}

RecipientsModel &BroadcastReport::people(RecipientEvent event)
{
    std::unique_ptr<RecipientsModel> &model = m_people[event];
    if (!model) {
        model = std::make_unique<RecipientsModel>(m_client, m_clock, m_broadcast.id, event);
        model->refresh();
    }
    return *model;
}

NotOpenedModel &BroadcastReport::notOpened()
{
    if (!m_notOpened) {
        m_notOpened = std::make_unique<NotOpenedModel>(people(RecipientEvent::Delivered),
                                                       people(RecipientEvent::Opened), m_clock);
    }
    return *m_notOpened;
}

} // namespace postroom
