#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// What tables and plots show about a trial, read from its values. Pure functions; any thread.

/// The trial's objective, or what it would be according to its reports so far; nothing if there is no finite report yet.
std::optional<double> objectiveSoFar(const Trial& trial, const StudyDefinition& definition);
/// The standard error of an objective that is the mean of folds; nothing without at least two of them.
std::optional<double> objectiveError(const Trial& trial, const StudyDefinition& definition);
/// The series of the objective's reports; null if the trial has none.
const std::vector<Report>* objectiveReports(const Trial& trial, const StudyDefinition& definition);
/// The highest step of any report; 0 before the first.
std::int64_t lastStep(const Trial& trial);
/// The step that trials run up to: the trial's own resource, otherwise the study's; nothing if neither says so.
std::optional<std::int64_t> stepLimit(const Trial& trial, const StudyDefinition& definition);

}  // namespace vernier
