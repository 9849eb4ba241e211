// SPDX-License-Identifier: Apache-2.0
#include "drafts/durable_file.h"

#include <QDir>
#include <QFileInfo>

namespace postroom {

namespace {

QString besides(const QString &path)
{
    return path + QStringLiteral(".new");
}

} // namespace

} // namespace postroom

#ifdef Q_OS_WIN

#    include <qt_windows.h>

namespace postroom {

namespace {

FileFault lastFault(const QString &path)
{
    const DWORD error = GetLastError();
    FileFault fault{.path = path, .message = qt_error_string(int(error))};
    if (error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL || error == ERROR_DISK_QUOTA_EXCEEDED)
        fault.kind = FileFault::Kind::NoSpace;
    else if (error == ERROR_ACCESS_DENIED || error == ERROR_WRITE_PROTECT || error == ERROR_PATH_NOT_FOUND)
        fault.kind = FileFault::Kind::NotAllowed;
    else if (error == ERROR_SHARING_VIOLATION || error == ERROR_LOCK_VIOLATION)
        fault.kind = FileFault::Kind::InUse;
    return fault;
}

const wchar_t *wide(const QString &path)
{
    return reinterpret_cast<const wchar_t *>(path.utf16());
}

QString native(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

std::optional<FileFault> writeAll(HANDLE file, const QByteArray &bytes, const QString &path)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        DWORD written = 0;
        const DWORD some = DWORD(qMin<qsizetype>(bytes.size() - at, 1 << 20));
        if (!WriteFile(file, bytes.constData() + at, some, &written, nullptr) || written == 0)
            return lastFault(path);
        at += written;
    }
    if (!FlushFileBuffers(file))
        return lastFault(path);
    return {};
}

class OpenClaim final : public FileClaim
{
public:
    explicit OpenClaim(HANDLE file) : m_file(file) {}
    ~OpenClaim() override
    {
        if (m_file != INVALID_HANDLE_VALUE)
            CloseHandle(m_file); // and with it the file goes
    }

private:
    HANDLE m_file;
};

} // namespace

// The person's own folders on Windows let nobody else in, and what is made in them is as they are.
std::optional<FileFault> durable::makePrivateFolder(const QString &path)
{
    if (QDir().mkpath(path))
        return {};
    return lastFault(path);
}

std::optional<FileFault> durable::write(const QString &path, const QByteArray &bytes)
{
    const QString fresh = native(besides(path));
    HANDLE file = CreateFileW(wide(fresh), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return lastFault(path);
    std::optional<FileFault> fault = writeAll(file, bytes, path);
    if (!CloseHandle(file) && !fault)
        fault = lastFault(path);
    if (!fault && !MoveFileExW(wide(fresh), wide(native(path)), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        fault = lastFault(path);
    if (fault)
        DeleteFileW(wide(fresh));
    return fault;
}

std::optional<FileFault> durable::remove(const QString &path)
{
    if (DeleteFileW(wide(native(path))) || GetLastError() == ERROR_FILE_NOT_FOUND)
        return {};
    return lastFault(path);
}

std::optional<FileFault> durable::syncFolder(const QString &)
{
    return {};
}

std::unique_ptr<FileClaim> FileClaim::take(const QString &path)
{
    HANDLE file = CreateFileW(wide(native(path)), GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE,
                              nullptr);
    if (file == INVALID_HANDLE_VALUE && lastFault(path).kind == FileFault::Kind::InUse)
        return nullptr;
    return std::make_unique<OpenClaim>(file);
}

} // namespace postroom

#else

#    include <cerrno>
#    include <fcntl.h>
#    include <sys/file.h>
#    include <sys/stat.h>
#    include <unistd.h>

namespace postroom {

namespace {

FileFault faultOf(int error, const QString &path)
{
    FileFault fault{.path = path, .message = qt_error_string(error)};
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        fault.kind = FileFault::Kind::NoSpace;
    else if (error == EACCES || error == EPERM || error == EROFS || error == ENOENT || error == ENOTDIR
             || error == ELOOP)
        fault.kind = FileFault::Kind::NotAllowed;
    return fault;
}

FileFault lastFault(const QString &path)
{
    return faultOf(errno, path);
}

// fsync() on macOS leaves the bytes in the disk's own memory; disks that know no better take fsync().
bool sync(int file)
{
#    ifdef Q_OS_MACOS
    if (::fcntl(file, F_FULLFSYNC) == 0)
        return true;
#    endif
    return ::fsync(file) == 0;
}

std::optional<FileFault> writeAll(int file, const QByteArray &bytes, const QString &path)
{
    // The mode of open() counts for a new file alone.
    if (::fchmod(file, S_IRUSR | S_IWUSR) != 0)
        return lastFault(path);
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t written = ::write(file, bytes.constData() + at, size_t(bytes.size() - at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return lastFault(path);
        at += written;
    }
    if (!sync(file))
        return lastFault(path);
    return {};
}

class OpenClaim final : public FileClaim
{
public:
    OpenClaim(int file, const QByteArray &path) : m_file(file), m_path(path) {}
    ~OpenClaim() override
    {
        if (m_file < 0)
            return;
        ::unlink(m_path.constData());
        ::close(m_file);
    }

private:
    int m_file;
    QByteArray m_path;
};

} // namespace

std::optional<FileFault> durable::makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat there = {};
    if (::stat(name.constData(), &there) != 0) {
        const QString above = QFileInfo(path).path();
        if (above != path && !QFileInfo::exists(above)) {
            if (auto fault = makePrivateFolder(above))
                return fault;
        }
        if (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
            return lastFault(path);
        return syncFolder(above);
    }
    if (!S_ISDIR(there.st_mode))
        return faultOf(ENOTDIR, path);
    if ((there.st_mode & (S_IRWXG | S_IRWXO)) != 0 && ::chmod(name.constData(), S_IRWXU) != 0)
        return lastFault(path);
    return {};
}

std::optional<FileFault> durable::write(const QString &path, const QByteArray &bytes)
{
    const QByteArray fresh = QFile::encodeName(besides(path));
    const int file = ::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
                            S_IRUSR | S_IWUSR);
    if (file < 0)
        return lastFault(path);
    std::optional<FileFault> fault = writeAll(file, bytes, path);
    if (::close(file) != 0 && !fault)
        fault = lastFault(path);
    if (!fault && ::rename(fresh.constData(), QFile::encodeName(path).constData()) != 0)
        fault = lastFault(path);
    if (fault) {
        ::unlink(fresh.constData()); // gives the room back
        return fault;
    }
    return syncFolder(QFileInfo(path).path());
}

std::optional<FileFault> durable::remove(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return lastFault(path);
    return {};
}

std::optional<FileFault> durable::syncFolder(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return lastFault(folder);
    // Some file systems cannot sync a folder, and need not.
    const bool synced = sync(file) || errno == EINVAL || errno == ENOTSUP;
    const std::optional<FileFault> fault = synced ? std::nullopt : std::optional(lastFault(folder));
    ::close(file);
    return fault;
}

std::unique_ptr<FileClaim> FileClaim::take(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(file);
        return nullptr;
    }
    return std::make_unique<OpenClaim>(file, name);
}

} // namespace postroom

#endif
