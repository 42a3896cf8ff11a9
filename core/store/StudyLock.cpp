#include "core/store/StudyLock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>
#include <utility>

namespace vernier {

namespace {

constexpr const char* kFileName = "study.lock";

/// "1234 on HOST", the process that holds the lock, or nothing sensible if it is just about to write it.
std::string holderOf(int descriptor) {
    std::array<char, 300> text;
    const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
    if (length <= 0)
        return {};
    const std::string_view all(text.data(), static_cast<std::size_t>(length));
    const std::string_view line = all.substr(0, all.find('\n'));
    for (const char c : line) {
        if (c < ' ' || c > '~')
            return {};
    }
    return std::string(line);
}

std::string hostName() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0)
        host[0] = '?';
    return host.data();
}

void nameHolder(int descriptor) {
    const std::string text = std::to_string(::getpid()) + " on " + hostName() + "\n";
    // The name only helps others: the lock works without it, for example on a full disk.
    if (::ftruncate(descriptor, 0) == 0)
        (void)!::pwrite(descriptor, text.data(), text.size(), 0);
}

/// Whether `holder` was a process of this machine and is dead.
bool isDead(const std::string& holder) {
    pid_t process = 0;
    const auto [end, fault] = std::from_chars(holder.data(), holder.data() + holder.size(), process);
    return fault == std::errc() && process > 0 && end == " on " + hostName() && ::kill(process, 0) != 0 && errno == ESRCH;
}

/// What flock says on network file systems without a lock server, and on some that only look like a disk.
bool isWithoutLocks(int fault) {
    return fault == ENOLCK || fault == EOPNOTSUPP || fault == ENOSYS || fault == EINVAL;
}

/// 0 if the lock was taken, otherwise the errno of what prevented it. A holder that was killed while starting a trial leaves a
/// child that shares its descriptor until exec closes it, so a dead holder's lock is waited for.
int take(int descriptor, int file) {
    constexpr int kAttempts = 50;
    constexpr int kAttemptsForNobody = 5;
    constexpr std::chrono::milliseconds kPause{10};
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return 0;
        const int fault = errno;
        const std::string holder = holderOf(file);
        const bool mayBeFreeSoon = holder.empty() ? attempt < kAttemptsForNobody : isDead(holder);
        if (fault != EWOULDBLOCK || !mayBeFreeSoon)
            return fault;
        std::this_thread::sleep_for(kPause);
    }
    return EWOULDBLOCK;
}

tl::unexpected<Error> notTaken(int fault, const Descriptor& file, const Folder& folder) {
    if (isWithoutLocks(fault))
        return failure(ErrorCode::Unsupported,
                       message("lock.none",
                               "The file system of this folder has no locks (%1), so nothing keeps two programs from running "
                               "the study at the same time. Move it to a local disk, or have the file system mounted with "
                               "locks",
                               std::strerror(fault)),
                       folder.path());
    if (fault != EWOULDBLOCK)
        return failure(ErrorCode::Storage, message("lock.not-taken", "the lock cannot be taken: %1", std::strerror(fault)),
                       folder.path() + "/" + kFileName);
    const std::string holder = holderOf(file.number());
    return failure(ErrorCode::InUse,
                   holder.empty() ? message("lock.in-use", "Another process runs this study")
                                  : message("lock.in-use-by", "Process %1 runs this study", holder),
                   folder.path());
}

}  // namespace

Result<StudyLock> StudyLock::acquire(const Folder& folder) {
    // Close-on-exec, as all that Folder opens: a trial that inherited the descriptor would keep the lock after our death.
    Result<Descriptor> file = folder.openFile(kFileName, O_RDWR | O_CREAT);
    if (!file)
        return tl::unexpected(file.error());
    const Descriptor place = folder.open();
    Descriptor held(::openat(place.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (const int fault = take(held.number(), file->number()); fault == EWOULDBLOCK)
        return notTaken(fault, *file, folder);
    else if (fault != 0)  // a network file system, for one, locks only what is open for writing
        held = Descriptor();
    if (const int fault = take(file->number(), file->number()); fault != 0)
        return notTaken(fault, *file, folder);
    nameHolder(file->number());
    return StudyLock(std::move(held), std::move(*file));
}

bool StudyLock::isHeld(const Folder& folder) {
    const auto isLocked = [](const Descriptor& descriptor) {
        return descriptor.isOpen() && ::flock(descriptor.number(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    };
    const Descriptor place = folder.open();
    const Result<Descriptor> file = folder.openFile(kFileName, O_RDONLY);
    return isLocked(Descriptor(::openat(place.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))) || (file && isLocked(*file));
}

}  // namespace vernier
