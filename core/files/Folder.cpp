#include "core/files/Folder.h"

#include <algorithm>
#include <array>
#include <climits>
#include <cstdio>
#include <cstring>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr int kFolderFlags = O_PATH | O_DIRECTORY | O_CLOEXEC;

/// Calls `use` with each name of a relative path until it fails. No "..": it would lead out of the folder.
template <typename Use>
bool forEachName(std::string_view path, Use use) {
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string name(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
        if (name.empty() || name == "..") {
            errno = EINVAL;
            return false;
        }
        if (!use(name))
            return false;
    }
    return true;
}

Descriptor openFolder(int parent, const std::string& name) {
    return Descriptor(::openat(parent, name.c_str(), kFolderFlags | O_NOFOLLOW));
}

bool isWriting(int flags) {
    return (flags & O_ACCMODE) != O_RDONLY;
}

bool writeAll(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

std::string reachOf(const Descriptor& descriptor) {
    return "/proc/self/fd/" + std::to_string(descriptor.number());
}

Folder::Folder(const std::string& path) : m_rootPath(path), m_path(path) {
    if (Descriptor root(::open(path.c_str(), kFolderFlags)); root.isOpen())
        m_root = std::make_shared<const Descriptor>(std::move(root));
    else
        m_rootError = errno;
}

Folder Folder::adopt(Descriptor folder, std::string path) {
    Folder result;
    result.m_root = std::make_shared<const Descriptor>(std::move(folder));
    result.m_rootPath = path;
    result.m_path = std::move(path);
    return result;
}

Folder Folder::at(std::string_view name) const {
    Folder result = *this;
    result.m_beneath.append(m_beneath.empty() ? "" : "/").append(name);
    result.m_path.append("/").append(name);
    return result;
}

std::string Folder::currentPath() const {
    std::array<char, PATH_MAX> buffer{};
    const ssize_t size = m_root && !isRootGone() ? ::readlink(reachOf(*m_root).c_str(), buffer.data(), buffer.size()) : -1;
    if (size <= 0 || size == static_cast<ssize_t>(buffer.size()))
        return m_path;
    // The same folder: then it is called as the user called it, by a link perhaps.
    struct stat before {
    }, now{};
    if (::stat(m_rootPath.c_str(), &before) == 0 && ::fstat(m_root->number(), &now) == 0 && before.st_ino == now.st_ino &&
        before.st_dev == now.st_dev)
        return m_path;
    return std::string(buffer.data(), static_cast<std::size_t>(size)) + m_path.substr(m_rootPath.size());
}

bool Folder::isRootGone() const {
    struct stat state {};
    return !m_root || ::fstat(m_root->number(), &state) != 0 || state.st_nlink == 0;
}

std::optional<FileIdentity> Folder::identity() const {
    struct stat state {};
    const Descriptor folder = open();
    if (!folder.isOpen() || ::fstat(folder.number(), &state) != 0)
        return std::nullopt;
    return FileIdentity{state.st_dev, state.st_ino};
}

Descriptor Folder::open() const {
    if (!m_root) {
        errno = m_rootError;
        return {};
    }
    Descriptor current(::openat(m_root->number(), ".", kFolderFlags));
    const bool isThere = current.isOpen() && forEachName(m_beneath, [&](const std::string& name) {
                             current = openFolder(current.number(), name);
                             return current.isOpen();
                         });
    return isThere ? std::move(current) : Descriptor();
}

Result<void> Folder::make() const {
    if (!m_root)
        return tl::unexpected(refusal(m_rootError, {}));
    Descriptor current(::openat(m_root->number(), ".", kFolderFlags));
    const bool isMade = current.isOpen() && forEachName(m_beneath, [&](const std::string& name) {
                            if (::mkdirat(current.number(), name.c_str(), 0777) != 0 && errno != EEXIST)
                                return false;
                            current = openFolder(current.number(), name);
                            return current.isOpen();
                        });
    return isMade ? Result<void>() : Result<void>(tl::unexpected(refusal(errno, {})));
}

Result<Descriptor> Folder::openFile(const std::string& name, int flags) const {
    const Descriptor folder = open();
    if (!folder.isOpen())
        return tl::unexpected(refusal(errno, {}));
    // Non-blocking, for a pipe without a writer would be waited for.
    Descriptor file(::openat(folder.number(), name.c_str(), flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0666));
    struct stat state {};
    if (!file.isOpen() || ::fstat(file.number(), &state) != 0)
        return tl::unexpected(refusal(errno, name));
    if (!S_ISREG(state.st_mode))
        return tl::unexpected(refusal(ENXIO, name));
    if (isWriting(flags) && state.st_nlink > 1)
        return failure(ErrorCode::InvalidInput,
                       message("files.two-names",
                               "it has a second name (a hard link), so it may lie elsewhere too; copy it and "
                               "put the copy in its place"),
                       m_path + "/" + name);
    ::fcntl(file.number(), F_SETFL, flags & O_APPEND);
    return file;
}

Result<std::string> Folder::read(const std::string& name, std::size_t maxBytes) const {
    Result<Descriptor> file = openFile(name, O_RDONLY);
    if (!file)
        return tl::unexpected(file.error());
    std::string text;
    std::array<char, 65536> buffer;
    for (ssize_t size = 1; size > 0 && text.size() <= maxBytes;) {
        size = ::read(file->number(), buffer.data(), buffer.size());
        if (size < 0 && errno != EINTR)
            return tl::unexpected(refusal(errno, name));
        text.append(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    }
    if (text.size() > maxBytes)
        return failure(
            ErrorCode::InvalidInput,
            message("files.too-large", "it is larger than %1 KiB, the most that such a file may have", maxBytes >> 10),
            m_path + "/" + name);
    return text;
}

Result<void> Folder::write(const std::string& name, std::string_view text) const {
    remove(name);
    return writeNew(name, text).map([](const Descriptor&) {});
}

Result<void> Folder::replace(const std::string& name, std::string_view text) const {
    const FileState former = stateOf(name);
    const std::string part = name + ".part";
    remove(part);
    Result<void> done = writeNew(part, text).and_then([&](const Descriptor& file) -> Result<void> {
        if (former.kind == FileState::Kind::File)
            ::fchmod(file.number(), former.permissions);  // where that is refused, the text matters more
        if (::fsync(file.number()) != 0)
            return tl::unexpected(refusal(errno, part));
        return rename(part, name);
    });
    if (!done)
        remove(part);
    return done;
}

Result<Descriptor> Folder::writeNew(const std::string& name, std::string_view text) const {
    Result<Descriptor> file = openFile(name, O_WRONLY | O_CREAT | O_EXCL);
    if (file && !writeAll(file->number(), text))
        return tl::unexpected(refusal(errno, name));
    return file;
}

Result<void> Folder::rename(const std::string& from, const std::string& to) const {
    const Descriptor folder = open();
    if (!folder.isOpen() || ::renameat(folder.number(), from.c_str(), folder.number(), to.c_str()) != 0)
        return tl::unexpected(refusal(errno, from));
    return {};
}

bool Folder::remove(const std::string& name) const {
    const Descriptor folder = open();
    return folder.isOpen() && ::unlinkat(folder.number(), name.c_str(), 0) == 0;
}

FileState Folder::stateOf(const std::string& name) const {
    FileState result;
    struct stat state {};
    const Descriptor folder = open();
    if (!folder.isOpen() || ::fstatat(folder.number(), name.c_str(), &state, AT_SYMLINK_NOFOLLOW) != 0)
        return result;
    result.kind = S_ISREG(state.st_mode)   ? FileState::Kind::File
                  : S_ISDIR(state.st_mode) ? FileState::Kind::Folder
                                           : FileState::Kind::Other;
    result.names = state.st_nlink;
    result.permissions = state.st_mode & 07777;
    result.bytes = state.st_size;
    result.changedWallMs = std::int64_t{state.st_mtim.tv_sec} * 1000 + state.st_mtim.tv_nsec / 1'000'000;
    result.identity = {state.st_dev, state.st_ino};
    return result;
}

std::vector<std::string> Folder::names() const {
    std::vector<std::string> result;
    const Descriptor folder = open();
    const std::unique_ptr<DIR, int (*)(DIR*)> list(folder.isOpen() ? ::opendir(reachOf(folder).c_str()) : nullptr, ::closedir);
    while (const dirent* const entry = list ? ::readdir(list.get()) : nullptr) {
        if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
            result.emplace_back(entry->d_name);
    }
    return result;
}

Error Folder::refusal(int error, const std::string& name) const {
    const std::string file = name.empty() ? m_path : m_path + "/" + name;
    switch (error) {
        case ENOENT: return {ErrorCode::NotFound, message("files.not-there", "it is not there"), file, {}};
        case ELOOP:
            return {
                ErrorCode::InvalidInput,
                message("files.link", "it is a link, and none is followed within a study; put the file itself in its place"),
                file,
                {}};
        case ENOTDIR:
            return {ErrorCode::InvalidInput,
                    message("files.no-folder", "it must be a folder, not a link or a file; move it away and try again"),
                    file,
                    {}};
        case ENXIO:
        case EISDIR:
        case ENODEV:
            return {ErrorCode::InvalidInput,
                    message("files.not-a-file", "it must be a regular file; move it away and try again"),
                    file,
                    {}};
        default:
            return {isShortage(error) ? ErrorCode::Shortage : ErrorCode::Storage,
                    message("files.refused", "the system refuses: %1", std::strerror(error)),
                    file,
                    {}};
    }
}

}  // namespace vernier
