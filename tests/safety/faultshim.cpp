// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands between a program and the C library (LD_PRELOAD), and makes calls on files fail, or writes down what they did.
//
//   SHIM_FOLDER=/abs/     only files below count
//   SHIM_COUNT=file       a line "KIND PATH" for each call that counts
//   SHIM_FAIL_AT=n        the n-th of them fails, from 1 ...
//   SHIM_ERROR=5          ... with this errno, or SHORT (half is written, then the disk is full), or KILL
//   SHIM_STAYS=1          ... and so do all later calls of its kind
//   SHIM_NO_EXCHANGE=1    two names cannot be exchanged, as on some file systems
//   SHIM_MEANWHILE=1      before each exchange somebody else puts "meanwhile N" into the place of the file
//   SHIM_RECORD=file      what has succeeded: "create P", "write P HEX", "sync P", "rename P Q", "exchange P Q", "link P Q",
//                         "unlink P"; and "say HEX" for what was written to the standard output

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

int counted = 0;
std::string failedKind;

const char* setting(const char* name)
{
    const char* value = getenv(name);
    return value && *value ? value : nullptr;
}

void append(const char* file, const std::string& line)
{
    const long fd = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0) return;
    (void)!syscall(SYS_write, fd, line.data(), line.size());
    syscall(SYS_close, fd);
}

std::string pathOf(int fd)
{
    char path[PATH_MAX];
    const ssize_t length = readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), path, sizeof path);
    return length < 0 ? std::string() : std::string(path, size_t(length));
}

std::string pathAt(int folder, const char* name)
{
    if (name[0] == '/') return name;
    return (folder == AT_FDCWD ? std::string(".") : pathOf(folder)) + '/' + name;
}

bool counts(const std::string& path)
{
    const char* folder = setting("SHIM_FOLDER");
    return folder && path.compare(0, strlen(folder), folder) == 0;
}

enum class Fate { Goes, Fails, Short };

Fate fateOf(const char* kind, const std::string& path)
{
    if (!counts(path)) return Fate::Goes;
    const int number = ++counted;
    if (const char* file = setting("SHIM_COUNT")) append(file, std::string(kind) + ' ' + path + '\n');
    const char* at = setting("SHIM_FAIL_AT");
    const bool isIt = at && number == atoi(at);
    const bool isLater = setting("SHIM_STAYS") && failedKind == kind;
    if (!isIt && !isLater) return Fate::Goes;
    failedKind = kind;
    const std::string error = setting("SHIM_ERROR") ? setting("SHIM_ERROR") : "5";
    if (error == "KILL") kill(getpid(), SIGKILL);
    errno = error == "SHORT" ? ENOSPC : atoi(error.c_str());
    return error == "SHORT" && isIt && !strcmp(kind, "write") ? Fate::Short : Fate::Fails;
}

void record(const std::string& path, const std::string& line)
{
    const char* file = setting("SHIM_RECORD");
    if (file && counts(path)) append(file, line + '\n');
}

std::string hexOf(const void* bytes, size_t size)
{
    static const char digits[] = "0123456789abcdef";
    std::string hex;
    for (size_t i = 0; i < size; ++i) {
        const auto byte = static_cast<const unsigned char*>(bytes)[i];
        hex += {digits[byte >> 4], digits[byte & 15]};
    }
    return hex;
}

template <typename F> F* real(const char* name) { return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name)); }

template <typename F> int openWith(F* open, int folder, const char* name, int flags, mode_t mode)
{
    const std::string path = pathAt(folder, name);
    const bool isNew = (flags & O_CREAT) && syscall(SYS_faccessat, AT_FDCWD, path.c_str(), F_OK) != 0;
    if (fateOf(flags & (O_CREAT | O_WRONLY | O_RDWR) ? "create" : "open", path) != Fate::Goes) return -1;
    const int fd = open(folder, name, flags, mode);
    if (fd >= 0 && isNew) record(path, "create " + path);
    return fd;
}

} // namespace

#define CALL(result, name, ...)                                                                                        \
    extern "C" result name(__VA_ARGS__) noexcept;                                                                      \
    extern "C" result name(__VA_ARGS__) noexcept

#define MODE(flags)                                                                                                    \
    mode_t mode = 0;                                                                                                   \
    if ((flags) & O_CREAT) {                                                                                           \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        mode = va_arg(rest, mode_t);                                                                                   \
        va_end(rest);                                                                                                  \
    }

extern "C" int openat(int folder, const char* name, int flags, ...)
{
    MODE(flags)
    return openWith(real<int(int, const char*, int, mode_t)>("openat"), folder, name, flags, mode);
}
extern "C" int openat64(int folder, const char* name, int flags, ...)
{
    MODE(flags)
    return openWith(real<int(int, const char*, int, mode_t)>("openat"), folder, name, flags, mode);
}
extern "C" int open(const char* name, int flags, ...)
{
    MODE(flags)
    return openWith(real<int(int, const char*, int, mode_t)>("openat"), AT_FDCWD, name, flags, mode);
}
extern "C" int open64(const char* name, int flags, ...)
{
    MODE(flags)
    return openWith(real<int(int, const char*, int, mode_t)>("openat"), AT_FDCWD, name, flags, mode);
}

