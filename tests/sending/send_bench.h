// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relay.h"
#include "resend/api_bench.h"
#include "sending/send_history.h"
#include "sending/send_run.h"

#include <QTemporaryDir>

namespace postroom::test {

inline QDateTime utc(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate);
}

//! Somebody at a computer whose requests go through a relay to a sandbox. Both clocks start at 2026-11-23 12:00 UTC.
struct SendBench
{
    Relay relay;
    ManualClock clock;
    HttpTransport transport{relay.server.url(), Secret(QByteArrayLiteral("re_test"))};
    SendQueue queue{transport, clock};
    ResendClient client{queue};
    QTemporaryDir folder;
    SendHistory history{folder.filePath(QStringLiteral("log/history.jsonl"))};
    SendRun run{client, clock, history};
    std::vector<SendResult> results;
    QByteArray id = newBroadcast(relay.sandbox.talk,
                                 json(",'name':'November news','html':'<p>Hello</p>','preview_text':'What is new'"));

    SendBench()
    {
        run.setAccount(QStringLiteral("acme"), QStringLiteral("Acme Marketing"));
        QObject::connect(&run, &SendRun::finished, &run,
                         [this](const SendResult &result) { results.push_back(result); });
    }
    //! The plan of somebody who saw what the sandbox has, sent now with two minutes to undo.
    SendPlan plan()
    {
        BroadcastDraft draft;
        draft.segmentId = QString::fromLatin1(newsletterSegment);
        draft.from = QStringLiteral("Acme <hello@acme.com>");
        draft.subject = QStringLiteral("Hello");
        draft.previewText = QStringLiteral("What is new");
        draft.html = QStringLiteral("<p>Hello</p>");
        draft.text = PlainText::own(fieldOf(relay.sandbox.talk, id, "text")); // as the service made it
        return {.broadcastId = QString::fromLatin1(id),
                .name = QStringLiteral("November news"),
                .seen = SeenMessage::of(draft),
                .audience = {draft.segmentId, 1000, 900, clock.now()},
                .when = WhenToSend::now(std::chrono::minutes(2))};
    }
    SendPlan planAt(const char *time)
    {
        SendPlan at = plan();
        at.when = WhenToSend::at(utc(time));
        return at;
    }
    void pass(std::chrono::milliseconds time)
    {
        relay.sandbox.time->advance(time);
        clock.advance(time);
    }
    //! Runs until what was begun has ended, passing the time of every pause; the result, or one that is Unknown.
    SendResult settle()
    {
        const size_t before = results.size();
        const bool ended = until([&] {
            if (results.size() > before)
                return true;
            const QueueState state = queue.state();
            if (state.underWay == 0 && clock.nextDue()) {
                breathe();
                if (results.size() == before && queue.state().underWay == 0)
                    pass(std::min(*clock.nextDue(), std::chrono::milliseconds(500)));
            }
            return false;
        });
        return ended ? results.back() : SendResult{.problem = SendResult::Problem::Unknown};
    }
    QString status() { return relay.statusOf(id); }
    QString scheduledAt() { return fieldOf(relay.sandbox.talk, id, "scheduled_at"); }
    //! Makes it scheduled by hand, past the relay.
    void schedule(const char *time)
    {
        relay.sandbox.talk.sendJson("POST", "/broadcasts/" + id + "/send",
                                    QByteArray("{\"scheduled_at\":\"") + time + "\"}");
    }
    void sendAtOnce() { relay.sandbox.talk.sendJson("POST", "/broadcasts/" + id + "/send", "{}"); }
    //! Whether \a result says what is true at the service.
    bool tellsTheTruth(const SendResult &result) { return result.state && result.state->status.text == status(); }
};

} // namespace postroom::test
