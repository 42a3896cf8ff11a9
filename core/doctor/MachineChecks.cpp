#include "core/base/NumberText.h"
#include "core/doctor/Chances.h"
#include "core/doctor/Checks.h"
#include "core/curves/TrialTimes.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kLeastSeconds = 1;  // shorter trials say nothing about what they use
constexpr std::size_t kMeasuredTrials = 3;
constexpr double kSaturated = 0.9;       // of the cores: nothing is left
constexpr double kMuchMore = 1.5;        // cores that trials would use, per core there is
constexpr double kMemoryToUse = 0.9;     // the rest is for the system
constexpr double kBusySlots = 0.6;       // fewer are idle slots
constexpr double kIdleMachine = 0.25;    // of the cores
constexpr double kNearlyAll = 0.9;       // the share of trials that a peak stands for
constexpr std::int64_t kRoundsLeft = 5;  // trials for each slot, so that more slots still learn
constexpr double kDiskToUse = 0.8;

int slotsOf(const StudyView& study) {
    return study.definition().limits.parallel;
}

/// Cores that a trial kept busy, and with how many others it ran at some time.
struct CoreUse {
    double cores = 0;
    std::int64_t overlaps = 0;
};

std::vector<CoreUse> coreUses(const StudyView& study) {
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    for (const TrialPtr& trial : study.ended()) {
        if (trial->startedWallMs && trial->endedWallMs) {
            starts.push_back(*trial->startedWallMs);
            ends.push_back(*trial->endedWallMs);
        }
    }
    std::ranges::sort(starts);
    std::ranges::sort(ends);
    std::vector<CoreUse> uses;
    for (const TrialPtr& trial : study.ended()) {
        const double seconds = static_cast<double>(trial->workedMs.value_or(0)) / 1000;
        if (!trial->end || !trial->startedWallMs || !trial->endedWallMs || !trial->pauses.empty() || seconds < kLeastSeconds ||
            trial->end->cpuSeconds <= 0)
            continue;
        const auto begunBefore = std::ranges::lower_bound(starts, *trial->endedWallMs) - starts.begin();
        const auto endedBefore = std::ranges::upper_bound(ends, *trial->startedWallMs) - ends.begin();
        uses.push_back({trial->end->cpuSeconds / seconds, begunBefore - endedBefore - 1});
    }
    return uses;
}

std::optional<double> middleCores(const std::vector<CoreUse>& uses, bool isAlone) {
    std::vector<double> cores;
    for (const CoreUse& use : uses) {
        if (!isAlone || use.overlaps == 0)
            cores.push_back(use.cores);
    }
    return cores.size() < kMeasuredTrials ? std::nullopt : std::optional(middleOf(std::move(cores)));
}

/// What nine of ten trials stay below, of something that is measured at their end; nothing if hardly any was.
template <typename Measure>
std::optional<double> peakOf(const StudyView& study, const Measure& measure) {
    std::vector<double> peaks;
    for (const TrialPtr& trial : study.ended()) {
        if (const double bytes = trial->end ? measure(*trial->end) : 0; bytes > 0)
            peaks.push_back(bytes);
    }
    return peaks.size() < kMeasuredTrials ? std::nullopt : std::optional(shareQuantile(std::move(peaks), kNearlyAll));
}

std::optional<double> peakMemory(const StudyView& study) {
    return peakOf(study, [](const ProcessEnd& end) { return static_cast<double>(end.peakMemoryBytes); });
}

std::optional<double> peakGpuMemory(const StudyView& study) {
    return peakOf(study, [](const ProcessEnd& end) { return static_cast<double>(end.peakGpuBytes.value_or(0)); });
}

Remedy fewerSlots(double slots) {
    const int number = std::max(1, static_cast<int>(slots));
    return {message("doctor.slots", "Run %1 at a time.", number), remedy::Slots{number}};
}

/// While trials ran and more were still to start: how many ran at a time, on average.
struct Business {
    double running = 0;
    double seconds = 0;
    std::size_t trials = 0;
};

