#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vernier {

/// Cuts a stream of bytes into lines. LF, CRLF and a lone CR (progress bars) end a line; invalid UTF-8 becomes U+FFFD;
/// of a longer line only the first kMaxLineBytes are kept. One thread.
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

private:
    void append(std::string_view part);

    std::string m_partial;
    bool m_afterCarriageReturn = false;
    std::int64_t m_totalBytes = 0;
    std::int64_t m_completeBytes = 0;
};

}  // namespace vernier
