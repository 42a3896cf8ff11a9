#include "core/doctor/Doctor.h"

#include "core/base/NumberText.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace vernier {

const std::vector<NamedCheck>& doctorChecks() {
    static const std::vector<NamedCheck> kChecks{
        {"failures-one-cause", Severity::Serious, checkOneCause},
        {"failures-one-region", Severity::Serious, checkOneRegion},
        {"time-limit-cuts", Severity::Serious, checkTimeLimitCuts},
        {"all-equal", Severity::Serious, checkAllEqual},
        {"metric-constant", Severity::Serious, checkMetricConstant},
        {"wrong-direction", Severity::Serious, checkWrongDirection},
        {"beyond-bounds", Severity::Serious, checkBeyondBounds},
        {"perfect-score", Severity::Serious, checkPerfectScore},
        {"target-out-of-reach", Severity::Serious, checkTargetOutOfReach},
        {"not-passed-on", Severity::Serious, checkNotPassedOn},
        {"no-effect", Severity::Minor, checkNoEffect},
        {"seed-is-searched", Severity::Serious, checkSeedIsSearched},
        {"best-on-bound", Severity::Serious, checkBestOnBound},
        {"range-beyond-domain", Severity::Minor, checkRangeBeyondDomain},
        {"linear-across-decades", Severity::Minor, checkLinearAcrossDecades},
        {"no-better-than-default", Severity::Serious, checkNoBetterThanDefault},
        {"too-noisy", Severity::Serious, checkTooNoisy},
        {"reported-once", Severity::Minor, checkReportedOnce},
        {"rule-never-fires", Severity::Minor, checkRuleNeverFires},
        {"steps-tell-nothing", Severity::Minor, checkStepsTellNothing},
        {"peaks-early", Severity::Minor, checkPeaksEarly},
        {"ends-too-early", Severity::Minor, checkEndsTooEarly},
        {"model-not-trusted", Severity::Serious, checkModelNotTrusted},
        {"duplicates", Severity::Minor, checkDuplicates},
        {"space-smaller-than-limit", Severity::Minor, checkSpaceSmallerThanLimit},
        {"too-many-slots", Severity::Minor, checkTooManySlots},
        {"slots-idle", Severity::Minor, checkSlotsIdle},
        {"cpu-overcommitted", Severity::Minor, checkCpuOvercommitted},
        {"memory-overcommitted", Severity::Serious, checkMemoryOvercommitted},
        {"gpu-overcommitted", Severity::Serious, checkGpuOvercommitted},
        {"machine-idle", Severity::Minor, checkMachineIdle},
        {"start-dominates", Severity::Minor, checkStartDominates},
        {"work-lost", Severity::Serious, checkWorkLost},
        {"disk-filling", Severity::Serious, checkDiskFilling},
        {"no-end", Severity::Minor, checkNoEnd},
    };
    return kChecks;
}

std::vector<Finding> diagnose(const DoctorInput& input) {
    const StudyView view(input);
    std::vector<Finding> findings;
    for (const auto& [id, severity, check] : doctorChecks()) {
        for (Finding& finding : check(view)) {
            finding.id = id;
            finding.severity = severity;
            findings.push_back(std::move(finding));
        }
    }
    std::ranges::stable_sort(findings, {}, &Finding::severity);
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
