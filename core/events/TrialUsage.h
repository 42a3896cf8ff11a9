#pragma once

#include "core/base/TrialId.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What the whole process tree of a trial used, at one moment or since the sample before.
struct UsageSample {
    std::int64_t elapsedMs = 0;        ///< since the start of the trial
    double cpuPercent = 0;             ///< of one core: 250 is two and a half cores
    std::int64_t memoryBytes = 0;      ///< resident; pages that processes share count for each
    std::optional<double> gpuPercent;  ///< of the busiest GPU that it uses; absent if it uses none
    std::int64_t gpuMemoryBytes = 0;   ///< on all of them

    bool operator==(const UsageSample&) const = default;
};

/// A sample as it is reported to the outside.
struct TrialUsage {
    TrialId trial;
    UsageSample sample;
};

/// The samples of one trial in bounded room: when it is full, neighbours are merged (the mean of CPU, the peak of memory), and
/// from then on that many samples make one point. A plain value.
class UsageSeries {
public:
    static constexpr std::size_t kMostPoints = 512;

    void add(const UsageSample& sample);
    /// Ascending in time.
    const std::vector<UsageSample>& points() const { return m_points; }

private:
    void halve();

    std::vector<UsageSample> m_points;
    std::size_t m_samplesPerPoint = 1;
    std::vector<UsageSample> m_pending;  ///< fewer than make a point
};

/// The text of usage.csv in a trial's folder, and back. Invalid lines are skipped; only the first kMostPoints are read.
std::string usageCsv(const std::vector<UsageSample>& points);
std::vector<UsageSample> usageFromCsv(std::string_view csv);

}  // namespace vernier
