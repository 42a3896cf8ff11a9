#include "core/curves/TrialFolds.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace vernier {

namespace {

/// After runs of more steps than this, a single report is no fold.
constexpr std::size_t kShortRun = 2;

bool hasFolds(const std::vector<Report>& reports) {
    return !reports.empty() && reports.back().fold != reports.front().fold;
}

/// The best finite report, the first of equals; null if none is finite.
const Report* bestOf(const std::vector<Report>& reports, const Objective& objective) {
    const Report* best = nullptr;
    for (const Report& report : reports) {
        if (std::isfinite(report.value) && (!best || objective.isBetter(report.value, best->value)))
            best = &report;
    }
    return best;
}

/// What one fold, which is not empty, is worth.
double valueOf(const std::vector<Report>& fold, const Objective& objective) {
    if (objective.value == ObjectiveValue::Best) {
        const Report* const best = bestOf(fold, objective);
        return best ? best->value : fold.back().value;
    }
    const std::size_t wanted = objective.value == ObjectiveValue::MeanOfLast
                                   ? static_cast<std::size_t>(std::max<std::int64_t>(1, objective.lastReports))
                                   : 1;
    const auto count = static_cast<std::ptrdiff_t>(std::min(fold.size(), wanted));
    return std::accumulate(fold.end() - count, fold.end(), 0.0,
                           [](double sum, const Report& report) { return sum + report.value; }) /
           static_cast<double>(count);
}

/// In the wider type: the mean of 0.61, 0.56 and 0.51 is to be 0.56 to the last bit.
double meanOf(const std::vector<double>& values) {
    return static_cast<double>(std::accumulate(values.begin(), values.end(), 0.0L) / static_cast<long double>(values.size()));
}

/// `values`, which are not empty, by fold. What is not a number is the worst of all.
double combined(std::vector<double> values, const Objective& objective) {
    if (objective.folds == FoldChoice::Last)
        return values.back();
    if (objective.folds == FoldChoice::Mean)
        return meanOf(values);
    std::ranges::sort(values, [&](double left, double right) {
        return std::isnan(right) ? !std::isnan(left) : objective.isBetter(left, right);
    });
    if (objective.folds == FoldChoice::Worst)
        return values.back();
    const double above = values[(values.size() - 1) / 2];
    const double below = values[values.size() / 2];
    return above == below ? above : 0.5 * (above + below);
}

std::vector<double> valuesOf(const std::vector<std::vector<Report>>& folds, const Objective& objective) {
    std::vector<double> values(folds.size());
    std::ranges::transform(folds, values.begin(), [&](const auto& fold) { return valueOf(fold, objective); });
    return values;
}

/// The steps that at least `least` folds have, with what the folds make of them.
std::vector<Report> curveOver(const std::vector<std::vector<Report>>& folds, const Objective& objective, std::size_t least) {
    struct Step {
        std::vector<double> values;
        std::int64_t elapsedMs = 0;
    };
    std::map<std::int64_t, Step> steps;
    for (const std::vector<Report>& fold : folds) {
        for (const Report& report : fold) {
            Step& step = steps[report.step];
            step.values.push_back(report.value);
            step.elapsedMs = std::max(step.elapsedMs, report.elapsedMs);
        }
    }
    std::vector<Report> curve;
    for (auto& [step, seen] : steps) {
        if (seen.values.size() >= least)
            curve.push_back({step, combined(std::move(seen.values), objective), seen.elapsedMs});
    }
    return curve;
}

}  // namespace

std::vector<std::vector<Report>> foldsOf(const std::vector<Report>& reports) {
    std::vector<std::vector<Report>> folds;
    for (const Report& report : reports) {
        if (folds.empty() || folds.back().back().fold != report.fold)
            folds.emplace_back();
        folds.back().push_back(report);
    }
    if (folds.size() > 1 && folds.back().size() == 1 && folds[folds.size() - 2].size() > kShortRun)
        folds.pop_back();
    return folds;
}

std::vector<Report> curveOf(const std::vector<Report>& reports, const Objective& objective) {
    return hasFolds(reports) ? curveOver(foldsOf(reports), objective, 1) : reports;
}

std::optional<Report> pairedReport(const std::vector<Report>& reports, std::size_t index, const Objective& objective) {
    Report paired = reports[index];
    if (paired.fold == 0)
        return paired;
    std::vector<double> values;
    for (const Report& report : reports) {
        if (report.step == paired.step && report.fold == static_cast<int>(values.size()) && report.fold <= paired.fold)
            values.push_back(report.value);
    }
    if (static_cast<int>(values.size()) != paired.fold + 1)
        return std::nullopt;
    paired.value = combined(std::move(values), objective);
    return paired;
}

std::optional<double> objectiveOf(const std::vector<Report>& reports, const Objective& objective, RunLength length) {
    if (reports.empty())
        return std::nullopt;
    if (!hasFolds(reports))
        return valueOf(reports, objective);
    std::vector<std::vector<Report>> folds = foldsOf(reports);
    if (length == RunLength::Cut && folds.size() > 1)
        folds.pop_back();
    if (folds.size() > 1 && objective.value == ObjectiveValue::Best) {
        const std::vector<Report> common = curveOver(folds, objective, folds.size());
        if (const Report* const best = bestOf(common, objective))
            return best->value;
    }
    return combined(valuesOf(folds, objective), objective);
}

std::vector<double> furtherObjectivesOf(const Trial& trial, const StudyDefinition& definition, RunLength length) {
    std::vector<double> values;
    for (const Objective& further : definition.furtherObjectives) {
        const int index = definition.valueIndexOf(further.metric);
        if (index < 0 || index >= std::ssize(trial.reports))
            return {};
        const std::optional<double> value = objectiveOf(trial.reports[static_cast<std::size_t>(index)], further, length);
        if (!value || !std::isfinite(*value))
            return {};
        values.push_back(*value);
    }
    return values;
}

Trial withFurtherObjectives(Trial trial, const StudyDefinition& definition) {
    if (isFinished(trial.state) && trial.objective)
        trial.furtherObjectives =
            furtherObjectivesOf(trial, definition, trial.state == TrialState::Complete ? RunLength::Whole : RunLength::Cut);
    return trial;
}

std::optional<std::int64_t> bestStepOf(const std::vector<Report>& reports, const Objective& objective) {
    if (objective.value != ObjectiveValue::Best)
        return std::nullopt;
    const std::vector<std::vector<Report>> folds = foldsOf(reports);
    const std::vector<Report> curve = hasFolds(reports) ? curveOver(folds, objective, folds.size()) : reports;
    const Report* const best = bestOf(curve, objective);
    return best ? std::optional(best->step) : std::nullopt;
}

std::optional<double> foldErrorOf(const std::vector<Report>& reports, const Objective& objective) {
    if (!hasFolds(reports) || objective.folds != FoldChoice::Mean)
        return std::nullopt;
    const std::vector<double> values = valuesOf(foldsOf(reports), objective);
    if (values.size() < 2)
        return std::nullopt;
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const auto count = static_cast<double>(values.size());
    const double error = std::sqrt(squares / (count - 1) / count);
    return std::isfinite(error) ? std::optional(error) : std::nullopt;
}

}  // namespace vernier
