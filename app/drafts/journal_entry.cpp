// SPDX-License-Identifier: Apache-2.0
#include "drafts/journal_entry.h"

#include <QDataStream>
#include <QIODevice>

namespace postroom {

namespace {

// Goes up where an older program could not read what is written.
constexpr quint16 entryVersion = 2;
constexpr quint16 versionWithoutContested = 1; // is read still
constexpr auto streamVersion = QDataStream::Qt_6_0;

enum class TextKind : quint8 { Generated, None, Own };

void write(QDataStream &out, const PlainText &text)
{
    const TextKind kind = text.isGenerated() ? TextKind::Generated : text.isNone() ? TextKind::None : TextKind::Own;
    out << quint8(kind) << text.text();
}

PlainText readText(QDataStream &in)
{
    quint8 kind = 0;
    QString text;
    in >> kind >> text;
    switch (TextKind(kind)) {
    case TextKind::Generated:
        return PlainText::generated();
    case TextKind::None:
        return PlainText::none();
    case TextKind::Own:
        return PlainText::own(text);
    }
    in.setStatus(QDataStream::ReadCorruptData);
    return {};
}

quint32 maskOf(const DraftFields &fields)
{
    quint32 mask = 0;
    for (const DraftField field : fields)
        mask |= 1U << quint32(field);
    return mask;
}

DraftFields fieldsOf(quint32 mask)
{
    DraftFields fields;
    for (const DraftField field : allDraftFields) {
        if ((mask & (1U << quint32(field))) != 0)
            fields.push_back(field);
    }
    return fields;
}

// Drafts of one entry are alike: of each but the first only what differs from the one before is written.
void write(QDataStream &out, const BroadcastDraft &draft, const BroadcastDraft &like)
{
    const DraftFields fields = differences(draft, like);
    out << maskOf(fields);
    BroadcastDraft sparse;
    for (const DraftField field : fields)
        copyField(field, draft, sparse);
    out << sparse.name << sparse.segmentId << sparse.topicId << sparse.from << sparse.replyTo << sparse.subject
        << sparse.previewText << sparse.html;
    write(out, sparse.text);
}

BroadcastDraft readDraft(QDataStream &in, const BroadcastDraft &like)
{
    quint32 mask = 0;
    BroadcastDraft sparse;
    in >> mask >> sparse.name >> sparse.segmentId >> sparse.topicId >> sparse.from >> sparse.replyTo >> sparse.subject
        >> sparse.previewText >> sparse.html;
    sparse.text = readText(in);
    BroadcastDraft draft = like;
    for (const DraftField field : fieldsOf(mask))
        copyField(field, sparse, draft);
    return draft;
}

} // namespace

QByteArray JournalEntry::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << entryVersion << draftId << accountId << broadcastId << changedAt.toUTC() << createAskedAt.toUTC();
    write(out, draft, {});
    write(out, base, draft);
    write(out, read, base);
    out << sent.has_value();
    if (sent)
        write(out, *sent, draft);
    out << maskOf(contested);
    return bytes;
}

std::optional<JournalEntry> JournalEntry::fromBytes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(streamVersion);
    quint16 version = 0;
    in >> version;
    if (version != entryVersion && version != versionWithoutContested)
        return {};
    JournalEntry entry;
    in >> entry.draftId >> entry.accountId >> entry.broadcastId >> entry.changedAt >> entry.createAskedAt;
    entry.draft = readDraft(in, {});
    entry.base = readDraft(in, entry.draft);
    entry.read = readDraft(in, entry.base);
    bool hasSent = false;
    in >> hasSent;
    if (hasSent)
        entry.sent = readDraft(in, entry.draft);
    if (version != versionWithoutContested) {
        quint32 mask = 0;
        in >> mask;
        entry.contested = fieldsOf(mask);
    }
    if (in.status() != QDataStream::Ok || entry.draftId.isEmpty())
        return {};
    return entry;
}

} // namespace postroom
