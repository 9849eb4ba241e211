// SPDX-License-Identifier: Apache-2.0
#include "send/send_words.h"

#include "kit/error_text.h"
#include "models/broadcast_words.h"
#include "sending/local_time.h"

#include <QCoreApplication>
#include <QLocale>

namespace postroom {

using Problem = SendResult::Problem;
using Status = BroadcastStatus;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(SendWords)

public:
    Text(const SendResult &result, const QString &name, const QTimeZone &zone, const QDateTime &now)
        : m_result(result), m_name(name), m_zone(zone), m_now(now)
    {
    }

    SendText text() const
    {
        if (m_result.isDone())
            return done();
        switch (m_result.problem) {
        case Problem::NotCounted:
            return {Tone::Waiting, tr("Nothing was sent: the people it goes to are not counted."),
                    tr("Count them, then send.")};
        case Problem::TimePassed:
            return timePassed();
        case Problem::Differs:
            return differs();
        case Problem::NotADraft:
            return {Tone::Waiting, tr("“%1” was not sent by this: it is no draft any more.").arg(m_name), state()};
        case Problem::NotScheduled:
            return {Tone::Waiting, tr("“%1” has no time to change.").arg(m_name), state()};
        case Problem::NotRunning:
            return {Tone::Waiting, tr("“%1” is not going out, so there is nothing to stop.").arg(m_name), state()};
        case Problem::TooLate:
            return tooLate();
        case Problem::StoppedOnTheWay:
            return {Tone::Bad, tr("“%1” had begun to go out, and was stopped for good.").arg(m_name),
                    tr("What is out is out; nobody else gets it. To send it to the rest, make a copy.")};
        case Problem::MadeOnWeb:
            return {Tone::Waiting,
                    tr("“%1” was made on resend.com, and Resend does not let programs send it.").arg(m_name),
                    tr("Make a copy here: it has the same content, and can be sent.")};
        case Problem::Unknown:
            return {
                Tone::Bad, unknown(),
                tr("The connection broke off, and the state could not be read. Refresh the list of broadcasts before "
                   "you do anything: it says what is true.")};
        case Problem::Gone:
            return {Tone::Bad, tr("“%1” is not there any more.").arg(m_name), tr("Somebody may have deleted it.")};
        case Problem::Refused:
        case Problem::NotReached:
        case Problem::NotCarriedOut:
        case Problem::None:
            break;
        }
        return notDone();
    }

    static QString asking(SendAction action, const QString &name)
    {
        switch (action) {
        case SendAction::Send:
            return tr("It is not known yet whether “%1” was sent.").arg(name);
        case SendAction::Undo:
            return tr("It is not known yet whether “%1” was undone.").arg(name);
        case SendAction::Reschedule:
            return tr("It is not known yet whether the time of “%1” was changed.").arg(name);
        case SendAction::Stop:
            return tr("It is not known yet whether “%1” was stopped.").arg(name);
        }
        return {};
    }

