#include "ui/text/TrialFacts.h"

#include "core/curves/TrialFolds.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace vernier {

std::optional<double> objectiveSoFar(const Trial& trial, const StudyDefinition& definition) {
    if (trial.objective)
        return trial.objective;
    const std::vector<Report>* const reports = objectiveReports(trial, definition);
    if (!reports || reports->empty())
        return std::nullopt;
    const auto isFinite = [](const Report& report) { return std::isfinite(report.value); };
    const bool hasFolds = reports->front().fold != reports->back().fold;
    // Each cell that is drawn asks, of trials with a hundred thousand steps too.
    if (!hasFolds && definition.objective.value == ObjectiveValue::Last) {
        const auto last = std::find_if(reports->rbegin(), reports->rend(), isFinite);
        return last == reports->rend() ? std::nullopt : std::optional(last->value);
    }
    std::vector<Report> finite;
    std::copy_if(reports->begin(), reports->end(), std::back_inserter(finite), isFinite);
    return objectiveOf(finite, definition.objective);
}

std::optional<double> objectiveError(const Trial& trial, const StudyDefinition& definition) {
    if (trial.objectiveError || isFinished(trial.state))
        return trial.objectiveError;
    const std::vector<Report>* const reports = objectiveReports(trial, definition);
    return reports ? foldErrorOf(*reports, definition.objective) : std::nullopt;
}

const std::vector<Report>* objectiveReports(const Trial& trial, const StudyDefinition& definition) {
    const int index = definition.objectiveIndex();
    if (index < 0 || index >= std::ssize(trial.reports))
        return nullptr;
    return &trial.reports[static_cast<std::size_t>(index)];
}

std::int64_t lastStep(const Trial& trial) {
    std::int64_t last = 0;
    for (const std::vector<Report>& series : trial.reports) {
        for (const Report& report : series)
            last = std::max(last, report.step);
    }
    return last;
}

std::optional<std::int64_t> stepLimit(const Trial& trial, const StudyDefinition& definition) {
    if (trial.resource)
        return trial.resource;
    return definition.resource ? std::optional(definition.resource->max) : std::nullopt;
}

}  // namespace vernier
