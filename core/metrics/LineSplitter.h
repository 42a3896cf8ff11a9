#pragma once

#include "core/metrics/TerminalLine.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vernier {

/// Cuts a stream of bytes into lines as a terminal would show them (TerminalLine). LF, CRLF and a lone CR behind text end a
/// line, and so does whatever else takes a progress bar back to the left edge; control characters are dropped; invalid UTF-8
/// becomes U+FFFD; of a longer line only the first kMaxLineBytes are kept. One thread.
class LineSplitter {
public:
    static constexpr std::size_t kMaxLineBytes = 1u << 20;

    /// Calls `onLine` for each line that `bytes` complete. O(bytes).
    void feed(std::string_view bytes, const std::function<void(std::string_view)>& onLine);
    /// The stream has ended: a last line without a line end counts too.
    void finish(const std::function<void(std::string_view)>& onLine);
    /// Bytes consumed up to the end of the last complete line: reading again from there neither repeats nor loses anything.
    /// Between the CR and LF of one line end, it may yield an extra empty line.
    std::int64_t completeBytes() const { return m_completeBytes; }
    /// How many lines were longer than kMaxLineBytes.
    std::int64_t cutLines() const { return m_cutLines; }

private:
    using OnLine = std::function<void(std::string_view)>;
    void write(std::string_view part, const OnLine& onLine);
    void end(std::string_view line, const OnLine& onLine);

    TerminalLine m_line{kMaxLineBytes + 1};
    std::string m_repaired;
    bool m_afterCarriageReturn = false;
    std::int64_t m_totalBytes = 0;
    std::int64_t m_completeBytes = 0;
    std::int64_t m_cutLines = 0;
};

}  // namespace vernier
