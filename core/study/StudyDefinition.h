#pragma once

#include "core/command/CommandLine.h"
#include "core/space/SearchSpace.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// Regex and Json: the output, or a file of lines. Csv and TensorBoard: a file. Builtin: what the supervisor has measured.
enum class MetricSource { Regex, Json, Csv, TensorBoard, Builtin };
/// What the supervisor measures of any trial: seconds, seconds, and bytes; of GPUs, only where nvidia-smi tells.
enum class BuiltinMeasure { Runtime, CpuTime, PeakMemory, PeakGpuMemory };
enum class MetricRole { Measure, Step };
/// Where a step stands: before the values that belong to it, or after them, as the last of a block.
enum class StepPosition { Before, After };
/// What parts whole from decimal digits in the output: 0.5 or 0,5.
enum class DecimalMark { Point, Comma };

/// The least and the greatest value that an objective can have, such as 0 and 1 for an accuracy; absent: no such limit.
struct Bounds {
    std::optional<double> low{};
    std::optional<double> high{};

    bool isOpen() const { return !low && !high; }
    bool operator==(const Bounds&) const = default;
};

/// A number to read from a trial's output (study-format: "metrics").
struct MetricDefinition {
    std::string name;
    MetricSource source = MetricSource::Regex;
    /// Regex: RE2 pattern whose first group is the number. Json: the key, with dots for nesting. Csv: the column. TensorBoard:
    /// the tag. Builtin: runtime, cpu_time, peak_memory or peak_gpu_memory.
    std::string pattern;
    MetricRole role = MetricRole::Measure;
    DecimalMark decimal = DecimalMark::Point;
    StepPosition position = StepPosition::Before;  ///< role Step only
    /// Relative to the trial's folder ({trial_dir}/...) or the working folder, with * and ?; empty: the output.
    std::string file{};

    bool operator==(const MetricDefinition&) const = default;
};

enum class Goal { Minimize, Maximize };
/// Which of a trial's reports is its objective.
enum class ObjectiveValue { Last, Best, MeanOfLast };
/// What counts where the steps of a trial begin again: each run through them is a fold, which has a value of its own.
enum class FoldChoice { Mean, Median, Worst, Last };
/// What counts where one step has several values, as from a progress bar or from several ranks.
enum class RepeatChoice { Last, First, Mean, Worst };

struct Objective {
    std::string metric;
    Goal goal = Goal::Minimize;
    ObjectiveValue value = ObjectiveValue::Last;
    Bounds bounds{};               ///< no prediction leaves them; open: they are guessed from name and values (boundsOf)
    std::int64_t lastReports = 1;  ///< MeanOfLast only: of how many, >= 1
    FoldChoice folds = FoldChoice::Mean;
    RepeatChoice repeated = RepeatChoice::Last;

    /// True if `left` is a strictly better objective than `right`. NaN is never better.
    bool isBetter(double left, double right) const { return goal == Goal::Maximize ? left > right : left < right; }
    bool operator==(const Objective&) const = default;
};

/// A limit that a metric must keep for a trial to be the best (study-format: "constraints"). At least one side is set.
struct Constraint {
    std::string metric;
    std::optional<double> min{};
    std::optional<double> max{};
    double tolerance = 0;  ///< a value so far beyond the limit keeps it still; the search aims at the limit itself; >= 0

    bool operator==(const Constraint&) const = default;
};

struct StrategySettings {
    std::string kind = "bayesian";  ///< the word of a method; core/methods has them all
    std::uint64_t seed = 0;
    std::optional<bool> usesModel{};  ///< hyperband: new configurations from a surrogate; absent: yes

    bool operator==(const StrategySettings&) const = default;
};

/// Identical: earlier studies of the same command, whose ranges may differ. Transfer: earlier studies of a related one.
enum class WarmStartKind { Identical, Transfer };

/// Earlier studies whose trials the search learns from (study-format: "warm_start").
struct WarmStart {
    WarmStartKind kind = WarmStartKind::Identical;
    std::vector<std::string> studies;  ///< folders, absolute or relative to the study folder; 1 to 5

    bool operator==(const WarmStart&) const = default;
};

/// How many steps a trial may use: {resource} in the command.
struct ResourceRange {
    std::int64_t min = 1;
    std::int64_t max = 1;
    std::int64_t eta = 3;

    bool operator==(const ResourceRange&) const = default;
};

/// The word for no stopping rule: every trial runs to its end.
inline constexpr std::string_view kNoStoppingRule = "none";
/// When a running trial is judged: when a later step shows that a step is over, or by each report as it comes.
enum class JudgeAt { EachStep, EachReport };