    static QString when(const QDateTime &time, const QTimeZone &zone, const QDateTime &now)
    {
        const QDateTime there = time.toTimeZone(zone);
        const QDateTime utc = time.toUTC();
        const QLocale locale;
        const QString clock = clockText(there.time(), locale);
        const bool today = there.date() == now.toTimeZone(zone).date();
        //: A day in short: "Tue, 1 Dec"; see QLocale::toString for the letters
        const QString day = locale.toString(there.date(), tr("ddd, d MMM"));
        if (zone.offsetFromUtc(time) == 0 && zoneCity(zone) == QLatin1String("UTC")) {
            //: %1 is a time
            return today ? tr("%1 UTC").arg(clock)
                         //: %1 is a day, %2 a time
                         : tr("%1 at %2 UTC").arg(day, clock);
        }
        const QString utcClock = there.date() == utc.date()
            ? clockText(utc.time(), locale)
            : locale.toString(utc.date(), tr("ddd, d MMM")) + u' ' + clockText(utc.time(), locale);
        //: %1 is a time, %2 a city that stands for its zone, %3 the same time in UTC
        return today ? tr("%1 in %2 (%3 UTC)").arg(clock, zoneCity(zone), utcClock)
                     //: %1 is a day, %2 a time, %3 a city that stands for its zone, %4 the same time in UTC
                     : tr("%1 at %2 in %3 (%4 UTC)").arg(day, clock, zoneCity(zone), utcClock);
    }
    static QString part(MessagePart part)
    {
        switch (part) {
        case MessagePart::Segment:
            return tr("segment", "part of a message");
        case MessagePart::Topic:
            return tr("topic", "part of a message");
        case MessagePart::From:
            return tr("sender", "part of a message");
        case MessagePart::ReplyTo:
            return tr("reply address", "part of a message");
        case MessagePart::Subject:
            return tr("subject", "part of a message");
        case MessagePart::PreviewText:
            return tr("preview text", "part of a message");
        case MessagePart::Content:
            return tr("content", "part of a message");
        case MessagePart::PlainText:
            return tr("plain text", "part of a message");
        }
        return {};
    }

private:
    Status status() const { return m_result.state ? m_result.state->status.known : Status::Unknown; }
    QString dueText() const
    {
        return m_result.state && m_result.state->scheduledAt ? when(*m_result.state->scheduledAt, m_zone, m_now)
                                                             : QString();
    }
    // What is true at the service now; empty where that is not known.
    QString state() const
    {
        if (!m_result.state)
            return {};
        switch (status()) {
        case Status::Draft:
            return tr("It is a draft: nothing goes out.");
        case Status::Scheduled:
            //: %1 is a time
            return tr("It goes out at %1.").arg(dueText());
        case Status::Queued:
        case Status::Sending:
            return tr("It is going out now.");
        case Status::Sent:
            return tr("It has been sent.");
        case Status::Canceled:
            return tr("It was stopped for good.");
        case Status::Failed:
            return tr("Resend says that sending it failed.");
        case Status::Unknown:
            break;
        }
        //: %1 is a status that this program does not know
        return tr("Resend says that it is “%1”.").arg(statusText(m_result.state->status));
    }

    SendText done() const
    {
        switch (m_result.action) {
        case SendAction::Send:
            return sent();
        case SendAction::Undo:
            return {Tone::Good, tr("“%1” is a draft again: nothing went out.").arg(m_name), {}};
        case SendAction::Reschedule:
            if (status() == Status::Scheduled)
                //: %1 is the name of a broadcast, %2 a time
                return {Tone::Good, tr("“%1” now goes out at %2.").arg(m_name, dueText()), {}};
            return sent();
        case SendAction::Stop:
            return {Tone::Good, tr("“%1” was stopped.").arg(m_name),
                    tr("What is out is out; nobody else gets it. It cannot be resumed.")};
        }
        return {};
    }
    SendText sent() const
    {
        switch (status()) {
        case Status::Scheduled:
            //: %1 is the name of a broadcast, %2 a time
            return {Tone::Good, tr("“%1” goes out at %2.").arg(m_name, dueText()),
                    tr("Until then it can be undone, here or on any other computer.")};
        case Status::Sent:
            return {Tone::Good, tr("“%1” has been sent.").arg(m_name), {}};
        case Status::Failed:
            return {
                Tone::Bad, tr("Resend says that sending “%1” failed.").arg(m_name),
                tr("Look whether anybody in the segment is subscribed, and whether the sender’s domain is verified.")};
        case Status::Canceled:
            return {Tone::Bad, tr("“%1” was stopped for good.").arg(m_name), tr("Somebody stopped it meanwhile.")};
        default:
            return {Tone::Good, tr("“%1” is going out now.").arg(m_name), {}};
        }
    }
    SendText timePassed() const
    {
        if (status() == Status::Draft && m_result.action == SendAction::Reschedule) {
            return {Tone::Bad, draftNow(), tr("The chosen time has passed meanwhile. Choose another one.")};
        }
        return {Tone::Waiting, tr("Nothing was sent: the chosen time has passed."), tr("Choose a later one.")};
    }
    QString draftNow() const
    {
        return tr("“%1” is a draft now and does not go out: its old time was cancelled, and the new one was not set.")
            .arg(m_name);
    }
    SendText differs() const
    {
        //: %1 is a list of parts of a message: "subject and content"
        const QString what = tr("Changed meanwhile: %1. Look at it as it is now, then decide again.")
                                 .arg(partsText(m_result.differences));
        if (m_result.action == SendAction::Reschedule && status() == Status::Draft)
            return {Tone::Bad, draftNow(), what};
        return {Tone::Bad, tr("Nothing was sent: the saved message is not the one shown here."), what};
    }
    SendText tooLate() const
    {
        switch (m_result.action) {
        case SendAction::Undo:
            return {Tone::Bad, tr("It is too late to undo “%1”.").arg(m_name), state()};
        case SendAction::Reschedule:
            return {Tone::Bad, tr("It is too late to change the time of “%1”.").arg(m_name),
                    status() == Status::Scheduled ? tr("It goes out within a minute. You can still undo it.")
                                                  : state()};
        default:
            return {Tone::Bad, tr("It is too late to stop “%1”.").arg(m_name), state()};
        }
    }
    QString unknown() const
    {
        switch (m_result.action) {
        case SendAction::Send:
            return tr("It is not known whether “%1” was sent.").arg(m_name);
        case SendAction::Undo:
            return tr("It is not known whether “%1” was undone.").arg(m_name);
        case SendAction::Reschedule:
            return tr("It is not known when “%1” goes out, or whether at all.").arg(m_name);
        case SendAction::Stop:
            return tr("It is not known whether “%1” was stopped.").arg(m_name);
        }
        return {};
    }
    // The service said no, or nothing reached it, or nothing came of it.
    SendText notDone() const
    {
        const QString truth = state();
        switch (m_result.action) {
        case SendAction::Send:
            return {Tone::Bad, tr("“%1” was not sent.").arg(m_name),
                    truth.isEmpty() || m_result.problem == SendResult::Problem::NotReached
                        ? tr("Nothing is sent later by itself.")
                        : truth};
        case SendAction::Undo:
            return {Tone::Bad, tr("“%1” was not undone.").arg(m_name), truth};
        case SendAction::Reschedule:
            if (status() == Status::Draft)
                return {Tone::Bad, draftNow(), tr("Set a time again, or leave it as a draft.")};
            return {Tone::Bad, tr("The time of “%1” was not changed.").arg(m_name), truth};
        case SendAction::Stop:
            return {Tone::Bad, tr("“%1” was not stopped.").arg(m_name), truth};
        }
        return {};
    }

