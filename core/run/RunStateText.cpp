#include "core/run/RunStateText.h"

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

}  // namespace vernier
