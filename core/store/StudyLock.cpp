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

/// 0 if the lock was taken, otherwise the errno of what prevented it. A holder that was killed while starting a trial leaves a
/// child that shares its descriptor until exec closes it, so a dead holder's lock is waited for.
int take(int descriptor) {
    constexpr int kAttempts = 50;
    constexpr std::chrono::milliseconds kPause{10};
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return 0;
        const int fault = errno;
        if (fault != EWOULDBLOCK || !isDead(holderOf(descriptor)))
            return fault;
        std::this_thread::sleep_for(kPause);
    }
    return EWOULDBLOCK;
}

}  // namespace

Result<StudyLock> StudyLock::acquire(const std::string& folder) {
    const std::string file = folder + "/study.lock";
    // Close-on-exec: a trial that inherited the descriptor would keep the lock after our death.
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return failure(ErrorCode::Storage, message("lock.not-made", "the lock cannot be created: %1", std::strerror(errno)),
                       file);
    StudyLock lock(descriptor);
    if (const int fault = take(descriptor); fault != 0) {
        if (fault != EWOULDBLOCK)
            return failure(ErrorCode::Storage, message("lock.not-taken", "the lock cannot be taken: %1", std::strerror(fault)),
                           file);
        const std::string holder = holderOf(descriptor);
        return failure(ErrorCode::InUse,
                       holder.empty() ? message("lock.in-use", "Another process runs this study")
                                      : message("lock.in-use-by", "Process %1 runs this study", holder),
                       folder);
    }
    nameHolder(descriptor);
    return lock;
}

StudyLock::StudyLock(StudyLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

StudyLock& StudyLock::operator=(StudyLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

StudyLock::~StudyLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

}  // namespace vernier
