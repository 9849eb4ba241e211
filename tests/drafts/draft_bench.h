// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/open_drafts.h"
#include "journal_bench.h"
#include "sending/relay.h"

#include <QSignalSpy>

namespace postroom::test {

//! Somebody who writes a broadcast, with requests through a relay to a sandbox. Both clocks start at 2026-11-23 12:00 UTC.
struct DraftBench : JournalBench
{
    Relay relay;
    ManualClock clock;
    HttpTransport transport{relay.server.url(), Secret(QByteArrayLiteral("re_test"))};
    SendQueue queue{transport, clock};
    ResendClient client{queue};
    std::unique_ptr<OpenDraft> draft = std::make_unique<OpenDraft>(client, clock, *journal);

    //! A broadcast at the sandbox: "November news", as somebody made it.
    QByteArray id = newBroadcast(relay.sandbox.talk,
                                 json(",'name':'November news','html':'<p>Hello</p>','preview_text':'What is new'"));

    //! The program ends and is started again; nothing is open.
    void restartProgram()
    {
        draft.reset();
        JournalBench::restart();
        draft = std::make_unique<OpenDraft>(client, clock, *journal);
    }
    OpenDraft::State state() const { return draft->state(); }
    bool openBroadcast()
    {
        draft->openBroadcast(QString::fromLatin1(id));
        return settle();
    }
    //! A new one with all the service needs.
    void openNew()
    {
        draft->openNew();
        type([](BroadcastDraft &d) {
            d.name = QStringLiteral("New one");
            d.segmentId = QString::fromLatin1(newsletterSegment);
            d.from = QStringLiteral("Acme <hello@acme.com>");
            d.subject = QStringLiteral("Brand new");
            d.html = QStringLiteral("<p>New</p>");
        });
    }
    template<typename Edit>
    void type(Edit edit)
    {
        BroadcastDraft wanted = draft->wanted();
        edit(wanted);
        draft->setWanted(wanted);
    }
    void typeSubject(const QString &subject)
    {
        type([&](BroadcastDraft &d) { d.subject = subject; });
    }
    void typeHtml(const QString &html)
    {
        type([&](BroadcastDraft &d) { d.html = html; });
    }
    //! Somebody else changes the broadcast: a JSON object with ' for ".
    void changeElsewhere(const QByteArray &fields)
    {
        relay.sandbox.talk.sendJson("PATCH", "/broadcasts/" + id, json(fields));
    }
    QString field(const char *name) { return fieldOf(relay.sandbox.talk, id, name); }
    //! How many broadcasts of that name the sandbox has.
    qsizetype countNamed(const char *name)
    {
        return relay.sandbox.talk.get("/broadcasts").column("name").count(QString::fromUtf8(name));
    }

    void pass(std::chrono::milliseconds time)
    {
        relay.sandbox.time->advance(time);
        clock.advance(time);
    }
    //! Lets what is under way end, without passing time but for repeats of requests.
    bool settle()
    {
        return until([&] {
            const QueueState state = queue.state();
            if (state.waiting > 0 && state.underWay == 0 && clock.nextDue())
                pass(*clock.nextDue());
            if (draft->isSaving() || state.waiting > 0 || state.underWay > 0 || draft->state() == State::Loading)
                return false;
            breathe();
            return !draft->isSaving() && queue.state().underWay == 0 && queue.state().waiting == 0;
        });
    }
    bool saveNow()
    {
        draft->save();
        return settle();
    }
    //! Passes the pauses until \a condition holds.
    template<typename Condition>
    bool passUntil(Condition condition)
    {
        return until([&] {
            if (condition())
                return true;
            breathe();
            if (queue.state().underWay == 0 && clock.nextDue() && !condition())
                pass(std::min(*clock.nextDue(), std::chrono::milliseconds(500)));
            return false;
        });
    }
    using State = OpenDraft::State;
};

} // namespace postroom::test
