#include "app/trial/Supervisor.h"
#include "core/exec/ExitRecord.h"
#include "core/exec/StartId.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace vernier;

constexpr int kLockDescriptor = 3;
constexpr int kFolderDescriptor = 4;
/// A hundred years: more is as good as no limit, and sums of times stay in range.
constexpr std::int64_t kLongestMs = std::int64_t{100} * 365 * 24 * 3600 * 1000;

constexpr const char* kHelp =
    R"(Usage: vernier-trial --folder DIR [OPTIONS] -- COMMAND [ARGUMENT...]

Runs the command of one trial, keeps its output and how it ended in the trial's folder, and ends all of its
processes when it ends. Started by Vernier; outlives it.

  --folder DIR         the trial's folder, which must exist: gets stdout.log, stderr.log, lock, exit.json
  --working-dir DIR    where the command runs (default: the current folder)
  --time-limit-ms N    end the command after N ms
  --grace-ms N         wait N ms between interrupt, terminate and kill (default 5000)
  --terminal           the command prints to a terminal of 80 columns and 24 lines; all of it goes to stdout.log
  --order              note in output.order how stdout.log and stderr.log grow one after the other
  --gpu                ask nvidia-smi, if there is one, how much memory of GPUs the command holds, for exit.json
  --locked             descriptor 3 already holds the folder's lock, 4 is the folder, and VERNIER_COOKIE names this start
  --help               show this

SIGTERM ends the command with all its descendants; so does deleting the folder around DIR. Moving it does no harm.
Exit code: 0 exit.json was written, 1 it could not be written, 2 invalid command line, 3 the trial is already running.
)";

std::optional<std::int64_t> milliseconds(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size();
    return isWhole && value >= 0 ? std::optional(std::min(value, kLongestMs)) : std::nullopt;
}

struct Invocation {
    SupervisorOptions options;
    std::string folder;
    bool isLocked = false;
};

std::optional<Invocation> parse(int count, char** arguments) {
    Invocation result;
    result.options.workingDirectory = ".";
    int at = 1;
    for (; at < count && std::strcmp(arguments[at], "--") != 0; ++at) {
        const std::string_view name = arguments[at];
        bool* const flag = name == "--locked"     ? &result.isLocked
                           : name == "--terminal" ? &result.options.usesTerminal
                           : name == "--order"    ? &result.options.notesOrder
                           : name == "--gpu"      ? &result.options.measuresGpu
                                                  : nullptr;
        if (flag) {
            *flag = true;
            continue;
        }
        if (++at == count)
            return std::nullopt;
        const std::optional<std::int64_t> number = milliseconds(arguments[at]);
        if (name == "--folder")
            result.folder = arguments[at];
        else if (name == "--working-dir")
            result.options.workingDirectory = arguments[at];
        else if (name == "--time-limit-ms" && number)
            result.options.timeLimitMs = number;
        else if (name == "--grace-ms" && number)
            result.options.graceMs = *number;
        else
            return std::nullopt;
    }
    if (at + 1 >= count || result.folder.empty())
        return std::nullopt;
    result.options.arguments.assign(arguments + at + 1, arguments + count);
    return result;
}

/// Nothing the launcher had open may reach the command: a leaked pipe or lock would live as long as the trial.
Result<TrialFiles> takeFiles(const Invocation& invocation) {
    ::close_range(invocation.isLocked ? kFolderDescriptor + 1 : kLockDescriptor, ~0U, 0);
    if (invocation.isLocked) {
        ::fcntl(kLockDescriptor, F_SETFD, FD_CLOEXEC);
        ::fcntl(kFolderDescriptor, F_SETFD, FD_CLOEXEC);
        const Folder folder = Folder::adopt(Descriptor(kFolderDescriptor), invocation.folder);
        const char* const startId = std::getenv(TrialLock::kCookieVariable);
        return TrialFiles(folder, TrialLock::adopt(Descriptor(kLockDescriptor), folder), startId ? startId : newStartId());
    }
    const Folder folder(invocation.folder);
    return TrialLock::acquire(folder).map([&](TrialLock&& lock) {
        const std::string startId = newStartId();
        ::setenv(TrialLock::kCookieVariable, startId.c_str(), 1);
        return TrialFiles(folder, std::move(lock), startId);
    });
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::strcmp(argv[1], "--help") == 0) {
        std::fputs(kHelp, stdout);
        return 0;
    }
    std::optional<Invocation> invocation = parse(argc, argv);
    if (!invocation) {
        std::fputs("vernier-trial: invalid command line; see vernier-trial --help\n", stderr);
        return 2;
    }
    Result<TrialFiles> files = takeFiles(*invocation);
    if (!files) {
        std::fprintf(stderr, "vernier-trial: %s\n", files.error().text().c_str());
        return files.error().code == ErrorCode::InUse ? 3 : 1;
    }
    ::setsid();  // fails only for a leader, which needs none
    files->folder().remove(kExitRecordName);
    return Supervisor(std::move(invocation->options), *std::move(files)).run() ? 0 : 1;
}
