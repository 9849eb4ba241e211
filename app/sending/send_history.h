// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/send_result.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

namespace postroom {

//! Somebody pressed Send, or one of its sisters, on this computer.
struct HistoryEntry
{
    QString id = {};          //!< of the entry; set by SendHistory
    QDateTime pressedAt = {}; //!< UTC
    QString who = {};         //!< the person's name at this computer; set by SendHistory
    SendAction action = SendAction::Send;
    QString accountId = {};
    QString account = {};
    QString broadcastId = {};
    QString broadcast = {}; //!< its name
    int people = 0;         //!< as counted; 0 where nobody was (undo, stop)
    QDateTime dueAt = {};   //!< UTC: when it was to go out; invalid: at once, or it is no sending

    //! How it ended; nothing where the program ended first, or it is still going on.
    std::optional<SendResult::Problem> problem = {};
    QString status = {};    //!< of the broadcast then, in the service's word; empty where it is not known
    QDateTime endedAt = {}; //!< UTC

    bool operator==(const HistoryEntry &) const = default;
};

//! What the log's file holds, as far as it can be read.
struct HistoryLog
{
    QList<HistoryEntry> entries = {}; //!< the newest first
    int unreadable = 0; //!< lines that are damaged, or written by another version: nobody knows what they say
    QString fault = {}; //!< why the file could not be read (to its end), in the system's words; empty: it was

    bool operator==(const HistoryLog &) const = default;
};

//! The log of who sent what from this computer: a file that is only ever added to, readable by its owner alone (0600). One
//! JSON object a line: one when the button is pressed, before anything goes out, one when it has ended. Holds no address of
//! any recipient.
class SendHistory final : public QObject
{
    Q_OBJECT
public:
    //! \a file and its folder are made when first needed.
    explicit SendHistory(const QString &file, QObject *parent = nullptr);

    //! Adds \a entry, on the disk when this returns. Returns its id, or an empty text where it could not be written.
    QString pressed(HistoryEntry entry);
    //! Adds how the entry \a id ended; false where it could not be written.
    bool ended(const QString &id, const SendResult &result, const QDateTime &when);
    //! Whoever pressed the entry \a id is gone before its end was known: it is to be looked up, see unfinished().
    void abandoned(const QString &id) { m_goingOn.remove(id); }

    HistoryLog read() const;
    //! All that is known, the newest first.
    QList<HistoryEntry> entries() const { return read().entries; }
    //! Why what happened last could not be added, in the system's words; empty where it could.
    const QString &writeFault() const { return m_writeFault; }
    //! Whether what happened last is how something ended, and not that something was pressed.
    bool wasEnd() const { return m_wasEnd; }
    //! Those of the account whose end is not known and that nobody here is looking after any more: the program ended in
    //! the middle, or the person stopped waiting. What is still going on is told by whoever does it.
    QList<HistoryEntry> unfinished(const QString &accountId) const;
    const QString &file() const { return m_file; }

signals:
    //! Something was added, or could not be.
    void changed();

private:
    bool append(const QByteArray &line);
    QString write(const QByteArray &line) const;

    QString m_file;
    QString m_writeFault;
    bool m_wasEnd = false;
    QSet<QString> m_goingOn; // entries pressed here that have not ended
};

//! The words of the log for \a action and \a problem; fixed, for files.
QString historyWord(SendAction action);
QString historyWord(SendResult::Problem problem);

//! \a entries as a CSV file (RFC 4180, UTF-8 with a byte-order mark, so that spreadsheets read it): times in ISO 8601, UTC.
//! Cells that a spreadsheet could take for a formula begin with an apostrophe.
QByteArray historyCsv(const QList<HistoryEntry> &entries);

} // namespace postroom