    const SendResult &m_result;
    const QString &m_name;
    const QTimeZone &m_zone;
    const QDateTime &m_now;
};

} // namespace

SendText sendText(const SendResult &result, const QString &name, const QTimeZone &zone, const QDateTime &now)
{
    SendText text = Text(result, name, zone, now).text();
    if (!result.logged) {
        const QString unlogged = Text::tr("The history of this computer could not be written.");
        text.text += text.text.isEmpty() ? unlogged : u' ' + unlogged;
    }
    return text;
}

void showResult(MessageStrip &strip, const SendResult &result, const QString &name, const QTimeZone &zone,
                const QDateTime &now, MessageStrip::Again again)
{
    const SendText text = sendText(result, name, zone, now);
    const bool isFault = result.problem == Problem::Refused || result.problem == Problem::NotReached
        || result.problem == Problem::NotCarriedOut;
    if (isFault && result.error)
        strip.showError(text.text.isEmpty() ? text.title : text.title + u' ' + text.text, *result.error,
                        TriesAgain::WhenAsked, Repeating::MayDoItTwice, std::move(again));
    else
        strip.showNotice(text.tone, text.title, text.text);
}

SendText askingText(SendAction action, const QString &name)
{
    return {Tone::Waiting, Text::asking(action, name),
            Text::tr("The connection broke off. Postroom asks Resend until it is known, and sends nothing twice.")};
}

QString stopAskingText()
{
    //: Button: the state of a broadcast is read again and again; do not
    return Text::tr("Stop asking");
}

void showAsking(MessageStrip &strip, SendAction action, const QString &name, MessageStrip::Again giveUp)
{
    const SendText text = askingText(action, name);
    strip.showOffer(text.tone, text.title, text.text, stopAskingText(), std::move(giveUp));
}

QString whenText(const QDateTime &time, const QTimeZone &zone, const QDateTime &now)
{
    return Text::when(time, zone, now);
}

QString countdownText(std::chrono::seconds left)
{
    const qint64 seconds = left.count();
    const QLatin1Char zero('0');
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString partsText(const QList<MessagePart> &parts)
{
    QStringList words;
    for (const MessagePart part : parts)
        words.push_back(Text::part(part));
    return QLocale().createSeparatedList(words);
}

} // namespace postroom
