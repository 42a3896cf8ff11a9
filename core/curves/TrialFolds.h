#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vernier {

// A trial whose steps begin again has folds: cross-validation, or repeats with other seeds. All of these take the reports of
// one metric of one trial, in order of arrival. O(reports), of best values O(reports · log).

/// The reports fold by fold. A single report that comes after longer runs is not one more fold but what a summary at the end
/// names ("best epoch 1: 0.93"): it is left out.
std::vector<std::vector<Report>> foldsOf(const std::vector<Report>& reports);

/// One report for each step: of several folds, what Objective::folds makes of those that have reached the step, in order of
/// steps. Without folds, the reports as they are.
std::vector<Report> curveOf(const std::vector<Report>& reports, const Objective& objective);

/// The report at `index` with what the folds before its own have at its step, as Objective::folds says: what trials of as many
/// folds are compared by. Nothing if one of them has not. O(index).
std::optional<Report> pairedReport(const std::vector<Report>& reports, std::size_t index, const Objective& objective);

/// Whether a trial has run through all its folds, or was ended within one.
enum class RunLength { Whole, Cut };

/// The objective that the reports stand for: of each fold the last one, the best finite one, or the mean of the last; of these
/// what Objective::folds says. With folds, best is the best step of the curve over all folds, because that is what a whole run
/// with so many steps gives. The fold in which a trial was cut counts only if it is the first. NaN or infinite if what it rests
/// on is; nothing without reports.
std::optional<double> objectiveOf(const std::vector<Report>& reports, const Objective& objective,
                                  RunLength length = RunLength::Whole);

/// The objectives beyond the first that a finished trial's reports stand for, in the order of the definition; empty unless the
/// trial reported all of them, each finite.
std::vector<double> furtherObjectivesOf(const Trial& trial, const StudyDefinition& definition, RunLength length);
/// A trial as a store holds it, which keeps the first objective alone: with the further ones.
Trial withFurtherObjectives(Trial trial, const StudyDefinition& definition);

/// The step of the best value, if the objective is that; nothing without a finite value.
std::optional<std::int64_t> bestStepOf(const std::vector<Report>& reports, const Objective& objective);

/// The standard error of an objective that is the mean of folds; nothing without at least two of them.
std::optional<double> foldErrorOf(const std::vector<Report>& reports, const Objective& objective);

}  // namespace vernier
