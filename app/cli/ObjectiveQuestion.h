#pragma once

#include "app/cli/CommandParser.h"
#include "core/study/StudyDefinition.h"

namespace vernier {

/// The options --metric and --goal of a command that makes a study.
void addObjectiveOptions(CommandParser& parser);

/// The objective that these options name. What they leave open is asked at a terminal; without one, or without an answer, the
/// exit code kExitQuestion after a message that says which options answer it. Never a guess.
tl::expected<Objective, int> askedObjective(const CommandParser& parser);

}  // namespace vernier
