#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vernier {

/// What a person or a program may ask of the engine. Plain values, posted to EngineThread from any thread.
namespace command {

/// Start, or go on after a pause. Refused with a notice while the definition has faults.
struct Run {};
/// Start no further trials; running ones go on to their end.
struct Pause {};
/// Start no further trials and end the running ones (they become Cancelled).
struct Stop {};
/// Ends one trial, waiting or running.
struct CancelTrial {
    TrialId trial;
};
/// Lets a running trial go on whatever the stopping rule says, or leaves it to the rule again.
struct KeepTrial {
    TrialId trial;
    bool isKept = true;
};
/// Runs this configuration before the strategy's next one.
struct QueueTrial {
    Configuration configuration;
    TrialOrigin origin = TrialOrigin::User;  ///< Strategy: a suggestion that was accepted as it is
    Explanation explanation = {};            ///< why, and what is predicted of it; the sentence may be left empty
};
/// Rejects a configuration that the strategy suggests: kept as a trial that was cancelled before it started, so that it is
/// never suggested again, by no strategy and after no restart. No limit counts it.
struct SkipSuggestion {
    Configuration configuration;
    Explanation explanation = {};
};
/// How many trials may run at a time, from now on; 1 to 1024. Running ones are not ended.
struct SetSlots {
    int slots;
};
/// Replaces the definition: written to study.json and kept as a new revision. One with faults is kept in memory and answered by
/// EventBatch::faults, but not written.
struct ReplaceDefinition {
    StudyDefinition definition;
};
/// Sets what a person says of a trial.
struct Annotate {
    TrialId trial;
    std::string note;
    std::vector<std::string> tags;
    bool isStarred;
    bool isExcluded;
};
/// Streams the output of this trial (its last 256 KiB first) as LogChunks until another is watched; nothing: none.
struct WatchLog {
    std::optional<TrialId> trial;
};
/// Asks for what lies in the folder of a trial: EventBatch::trialFolder.
struct ListTrialFolder {
    TrialId trial;
};
/// Asks for the log of all that was done and happened; from then on what is new of it is told too.
struct ReadStudyLog {};
/// Runs the command once, outside the study, in a folder of its own; output arrives as LogChunks, the end as TryOnceEnd.
struct TryOnce {
    StudyDefinition definition;
    Configuration configuration;
};
struct CancelTryOnce {};
/// Reads all stored logs again with the current metrics; needed after a pattern changed.
struct RereadLogs {};
/// Reads another study for comparison, answered by EventBatch::studies.
struct CompareStudy {
    std::string folder;  ///< absolute
};
/// Writes the HTML report of the study as it stands to a file, in the background; a notice tells when it is there.
struct SaveReport {
    std::string path;  ///< absolute
};
/// Writes a text file whole or not at all.
struct SaveText {
    std::string path;
    std::string text;
};

}  // namespace command

/// What changes a study or runs something: only for the process that runs the study.
using RunnerCommand = std::variant<command::Run, command::Pause, command::Stop, command::CancelTrial, command::KeepTrial,
                                   command::QueueTrial, command::SkipSuggestion, command::SetSlots, command::ReplaceDefinition,
                                   command::Annotate, command::RereadLogs, command::TryOnce, command::CancelTryOnce>;

/// What looks at a study and writes what was seen: also for those that only watch it.
using DeskCommand = std::variant<command::WatchLog, command::ListTrialFolder, command::ReadStudyLog, command::CompareStudy,
                                 command::SaveReport, command::SaveText>;

using Command = std::variant<RunnerCommand, DeskCommand>;

}  // namespace vernier
