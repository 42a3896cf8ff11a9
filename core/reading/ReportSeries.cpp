#include "core/reading/ReportSeries.h"

#include "core/study/StudyWords.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vernier {

namespace {

/// How far back a step is looked for: a rank that lags behind, or a summary at the end that names an earlier step.
constexpr std::size_t kSearchBack = 10'000;
/// The same for a step beyond the last one, which is nearly always new.
constexpr std::size_t kSearchAhead = 16;
/// Thinning keeps one of so many: the more are dropped, the less often what is left is written again.
constexpr std::size_t kKeptEach = 4;

}  // namespace

void ReportSeries::add(const Observation& observation, std::int64_t elapsedMs) {
    const std::size_t place = observation.isNamedStep ? placeOf(observation) : m_reports.size();
    if (place < m_reports.size()) {
        merge(m_reports[place], observation.value);
        m_reports[place].elapsedMs = std::max(m_reports[place].elapsedMs, elapsedMs);
        m_firstChanged = std::min(m_firstChanged, place);
        return;
    }
    if (m_reports.size() >= kMaxReportsPerMetric)
        thinOut();
    m_firstChanged = std::min(m_firstChanged, m_reports.size());
    m_reports.push_back({observation.step, observation.value, elapsedMs, observation.fold});
}

/// Of the report for the same step of the same fold; the end if there is none.
std::size_t ReportSeries::placeOf(const Observation& observation) const {
    const auto key = [](const auto& report) { return std::pair(report.fold, report.step); };
    // Series are nearly always in order.
    const auto found = std::ranges::lower_bound(m_reports, key(observation), {}, key);
    if (found != m_reports.end() && key(*found) == key(observation))
        return static_cast<std::size_t>(found - m_reports.begin());
    const bool isBeyond = m_reports.empty() || key(observation) > key(m_reports.back());
    const std::size_t reach = std::min(m_reports.size(), isBeyond ? kSearchAhead : kSearchBack);
    for (std::size_t back = 1; back <= reach; ++back) {
        if (key(m_reports[m_reports.size() - back]) == key(observation))
            return m_reports.size() - back;
    }
    return m_reports.size();
}

void ReportSeries::merge(Report& report, double value) const {
    const auto count = static_cast<long double>(report.count++);
    switch (m_objective.repeated) {
        case RepeatChoice::First: return;
        case RepeatChoice::Last: report.value = value; return;
        case RepeatChoice::Mean: report.value = static_cast<double>((report.value * count + value) / (count + 1)); return;
        case RepeatChoice::Worst:
            if (std::isnan(value) || m_objective.isBetter(report.value, value))
                report.value = value;
    }
}

void ReportSeries::thinOut() {
    const auto isBetter = [&](const Report& left, const Report& right) {
        return std::isfinite(left.value) && (!std::isfinite(right.value) || m_objective.isBetter(left.value, right.value));
    };
    const std::size_t best = static_cast<std::size_t>(std::ranges::min_element(m_reports, isBetter) - m_reports.begin());
    const std::size_t end = m_reports.size();
    // By steps, not by places: else what was thinned before would be thinned again and again, and the beginning be lost.
    std::int64_t span = 0;
    for (std::size_t i = 1; i < end; ++i)
        span += m_reports[i].fold == m_reports[i - 1].fold
                    ? std::max<std::int64_t>(0, m_reports[i].step - m_reports[i - 1].step)
                    : 0;
    const std::int64_t spacing = std::max<std::int64_t>(1, span / static_cast<std::int64_t>(end / kKeptEach));
    std::int64_t lastStep = m_reports.front().step;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < end; ++i) {
        const bool endsFold =
            i == 0 || i + 1 == end || m_reports[i].fold != m_reports[i - 1].fold || m_reports[i].fold != m_reports[i + 1].fold;
        const bool isFar = m_reports[i].step - lastStep >= spacing;
        if (!isFar && i != best && !endsFold && i + kKeptWhole < end)
            continue;
        lastStep = m_reports[i].step;
        m_reports[kept++] = m_reports[i];
    }
    m_reports.resize(kept);
    m_isThinned = true;
    m_firstChanged = 0;
}

void ReportSeries::write(TrialId trial, int metric, StoreBatch& batch) const {
    if (m_isThinned) {
        std::erase_if(batch.reports, [&](const NewReport& report) { return report.trial == trial && report.metric == metric; });
        batch.shortenedSeries.push_back({trial, metric, m_reports.size()});
    }
    for (std::size_t place = m_firstChanged; place < m_reports.size(); ++place)
        batch.reports.push_back({trial, metric, m_reports[place], place});
}

namespace {

std::optional<double> measured(BuiltinMeasure measure, const Trial& trial) {
    switch (measure) {
        case BuiltinMeasure::Runtime: return runtimeSeconds(trial, 0);
        case BuiltinMeasure::CpuTime: return trial.end->cpuSeconds;
        case BuiltinMeasure::PeakMemory: return static_cast<double>(trial.end->peakMemoryBytes);
        case BuiltinMeasure::PeakGpuMemory:
            return trial.end->peakGpuBytes ? std::optional(static_cast<double>(*trial.end->peakGpuBytes)) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Observation> measuresOf(const Trial& trial, const StudyDefinition& definition) {
    std::int64_t step = 1;
    for (const std::vector<Report>& series : trial.reports)
        step = std::max(step, series.empty() ? 1 : series.back().step);
    std::vector<Observation> measures;
    const std::vector<MetricDefinition> metrics = definition.valueMetrics();
    for (std::size_t index = 0; index < metrics.size(); ++index) {
        const auto measure = fromWord(kBuiltinMeasureWords, metrics[index].pattern);
        if (metrics[index].source != MetricSource::Builtin || !measure || !trial.end)
            continue;
        if (const std::optional<double> value = measured(*measure, trial))
            measures.push_back({static_cast<int>(index), step, *value, 0, true});
    }
    return measures;
}

}  // namespace vernier
