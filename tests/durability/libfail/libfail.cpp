// LD_PRELOAD this and the disk misbehaves for files whose path contains LIBFAIL_PATH:
//
//   LIBFAIL_CALL    write, fsync or open: which calls are counted
//   LIBFAIL_AT      the first that fails, from 1
//   LIBFAIL_COUNT   how many fail from there on (1)
//   LIBFAIL_SWITCH  instead of counting: they fail while this file exists
//   LIBFAIL_ERRNO   ENOSPC (default) or EIO
//   LIBFAIL_LOG     every change of those files, and what goes out on sockets, is appended here
//                   (write_log.h reads it)
//
// It never allocates and never logs: it runs inside calls that may be made anywhere.

#include "record.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace {

constexpr int maxFiles = 4096;

struct Settings
{
    const char *path = std::getenv("LIBFAIL_PATH");
    const char *call = std::getenv("LIBFAIL_CALL");
    const char *switchFile = std::getenv("LIBFAIL_SWITCH");
    long at = number("LIBFAIL_AT", 0);
    long count = number("LIBFAIL_COUNT", 1);
    int error = is(std::getenv("LIBFAIL_ERRNO"), "EIO") ? EIO : ENOSPC;
    int log = openLog();

    static bool is(const char *text, const char *word) { return text && !std::strcmp(text, word); }
    static long number(const char *name, long otherwise)
    {
        const char *text = std::getenv(name);
        return text ? std::atol(text) : otherwise;
    }
    static int openLog()
    {
        const char *name = std::getenv("LIBFAIL_LOG");
        return name ? int(syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND, 0600))
                    : -1;
    }
};

const Settings &settings()
{
    static const Settings read;
    return read;
}

std::atomic<long> calls{0};
std::mutex logMutex;
/// 0: none of ours; else the number under which the log knows the file.
std::atomic<int> fileOf[maxFiles];
std::atomic<int> files{0};

bool concerns(const char *path)
{
    return settings().path && path && std::strstr(path, settings().path);
}

int fileAt(int fd)
{
    return fd >= 0 && fd < maxFiles ? fileOf[fd].load() : 0;
}

bool fails(const char *call)
{
    const Settings &s = settings();
    if (!Settings::is(s.call, call))
        return false;
    if (s.switchFile)
        return syscall(SYS_access, s.switchFile, F_OK) == 0;
    const long now = ++calls;
    return s.at > 0 && now >= s.at && now < s.at + s.count;
}

void note(RecordKind kind, int file, std::int64_t offset, const void *bytes, std::size_t size)
{
    if (settings().log < 0)
        return;
    const Record record{kind, file, offset, std::int64_t(size)};
    const std::lock_guard<std::mutex> lock(logMutex);
    syscall(SYS_write, settings().log, &record, sizeof record);
    if (bytes && size > 0)
        syscall(SYS_write, settings().log, bytes, size);
}

int remember(int fd, const char *path, int flags)
{
    if (fd < 0 || fd >= maxFiles)
        return fd;
    fileOf[fd] = 0;
    if (!concerns(path))
        return fd;
    const int file = ++files;
    fileOf[fd] = file;
    note(RecordKind::Open, file, 0, path, std::strlen(path));
    if (flags & O_TRUNC)
        note(RecordKind::Truncate, file, 0, nullptr, 0);
    return fd;
}

int openWith(const char *path, int flags, int mode)
{
    if (concerns(path) && fails("open")) {
        errno = settings().error;
        return -1;
    }
    return remember(int(syscall(SYS_openat, AT_FDCWD, path, flags, mode)), path, flags);
}

std::int64_t placeOf(int fd)
{
    struct stat status
    {};
    const int flags = fcntl(fd, F_GETFL);
    if (flags >= 0 && (flags & O_APPEND) && fstat(fd, &status) == 0)
        return status.st_size;
    return lseek(fd, 0, SEEK_CUR);
}

