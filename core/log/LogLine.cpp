#include "core/log/LogLine.h"

#include <array>
#include <chrono>

#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr std::string_view kCutMark = " [cut]";

/// The library's calendar is plain arithmetic; gmtime_r() is not guaranteed to be safe in a signal handler.
void addTime(SafeText& line) noexcept {
    using namespace std::chrono;
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const sys_seconds time{seconds(now.tv_sec)};
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    const auto number = [](auto value) { return static_cast<std::uint64_t>(value); };
    line.add(number(static_cast<int>(date.year())), 4).add("-").add(number(static_cast<unsigned>(date.month())), 2);
    line.add("-").add(number(static_cast<unsigned>(date.day())), 2).add("T").add(number(clock.hours().count()), 2);
    line.add(":").add(number(clock.minutes().count()), 2).add(":").add(number(clock.seconds().count()), 2);
    line.add(".").add(number(now.tv_nsec / 1'000'000), 3).add("Z");
}

/// At most `size` bytes of `text`, without half a character of UTF-8 at the end.
std::string_view cutTo(std::string_view text, std::size_t size) {
    if (text.size() <= size)
        return text;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return text.substr(0, size);
}

}  // namespace

void addLogHead(SafeText& line, std::string_view level, std::string_view category) noexcept {
    std::array<char, 17> name{};
    ::prctl(PR_GET_NAME, name.data());
    addTime(line);
    line.add(" ").add(level).add(" ").add(category).add(" [").add(static_cast<std::uint64_t>(::getpid())).add(":");
    line.add(static_cast<std::uint64_t>(::syscall(SYS_gettid))).add(" ").add(name.data()).add("] ");
}

std::string logLine(std::string_view level, std::string_view category, std::string_view text) {
    SafeText head;
    addLogHead(head, level, category);
    std::string line(head.text());
    for (const char c : text) {
        if (c == '\n')
            line += "\\n";
        else
            line += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? '?' : c;
    }
    if (line.size() >= kMaxLogLineBytes)
        line = std::string(cutTo(line, kMaxLogLineBytes - kCutMark.size() - 1)).append(kCutMark);
    line += '\n';
    return line;
}

}  // namespace vernier
