#pragma once

#include "core/metrics/MetricParser.h"
#include "core/store/StudyStore.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vernier {

/// At most this many reports are kept per metric and trial. When they are full, most are dropped, evenly over the steps: never
/// the best, nor the ends of a fold, nor one of the last kKeptWhole.
inline constexpr std::size_t kMaxReportsPerMetric = 100'000;
inline constexpr std::size_t kKeptWhole = 1000;

/// Takes what was read into a trial's series of one metric. A step that the output names has one report, however often it is
/// reported: Objective::repeated says which. For one batch of observations. One thread.
class ReportSeries {
public:
    /// All arguments outlive it.
    ReportSeries(std::vector<Report>& reports, const Objective& objective)
        : m_reports(reports), m_objective(objective), m_firstChanged(reports.size()) {}

    /// O(1) for a new step, else O(steps since) at most 10,000.
    void add(const Observation& observation, std::int64_t elapsedMs);
    /// What must be written so that the store has the series as it is now.
    void write(TrialId trial, int metric, StoreBatch& batch) const;

private:
    std::size_t placeOf(const Observation& observation) const;
    void merge(Report& report, double value) const;
    void thinOut();

    std::vector<Report>& m_reports;
    const Objective& m_objective;
    std::size_t m_firstChanged;
    bool m_isThinned = false;
};

/// What the supervisor has measured of a trial that has ended, as the metrics of source Builtin ask for it: one value each, at
/// the last step that the objective's reports name, else 1.
std::vector<Observation> measuresOf(const Trial& trial, const StudyDefinition& definition);

/// Takes `observations` into the reports of `trial`, and what must be written into `batch`. `elapsedMs`, since the start of the
/// trial, is that of a report at the given place of a series.
template <typename ElapsedAt>
void keepReports(Trial& trial, const std::vector<Observation>& observations, const StudyDefinition& definition,
                 const ElapsedAt& elapsedMs, StoreBatch& batch) {
    // Of other metrics nobody knows what is worse.
    static const Objective kLastValue;
    std::vector<ReportSeries> series;
    series.reserve(trial.reports.size());
    for (std::size_t metric = 0; metric < trial.reports.size(); ++metric) {
        const Objective* const objective = definition.objectiveOfSeries(static_cast<int>(metric));
        series.emplace_back(trial.reports[metric], objective ? *objective : kLastValue);
    }
    for (const Observation& observation : observations) {
        const auto metric = static_cast<std::size_t>(observation.metric);
        series[metric].add(observation, elapsedMs(trial.reports[metric].size()));
    }
    for (std::size_t metric = 0; metric < series.size(); ++metric)
        series[metric].write(trial.id, static_cast<int>(metric), batch);
}

}  // namespace vernier
