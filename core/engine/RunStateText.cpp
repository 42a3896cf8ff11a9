#include "core/engine/RunStateText.h"

#include <array>
#include <utility>

namespace vernier {

namespace {

constexpr std::array<std::pair<RunState, std::string_view>, 6> kNames{{{RunState::Idle, "Idle"},
                                                                       {RunState::Running, "Running"},
                                                                       {RunState::Pausing, "Pausing"},
                                                                       {RunState::Paused, "Paused"},
                                                                       {RunState::Stopping, "Stopping"},
                                                                       {RunState::Finished, "Finished"}}};

}  // namespace

std::string toText(RunState state) {
    for (const auto& [known, name] : kNames) {
        if (known == state)
            return std::string(name);
    }
    return {};
}

std::optional<RunState> runStateFrom(std::string_view text) {
    for (const auto& [state, name] : kNames) {
        if (name == text)
            return state;
    }
    return std::nullopt;
}

}  // namespace vernier
