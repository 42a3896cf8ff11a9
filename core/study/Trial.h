#pragma once

#include "core/base/Message.h"
#include "core/base/TrialId.h"
#include "core/space/Value.h"
#include "core/study/ProcessEnd.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

enum class TrialState { Waiting, Running, Paused, Complete, Stopped, Cancelled, Failed };

/// True for the four states that a trial never leaves.
bool isFinished(TrialState state);
/// "Complete", as people read it; stable, also used in files.
std::string toText(TrialState state);
std::optional<TrialState> trialStateFrom(std::string_view text);

/// Why a trial failed.
enum class FailureCause { CouldNotStart, ExitCode, Signal, TimedOut, NoObjective, NotANumber, Lost };

/// Where a trial's configuration came from.
enum class TrialOrigin { Strategy, User, Repeat };

/// One value of one metric. Steps count from 1 if the output names none.
struct Report {
    std::int64_t step = 0;
    double value = 0;            ///< may be NaN or infinite
    std::int64_t elapsedMs = 0;  ///< since the start of the trial

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

    std::optional<int> slot;  ///< while it runs and after
    std::int64_t createdWallMs = 0;
    std::optional<std::int64_t> startedWallMs;
    std::optional<std::int64_t> endedWallMs;  ///< for a paused trial: when it paused
    std::vector<TrialPause> pauses;           ///< those it has resumed from, in order
    std::optional<ProcessEnd> end;
    std::optional<FailureCause> failure;  ///< Failed only

    std::vector<std::vector<Report>> reports;  ///< one series per StudyDefinition::valueMetrics(), in order of arrival
    std::optional<double> objective;           ///< finite; set when finished and the objective was reported

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

/// False for a trial that is waiting, or was cancelled before it started.
bool hasBegun(const Trial& trial);

/// How long the pauses lasted that it has resumed from.
std::int64_t pausedMs(const Trial& trial);

/// The time between start and end, or until `nowWallMs` if it is still running, without its pauses; >= 0, and 0 if it never
/// started.
std::int64_t runtimeMs(const Trial& trial, std::int64_t nowWallMs);
/// The same in seconds.
double runtimeSeconds(const Trial& trial, std::int64_t nowWallMs);

}  // namespace vernier
