#include "core/exec/LogOrder.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vernier {

namespace {

/// The number at the beginning of `text`, which is cut off with the blank after it.
std::optional<std::int64_t> takeNumber(std::string_view& text) {
    std::int64_t number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || rest == text.data() + text.size() || *rest != ' ' || number < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()) + 1);
    return number;
}

LogOrder::Ends endsFrom(std::string_view letters) {
    return {letters.starts_with('e') ? std::size_t{1} : 0, letters.ends_with('e') ? std::size_t{1} : 0};
}

/// What is in the file from `offset` on, at most `limit` bytes of it; nothing if it cannot be opened.
std::optional<std::string> readFrom(const Folder& folder, std::int64_t offset, std::int64_t limit) {
    const Result<Descriptor> file = folder.openFile(LogOrder::kFileName, O_RDONLY);
    if (!file)
        return std::nullopt;
    struct stat state {};
    std::string text;
    if (::fstat(file->number(), &state) == 0 && state.st_size > offset) {
        text.resize(static_cast<std::size_t>(std::min<std::int64_t>(state.st_size - offset, limit)));
        const ssize_t size = ::pread(file->number(), text.data(), text.size(), offset);
        text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    }
    return text;
}

}  // namespace

void LogOrder::refresh() {
    const std::optional<std::string> text = readFrom(m_folder, m_offset, 2 * kMaxBytes);
    m_isNoted = text.has_value();
    std::string_view rest = text ? std::string_view(*text) : std::string_view();
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        m_offset += static_cast<std::int64_t>(end) + 1;
        const std::optional<std::int64_t> out = takeNumber(line);
        const std::optional<std::int64_t> err = out ? takeNumber(line) : std::nullopt;
        // Marks only ever grow; whatever else stands there is none.
        const bool grows = err && (m_marks.empty() || (*out >= m_marks.back().sizes[0] && *err >= m_marks.back().sizes[1]));
        if (grows && static_cast<std::int64_t>(m_marks.size()) < kMaxBytes)
            m_marks.push_back({{*out, *err}, endsFrom(line)});
    }
}

std::size_t LogOrder::stretchOf(std::size_t log, std::int64_t end) const {
    const auto found = std::ranges::lower_bound(m_marks, end, {}, [log](const Mark& mark) { return mark.sizes[log]; });
    return static_cast<std::size_t>(found - m_marks.begin());
}

std::string LogOrder::lineOf(const Mark& mark) {
    const auto letter = [](std::size_t log) { return log == 1 ? 'e' : 'o'; };
    return std::to_string(mark.sizes[0]) + " " + std::to_string(mark.sizes[1]) + " " + letter(mark.ends.first) +
           letter(mark.ends.last) + "\n";
}

}  // namespace vernier
