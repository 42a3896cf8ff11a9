#pragma once

#include "core/doctor/Finding.h"
#include "core/doctor/StudyView.h"

#include <vector>

namespace vernier {

/// One thing that may be the matter with a study. It says what it found, or nothing; id and severity are put in by
/// diagnose(), which has the table of all checks. Pure.
using Check = std::vector<Finding>(const StudyView&);

// RangeChecks.cpp: what may vary.
Check checkBestOnBound, checkRangeBeyondDomain, checkLinearAcrossDecades, checkSeedIsSearched, checkSpaceSmallerThanLimit;
// EffectChecks.cpp: whether it matters.
Check checkNoEffect, checkNotPassedOn, checkDuplicates, checkNoBetterThanDefault;
// ObjectiveChecks.cpp: what counts as good.
Check checkAllEqual, checkMetricConstant, checkWrongDirection, checkBeyondBounds, checkPerfectScore, checkTargetOutOfReach,
    checkTooNoisy;
// CurveChecks.cpp: what a trial reports on its way.
Check checkReportedOnce, checkRuleNeverFires, checkStepsTellNothing, checkPeaksEarly, checkEndsTooEarly, checkStartDominates;
// FailureChecks.cpp: what goes wrong.
Check checkOneCause, checkOneRegion, checkTimeLimitCuts, checkWorkLost;
// MachineChecks.cpp: what trials run on.
Check checkSlotsIdle, checkCpuOvercommitted, checkMemoryOvercommitted, checkGpuOvercommitted, checkMachineIdle,
    checkDiskFilling;
// SearchChecks.cpp: how the search goes on.
Check checkTooManySlots, checkModelNotTrusted, checkNoEnd;

// What checks share in wording.
/// "12 %", of a share.
std::string percentOf(double share);
/// "3.2 GB", of bytes.
std::string bytesText(double bytes);

}  // namespace vernier
