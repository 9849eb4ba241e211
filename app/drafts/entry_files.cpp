// SPDX-License-Identifier: Apache-2.0
#include "drafts/entry_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtEndian>

namespace postroom {

using namespace Qt::StringLiterals;

namespace {

// A file: the magic, the number, the length of the entry, a SHA-256 of all the rest, the entry.
constexpr QByteArrayView magic("POSTROOM DRAFT 1\n");
constexpr qsizetype numberAt = magic.size();
constexpr qsizetype lengthAt = numberAt + 8;
constexpr qsizetype sumAt = lengthAt + 8;
constexpr qsizetype entryAt = sumAt + 32;

constexpr QLatin1StringView firstSuffix(".1.draft");
constexpr QLatin1StringView secondSuffix(".2.draft");

QByteArray bigEndian(quint64 number)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray sum(QByteArrayView head, QByteArrayView entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(head);
    hash.addData(entry);
    return hash.result();
}

} // namespace

QString EntryFiles::path(const QString &draftId, bool second) const
{
    return m_folder + u'/' + draftId + (second ? secondSuffix : firstSuffix);
}

EntryFiles::Generation EntryFiles::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    if (bytes.size() < entryAt || !bytes.startsWith(magic))
        return {};
    const QByteArrayView head = QByteArrayView(bytes).first(sumAt);
    const QByteArrayView entry = QByteArrayView(bytes).sliced(entryAt);
    if (qFromBigEndian<quint64>(bytes.constData() + lengthAt) != quint64(entry.size())
        || QByteArrayView(bytes).sliced(sumAt, entryAt - sumAt) != QByteArrayView(sum(head, entry)))
        return {};
    return {JournalEntry::fromBytes(entry.toByteArray()), qFromBigEndian<quint64>(bytes.constData() + numberAt)};
}

bool EntryFiles::claim(const QString &draftId)
{
    std::unique_ptr<FileClaim> &claim = m_claims[draftId];
    if (!claim)
        claim = FileClaim::take(m_folder + u'/' + draftId + u".lock"_s);
    return claim != nullptr;
}

EntryFiles::Found EntryFiles::readAll()
{
    Found found;
    QStringList ids;
    const QStringList files = QDir(m_folder).entryList({u"*.draft"_s}, QDir::Files);
    for (const QString &name : files) {
        const QString id = name.chopped(firstSuffix.size());
        if ((name.endsWith(firstSuffix) || name.endsWith(secondSuffix)) && !ids.contains(id))
            ids.push_back(id);
    }
    for (const QString &id : std::as_const(ids)) {
        if (!claim(id)) {
            ++found.inUse;
            continue;
        }
        const Generation first = readFile(path(id, false));
        const Generation second = readFile(path(id, true));
        const bool takesSecond = second.entry && (!first.entry || second.number > first.number);
        const Generation &newest = takesSecond ? second : first;
        // Written in turns: a damaged newer one is the next to be written over, never the good one before it.
        if (newest.entry)
            m_places.insert(id, {qMax(first.number, second.number), takesSecond});
        if (newest.entry && newest.entry->draftId == id)
            found.entries.push_back(*newest.entry);
        else
            ++found.damaged;
    }
    return found;
}

EntryFiles::Place EntryFiles::placeOf(const QString &draftId)
{
    return m_places.value(draftId, {0, true});
}

std::optional<FileFault> EntryFiles::write(const JournalEntry &entry)
{
    if (auto fault = durable::makePrivateFolder(m_folder))
        return fault;
    if (!claim(entry.draftId))
        return FileFault{.kind = FileFault::Kind::InUse, .path = m_folder};
    const Place before = placeOf(entry.draftId);
    const Place now{before.number + 1, !before.second};
    const QByteArray content = entry.toBytes();
    const QByteArray head = magic.toByteArray() + bigEndian(now.number) + bigEndian(quint64(content.size()));
    if (auto fault = durable::write(path(entry.draftId, now.second), head + sum(head, content) + content))
        return fault;
    m_places.insert(entry.draftId, now);
    return {};
}

std::optional<FileFault> EntryFiles::remove(const QString &draftId)
{
    const bool newest = placeOf(draftId).second;
    // The older one first: what is left by a crash in between must not be older than what was there.
    for (const bool second : {!newest, newest}) {
        if (auto fault = durable::remove(path(draftId, second)))
            return fault;
    }
    m_places.remove(draftId);
    m_claims.erase(draftId);
    if (!QDir(m_folder).exists())
        return {};
    return durable::syncFolder(m_folder);
}

} // namespace postroom
