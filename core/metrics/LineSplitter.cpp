#include "core/metrics/LineSplitter.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

struct Sequence {
    std::size_t length;  ///< bytes that belong together
    bool isValid;
    bool isCut;  ///< right so far, but the text ends within it
};

bool isContinuation(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

/// The first UTF-8 sequence of `text`, which is not empty. Of an invalid one, the longest part that could have begun a valid
/// one.
Sequence firstSequence(std::string_view text) {
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byteAt(0);
    if (lead < 0x80)
        return {1, true, false};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return {1, false, false};
    // The second byte excludes overlong forms, surrogates and anything above U+10FFFF (Unicode, table 3-7).
    const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (std::size_t i = 1; i < length; ++i) {
        if (i == text.size())
            return {i, false, true};
        if (i == 1 ? byteAt(1) < low || byteAt(1) > high : !isContinuation(byteAt(i)))
            return {i, false, false};
    }
    return {length, true, false};
}

/// `line` itself if it is UTF-8; otherwise a copy in `repaired` with U+FFFD in place of what is not.
std::string_view utf8(std::string_view line, std::string& repaired) {
    std::size_t good = 0;
    while (good < line.size()) {
        const Sequence next = firstSequence(line.substr(good));
        if (!next.isValid)
            break;
        good += next.length;
    }
    if (good == line.size())
        return line;
    repaired.assign(line.substr(0, good));
    for (std::string_view rest = line.substr(good); !rest.empty();) {
        const Sequence next = firstSequence(rest);
        repaired += next.isValid ? rest.substr(0, next.length) : kReplacement;
        rest.remove_prefix(next.length);
    }
    return repaired;
}

/// The first kMaxLineBytes of a line, without the start of a character that the cut would split.
std::string_view shortened(std::string_view line) {
    if (line.size() <= LineSplitter::kMaxLineBytes)
        return line;
    line = line.substr(0, LineSplitter::kMaxLineBytes);
    for (std::size_t back = 1; back <= 3; ++back) {
        const std::string_view tail = line.substr(line.size() - back);
        if (!isContinuation(static_cast<unsigned char>(tail[0])))
            return firstSequence(tail).isCut ? line.substr(0, line.size() - back) : line;
    }
    return line;
}

/// Holds nothing that a terminal would not simply show.
bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f') || c == '\t'; });
}

}  // namespace

void LineSplitter::feed(std::string_view bytes, const std::function<void(std::string_view)>& onLine) {
    while (!bytes.empty()) {
        if (m_afterCarriageReturn && bytes.front() == '\n') {  // the second half of a line end
            bytes.remove_prefix(1);
            m_completeBytes = ++m_totalBytes;
        }
        m_afterCarriageReturn = false;
        const std::size_t at = bytes.find_first_of("\r\n");
        const std::string_view part = bytes.substr(0, at);
        const bool isWhole = at != std::string_view::npos && m_line.isFresh() && isPlain(part);
        if (!isWhole)
            write(part, onLine);
        m_totalBytes += static_cast<std::int64_t>(part.size());
        if (at == std::string_view::npos)
            return;
        const std::string_view line = isWhole ? part : m_line.text();
        m_completeBytes = ++m_totalBytes;
        // A bar that begins with CR has nothing to end.
        if (bytes[at] == '\n' || !line.empty()) {
            m_afterCarriageReturn = bytes[at] == '\r';
            end(line, onLine);
        }
        m_line.clear();
        bytes.remove_prefix(at + 1);
    }
}

void LineSplitter::finish(const std::function<void(std::string_view)>& onLine) {
    if (!m_line.isEmpty())
        end(m_line.text(), onLine);
    m_line.clear();
    m_completeBytes = m_totalBytes;
}

void LineSplitter::write(std::string_view part, const OnLine& onLine) {
    m_line.write(part, [&](std::size_t consumed) {
        m_completeBytes = m_totalBytes + static_cast<std::int64_t>(consumed);
        end(m_line.text(), onLine);
    });
}

void LineSplitter::end(std::string_view line, const OnLine& onLine) {
    m_cutLines += line.size() > kMaxLineBytes ? 1 : 0;
    onLine(utf8(shortened(line), m_repaired));
}

}  // namespace vernier