bool isSocket(int fd)
{
    struct stat status
    {};
    return fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode);
}

ssize_t failWrite()
{
    errno = settings().error;
    return -1;
}

ssize_t writeAt(int fd, const void *bytes, std::size_t size, std::int64_t offset)
{
    const int file = fileAt(fd);
    if (file != 0 && fails("write"))
        return failWrite();
    const ssize_t done = syscall(SYS_pwrite64, fd, bytes, size, offset);
    if (file != 0 && done > 0)
        note(RecordKind::Write, file, offset, bytes, std::size_t(done));
    return done;
}

int syncWith(int fd, long call)
{
    const int file = fileAt(fd);
    if (file != 0 && fails("fsync")) {
        errno = settings().error;
        return -1;
    }
    const int done = int(syscall(call, fd));
    if (file != 0 && done == 0)
        note(RecordKind::Sync, file, 0, nullptr, 0);
    return done;
}

void noteRename(const char *from, const char *to)
{
    char both[8192];
    const std::size_t first = std::strlen(from) + 1;
    const std::size_t second = std::strlen(to);
    if (first + second > sizeof both)
        return;
    std::memcpy(both, from, first);
    std::memcpy(both + first, to, second);
    note(RecordKind::Rename, 0, 0, both, first + second);
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const int mode = va_arg(rest, int);
    va_end(rest);
    return openWith(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const int mode = va_arg(rest, int);
    va_end(rest);
    return openWith(path, flags | O_LARGEFILE, mode);
}

int close(int fd)
{
    if (fd >= 0 && fd < maxFiles)
        fileOf[fd] = 0;
    return int(syscall(SYS_close, fd));
}

ssize_t write(int fd, const void *bytes, std::size_t size)
{
    const int file = fileAt(fd);
    if (file != 0 && fails("write"))
        return failWrite();
    const std::int64_t offset = file != 0 ? placeOf(fd) : 0;
    const ssize_t done = syscall(SYS_write, fd, bytes, size);
    if (done > 0 && file != 0)
        note(RecordKind::Write, file, offset, bytes, std::size_t(done));
    else if (done > 0 && settings().log >= 0 && isSocket(fd))
        note(RecordKind::Sent, fd, 0, bytes, std::size_t(done));
    return done;
}

ssize_t send(int fd, const void *bytes, std::size_t size, int flags)
{
    const ssize_t done = syscall(SYS_sendto, fd, bytes, size, flags, nullptr, 0);
    if (done > 0)
        note(RecordKind::Sent, fd, 0, bytes, std::size_t(done));
    return done;
}

ssize_t pwrite(int fd, const void *bytes, std::size_t size, off_t offset)
{
    return writeAt(fd, bytes, size, offset);
}

ssize_t pwrite64(int fd, const void *bytes, std::size_t size, off64_t offset)
{
    return writeAt(fd, bytes, size, offset);
}

int fsync(int fd)
{
    return syncWith(fd, SYS_fsync);
}

int fdatasync(int fd)
{
    return syncWith(fd, SYS_fdatasync);
}

int ftruncate(int fd, off_t length) noexcept
{
    const int done = int(syscall(SYS_ftruncate, fd, length));
    if (done == 0 && fileAt(fd) != 0)
        note(RecordKind::Truncate, fileAt(fd), length, nullptr, 0);
    return done;
}

int ftruncate64(int fd, off64_t length) noexcept
{
    return ftruncate(fd, length);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to,
              unsigned flags) noexcept
{
    const int done = int(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
    if (done == 0 && (concerns(from) || concerns(to)))
        noteRename(from, to);
    return done;
}

int rename(const char *from, const char *to) noexcept
{
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path) noexcept
{
    const int done = int(syscall(SYS_unlink, path));
    if (done == 0 && concerns(path))
        note(RecordKind::Unlink, 0, 0, path, std::strlen(path));
    return done;
}
}
