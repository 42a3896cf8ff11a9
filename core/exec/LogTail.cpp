#include "core/exec/LogTail.h"

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vernier {

namespace {

class OpenLog {
public:
    OpenLog(const Folder& folder, const std::string& file) : m_file(folder.openFile(file, O_RDONLY)) {
        struct stat state {};
        if (m_file && ::fstat(m_file->number(), &state) == 0)
            m_size = state.st_size;
    }

    bool isOpen() const { return m_size >= 0; }
    std::int64_t size() const { return m_size; }

    std::string readAt(std::int64_t offset, std::size_t bytes) const {
        std::string text(bytes, '\0');
        const ssize_t count = ::pread(m_file->number(), text.data(), bytes, offset);
        text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        return text;
    }

private:
    Result<Descriptor> m_file;
    std::int64_t m_size = -1;
};

}  // namespace

LogTail::LogTail(Folder folder, std::string file, std::int64_t offset)
    : m_folder(std::move(folder)), m_file(std::move(file)), m_offset(offset) {}

LogTail LogTail::atEnd(Folder folder, std::string file, std::size_t bytes) {
    const OpenLog log(folder, file);
    const std::int64_t begin = std::max<std::int64_t>(0, log.size() - static_cast<std::int64_t>(bytes));
    LogTail tail(std::move(folder), std::move(file), begin);
    if (begin > 0) {
        // One byte earlier: if that ends a line, the window starts with a whole line.
        const std::size_t lineEnd = log.readAt(begin - 1, bytes).find('\n');
        tail.m_offset += lineEnd == std::string::npos ? 0 : static_cast<std::int64_t>(lineEnd);
    }
    return tail;
}

LogTail::Chunk LogTail::read(std::size_t maxBytes) {
    Chunk chunk;
    const OpenLog log(m_folder, m_file);
    if (!log.isOpen())
        return chunk;
    if (log.size() < m_offset) {
        chunk.wasTruncated = true;
        m_offset = 0;
    }
    const auto left = static_cast<std::size_t>(log.size() - m_offset);
    if (left > 0)
        chunk.bytes = log.readAt(m_offset, std::min(left, maxBytes));
    m_offset += static_cast<std::int64_t>(chunk.bytes.size());
    chunk.hasMore = !chunk.bytes.empty() && chunk.bytes.size() < left;
    return chunk;
}

}  // namespace vernier
