#pragma once

#include "core/capture/FileNumbers.h"
#include "core/events/Command.h"
#include "core/events/StopLedger.h"
#include "core/events/StudyLog.h"
#include "core/events/StudySnapshot.h"
#include "core/events/TrialFolderListing.h"
#include "core/events/TrialUsage.h"
#include "core/stopping/Decision.h"
#include "core/study/Trial.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

enum class RunState {
    Idle,  ///< nothing has run yet, or it was left paused
    Running,
    Pausing,  ///< paused, but trials are still running to their end
    Paused,
    Stopping,  ///< running trials are being ended
    Finished   ///< a limit was reached, the space is exhausted or the user stopped it; Run resumes it if the limits allow
};

/// Where the study stands. Times in seconds, money in the user's currency.
struct StudyStatus {
    RunState runState = RunState::Idle;
    Message reason;               ///< why it stands still: "60 of 60 trials are done.", empty while it runs
    bool isReadOnly = false;      ///< another process runs the study; this one watches
    bool isBlocked = false;       ///< it cannot be written for now, and goes on by itself once it can
    bool wasInterrupted = false;  ///< it was running when its program ended, and nobody has resumed it
    int runs = 0;                 ///< how often it was told to run since this program opened it, and could
    int slots = 1;
    int waiting = 0, running = 0, paused = 0, complete = 0, stopped = 0, cancelled = 0, failed = 0;
    int neverBegun = 0;                      ///< of the cancelled and failed, those that never ran: skipped suggestions too
    std::optional<std::int64_t> trialLimit;  ///< of the definition, or the size of the grid if smaller
    std::optional<TrialId> incumbent;
    double runtimeSeconds = 0;          ///< while Running, over all sessions
    std::optional<double> secondsLeft;  ///< forecast; absent while unknown
    std::optional<double> cost;         ///< so far; absent without cost_per_hour
    std::optional<double> budget;
    Savings savings;

    /// Trials that have been started.
    int begun() const { return running + paused + complete + stopped + cancelled + failed - neverBegun; }
    int finished() const { return complete + stopped + cancelled + failed; }
    bool operator==(const StudyStatus&) const = default;
};

/// A piece of output of the watched trial, or of "try once" (trial absent). Valid UTF-8, whole lines except while a line grows.
struct LogChunk {
    std::optional<TrialId> trial;
    bool isStderr = false;
    bool restarts = false;  ///< the view first drops what it has
    std::string text;
};

/// How much output may wait for a consumer that does not fetch it.
inline constexpr std::size_t kMaxPendingLogBytes = 4u << 20;

/// Something to tell the user: what happened and what to do next.
struct Notice {
    enum class Severity { Info, Warning, Error };
    Severity severity = Severity::Info;
    Message text;
};

struct TryOnceEnd {
    ProcessEnd end;
    double seconds = 0;
    std::vector<FileNumbers> files{};  ///< what it has written to files
};

/// Another study, read for comparison, or why it could not be.
struct ComparedStudy {
    std::string folder;
    Result<StudySnapshot> study;
};

/// How many usage samples may wait for a consumer that does not fetch them.
inline constexpr std::size_t kMaxPendingUsage = 4096;

/// Entries of the study's log that are new, or all of them.
struct StudyLogPart {
    bool restarts = false;  ///< the view first drops what it has
    std::vector<StudyLogEntry> entries;
};

/// What changed since the last batch. The first batch after opening holds everything.
struct EventBatch {
    std::shared_ptr<const StudyDefinition> definition;  ///< if it changed
    std::optional<std::vector<Fault>> faults;           ///< of the definition, if it was rechecked
    std::optional<std::vector<Fault>> warnings;
    std::optional<ScriptPrints> scripts;  ///< of the folder, at opening and when they are not those of Run
    std::vector<TrialPtr> trials;         ///< new or changed, by id, each once, as they are now
    std::optional<StudyStatus> status;
    std::vector<Decision> decisions;
    std::vector<LogChunk> log;
    std::optional<TryOnceEnd> tryOnceEnd;
    std::vector<ComparedStudy> studies;
    std::vector<Notice> notices;
    std::vector<TrialUsage> usage;
    std::optional<TrialFolderListing> trialFolder;  ///< the answer to ListTrialFolder
    std::optional<StudyLogPart> studyLog;           ///< from ReadStudyLog on
    bool isOpened = false;                          ///< the first batch of a study

    bool isEmpty() const;
    /// Adds what happened later: values replace values, lists grow, a trial keeps its latest state. Output beyond
    /// kMaxPendingLogBytes is dropped from the front, and the rest is marked as restarting.
    void merge(EventBatch&& later);
};

}  // namespace vernier
