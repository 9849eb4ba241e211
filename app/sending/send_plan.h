// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/broadcast_draft.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace postroom {

//! A part of a message that a person sees before sending it.
enum class MessagePart { Segment, Topic, From, ReplyTo, Subject, PreviewText, Content, PlainText };

//! What a person saw of a message when they decided to send it. The content is kept as SHA-256 of its HTML
//! and of its plain text.
struct SeenMessage
{
    QString segmentId = {};
    QString topicId = {};
    QString from = {};
    QStringList replyTo = {};
    QString subject = {};
    QString previewText = {};
    QByteArray htmlHash = {};
    QByteArray textHash = {}; //!< empty where the service has none yet

    static SeenMessage of(const BroadcastDraft &draft);
    //! The parts in which \a other is another message; in the order of MessagePart.
    QList<MessagePart> differencesTo(const SeenMessage &other) const;
    bool operator==(const SeenMessage &) const = default;
};

//! The people a message goes to, as they were counted.
struct Audience
{
    QString segmentId = {};
    int people = 0;           //!< in the segment
    int subscribed = 0;       //!< of them; with a topic the service leaves out further ones
    QDateTime countedAt = {}; //!< UTC

    bool operator==(const Audience &) const = default;
};

//! When a message is to go out, in so many words: a time that is missing is never taken for "now".
class WhenToSend
{
public:
    //! Not said: nothing goes out.
    WhenToSend() = default;
    //! \a lead from the moment it goes to the service; for so long it can be undone. 0: at once, it cannot be undone.
    static WhenToSend now(std::chrono::minutes lead);
    //! UTC. Not said where \a time is none.
    static WhenToSend at(const QDateTime &time);

    bool isSaid() const { return m_kind != Kind::NotSaid; }
    bool isNow() const { return m_kind == Kind::Now; }
    //! UTC: the chosen time; nothing where it is now, or not said.
    std::optional<QDateTime> time() const;
    //! Of now.
    std::chrono::minutes lead() const { return m_lead; }
    bool operator==(const WhenToSend &) const = default;

private:
    enum class Kind { NotSaid, Now, At };
    Kind m_kind = Kind::NotSaid;
    QDateTime m_time;
    std::chrono::minutes m_lead{0};
};

//! What a person decided: this message, as seen, to these people, then.
struct SendPlan
{
    QString broadcastId = {};
    QString name = {}; //!< of the broadcast, for the history
    SeenMessage seen = {};
    Audience audience = {};
    WhenToSend when = {};

    bool operator==(const SendPlan &) const = default;
};

} // namespace postroom
