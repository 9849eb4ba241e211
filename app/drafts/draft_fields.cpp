// SPDX-License-Identifier: Apache-2.0
#include "drafts/draft_fields.h"

#include <QRegularExpression>

#include <algorithm>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

// The one list of what each field is; \a visit is called with the member.
template<typename Visit>
auto visitField(DraftField field, Visit visit)
{
    switch (field) {
    case DraftField::Name:
        return visit(&BroadcastDraft::name);
    case DraftField::Segment:
        return visit(&BroadcastDraft::segmentId);
    case DraftField::Topic:
        return visit(&BroadcastDraft::topicId);
    case DraftField::From:
        return visit(&BroadcastDraft::from);
    case DraftField::ReplyTo:
        return visit(&BroadcastDraft::replyTo);
    case DraftField::Subject:
        return visit(&BroadcastDraft::subject);
    case DraftField::PreviewText:
        return visit(&BroadcastDraft::previewText);
    case DraftField::Html:
        return visit(&BroadcastDraft::html);
    case DraftField::Text:
        break;
    }
    return visit(&BroadcastDraft::text);
}

bool alike(const QString &a, const QString &b)
{
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    auto i = a.begin();
    auto k = b.begin();
    while (true) {
        i = std::find_if_not(i, a.end(), isSpace);
        k = std::find_if_not(k, b.end(), isSpace);
        if (i == a.end() || k == b.end())
            return i == a.end() && k == b.end();
        if (*i++ != *k++)
            return false;
    }
}

bool alike(const QStringList &a, const QStringList &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const QString &one, const QString &other) { return alike(one, other); });
}

bool alike(const PlainText &sent, const PlainText &read)
{
    if (sent.isGenerated())
        return !read.isNone();
    if (sent.isNone())
        return read.isNone() || read.isGenerated();
    return alike(sent.text(), read.text());
}

template<typename T>
std::optional<T> filled(const T &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

bool sameIn(DraftField field, const BroadcastDraft &a, const BroadcastDraft &b)
{
    return visitField(field, [&](auto member) { return a.*member == b.*member; });
}

bool alikeIn(DraftField field, const BroadcastDraft &sent, const BroadcastDraft &read)
{
    return visitField(field, [&](auto member) { return alike(sent.*member, read.*member); });
}

void copyField(DraftField field, const BroadcastDraft &from, BroadcastDraft &to)
{
    visitField(field, [&](auto member) { to.*member = from.*member; });
}

DraftFields differences(const BroadcastDraft &a, const BroadcastDraft &b)
{
    DraftFields fields;
    for (const DraftField field : allDraftFields) {
        if (!sameIn(field, a, b))
            fields.push_back(field);
    }
    return fields;
}

std::optional<DraftField> draftFieldOnWire(QStringView name)
{
    if (name == "name"_L1)
        return DraftField::Name;
    if (name == "segment_id"_L1 || name == "audience_id"_L1)
        return DraftField::Segment;
    if (name == "topic_id"_L1)
        return DraftField::Topic;
    if (name == "from"_L1)
        return DraftField::From;
    if (name == "reply_to"_L1)
        return DraftField::ReplyTo;
    if (name == "subject"_L1)
        return DraftField::Subject;
    if (name == "preview_text"_L1)
        return DraftField::PreviewText;
    if (name == "html"_L1)
        return DraftField::Html;
    if (name == "text"_L1)
        return DraftField::Text;
    return {};
}

std::optional<DraftField> refusedField(const ApiError &error)
{
    using Kind = ApiError::Kind;
    if (error.kind != Kind::Rejected && error.kind != Kind::Forbidden && error.kind != Kind::NotFound)
        return {};
    // "Missing `subject` field.", "Invalid `from` field."
    static const QRegularExpression quoted(u"[`'\"]([a-z_]+)[`'\"]"_s);
    for (auto match = quoted.globalMatch(error.message); match.hasNext();) {
        if (const auto field = draftFieldOnWire(match.next().capturedView(1)))
            return field;
    }
    const auto says = [&error](QLatin1String word) { return error.message.contains(word, Qt::CaseInsensitive); };
    if (says("audience"_L1) || says("segment"_L1))
        return DraftField::Segment;
    if (says("topic"_L1))
        return DraftField::Topic;
    if (says("domain"_L1))
        return DraftField::From;
    return {};
}

CreateBroadcast createOf(const BroadcastDraft &draft)
{
    CreateBroadcast create{.segmentId = draft.segmentId, .from = draft.from, .subject = draft.subject};
    create.name = filled(draft.name);
    create.replyTo = draft.replyTo;
    create.previewText = filled(draft.previewText);
    create.html = filled(draft.html);
    create.text = draft.text;
    create.topicId = filled(draft.topicId);
    return create;
}

UpdateBroadcast updateOf(const QString &id, const BroadcastDraft &draft, const DraftFields &fields)
{
    UpdateBroadcast update{.id = id};
    const auto has = [&fields](DraftField field) { return fields.contains(field); };
    const auto take = [&has](DraftField field, const auto &value) {
        return has(field) ? std::optional(value) : std::nullopt;
    };
    update.name = take(DraftField::Name, draft.name);
    update.segmentId = take(DraftField::Segment, draft.segmentId);
    update.from = take(DraftField::From, draft.from);
    update.subject = take(DraftField::Subject, draft.subject);
    update.replyTo = take(DraftField::ReplyTo, draft.replyTo);
    update.previewText = take(DraftField::PreviewText, draft.previewText);
    update.html = take(DraftField::Html, draft.html);
    if (has(DraftField::Text))
        update.text = draft.text;
    if (has(DraftField::Topic))
        update.topicId = draft.topicId.isEmpty() ? Change<QString>::clear() : Change<QString>::set(draft.topicId);
    return update;
}

} // namespace postroom
