#pragma once

#include "app/cli/CommandParser.h"
#include "app/cli/StudyRun.h"

namespace vernier {

/// Adds the options of all commands that run a study.
void addRunOptions(CommandParser& parser);

/// Runs the study that the parser names, once its command is confirmed, and first lets those of its trials run again that
/// `isRerun` chooses; null: none. Returns an ExitCode.
int runParsed(const CommandParser& parser, const TrialChoice& isRerun = nullptr);

}  // namespace vernier
