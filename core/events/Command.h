#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vernier {

/// The scripts of a study's folder, by path, each with what tells it from any other (core/consent).
using ScriptPrints = std::map<std::string, std::string>;

/// What the user or a program may ask of the engine. Plain values, posted to EngineThread from any thread.
namespace command {

/// Start, or resume after a pause. Refused with a notice while the definition has faults.
struct Run {
    /// Those that the user agreed to run; if they are others by now, nothing is started: EventBatch::scripts. Absent: any.
    std::optional<ScriptPrints> scripts = {};
};
/// Start no more trials; running ones finish.
struct Pause {};
/// Start no more trials and end the running ones (they become Cancelled).
struct Stop {};
/// Ends one trial, waiting or running.
struct CancelTrial {
    TrialId trial;
};
/// Keeps a trial running whatever the stopping rule says, or leaves it to the rule again.
struct KeepTrial {
    TrialId trial;
    bool isKept = true;
};
/// Runs this configuration before the strategy's next one.
struct QueueTrial {
    Configuration configuration;
    TrialOrigin origin = TrialOrigin::User;  ///< Strategy: a suggestion that was accepted as it is
    Explanation explanation = {};            ///< why, and what is predicted for it; the sentence may be empty
};
/// Runs trials that failed or were cancelled again, before the strategy's next one, as if they had never run. Others are left
/// as they are.
struct RerunTrials {
    std::vector<TrialId> trials;
};
/// Rejects a configuration that the strategy suggests: kept as a trial that was cancelled before it started, so that it is
/// never suggested again, by any strategy, even after a restart. No limit counts it.
struct SkipSuggestion {
    Configuration configuration;
    Explanation explanation = {};
};
/// How many trials may run at a time, from now on; 1 to 1024. Running ones are not ended.
struct SetSlots {
    int slots;
    bool isForThisRun = false;  ///< not kept: the next program to run the study does what its definition says
};
/// Replaces the definition: written to study.json and kept as a new revision. One with faults is kept in memory and answered
/// with EventBatch::faults, but not written.
struct ReplaceDefinition {
    StudyDefinition definition;
};
/// Sets what the user says about a trial.
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
/// Asks for the contents of a trial's folder: EventBatch::trialFolder.
struct ListTrialFolder {
    TrialId trial;
};
/// Asks for the log of everything that was done and that happened; from then on, new entries are sent too.
struct ReadStudyLog {};
/// Runs the command once, outside the study, in a folder of its own; output arrives as LogChunks, the end as TryOnceEnd.
struct TryOnce {
    StudyDefinition definition;
    Configuration configuration;
    std::optional<ScriptPrints> scripts = {};  ///< as for Run
    bool asksParser = false;  ///< the command prints help: a Python parser reports its options itself
};
struct CancelTryOnce {};
/// Reads all stored logs again with the current metrics; needed after a pattern changed.
struct RereadLogs {};
/// Reads another study for comparison, answered by EventBatch::studies.
struct CompareStudy {
    std::string folder;  ///< absolute
};
/// Writes the HTML report of the study as it stands to a file, in the background; a notice says when it is ready.
struct SaveReport {
    std::string path;  ///< absolute
};
/// Writes a text file completely or not at all.
struct SaveText {
    std::string path;
    std::string text;
};

}  // namespace command

/// What changes a study or runs something: only for the process that runs the study.
using RunnerCommand =
    std::variant<command::Run, command::Pause, command::Stop, command::CancelTrial, command::KeepTrial, command::QueueTrial,
                 command::RerunTrials, command::SkipSuggestion, command::SetSlots, command::ReplaceDefinition,
                 command::Annotate, command::RereadLogs, command::TryOnce, command::CancelTryOnce>;

/// What looks at a study and writes what was seen: also for those that only watch it.
using DeskCommand = std::variant<command::WatchLog, command::ListTrialFolder, command::ReadStudyLog, command::CompareStudy,
                                 command::SaveReport, command::SaveText>;

using Command = std::variant<RunnerCommand, DeskCommand>;

}  // namespace vernier