Business businessOf(const StudyView& study) {
    int revision = 0;
    for (const TrialPtr& trial : study.ended())
        revision = std::max(revision, trial->definitionRevision);
    std::vector<std::pair<std::int64_t, int>> changes;
    std::int64_t lastStart = 0;
    Business business;
    for (const TrialPtr& trial : study.input().history.trials()) {
        if (trial->definitionRevision != revision || !trial->startedWallMs)
            continue;
        ++business.trials;
        for (const TrialLeg& leg : legsOf(*trial, *trial->startedWallMs)) {
            changes.insert(changes.end(), {{leg.beginWallMs, 1}, {leg.endWallMs, -1}});
            lastStart = std::max(lastStart, leg.beginWallMs);
        }
    }
    std::ranges::sort(changes);
    double busyMs = 0;
    double sumMs = 0;
    int running = 0;
    for (std::size_t at = 0; at + 1 < changes.size() && changes[at].first < lastStart; ++at) {
        running += changes[at].second;
        const auto ms = static_cast<double>(std::min(changes[at + 1].first, lastStart) - changes[at].first);
        busyMs += running > 0 ? ms : 0;
        sumMs += running * ms;
    }
    business.seconds = busyMs / 1000;
    business.running = busyMs > 0 ? sumMs / busyMs : 0;
    return business;
}

}  // namespace

/// Fewer trials ran at a time than may, although more were to come. O(trials log trials).
std::vector<Finding> checkSlotsIdle(const StudyView& study) {
    const Business business = businessOf(study);
    const int slots = slotsOf(study);
    if (slots < 2 || business.trials < static_cast<std::size_t>(4 * slots) || business.seconds < kLeastSeconds ||
        business.running >= kBusySlots * slots)
        return {};
    Finding finding;
    finding.sentence = message("doctor.idle-slots", "Slots stand empty while trials are still to come.");
    finding.evidence = message("doctor.idle-slots-evidence", "On average %1 trials ran at a time; %2 may.",
                               roundedNumber(business.running, 2), slots);
    finding.remedy = fewerSlots(std::ceil(business.running));
    return {finding};
}

/// Trials get less of the processor than they would use: all cores are busy, and there are more slots than cores, or trials
/// that ran alone used much more. O(trials log trials).
std::vector<Finding> checkCpuOvercommitted(const StudyView& study) {
    const std::optional<int> cores = study.input().machine.cores;
    const std::vector<CoreUse> uses = coreUses(study);
    const std::optional<double> together = middleCores(uses, false);
    const std::optional<double> alone = middleCores(uses, true);
    const int slots = slotsOf(study);
    if (!cores || slots < 2 || !together || slots * *together < kSaturated * *cores)
        return {};
    const double wanted = alone ? std::max(*alone, *together) : *together;
    const bool areTooMany = slots > *cores || slots * wanted > kMuchMore * *cores;
    if (!areTooMany)
        return {};
    Finding finding;
    finding.sentence = message("doctor.cpu", "Trials slow each other down: they want more cores than the machine has.");
    finding.evidence = message("doctor.cpu-evidence", "%1 at a time would use %2 cores each; the machine has %3.", slots,
                               roundedNumber(std::max(1.0, wanted), 2), *cores);
    finding.remedy = fewerSlots(*cores / std::max(1.0, wanted));
    return {finding};
}

/// O(trials log trials).
std::vector<Finding> checkMemoryOvercommitted(const StudyView& study) {
    const std::optional<std::int64_t> memory = study.input().machine.memoryBytes;
    const std::optional<double> peak = peakMemory(study);
    if (!memory || !peak || slotsOf(study) * *peak <= kMemoryToUse * static_cast<double>(*memory))
        return {};
    Finding finding;
    finding.sentence = message("doctor.memory", "The trials that may run at a time need more memory than the machine has.");
    finding.evidence =
        message("doctor.memory-evidence", "A trial takes up to %1, %2 of them %3; the machine has %4.", bytesText(*peak),
                slotsOf(study), bytesText(slotsOf(study) * *peak), bytesText(static_cast<double>(*memory)));
    finding.remedy = fewerSlots(kMemoryToUse * static_cast<double>(*memory) / *peak);
    return {finding};
}

