#include "core/exec/TrialLock.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vernier {

namespace {

struct flock wholeFile() {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

std::string lockFile(const std::string& folder) {
    return folder + "/" + TrialLock::kFileName;
}

/// Both lines or nothing: a truncated file names nobody.
void readHolder(std::string_view text, TrialLock::State& state) {
    const std::size_t firstEnd = text.find('\n');
    const std::size_t secondEnd = firstEnd == std::string_view::npos ? firstEnd : text.find('\n', firstEnd + 1);
    if (secondEnd == std::string_view::npos)
        return;
    std::int64_t pid = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + firstEnd, pid);
    if (error != std::errc{} || end != text.data() + firstEnd || pid <= 1)
        return;
    state.pid = pid;
    state.cookie = text.substr(firstEnd + 1, secondEnd - firstEnd - 1);
}

}  // namespace

Result<TrialLock> TrialLock::acquire(const std::string& folder) {
    const std::string file = lockFile(folder);
    TrialLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (lock.m_descriptor < 0)
        return failure(ErrorCode::Storage, message("trial-lock.open", "cannot be opened: %1", std::strerror(errno)), file);
    struct flock whole = wholeFile();
    if (::fcntl(lock.m_descriptor, F_OFD_SETLK, &whole) != 0) {
        if (errno == EAGAIN || errno == EACCES)
            return failure(ErrorCode::InUse, message("trial-lock.in-use", "a process of this trial is still running"), file);
        return failure(ErrorCode::Storage, message("trial-lock.lock", "cannot be locked: %1", std::strerror(errno)), file);
    }
    // Only if it is not empty: ext4 takes any truncation to zero for a file being rewritten, and flushes it on close.
    struct stat state {};
    if (::fstat(lock.m_descriptor, &state) != 0 || (state.st_size > 0 && ::ftruncate(lock.m_descriptor, 0) != 0))
        return failure(ErrorCode::Storage, message("trial-lock.write", "cannot be written: %1", std::strerror(errno)), file);
    return lock;
}

TrialLock::TrialLock(TrialLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

TrialLock& TrialLock::operator=(TrialLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

TrialLock::~TrialLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool TrialLock::writeHolder(std::int64_t pid, const std::string& cookie) const {
    const std::string text = std::to_string(pid) + "\n" + cookie + "\n";
    return ::pwrite(m_descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

TrialLock::State TrialLock::look(const std::string& folder) {
    State state;
    const int descriptor = ::open(lockFile(folder).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return state;
    struct flock whole = wholeFile();
    state.isHeld = ::fcntl(descriptor, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
    std::array<char, 128> text{};
    const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
    ::close(descriptor);
    state.wasHeld = size > 0;
    if (size > 0)
        readHolder({text.data(), static_cast<std::size_t>(size)}, state);
    return state;
}

}  // namespace vernier
