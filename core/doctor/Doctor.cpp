#include "core/doctor/Doctor.h"

#include "core/base/NumberText.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace vernier {

const std::vector<NamedCheck>& doctorChecks() {
    static const std::vector<NamedCheck> kChecks{
        {"failures-one-cause", checkOneCause},
        {"failures-one-region", checkOneRegion},
        {"time-limit-cuts", checkTimeLimitCuts},
        {"all-equal", checkAllEqual},
        {"metric-constant", checkMetricConstant},
        {"wrong-direction", checkWrongDirection},
        {"beyond-bounds", checkBeyondBounds},
        {"perfect-score", checkPerfectScore},
        {"target-out-of-reach", checkTargetOutOfReach},
        {"not-passed-on", checkNotPassedOn},
        {"no-effect", checkNoEffect},
        {"seed-is-searched", checkSeedIsSearched},
        {"best-on-bound", checkBestOnBound},
        {"range-beyond-domain", checkRangeBeyondDomain},
        {"linear-across-decades", checkLinearAcrossDecades},
        {"no-better-than-default", checkNoBetterThanDefault},
        {"too-noisy", checkTooNoisy},
        {"reported-once", checkReportedOnce},
        {"rule-never-fires", checkRuleNeverFires},
        {"steps-tell-nothing", checkStepsTellNothing},
        {"peaks-early", checkPeaksEarly},
        {"ends-too-early", checkEndsTooEarly},
        {"model-not-trusted", checkModelNotTrusted},
        {"duplicates", checkDuplicates},
        {"space-smaller-than-limit", checkSpaceSmallerThanLimit},
        {"too-many-slots", checkTooManySlots},
        {"slots-idle", checkSlotsIdle},
        {"cpu-overcommitted", checkCpuOvercommitted},
        {"memory-overcommitted", checkMemoryOvercommitted},
        {"gpu-overcommitted", checkGpuOvercommitted},
        {"machine-idle", checkMachineIdle},
        {"start-dominates", checkStartDominates},
        {"work-lost", checkWorkLost},
        {"disk-filling", checkDiskFilling},
        {"no-end", checkNoEnd},
    };
    return kChecks;
}

std::vector<Finding> diagnose(const DoctorInput& input) {
    const StudyView view(input);
    std::vector<Finding> findings;
    for (const auto& [id, check] : doctorChecks()) {
        for (Finding& finding : check(view)) {
            finding.id = id;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

std::string percentOf(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

std::string bytesText(double bytes) {
    constexpr const char* kUnits[] = {" B", " kB", " MB", " GB", " TB"};
    std::size_t unit = 0;
    for (; bytes >= 999.5 && unit + 1 < std::size(kUnits); ++unit)
        bytes /= 1000;
    return roundedNumber(bytes, 3) + kUnits[unit];
}

}  // namespace vernier
