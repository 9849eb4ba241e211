// SPDX-License-Identifier: Apache-2.0
#include "sending/send_history.h"

#include "base/csv_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#ifdef Q_OS_UNIX
#    include <unistd.h>
#endif

namespace postroom {

using namespace Qt::StringLiterals;
using Problem = SendResult::Problem;

namespace {

constexpr std::array actions{SendAction::Send, SendAction::Undo, SendAction::Reschedule, SendAction::Stop};
constexpr std::array problems{
    Problem::None,         Problem::NotCounted, Problem::TimePassed,    Problem::Differs,         Problem::NotADraft,
    Problem::NotScheduled, Problem::NotRunning, Problem::TooLate,       Problem::StoppedOnTheWay, Problem::MadeOnWeb,
    Problem::Refused,      Problem::NotReached, Problem::NotCarriedOut, Problem::Unknown,         Problem::Gone};

// A file that is something else altogether is not taken into memory as one line.
constexpr qint64 longestLine = 1 << 20;

template<typename T, size_t N>
std::optional<T> fromWord(const std::array<T, N> &all, const QString &word)
{
    const auto found = std::find_if(all.begin(), all.end(), [&word](T one) { return historyWord(one) == word; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QString personHere()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? QDir::home().dirName() : name;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeIn(const QJsonObject &object, QLatin1String key)
{
    const QString text = object.value(key).toString();
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<HistoryEntry> pressedIn(const QJsonObject &object)
{
    const auto action = fromWord(actions, object.value("action"_L1).toString());
    HistoryEntry entry;
    entry.id = object.value("id"_L1).toString();
    entry.pressedAt = timeIn(object, "pressed"_L1);
    if (!action || entry.id.isEmpty() || !entry.pressedAt.isValid())
        return {};
    entry.action = *action;
    entry.who = object.value("who"_L1).toString();
    entry.accountId = object.value("account_id"_L1).toString();
    entry.account = object.value("account"_L1).toString();
    entry.broadcastId = object.value("broadcast_id"_L1).toString();
    entry.broadcast = object.value("broadcast"_L1).toString();
    entry.people = object.value("people"_L1).toInt();
    entry.dueAt = timeIn(object, "due"_L1);
    return entry;
}

} // namespace

QString historyWord(SendAction action)
{
    switch (action) {
    case SendAction::Send:
        return u"send"_s;
    case SendAction::Undo:
        return u"undo"_s;
    case SendAction::Reschedule:
        return u"reschedule"_s;
    case SendAction::Stop:
        return u"stop"_s;
    }
    return {};
}

QString historyWord(Problem problem)
{
    switch (problem) {
    case Problem::None:
        return u"done"_s;
    case Problem::NotCounted:
        return u"not_counted"_s;
    case Problem::TimePassed:
        return u"time_passed"_s;
    case Problem::Differs:
        return u"differs"_s;
    case Problem::NotADraft:
        return u"not_a_draft"_s;
    case Problem::NotScheduled:
        return u"not_scheduled"_s;
    case Problem::NotRunning:
        return u"not_running"_s;
    case Problem::TooLate:
        return u"too_late"_s;
    case Problem::StoppedOnTheWay:
        return u"stopped_on_the_way"_s;
    case Problem::MadeOnWeb:
        return u"made_on_web"_s;
    case Problem::Refused:
        return u"refused"_s;
    case Problem::NotReached:
        return u"not_reached"_s;
    case Problem::NotCarriedOut:
        return u"not_carried_out"_s;
    case Problem::Unknown:
        return u"unknown"_s;
    case Problem::Gone:
        return u"gone"_s;
    }
    return {};
}

SendHistory::SendHistory(const QString &file, QObject *parent) : QObject(parent), m_file(file) {}

QString SendHistory::pressed(HistoryEntry entry)
{
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QJsonObject object{{u"id"_s, entry.id},
                             {u"pressed"_s, timeText(entry.pressedAt)},
                             {u"who"_s, personHere()},
                             {u"action"_s, historyWord(entry.action)},
                             {u"account_id"_s, entry.accountId},
                             {u"account"_s, entry.account},
                             {u"broadcast_id"_s, entry.broadcastId},
                             {u"broadcast"_s, entry.broadcast},
                             {u"people"_s, entry.people},
                             {u"due"_s, timeText(entry.dueAt)}};
    m_wasEnd = false;
    if (!append(lineOf(object)))
        return {};
    m_goingOn.insert(entry.id);
    return entry.id;
}

bool SendHistory::ended(const QString &id, const SendResult &result, const QDateTime &when)
{
    m_wasEnd = true;
    const bool written = append(lineOf({{u"id"_s, id},
                                        {u"ended"_s, timeText(when)},
                                        {u"problem"_s, historyWord(result.problem)},
                                        {u"status"_s, result.state ? result.state->status.text : QString()}}));
    // An end that was told but could not be written is not to be told a second time.
    if (written || result.problem == Problem::Unknown)
        m_goingOn.remove(id);
    return written;
}

bool SendHistory::append(const QByteArray &line)
{
    m_writeFault = write(line);
    emit changed();
    return m_writeFault.isEmpty();
}

// Empty where it is on the disk, else why it is not.
QString SendHistory::write(const QByteArray &line) const
{
    QDir().mkpath(QFileInfo(m_file).path()); // where it cannot be made, opening says why
    QFile file(m_file);
    const QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    if (!file.open(QFile::WriteOnly | QFile::Append, ownerOnly))
        return file.errorString();
    if ((file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) != 0)
        file.setPermissions(ownerOnly);
    // A line that was cut off must not swallow this one.
    QFile before(m_file);
    QByteArray whole = line;
    if (before.open(QFile::ReadOnly) && before.size() > 0 && before.seek(before.size() - 1) && before.read(1) != "\n")
        whole.prepend('\n');
    if (file.write(whole) != whole.size() || !file.flush())
        return file.errorString();
#ifdef Q_OS_UNIX
    if (::fsync(file.handle()) != 0)
        return QString::fromStdString(std::system_category().message(errno));
#endif
    return {};
}

HistoryLog SendHistory::read() const
{
    HistoryLog log;
    QFile file(m_file);
    if (!file.open(QFile::ReadOnly)) {
        // Where there is none, nothing was ever pressed; unless nobody may look.
        const QFileInfo folder(QFileInfo(m_file).path());
        if (file.exists() || (folder.exists() && !folder.isExecutable()))
            log.fault = file.errorString();
        return log;
    }
    QHash<QString, qsizetype> places;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(longestLine);
        if (line.isEmpty())
            break; // it cannot be read on
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto place = places.constFind(object.value("id"_L1).toString());
        if (place != places.constEnd() && object.contains("problem"_L1)) {
            HistoryEntry &entry = log.entries[*place];
            entry.problem = fromWord(problems, object.value("problem"_L1).toString());
            entry.status = object.value("status"_L1).toString();
            entry.endedAt = timeIn(object, "ended"_L1);
        } else if (const auto entry = pressedIn(object); entry && place == places.constEnd()) {
            places.insert(entry->id, log.entries.size());
            log.entries.push_back(*entry);
        } else {
            ++log.unreadable;
        }
    }
    if (file.error() != QFile::NoError)
        log.fault = file.errorString();
    std::reverse(log.entries.begin(), log.entries.end());
    return log;
}

QList<HistoryEntry> SendHistory::unfinished(const QString &accountId) const
{
    QList<HistoryEntry> open = entries();
    open.removeIf([&](const HistoryEntry &entry) {
        return entry.accountId != accountId || (entry.problem && *entry.problem != Problem::Unknown)
            || m_goingOn.contains(entry.id);
    });
    return open;
}

QByteArray historyCsv(const QList<HistoryEntry> &entries)
{
    QList<QStringList> rows{{u"when"_s, u"who"_s, u"action"_s, u"account"_s, u"broadcast"_s, u"broadcast id"_s,
                             u"people"_s, u"due"_s, u"ended"_s, u"outcome"_s, u"status"_s}};
    for (const HistoryEntry &entry : entries) {
        rows.push_back({timeText(entry.pressedAt), entry.who, historyWord(entry.action), entry.account, entry.broadcast,
                        entry.broadcastId, QString::number(entry.people), timeText(entry.dueAt),
                        timeText(entry.endedAt), entry.problem ? historyWord(*entry.problem) : QString(),
                        entry.status});
    }
    return csvText(rows);
}

} // namespace postroom
