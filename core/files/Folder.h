#pragma once

#include "core/base/Result.h"
#include "core/files/Descriptor.h"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What tells a file or folder from every copy of it, until it is deleted or the machine restarts.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;

    bool operator==(const FileIdentity&) const = default;
};

/// What has a name in a folder.
struct FileState {
    enum class Kind { None, File, Folder, Other };  ///< Other: a link, a pipe, a device
    Kind kind = Kind::None;
    std::uint64_t names = 0;  ///< more than one: hard links
    unsigned permissions = 0;
    std::int64_t bytes = 0;
    std::int64_t changedWallMs = 0;  ///< its content
    FileIdentity identity;
};

/// A folder that is held open, or a place beneath one. It stays the same folder when it is renamed or moved, and whoever made
/// what is in it cannot lead us out: beneath the folder that was opened no link is followed, and only regular files are read
/// and written. The path of that folder itself is the user's own choice, so links in it are followed. Copies share the
/// descriptor. No Qt: the supervisor uses it.
class Folder {
public:
    Folder() = default;
    /// Opens the folder at `path`, if it is there. Implicit, because a path is how people name a folder.
    Folder(const std::string& path);  // NOLINT(google-explicit-constructor)
    /// The folder behind an open descriptor, which people know by `path`.
    static Folder adopt(Descriptor folder, std::string path);
    /// The place `name` beneath this one, "trials/000017", which need not exist.
    Folder at(std::string_view name) const;

    /// As it was called when it was opened: for messages, and as a key, for it never changes.
    const std::string& path() const { return m_path; }
    /// As it is called now: for programs that we start. path() if that cannot be told.
    std::string currentPath() const;
    /// False if there is no such folder, or if it is a link or a file.
    bool exists() const { return open().isOpen(); }
    /// True if the folder that was opened has been deleted, wherever it was moved to before.
    bool isRootGone() const;
    std::optional<FileIdentity> identity() const;
    /// The folder itself, for the calls of the kernel that want a descriptor. Not open, with errno, if it is not there.
    Descriptor open() const;

    /// Makes it, and the folders between the one that was opened and this one. Storage if that is refused.
    Result<void> make() const;
    /// Opens a regular file with the flags of open(2); a file to be written must have no second name, by which it might lie
    /// elsewhere too. NotFound; InvalidInput for what is no such file; Storage.
    Result<Descriptor> openFile(const std::string& name, int flags) const;
    /// The whole file. Errors of openFile(), and InvalidInput above `maxBytes`.
    Result<std::string> read(const std::string& name, std::size_t maxBytes) const;
    /// Writes a new file in place of whatever had this name. A crash may leave a part of it.
    Result<void> write(const std::string& name, std::string_view text) const;
    /// Writes a file completely or not at all, whatever happens, even a power cut. Keeps the permissions of the one it
    /// replaces.
    Result<void> replace(const std::string& name, std::string_view text) const;
    /// Storage on failure; what was called `to` is replaced.
    Result<void> rename(const std::string& from, const std::string& to) const;
    /// Removes a file, or the link that has its name. False if that was not possible.
    bool remove(const std::string& name) const;
    /// Says what has this name, without opening it.
    FileState stateOf(const std::string& name) const;
    /// True for anything of this name, links too.
    bool holds(const std::string& name) const { return stateOf(name).kind != FileState::Kind::None; }
    /// Everything in it, in no order; empty if it is not there.
    std::vector<std::string> names() const;

private:
    Result<Descriptor> writeNew(const std::string& name, std::string_view text) const;
    Error refusal(int error, const std::string& name) const;

    std::shared_ptr<const Descriptor> m_root;  ///< null if it could not be opened
    int m_rootError = ENOENT;                  ///< why not
    std::string m_rootPath;
    std::string m_beneath;  ///< relative to the root; empty for the root itself
    std::string m_path;
};

/// A path by which this process reaches what is open, for calls that take nothing else.
std::string reachOf(const Descriptor& descriptor);

}  // namespace vernier
