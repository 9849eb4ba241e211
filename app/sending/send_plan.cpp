// SPDX-License-Identifier: Apache-2.0
#include "sending/send_plan.h"

#include <QCryptographicHash>

namespace postroom {

SeenMessage SeenMessage::of(const BroadcastDraft &draft)
{
    return {draft.segmentId,
            draft.topicId,
            draft.from,
            draft.replyTo,
            draft.subject,
            draft.previewText,
            QCryptographicHash::hash(draft.html.toUtf8(), QCryptographicHash::Sha256)};
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
    return parts;
}

} // namespace postroom
