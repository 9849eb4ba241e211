// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drafts/broadcast_draft.h"
#include "resend/broadcasts/broadcast_api.h"

#include <QList>

#include <array>
#include <optional>

namespace postroom {

//! The parts of a draft, each of which is saved by itself.
enum class DraftField { Name, Segment, Topic, From, ReplyTo, Subject, PreviewText, Html, Text };
using DraftFields = QList<DraftField>;

inline constexpr std::array allDraftFields{DraftField::Name,        DraftField::Segment, DraftField::Topic,
                                           DraftField::From,        DraftField::ReplyTo, DraftField::Subject,
                                           DraftField::PreviewText, DraftField::Html,    DraftField::Text};

bool sameIn(DraftField field, const BroadcastDraft &a, const BroadcastDraft &b);
//! Like sameIn(), but for white space: what a service may well change in what it was given. A message without a text part
//! comes back with none or with nothing said of it.
bool alikeIn(DraftField field, const BroadcastDraft &sent, const BroadcastDraft &read);
void copyField(DraftField field, const BroadcastDraft &from, BroadcastDraft &to);
//! In the order of allDraftFields.
DraftFields differences(const BroadcastDraft &a, const BroadcastDraft &b);

//! "segment_id" is Segment; nothing where a draft has no such part.
std::optional<DraftField> draftFieldOnWire(QStringView name);
//! The part the service means in its refusal, as far as its words name one.
std::optional<DraftField> refusedField(const ApiError &error);

CreateBroadcast createOf(const BroadcastDraft &draft);
//! Sets \a fields of the broadcast \a id as \a draft has them. A text that is to be generated again cannot be asked for.
UpdateBroadcast updateOf(const QString &id, const BroadcastDraft &draft, const DraftFields &fields);

} // namespace postroom
