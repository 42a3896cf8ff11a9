#include "core/desk/OutputFollower.h"

#include <QString>

#include <utility>

namespace vernier {

namespace {

/// How many bytes at the end of `text` begin a UTF-8 character without ending it; 0 to 3.
std::size_t unfinishedBytes(std::string_view text) {
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

}  // namespace

OutputFollower::OutputFollower(std::optional<TrialId> trial, const Folder& trialFolder)
    : m_trial(trial),
      m_streams{Stream{LogTail::atEnd(trialFolder, "stdout.log"), true, {}},
                // Read second: it must not clear what the first has just delivered.
                Stream{LogTail::atEnd(trialFolder, "stderr.log"), false, {}}} {}

std::vector<LogChunk> OutputFollower::read() {
    std::vector<LogChunk> chunks;
    for (std::size_t index = 0; index < m_streams.size(); ++index) {
        LogChunk chunk = readStream(m_streams[index], index == 1);
        if (!chunk.text.empty() || chunk.restarts)
            chunks.push_back(std::move(chunk));
    }
    return chunks;
}

LogChunk OutputFollower::readStream(Stream& stream, bool isStderr) {
    LogTail::Chunk read = stream.tail.read();
    if (read.hasMore) {  // faster than anybody can read: continue at its end
        stream.tail = stream.tail.shownAgain();
        read = stream.tail.read();
        read.wasTruncated = true;
    }
    if (read.wasTruncated)
        stream.cutCharacter.clear();
    std::string bytes = std::exchange(stream.cutCharacter, {}) + read.bytes;
    const std::size_t unfinished = unfinishedBytes(bytes);
    stream.cutCharacter = bytes.substr(bytes.size() - unfinished);
    bytes.resize(bytes.size() - unfinished);
    const bool restarts = std::exchange(stream.restarts, false) || read.wasTruncated;
    return {m_trial, isStderr, restarts, QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).toStdString()};
}

}  // namespace vernier