/// Slots share GPUs in turn (SlotPool). O(trials log trials).
std::vector<Finding> checkGpuOvercommitted(const StudyView& study) {
    const MachineFacts& machine = study.input().machine;
    const std::optional<double> peak = peakGpuMemory(study);
    if (!machine.gpuMemoryBytes || machine.gpus < 1 || !peak)
        return {};
    const auto memory = static_cast<double>(*machine.gpuMemoryBytes);
    const int sharing = (slotsOf(study) + machine.gpus - 1) / machine.gpus;
    if (sharing * *peak <= memory)
        return {};
    Finding finding;
    finding.sentence = message("doctor.gpu", "Trials that share a GPU need more memory than it has.");
    finding.evidence = message("doctor.gpu-evidence", "A trial takes up to %1 of a GPU, and %2 share one of %3.",
                               bytesText(*peak), sharing, bytesText(memory));
    finding.remedy = fewerSlots(machine.gpus * std::max(1.0, std::floor(memory / *peak)));
    return {finding};
}

/// Most of the machine is idle, and the search has enough trials left for more slots. Not where time is what is measured: other
/// trials would disturb it. O(trials log trials).
std::vector<Finding> checkMachineIdle(const StudyView& study) {
    const MachineFacts& machine = study.input().machine;
    const std::optional<double> used = middleCores(coreUses(study), false);
    const std::optional<double> memory = peakMemory(study);
    const bool measuresTime = std::ranges::any_of(study.definition().metrics, [&](const MetricDefinition& metric) {
        return metric.source == MetricSource::Builtin && metric.name == study.objective().metric;
    });
    if (!machine.cores || !machine.memoryBytes || !used || !memory || measuresTime || machine.gpus > 0 || !study.remaining() ||
        slotsOf(study) * *used > kIdleMachine * *machine.cores)
        return {};
    const double byCores = *machine.cores / std::max(1.0, *used);
    const double byMemory = kDiskToUse * static_cast<double>(*machine.memoryBytes) / *memory;
    const double byTrials = static_cast<double>(*study.remaining()) / static_cast<double>(kRoundsLeft);
    const double slots = std::floor(std::min({byCores, byMemory, byTrials}));
    if (slots < 2.0 * slotsOf(study))
        return {};
    Finding finding;
    finding.sentence = message("doctor.idle-machine", "Most of the machine is idle.");
    finding.evidence = message("doctor.idle-machine-evidence", "Trials use %1 cores each, %2 at a time; the machine has %3.",
                               roundedNumber(*used, 2), slotsOf(study), *machine.cores);
    finding.remedy = {
        message("doctor.more-slots", "Run %1 at a time, if nobody else needs the machine.", static_cast<int>(slots)),
        remedy::Slots{static_cast<int>(slots)}};
    return {finding};
}

/// What further trials would write does not fit on the disk. O(1).
std::vector<Finding> checkDiskFilling(const StudyView& study) {
    const std::optional<DiskFacts>& disk = study.input().disk;
    const std::optional<std::int64_t> remaining = study.remaining();
    if (!disk || study.begun() == 0 || !remaining)
        return {};
    const double perTrial = static_cast<double>(disk->trialBytes) / static_cast<double>(study.begun());
    const double wanted = perTrial * static_cast<double>(*remaining);
    if (*remaining == 0 || wanted < kDiskToUse * static_cast<double>(disk->freeBytes))
        return {};
    Finding finding;
    finding.sentence = message("doctor.disk", "The files of trials will fill the disk.");
    finding.evidence =
        message("doctor.disk-evidence", "A trial leaves %1; %2 more would take %3, and %4 are free.", bytesText(perTrial),
                *remaining, bytesText(wanted), bytesText(static_cast<double>(disk->freeBytes)));
    finding.remedy = {
        message("doctor.disk-remedy",
                "Let the command keep only its last checkpoint, or delete those of trials that are not among the best.")};
    return {finding};
}

}  // namespace vernier
