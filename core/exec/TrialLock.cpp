#include "core/exec/TrialLock.h"

#include "core/exec/MachineState.h"

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

ErrorCode codeOf(int systemError) {
    return isShortage(systemError) ? ErrorCode::Shortage : ErrorCode::Storage;
}

std::string folderText(const FileIdentity& folder) {
    return std::to_string(folder.device) + " " + std::to_string(folder.number);
}

/// The text up to the next line end, which is taken from `text`; nothing if that line is unfinished.
std::optional<std::string_view> takeLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

/// Pid and cookie or nothing: a truncated file names nobody.
void readHolder(std::string_view text, const std::optional<FileIdentity>& here, TrialLock::State& state) {
    const std::optional<std::string_view> number = takeLine(text);
    const std::optional<std::string_view> cookie = takeLine(text);
    std::int64_t pid = 0;
    if (!number || !cookie)
        return;
    const auto [end, error] = std::from_chars(number->data(), number->data() + number->size(), pid);
    if (error != std::errc{} || end != number->data() + number->size() || pid <= 1)
        return;
    state.pid = pid;
    state.cookie = *cookie;
    // Earlier programs did not say which folder.
    const std::optional<std::string_view> folder = takeLine(text);
    const std::string boot = bootId();
    if (!folder || !here || boot.empty() || !folder->starts_with(boot + " "))
        return;
    state.isOurs = folder->substr(boot.size() + 1) == folderText(*here);
    state.isCopied = !state.isOurs;
}

}  // namespace

TrialLock::TrialLock(Descriptor descriptor, const Folder& folder)
    : m_descriptor(std::move(descriptor)), m_folder(folder.identity()) {}

TrialLock TrialLock::adopt(Descriptor descriptor, const Folder& folder) {
    return {std::move(descriptor), folder};
}

Result<TrialLock> TrialLock::acquire(const Folder& folder) {
    const std::string path = folder.path() + "/" + kFileName;
    Result<Descriptor> file = folder.openFile(kFileName, O_RDWR | O_CREAT);
    // A link, or a file that a copy made of hard links has too: it goes, and what it stood for stays as it is.
    if (!file && file.error().code == ErrorCode::InvalidInput && folder.remove(kFileName))
        file = folder.openFile(kFileName, O_RDWR | O_CREAT);
    if (!file)
        return tl::unexpected(file.error());
    TrialLock lock(std::move(*file), folder);
    struct flock whole = wholeFile();
    if (::fcntl(lock.m_descriptor.number(), F_OFD_SETLK, &whole) != 0) {
        if (errno == EAGAIN || errno == EACCES)
            return failure(ErrorCode::InUse, message("trial-lock.in-use", "a process of this trial is still running"), path);
        return failure(codeOf(errno), message("trial-lock.lock", "cannot be locked: %1", std::strerror(errno)), path);
    }
    // Only if it is not empty: ext4 takes any truncation to zero for a file being rewritten, and flushes it on close.
    struct stat state {};
    if (::fstat(lock.m_descriptor.number(), &state) != 0 ||
        (state.st_size > 0 && ::ftruncate(lock.m_descriptor.number(), 0) != 0))
        return failure(codeOf(errno), message("trial-lock.write", "cannot be written: %1", std::strerror(errno)), path);
    return lock;
}

bool TrialLock::writeHolder(std::int64_t pid, const std::string& cookie) const {
    std::string text = std::to_string(pid) + "\n" + cookie + "\n";
    if (m_folder)
        text += bootId() + " " + folderText(*m_folder) + "\n";
    return ::pwrite(m_descriptor.number(), text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

bool TrialLock::isVisible() const {
    struct stat state {};
    return ::fstat(m_descriptor.number(), &state) == 0 && state.st_nlink > 0;
}

TrialLock::State TrialLock::look(const Folder& folder) {
    State state;
    const Result<Descriptor> file = folder.openFile(kFileName, O_RDONLY);
    if (!file)
        return state;
    struct flock whole = wholeFile();
    state.isHeld = ::fcntl(file->number(), F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
    std::array<char, 256> text{};
    const ssize_t size = ::pread(file->number(), text.data(), text.size(), 0);
    state.wasHeld = size > 0;
    if (size > 0)
        readHolder({text.data(), static_cast<std::size_t>(size)}, folder.identity(), state);
    // A copy made of hard links shares the file, lock and all.
    state.isHeld = state.isHeld && !state.isCopied;
    return state;
}

}  // namespace vernier
