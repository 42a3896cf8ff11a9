#pragma once

#include "core/base/Result.h"
#include "core/study/StudyDefinition.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace vernier {

/// One value read from the output of a trial.
struct Observation {
    int metric = 0;  ///< index in StudyDefinition::valueMetrics()
    std::int64_t step = 0;
    double value = 0;
    int fold = 0;              ///< how often the steps have begun again before it
    bool isNamedStep = false;  ///< the output names this very step, so that more values of it are values of the same step

    bool operator==(const Observation&) const = default;
};

/// Where a pattern matched in a line, for highlighting. Byte offsets.
struct MetricMatch {
    int metric = 0;         ///< index in the list the parser was made with, step metrics included
    std::size_t begin = 0;  ///< of the number
    std::size_t end = 0;
    double value = 0;
};

enum class OutputStream { Stdout, Stderr };

/// Finds the metrics in complete lines of output, and which step each value belongs to. Lines must come in order; save and
/// restore the state together with the log offsets to continue exactly where it was. One thread.
///
/// A stream that names no steps follows those of the other one. Where the step closes its block (StepPosition::After), values
/// wait for it. The steps begin again, and another fold with them, when one falls back to the first of the fold or below it;
/// one that comes a little late does not.
class MetricParser {
public:
    /// What must be stored to continue after a restart.
    struct State {
        /// The steps that one stream names.
        struct Steps {
            std::optional<double> current;
            std::optional<double> first;  ///< of the fold
            int fold = 0;

            /// The next step that is named: in order, or the first of another fold.
            void name(double step);
            bool operator==(const Steps&) const = default;
        };
        struct Waiting {
            int metric = 0;
            double value = 0;

            bool operator==(const Waiting&) const = default;
        };
        std::array<Steps, 2> steps;        ///< by stream
        std::vector<std::int64_t> counts;  ///< per value metric: reports so far, which serve as the step if none is named
        std::array<std::vector<Waiting>, 2> waiting;  ///< by stream: for the step that closes their block

        bool operator==(const State&) const = default;
    };

    /// So many values wait for the end of their block; of more, the first are forgotten.
    static constexpr std::size_t kMaxWaiting = 1000;

    /// Finds those metrics that are read from `file` (MetricDefinition::file); that is the output unless told otherwise. Fails
    /// with the fault "metrics[i].pattern" for any pattern that does not compile or has no group.
    static Result<MetricParser> create(const std::vector<MetricDefinition>& metrics, const std::string& file = {});
    ~MetricParser();
    MetricParser(MetricParser&&) noexcept;
    MetricParser& operator=(MetricParser&&) noexcept;

    /// The observations in one line (no line end). A step on the same line counts for the values of that line, wherever it is.
    /// Numbers: sign, decimals, exponent, nan, inf.
    std::vector<Observation> parse(std::string_view line, OutputStream stream = OutputStream::Stdout);
    /// All matches in a line, without touching the state.
    std::vector<MetricMatch> matches(std::string_view line) const;
    /// The metric of this source whose pattern is the given column or tag, as an index like MetricMatch::metric; -1 if there is
    /// none.
    int find(MetricSource source, std::string_view pattern) const;
    /// The index among the value metrics of such a metric; -1 for a step, or for -1.
    int valueIndex(int metric) const;
    /// The observations in the matches of one line.
    std::vector<Observation> take(const std::vector<MetricMatch>& matches, OutputStream stream);
    /// True if one of the matches names a step.
    bool namesStep(const std::vector<MetricMatch>& matches) const;
    /// True if the step comes after its values.
    bool closesBlocks() const;
    /// The output has ended: values that wait for a step get the last one.
    std::vector<Observation> finish();
    /// The command starts again where it was paused: steps that it repeats are no new fold.
    void resume();

    const State& state() const;
    void restore(State state);

private:
    struct Impl;
    explicit MetricParser(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vernier
