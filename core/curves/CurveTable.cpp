#include "core/curves/CurveTable.h"

#include "core/curves/TrialFolds.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

constexpr double kWorst = -std::numeric_limits<double>::infinity();
// Fewer trials with times say nothing.
constexpr std::size_t kLeastTimed = 3;
// Shorter spans between the first and the newest report are just noise from reading.
constexpr double kLeastSpanMs = 20;

auto firstFrom(const std::vector<CurvePoint>& points, std::int64_t step) {
    return std::lower_bound(points.begin(), points.end(), step,
                            [](const CurvePoint& point, std::int64_t wanted) { return point.step < wanted; });
}

}  // namespace

void Curve::add(const Report& report, const Objective& objective) {
    const double sign = objective.goal == Goal::Maximize ? 1 : -1;
    const double raw = std::isfinite(report.value) ? sign * report.value : kWorst;
    m_isNews = m_points.empty() || report.step > m_points.back().step;
    m_newest = {report.step, report.elapsedMs};
    if (m_points.empty())
        m_first = m_newest;
    const auto place = static_cast<std::size_t>(firstFrom(m_points, report.step) - m_points.begin());
    const bool isKnown = place < m_points.size() && m_points[place].step == report.step;
    const auto offset = static_cast<std::ptrdiff_t>(place);
    if (!isKnown) {
        m_points.insert(m_points.begin() + offset, CurvePoint{report.step, 0, 0});
        m_raw.insert(m_raw.begin() + offset, raw);
        m_sums.resize(m_points.size());
    }
    m_raw[place] = raw;
    summarise(place, objective);
}

void Curve::summarise(std::size_t from, const Objective& objective) {
    for (std::size_t i = from; i < m_points.size(); ++i) {
        Sums sums = i > 0 ? m_sums[i - 1] : Sums{0, 0, kWorst};
        if (std::isfinite(m_raw[i])) {
            sums.total += m_raw[i];
            ++sums.count;
            sums.best = std::max(sums.best, m_raw[i]);
        }
        m_sums[i] = sums;
        m_points[i].value = objective.value == ObjectiveValue::Best ? sums.best : m_raw[i];
        m_points[i].mean = sums.count > 0 ? sums.total / static_cast<double>(sums.count) : kWorst;
    }
}

const CurvePoint* Curve::at(std::int64_t step) const {
    if (step > lastStep())
        return nullptr;
    const auto after = firstFrom(m_points, step + 1);
    return after == m_points.begin() ? nullptr : &*(after - 1);
}

const CurvePoint* Curve::reaching(std::int64_t step) const {
    const auto found = firstFrom(m_points, step);
    return found == m_points.end() ? nullptr : &*found;
}

std::optional<double> Curve::startSteps() const {
    const auto spanMs = static_cast<double>(m_newest.elapsedMs - m_first.elapsedMs);
    if (m_newest.step <= m_first.step || spanMs < kLeastSpanMs)
        return std::nullopt;
    const double stepMs = spanMs / static_cast<double>(m_newest.step - m_first.step);
    return std::max(static_cast<double>(m_first.elapsedMs) / stepMs - static_cast<double>(m_first.step), 0.0);
}

void CurveTable::update(const History& history) {
    const std::vector<TrialPtr>& trials = history.trials();
    if (trials.size() < m_seen.size()) {  // another history
        m_seen.clear();
        m_entries.clear();
    }
    m_seen.resize(trials.size());
    m_entries.resize(trials.size());
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (m_seen[i] == trials[i])
            continue;
        refresh(m_entries[i], m_seen[i].get(), *trials[i]);
        m_seen[i] = trials[i];
    }
}

void CurveTable::refresh(Entry& entry, const Trial* before, const Trial& now) const {
    static const std::vector<Report> kNone;
    const auto seriesOf = [&](const Trial* trial) -> const std::vector<Report>& {
        const auto index = static_cast<std::size_t>(m_objectiveIndex);
        return trial && index < trial->reports.size() ? trial->reports[index] : kNone;
    };
    const std::vector<Report>& known = seriesOf(before);
    const std::vector<Report>& series = seriesOf(&now);
    entry.state = now.state;
    entry.isExcluded = now.isExcluded;
    entry.resource = now.resource;
    entry.objective = now.objective ? std::optional(sign() * *now.objective) : std::nullopt;
    // Reports are only ever added, unless a trial starts afresh; then its first or last known report differs.
    const bool isLonger = known.size() <= series.size() &&
                          (known.empty() || (known.front() == series.front() && known.back() == series[known.size() - 1]));
    if (!isLonger)
        entry.curve = Curve();
    for (std::size_t i = isLonger ? known.size() : 0; i < series.size(); ++i) {
        const std::optional<Report> report = series[i].fold == m_fold ? pairedReport(series, i, m_objective) : std::nullopt;
        if (report)
            entry.curve.add(*report, m_objective);
    }
    entry.folds = series.empty() ? 1 : series.back().fold + 1;
}

int CurveTable::mostFolds() const {
    int most = 1;
    for (const Entry& entry : m_entries)
        most = std::max(most, entry.state == TrialState::Complete ? entry.folds : 1);
    return most;
}

std::optional<std::int64_t> CurveTable::longestRun() const {
    std::optional<std::int64_t> longest;
    for (const Entry& entry : m_entries) {
        if (entry.state == TrialState::Complete && entry.isPeer())
            longest = std::max(longest.value_or(0), entry.curve.lastStep());
    }
    return longest;
}

double CurveTable::startSteps() const {
    std::vector<double> starts;
    for (const Entry& entry : m_entries) {
        if (const std::optional<double> start = entry.curve.startSteps())
            starts.push_back(*start);
    }
    if (starts.size() < kLeastTimed)
        return 0;
    const auto middle = starts.begin() + std::ssize(starts) / 2;
    std::ranges::nth_element(starts, middle);
    return *middle;
}

}  // namespace vernier
