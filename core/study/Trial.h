#pragma once

#include "core/base/Message.h"
#include "core/base/TrialId.h"
#include "core/space/Value.h"
#include "core/study/ProcessEnd.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace vernier {

enum class TrialState { Waiting, Running, Paused, Complete, Stopped, Cancelled, Failed };

/// True for the four states that a trial never leaves.
bool isFinished(TrialState state);
/// "Complete", as people read it; stable, also used in files.
std::string toText(TrialState state);
std::optional<TrialState> trialStateFrom(std::string_view text);

/// Why a trial failed.
enum class FailureCause {
    CouldNotStart,  ///< the command is wrong: it never ran
    ExitCode,
    Signal,  ///< its own mistake, such as SIGSEGV
    OutOfMemory,
    TimedOut,
    NoObjective,
    NotANumber,
    Lost,        ///< its process is gone without a record: a power cut, a supervisor that was killed
    Shortage,    ///< the machine could not start it for a moment: it never ran
    Interrupted  ///< ended from outside, by a signal or a full disk
};

/// True for what comes from outside and says nothing about the trial: it is run again.
bool isInterruption(FailureCause cause);

/// Where a trial's configuration came from.
enum class TrialOrigin { Strategy, User, Repeat };

/// One value of one metric. Steps count from 1 if the output names none.
struct Report {
    std::int64_t step = 0;
    double value = 0;            ///< may be NaN or infinite
    std::int64_t elapsedMs = 0;  ///< since the start of the trial
    int fold = 0;                ///< how often the steps have begun again before it
    std::int64_t count = 1;      ///< how many values of the step it stands for (Objective::repeated)

    bool operator==(const Report&) const = default;
};

/// What the strategy expected of a configuration when suggesting it, in objective units.
struct Prediction {
    double mean = 0;
    double lower = 0;  ///< 5 % quantile
    double upper = 0;  ///< 95 % quantile
    double probabilityOfImprovement = 0;
    double explorationShare = 0;  ///< 0: chosen for its mean alone, 1: for its uncertainty alone

    bool operator==(const Prediction&) const = default;
};

/// Why a configuration was suggested.
struct Explanation {
    Message sentence;
    std::optional<Prediction> prediction;  ///< model-based strategies only

    bool operator==(const Explanation&) const = default;
};

/// A pause between two legs of a trial.
struct TrialPause {
    int slot = 0;  ///< in which the previous leg ran
    std::int64_t pausedWallMs = 0;
    std::int64_t resumedWallMs = 0;

    bool operator==(const TrialPause&) const = default;
};

/// One run of the command and everything known about it: a plain value, shared between threads as TrialPtr.
struct Trial {
    TrialId id;
    Configuration configuration;
    TrialState state = TrialState::Waiting;
    TrialOrigin origin = TrialOrigin::Strategy;
    Explanation explanation;
    std::uint64_t historyRevision = 0;     ///< what the strategy knew when suggesting this
    int definitionRevision = 0;            ///< the definition it runs under
    std::optional<std::int64_t> resource;  ///< run up to this step

    std::string startId;      ///< of the last start of its process, in its folder too; empty for none, or an earlier program's
    std::optional<int> slot;  ///< while it runs and after
    std::int64_t createdWallMs = 0;
    std::optional<std::int64_t> startedWallMs;
    std::optional<std::int64_t> endedWallMs;  ///< for a paused trial: when it paused
    std::vector<TrialPause> pauses;           ///< those it has resumed from, in order
    std::optional<ProcessEnd> end;
    std::optional<FailureCause> failure;  ///< Failed; and of one that is to run again: what interrupted it

    // Time that was worked, by a clock that never jumps: what limits and money count.
    std::optional<std::int64_t> workedMs;  ///< in the legs that have ended; absent for trials of older versions that run
    std::optional<std::int64_t> clockMs;   ///< Clock::steadyMs() when the present leg began
    std::int64_t lostMs = 0;               ///< worked in vain, before it was interrupted: costs money all the same
    std::optional<std::int64_t> endOrder;  ///< 1 for the first trial of the study that ended; absent in older ones
    int retries = 0;                       ///< how often it was interrupted and run again by itself

    std::vector<std::vector<Report>> reports;  ///< one series per StudyDefinition::valueMetrics(), in order of arrival
    std::optional<double> objective;           ///< finite; set when finished and the objective was reported
    std::optional<double> objectiveError;      ///< its standard error, if it is a mean of folds
    std::vector<double> furtherObjectives;     ///< those of StudyDefinition::furtherObjectives, with the objective; finite

    std::string note;
    std::vector<std::string> tags;
    bool isStarred = false;
    bool isExcluded = false;  ///< hidden from the strategy by the user
    bool isKept = false;      ///< the user keeps it running, whatever the stopping rule says

    bool operator==(const Trial&) const = default;
};

using TrialPtr = std::shared_ptr<const Trial>;

/// One plain sentence on how a finished trial ended: "Exited with code 3.", "Ran longer than its limit of 60 s."
/// Empty for a trial that has not ended.
Message endSentence(const Trial& trial);

/// Why it failed, or what interrupted a trial that is to run again. Empty without a cause.
Message causeSentence(const Trial& trial);

/// False for a trial that is waiting, was cancelled before it started, or could not be started.
bool hasBegun(const Trial& trial);
/// True if the trial failed, and its configuration may be why: what a search should learn from.
bool blamesConfiguration(const Trial& trial);

/// Finished trials compare by when they ended, whatever the clock on the wall said.
std::tuple<std::int64_t, std::int64_t, TrialId> finishingOrder(const Trial& trial);

/// How long the pauses lasted that it has resumed from.
std::int64_t pausedMs(const Trial& trial);

/// The time that it worked, or, for people, the time on the wall until `nowWallMs` if it is still running, without its pauses;
/// >= 0, and 0 if it never started.
std::int64_t runtimeMs(const Trial& trial, std::int64_t nowWallMs);
/// The same in seconds.
double runtimeSeconds(const Trial& trial, std::int64_t nowWallMs);
/// The time that it has worked up to `nowSteadyMs` (Clock::steadyMs), without what was in vain: for limits and money.
std::int64_t workedMsAt(const Trial& trial, std::int64_t nowSteadyMs);

}  // namespace vernier
