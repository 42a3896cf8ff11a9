#include "core/log/LogFile.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vernier {

namespace {

/// Other users of the machine need not read what somebody tunes. Non-blocking: whatever exists under this name, nobody waits.
int openToAppend(const std::string& path) {
    return ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
}

bool takeLock(int descriptor) {
    constexpr int kAttempts = 10;
    constexpr std::chrono::milliseconds kPause{2};
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        std::this_thread::sleep_for(kPause);
    }
    return false;
}

std::string numbered(const std::string& path, int number) {
    return number == 0 ? path : path + "." + std::to_string(number);
}

}  // namespace

LogFile::LogFile(std::string path, Limits limits) : m_path(std::move(path)), m_limits(limits) {
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(m_path).parent_path(), ignored);
    m_descriptor = openToAppend(m_path);
}

LogFile::~LogFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void LogFile::write(std::string_view line) {
    if (m_descriptor < 0)
        return;
    const auto lineBytes = static_cast<std::int64_t>(line.size());
    std::int64_t size = sizeOfCurrent();
    if (size > 0 && size + lineBytes > m_limits.bytes) {
        moveAside();
        size = sizeOfCurrent();
    }
    if (size > m_limits.bytes * m_limits.files)  // it cannot be moved: better to lose a line than fill the disk
        return;
    if (m_isLineOpen && ::write(m_descriptor, "\n", 1) != 1)
        return;
    ssize_t written = 0;
    do {
        written = ::write(m_descriptor, line.data(), line.size());
    } while (written < 0 && errno == EINTR);
    m_isLineOpen = written > 0 && written < lineBytes;
}

/// Follows the path to another file if this one was moved aside or removed.
std::int64_t LogFile::sizeOfCurrent() {
    struct stat named {};
    struct stat held {};
    if (::fstat(m_descriptor, &held) != 0)
        return 0;
    if (::stat(m_path.c_str(), &named) != 0 || named.st_ino != held.st_ino || named.st_dev != held.st_dev) {
        openAgain();
        if (::fstat(m_descriptor, &held) != 0)
            return 0;
    }
    return held.st_size;
}

/// Another process may be doing it right now, which takes less than a millisecond. If one was stopped in the middle of it,
/// nobody waits for it: lines then still go where the last one went.
void LogFile::moveAside() {
    const int lock = ::open((m_path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0)
        return;
    struct stat named {};
    struct stat held {};
    if (takeLock(lock) && ::fstat(m_descriptor, &held) == 0 && ::stat(m_path.c_str(), &named) == 0 &&
        named.st_ino == held.st_ino) {
        for (int number = m_limits.files - 1; number > 0; --number)
            (void)std::rename(numbered(m_path, number - 1).c_str(), numbered(m_path, number).c_str());
        openAgain();
    }
    ::close(lock);
}

void LogFile::openAgain() {
    const int fresh = openToAppend(m_path);
    if (fresh < 0)
        return;
    ::dup3(fresh, m_descriptor, O_CLOEXEC);
    ::close(fresh);
}

}  // namespace vernier
