// SPDX-License-Identifier: Apache-2.0
#include "sending/send_plan.h"

#include <QCryptographicHash>

namespace postroom {

namespace {

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

WhenToSend WhenToSend::now(std::chrono::minutes lead)
{
    WhenToSend when;
    when.m_kind = Kind::Now;
    when.m_lead = lead;
    return when;
}

WhenToSend WhenToSend::at(const QDateTime &time)
{
    WhenToSend when;
    if (time.isValid()) {
        when.m_kind = Kind::At;
        when.m_time = time;
    }
    return when;
}

std::optional<QDateTime> WhenToSend::time() const
{
    return m_kind == Kind::At ? std::optional(m_time) : std::nullopt;
}

SeenMessage SeenMessage::of(const BroadcastDraft &draft)
{
    return {draft.segmentId,
            draft.topicId,
            draft.from,
            draft.replyTo,
            draft.subject,
            draft.previewText,
            hashOf(draft.html),
            draft.text.text().isEmpty() ? QByteArray() : hashOf(draft.text.text())};
}

QList<MessagePart> SeenMessage::differencesTo(const SeenMessage &other) const
{
    QList<MessagePart> parts;
    const auto compare = [&parts](bool same, MessagePart part) {
        if (!same)
            parts.push_back(part);
    };
    compare(segmentId == other.segmentId, MessagePart::Segment);
    compare(topicId == other.topicId, MessagePart::Topic);
    compare(from == other.from, MessagePart::From);
    compare(replyTo == other.replyTo, MessagePart::ReplyTo);
    compare(subject == other.subject, MessagePart::Subject);
    compare(previewText == other.previewText, MessagePart::PreviewText);
    compare(htmlHash == other.htmlHash, MessagePart::Content);
    // What the service made anew from another message is no second change.
    compare(textHash == other.textHash || htmlHash != other.htmlHash, MessagePart::PlainText);
    return parts;
}

} // namespace postroom