extern "C" ssize_t read(int fd, void* bytes, size_t size)
{
    if (fateOf("read", pathOf(fd)) != Fate::Goes) return -1;
    return syscall(SYS_read, fd, bytes, size);
}

extern "C" ssize_t write(int fd, const void* bytes, size_t size)
{
    const std::string path = pathOf(fd);
    const Fate fate = fateOf("write", path);
    if (fate == Fate::Fails) return -1;
    const ssize_t put = syscall(SYS_write, fd, bytes, fate == Fate::Short ? size / 2 : size);
    const char* folder = setting("SHIM_FOLDER");
    if (put > 0 && fd == STDOUT_FILENO && folder) record(folder, "say " + hexOf(bytes, size_t(put)));
    else if (put > 0) record(path, "write " + path + ' ' + hexOf(bytes, size_t(put)));
    return put;
}

extern "C" int fsync(int fd)
{
    const std::string path = pathOf(fd);
    if (fateOf("sync", path) != Fate::Goes) return -1;
    const long result = syscall(SYS_fsync, fd);
    if (result == 0) record(path, "sync " + path);
    return int(result);
}

extern "C" int close(int fd)
{
    const bool fails = fateOf("close", pathOf(fd)) != Fate::Goes;
    const int error = errno;
    const long result = syscall(SYS_close, fd);
    if (fails) errno = error;
    return fails ? -1 : int(result);
}

/// As a program that writes without asking anybody.
static void intrude(const std::string& path)
{
    static int times = 0;
    const std::string beside = path + ".other";
    append(beside.c_str(), "meanwhile " + std::to_string(++times));
    syscall(SYS_renameat2, AT_FDCWD, beside.c_str(), AT_FDCWD, path.c_str(), 0);
}

CALL(int, renameat2, int from, const char* name, int to, const char* newName, unsigned flags)
{
    const std::string a = pathAt(from, name), b = pathAt(to, newName);
    if (fateOf("rename", b) != Fate::Goes) return -1;
    if ((flags & RENAME_EXCHANGE) && setting("SHIM_NO_EXCHANGE") && counts(b)) {
        errno = EINVAL;
        return -1;
    }
    if ((flags & RENAME_EXCHANGE) && setting("SHIM_MEANWHILE") && counts(b)) intrude(b);
    const long result = syscall(SYS_renameat2, from, name, to, newName, flags);
    if (result == 0) record(b, (flags & RENAME_EXCHANGE ? "exchange " : "rename ") + a + ' ' + b);
    return int(result);
}
CALL(int, renameat, int from, const char* name, int to, const char* newName)
{
    return renameat2(from, name, to, newName, 0);
}
CALL(int, rename, const char* name, const char* newName) { return renameat2(AT_FDCWD, name, AT_FDCWD, newName, 0); }

CALL(int, linkat, int from, const char* name, int to, const char* newName, int flags)
{
    const std::string a = pathAt(from, name), b = pathAt(to, newName);
    if (fateOf("link", b) != Fate::Goes) return -1;
    const long result = syscall(SYS_linkat, from, name, to, newName, flags);
    if (result == 0) record(b, "link " + a + ' ' + b);
    return int(result);
}

CALL(int, unlinkat, int folder, const char* name, int flags)
{
    const std::string path = pathAt(folder, name);
    if (fateOf("unlink", path) != Fate::Goes) return -1;
    const long result = syscall(SYS_unlinkat, folder, name, flags);
    if (result == 0) record(path, "unlink " + path);
    return int(result);
}
CALL(int, unlink, const char* name) { return unlinkat(AT_FDCWD, name, 0); }
CALL(int, rmdir, const char* name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

CALL(int, mkdir, const char* name, mode_t mode)
{
    if (fateOf("mkdir", pathAt(AT_FDCWD, name)) != Fate::Goes) return -1;
    return int(syscall(SYS_mkdirat, AT_FDCWD, name, mode));
}
CALL(int, fchmod, int fd, mode_t mode)
{
    if (fateOf("chmod", pathOf(fd)) != Fate::Goes) return -1;
    return int(syscall(SYS_fchmod, fd, mode));
}
CALL(int, flock, int fd, int operation)
{
    if (fateOf("lock", pathOf(fd)) != Fate::Goes) return -1;
    return int(syscall(SYS_flock, fd, operation));
}
CALL(int, fstat, int fd, struct stat* status)
{
    if (fateOf("stat", pathOf(fd)) != Fate::Goes) return -1;
    return real<int(int, struct stat*)>("fstat")(fd, status);
}
