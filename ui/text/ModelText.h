#pragma once

#include "core/explain/Surrogate.h"
#include "core/study/StudyDefinition.h"

#include <QString>

namespace vernier {

/// Why a study has no model yet and what it takes to get one: the text of an empty state.
QString modelAbsenceText(const History& history, const StudyDefinition& definition);

/// The verdict in two words: "Trust it.", "Be careful.", "It is guessing."
QString verdictTitle(ModelVerdict level);
/// What a check found, in numbers: "Explains 81 % of results it had not seen. 18 of 19 fell inside its 90 % bands."
QString calibrationText(const Calibration& calibration);

/// A band as people read it, with the digits that `span`, the spread of the objective, deserves: "0.9741, between 0.96 and
/// 0.99".
QString bandText(const Band& band, double span);

/// The spread of the objectives of the finished trials; 0 with fewer than two.
double objectiveSpan(const History& history);

}  // namespace vernier
