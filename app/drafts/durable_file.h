// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace postroom {

//! Why something could not be brought to the disk.
struct FileFault
{
    enum class Kind {
        NoSpace,    //!< the disk, or the person's share of it, is full
        NotAllowed, //!< the folder or the file may not be written, or the disk is read-only
        InUse,      //!< another Postroom on this computer has it
        Other,
    };
    Kind kind = Kind::Other;
    QString path = {};
    QString message = {}; //!< the system's own words

    bool operator==(const FileFault &) const = default;
};

//! Files that are on the disk when a call returns, also where the power goes the moment after. Slow: not for the UI thread.
namespace durable {

//! Makes \a path and what is missing above it, and lets nobody but its owner in (0700).
std::optional<FileFault> makePrivateFolder(const QString &path);
//! Replaces \a path as a whole, through a file beside it; where that fails the old one stays as it was. Readable by its
//! owner alone (0600).
std::optional<FileFault> write(const QString &path, const QByteArray &bytes);
//! One that is not there has been removed.
std::optional<FileFault> remove(const QString &path);
//! Brings what was made, renamed and removed in \a folder to the disk. Windows does that by itself.
std::optional<FileFault> syncFolder(const QString &folder);

} // namespace durable

//! Keeps other programs from taking the same file, until this goes or the program ends, however it ends.
class FileClaim
{
public:
    virtual ~FileClaim() = default;
    FileClaim() = default;
    Q_DISABLE_COPY_MOVE(FileClaim)

    //! Null where another program holds \a path. Where the file cannot be made at all, nobody can hold it.
    static std::unique_ptr<FileClaim> take(const QString &path);
};

} // namespace postroom
