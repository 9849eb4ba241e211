// SPDX-License-Identifier: Apache-2.0
#include "drafts/broadcast_draft.h"

namespace postroom {

BroadcastDraft BroadcastDraft::of(const BroadcastDetails &details)
{
    const Broadcast &head = details.broadcast;
    BroadcastDraft draft;
    draft.name = head.name.value_or(QString());
    draft.segmentId = head.segmentId.value_or(QString());
    draft.topicId = head.topicId.value_or(QString());
    draft.from = details.from.value_or(QString());
    draft.replyTo = details.replyTo;
    draft.subject = details.subject.value_or(QString());
    draft.previewText = details.previewText.value_or(QString());
    draft.html = details.html.value_or(QString());
    // The service hands out the text it made just as one of our own; what it made anew from the same HTML is no change.
    draft.text = details.text ? PlainText::own(*details.text) : PlainText::generated();
    return draft;
}

} // namespace postroom
