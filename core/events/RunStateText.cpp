#include "core/events/RunStateText.h"

#include "core/base/Word.h"

#include <array>

namespace vernier {

namespace {

constexpr std::array<Word<RunState>, 6> kRunStateWords{{{RunState::Idle, "Idle"},
                                                        {RunState::Running, "Running"},
                                                        {RunState::Pausing, "Pausing"},
                                                        {RunState::Paused, "Paused"},
                                                        {RunState::Stopping, "Stopping"},
                                                        {RunState::Finished, "Finished"}}};

}  // namespace

std::string toText(RunState state) {
    return wordOf(kRunStateWords, state);
}

std::optional<RunState> runStateFrom(std::string_view text) {
    return fromWord(kRunStateWords, text);
}

bool isUnderWay(RunState state) {
    return state == RunState::Running || state == RunState::Pausing || state == RunState::Stopping;
}

Message copyNotice(std::int64_t copied) {
    if (copied == 0)
        return {};
    return copied == 1 ? message("run.copy-of-one", "This is a copy: its running trial belongs to the original.")
                       : message("run.copy", "This is a copy: its %1 running trials belong to the original.", copied);
}

}  // namespace vernier
