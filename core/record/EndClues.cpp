#include "core/record/EndClues.h"

#include "core/exec/LogTail.h"

#include <algorithm>
#include <array>
#include <csignal>

namespace vernier {

namespace {

constexpr std::size_t kLastBytes = 4096;

// In small letters.
constexpr std::array<std::string_view, 7> kMemoryWords{"memoryerror",       "out of memory",          "outofmemory",
                                                       "bad_alloc",         "cannot allocate memory", "cannot allocate vector",
                                                       "unable to allocate"};
constexpr std::array<std::string_view, 5> kShortageWords{"no space left on device", "disk quota exceeded",
                                                         "read-only file system", "too many open files",
                                                         "resource temporarily unavailable"};

bool hasAny(const std::string& text, const auto& words) {
    return std::ranges::any_of(words, [&text](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool isBad(const ProcessEnd& end) {
    return !end.wasInterrupted &&
           ((end.kind == EndKind::Exited && end.code != 0) || (end.kind == EndKind::Signalled && end.code == SIGABRT));
}

}  // namespace

void addClues(ProcessEnd& end, std::string_view lastLines) {
    if (!isBad(end))
        return;
    std::string text(lastLines);
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    end.isOutOfMemory = end.isOutOfMemory || hasAny(text, kMemoryWords);
    end.isShortage = end.isShortage || hasAny(text, kShortageWords);
}

void addCluesFromLogs(ProcessEnd& end, const Folder& trialFolder) {
    if (!isBad(end))
        return;
    for (const char* const log : {"stdout.log", "stderr.log"})
        addClues(end, LogTail::atEnd(trialFolder, log, kLastBytes).read(kLastBytes).bytes);
}

}  // namespace vernier
