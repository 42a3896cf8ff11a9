#pragma once

#include "core/explain/DefaultComparison.h"
#include "core/study/StudyDefinition.h"

#include <QString>

namespace vernier {

/// How a trial compares with what the person runs today, in one or two sentences; empty if nothing is known of the defaults.
QString comparisonText(const DefaultComparison& comparison, const Objective& objective);

/// Whether the trial is known to be better; only then it is taken without a caution.
bool isSurelyBetter(const DefaultComparison& comparison);

}  // namespace vernier
