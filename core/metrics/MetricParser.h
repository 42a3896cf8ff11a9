#pragma once

#include "core/base/Result.h"
#include "core/study/StudyDefinition.h"

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

    bool operator==(const Observation&) const = default;
};

/// Where a pattern matched in a line, for highlighting. Byte offsets.
struct MetricMatch {
    int metric = 0;         ///< index in the list the parser was made with, step metrics included
    std::size_t begin = 0;  ///< of the number
    std::size_t end = 0;
    double value = 0;
};

/// Finds the metrics in complete lines of output. Holds the current step, so lines must come in order; save and restore the
/// state together with the log offset to continue exactly where it was. One thread.
class MetricParser {
public:
    /// What must be stored to continue after a restart.
    struct State {
        std::optional<std::int64_t> step;  ///< the last step named in the output
        std::vector<std::int64_t> counts;  ///< per value metric: reports so far, which serve as the step if none is named

        bool operator==(const State&) const = default;
    };

    /// Fails with the fault "metrics[i].pattern" for a pattern that does not compile or has no group.
    static Result<MetricParser> create(const std::vector<MetricDefinition>& metrics);
    ~MetricParser();
    MetricParser(MetricParser&&) noexcept;
    MetricParser& operator=(MetricParser&&) noexcept;

    /// The observations in one line (no line end). A step on the same line counts for the values of that line, wherever it is.
    /// Numbers: sign, decimals, exponent, nan, inf.
    std::vector<Observation> parse(std::string_view line);
    /// All matches in a line, without touching the state.
    std::vector<MetricMatch> matches(std::string_view line) const;

    const State& state() const;
    void restore(State state);

private:
    struct Impl;
    explicit MetricParser(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vernier
