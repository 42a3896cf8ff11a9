#include "app/trial/TrialFiles.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vernier {

namespace {

bool isDeleted(const Descriptor& file) {
    struct stat state {};
    return ::fstat(file.number(), &state) == 0 && state.st_nlink == 0;
}

/// The folder around `folder`, wherever it is now.
Folder parentOf(const Folder& folder) {
    const Descriptor inside = folder.open();
    return Folder::adopt(Descriptor(::openat(inside.number(), "..", O_PATH | O_DIRECTORY | O_CLOEXEC)), folder.path() + "/..");
}

std::string nameOf(const Folder& folder) {
    const std::string path = folder.currentPath();
    const std::size_t end = path.find_last_not_of('/');
    const std::size_t slash = path.find_last_of('/', end);
    return path.substr(slash + 1, end - slash);
}

void sync(const Descriptor& file) {
    if (file.isOpen())
        ::fsync(file.number());
}

/// Appends to `target` what `source` has from `offset` on, and moves that. False where the disk refuses.
bool append(const Descriptor& source, const Descriptor& target, std::int64_t& offset) {
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t size = ::pread(source.number(), buffer.data(), buffer.size(), offset);
        if (size <= 0)
            return size == 0;
        const ssize_t written = ::pwrite(target.number(), buffer.data(), static_cast<std::size_t>(size), offset);
        if (written <= 0)
            return false;
        offset += written;
    }
}

}  // namespace

TrialFiles::TrialFiles(Folder folder, TrialLock lock, std::string startId)
    : m_parent(parentOf(folder)),
      m_name(nameOf(folder)),
      m_folder(std::move(folder)),
      m_lock(std::move(lock)),
      m_startId(std::move(startId)),
      m_logs{Log{"stdout.log", {}, {}}, Log{"stderr.log", {}, {}}} {}

void TrialFiles::sign() const {
    m_lock.writeHolder(::getpid(), m_startId);
}

Result<void> TrialFiles::openLogs() {
    for (Log& log : m_logs) {
        Result<Descriptor> file = m_folder.openFile(log.name, O_RDWR | O_CREAT | O_APPEND);
        if (!file)
            return tl::unexpected(file.error());
        log.file = std::move(*file);
    }
    return {};
}

bool TrialFiles::mend() {
    if (m_parent.isRootGone())
        return false;
    if (m_folder.isRootGone())
        mendFolder();
    if (!m_lock.isVisible())
        mendLock();
    for (Log& log : m_logs)
        mendLog(log);
    return true;
}

/// The trial may have made its folder again. If not, there is no hurry: perhaps the whole study is just being deleted.
void TrialFiles::mendFolder() {
    const Folder place = m_parent.at(m_name);
    if (!place.exists() && !std::exchange(m_wasMissing, true))
        return;
    m_wasMissing = false;
    if (!place.make())
        return;
    if (Descriptor folder = place.open(); folder.isOpen())
        m_folder = Folder::adopt(std::move(folder), m_folder.path());
}

void TrialFiles::mendLock() {
    if (Result<TrialLock> lock = TrialLock::acquire(m_folder)) {
        m_lock = std::move(*lock);
        sign();
    }
}

/// The copy has its name only once it is complete: a log that is shorter than before would be read from its beginning.
void TrialFiles::mendLog(Log& log) const {
    if (!log.file.isOpen() || !isDeleted(log.file))
        return;
    if (log.copy.isOpen() && !isDeleted(log.copy)) {
        append(log.file, log.copy, log.copied);
        return;
    }
    const std::string part = log.name + ".part";
    m_folder.remove(part);
    Result<Descriptor> copy = m_folder.openFile(part, O_RDWR | O_CREAT | O_EXCL);
    std::int64_t copied = 0;
    if (!copy || !append(log.file, *copy, copied) || !m_folder.rename(part, log.name))
        return;
    log.copy = std::move(*copy);
    log.copied = copied;
}

std::array<std::int64_t, 2> TrialFiles::logBytes() const {
    std::array<std::int64_t, 2> bytes{0, 0};
    for (std::size_t log = 0; log < bytes.size(); ++log) {
        struct stat state {};
        const Descriptor& file = m_logs[log].copy.isOpen() ? m_logs[log].copy : m_logs[log].file;
        char last = 0;
        if (file.isOpen() && ::fstat(file.number(), &state) == 0 && ::pread(file.number(), &last, 1, state.st_size - 1) == 1 &&
            last != 0)
            bytes[log] = state.st_size;
    }
    return bytes;
}

void TrialFiles::syncLogs() const {
    for (const Log& log : m_logs)
        sync(log.copy.isOpen() ? log.copy : log.file);
}

void TrialFiles::syncFolder() const {
    const Descriptor folder = m_folder.open();
    sync(Descriptor(::openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
}

}  // namespace vernier
