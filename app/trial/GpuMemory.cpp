#include "app/trial/GpuMemory.h"

#include "app/trial/CommandProcess.h"
#include "core/exec/ProcessTree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <set>
#include <string_view>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr int kMostAskedInVain = 10;
constexpr std::size_t kMostAnswerBytes = 64u << 10;  // what a pipe holds
constexpr std::int64_t kMiB = 1 << 20;

std::optional<std::int64_t> numberIn(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end != text.data() && number >= 0 ? std::optional(number) : std::nullopt;
}

}  // namespace

void GpuMemory::ask() {
    if (m_child != 0 && ++m_askedInVain < kMostAskedInVain)
        return;
    if (m_child != 0)
        return stop();
    std::array<int, 2> pipe{};
    if (m_isUnavailable || ::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return;
    m_answer = Descriptor(pipe[0]);
    ::fcntl(pipe[0], F_SETFL, O_NONBLOCK);  // a process that it left behind may keep the other side open
    const Descriptor side(pipe[1]);
    const Descriptor nothing(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    const Result<pid_t> started =
        startCommand({side.number(), nothing.number()}, "/",
                     {"nvidia-smi", "--query-compute-apps=pid,used_memory", "--format=csv,noheader,nounits"});
    m_isUnavailable = !started;
    m_child = started.value_or(0);
    m_askedInVain = 0;
}

bool GpuMemory::takeReaped(pid_t pid, int status) {
    if (m_child == 0 || pid != m_child)
        return false;
    m_child = 0;
    std::string answer(kMostAnswerBytes, '\0');
    const ssize_t size = ::read(m_answer.number(), answer.data(), answer.size());
    answer.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    m_answer = Descriptor();
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        takeAnswer(answer);
    return true;
}

void GpuMemory::stop() {
    m_isUnavailable = true;
    if (m_child != 0)
        ::kill(m_child, SIGKILL);
}

/// Lines such as "4711, 1024": a process, and what it holds on one GPU in MiB; "[N/A]" where that is not known.
void GpuMemory::takeAnswer(const std::string& answer) {
    std::set<pid_t> ours;
    for (const ProcessEntry& process : descendantsOf(::getpid(), listProcesses()))
        ours.insert(process.pid);
    std::int64_t bytes = 0;
    bool isAnswer = answer.empty();  // nobody holds any
    for (std::string_view rest = answer; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        const std::size_t comma = line.find(',');
        const std::optional<std::int64_t> process = numberIn(line.substr(0, comma));
        if (!process || comma == std::string_view::npos)
            continue;
        isAnswer = true;
        if (ours.contains(static_cast<pid_t>(*process)))
            bytes += numberIn(line.substr(comma + 1)).value_or(0) * kMiB;
    }
    if (isAnswer)
        m_peakBytes = std::max(m_peakBytes.value_or(0), bytes);
}

}  // namespace vernier