/// When a running trial is abandoned; each rule reads the options it knows (study-format: "stopping").
struct StoppingSettings {
    std::string rule{kNoStoppingRule};         ///< the word of one of core/stopping
    std::optional<std::int64_t> graceSteps{};  ///< median, curve: no stop up to this step; absent: a tenth of a run, at least 1
    std::int64_t minPeers = 5;                 ///< median, curve: completed trials needed for a judgement, >= 1
    std::int64_t eta = 3;                      ///< asha: the reduction factor, one in this many passes a rung, >= 2
    std::optional<std::int64_t> minSteps{};    ///< asha: the first rung; absent: 6 % of a run, at least 3
    double probability = 0.05;                 ///< curve: stops below this chance of beating the best, in (0, 1)
    std::int64_t protectTop = 3;               ///< this many leaders at a step are not stopped there, >= 0
    double protectLast = 0.8;                  ///< no trial is stopped beyond this share of a run, in (0, 1]
    JudgeAt judge = JudgeAt::EachStep;

    bool operator==(const StoppingSettings&) const = default;
};

/// How many objectives a study may have.
inline constexpr int kMostObjectives = 4;
/// How many trials may run at a time.
inline constexpr int kMaxSlots = 1024;

/// When the study ends; the first limit reached wins. Absent means no such limit.
struct Limits {
    std::optional<std::int64_t> trials;         ///< trials begun
    int parallel = 1;                           ///< slots, >= 1
    std::optional<double> runtimeSeconds;       ///< the study's running time, pauses not counted
    std::optional<double> trialRuntimeSeconds;  ///< per trial; then it is ended as timed out
    std::optional<double> target;               ///< an objective at least this good
    std::optional<std::int64_t> notImproving;   ///< finished trials in a row without improvement
    std::optional<double> minGain;              ///< what counts as one: better by more than this share of the best, > 0
    std::optional<double> convergence;          ///< the model promises less than this share, in (0, 1): promisedGain()
    std::optional<std::int64_t> failures;       ///< failed trials in a row
    std::optional<double> costPerHour;          ///< money per slot and hour of a running trial
    std::optional<double> budget;               ///< money; needs costPerHour

    bool operator==(const Limits&) const = default;
};

/// What happens when trials end for reasons that lie outside of them, or all in the same way (study-format: "recovery").
struct RecoverySettings {
    std::int64_t retries = 3;  ///< how often an interrupted trial is run again by itself, >= 0
    double waitSeconds = 1;    ///< before the first of these; before each further one twice as long; >= 0
    /// The study halts if so many first trials fail in the same way, or if one cannot start; 0: never.
    std::int64_t haltAfter = 3;
    std::int64_t abortAfter = 5;            ///< it also halts if so many first trials fail in any way; 0: never
    std::vector<std::int64_t> exitCodes{};  ///< 1 to 255: a trial that ends with one of these was interrupted
    double stopGraceSeconds = 5;            ///< between interrupt, terminate and kill, when a trial is ended; >= 0

    bool operator==(const RecoverySettings&) const = default;
};

/// Everything study.json says: a plain value. Read and written by StudyFile.
struct StudyDefinition {
    std::string name;
    CommandLine command;
    std::string workingDirectory = ".";  ///< relative to the study folder
    std::map<std::string, std::string> environment;
    bool usesTerminal = false;  ///< the command gets a terminal in place of files
    SearchSpace space;
    std::vector<MetricDefinition> metrics;
    Objective objective;
    std::vector<Objective> furtherObjectives;  ///< beyond the first; at most kMostObjectives - 1
    std::vector<Constraint> constraints;
    StrategySettings strategy;
    std::optional<WarmStart> warmStart;
    std::optional<ResourceRange> resource;
    StoppingSettings stopping;
    Limits limits;
    RecoverySettings recovery;

    /// The metrics of role Measure, in order: what Trial::reports is indexed by.
    std::vector<MetricDefinition> valueMetrics() const;
    /// Index of a metric among valueMetrics(), or -1.
    int valueIndexOf(std::string_view metric) const;
    /// That of the objective, of several the first.
    int objectiveIndex() const { return valueIndexOf(objective.metric); }
    /// All objectives, the first one first.
    std::vector<Objective> objectives() const;
    /// The first objective that the metric at this index of valueMetrics() is; null if it is none.
    const Objective* objectiveOfSeries(int series) const;
    /// The metric that counts the steps of the objective: it is read from the same place. Null if none does.
    const MetricDefinition* stepMetric() const;

    bool operator==(const StudyDefinition&) const = default;
};

}  // namespace vernier
