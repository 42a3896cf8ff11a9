#pragma once

#include "core/files/Folder.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace vernier {

/// Reads a growing log piece by piece. The file is open only while it is read, so that a thousand tails cost no descriptors.
/// Anything but a regular file counts as empty, as does one that cannot be read: the next turn tries again. One thread.
class LogTail {
public:
    /// How much one turn reads at most, so that one flood does not starve the others.
    static constexpr std::size_t kBytesPerTurn = 1u << 20;
    /// How much of the end of a log is worth showing.
    static constexpr std::size_t kShownBytes = 256u << 10;

    struct Chunk {
        std::string bytes;
        bool wasTruncated = false;  ///< the file has become shorter than what was already read: `bytes` are from its beginning
        bool hasMore = false;       ///< there is more to read
    };

    /// Starts `offset` bytes into the file, which need not exist yet.
    LogTail(Folder folder, std::string file, std::int64_t offset = 0);
    /// Starts at a line within the last `bytes` of the file as it is now, or in the middle of a line that is longer.
    static LogTail atEnd(Folder folder, std::string file, std::size_t bytes = kShownBytes);

    /// The next bytes, at most `maxBytes`.
    Chunk read(std::size_t maxBytes = kBytesPerTurn);
    /// Where the next read begins.
    std::int64_t offset() const { return m_offset; }
    /// The same file, shown from its end.
    LogTail shownAgain() const { return atEnd(m_folder, m_file); }

private:
    Folder m_folder;
    std::string m_file;
    std::int64_t m_offset;
};

}  // namespace vernier
