#include "core/events/TrialUsage.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace vernier {

namespace {

/// In the file, for a trial without a GPU.
constexpr double kNoGpu = -1;

UsageSample together(const std::vector<UsageSample>& samples, std::size_t begin, std::size_t end) {
    UsageSample whole = samples[end - 1];
    double sum = 0;
    for (std::size_t index = begin; index < end; ++index) {
        sum += samples[index].cpuPercent;
        whole.memoryBytes = std::max(whole.memoryBytes, samples[index].memoryBytes);
        whole.gpuMemoryBytes = std::max(whole.gpuMemoryBytes, samples[index].gpuMemoryBytes);
        if (samples[index].gpuPercent)
            whole.gpuPercent = std::max(whole.gpuPercent.value_or(0), *samples[index].gpuPercent);
    }
    whole.cpuPercent = sum / static_cast<double>(end - begin);
    return whole;
}

}  // namespace

void UsageSeries::add(const UsageSample& sample) {
    m_pending.push_back(sample);
    if (m_pending.size() < m_samplesPerPoint)
        return;
    m_points.push_back(together(m_pending, 0, m_pending.size()));
    m_pending.clear();
    if (m_points.size() >= kMostPoints)
        halve();
}

void UsageSeries::halve() {
    std::vector<UsageSample> fewer;
    fewer.reserve(m_points.size() / 2);
    for (std::size_t index = 0; index + 1 < m_points.size(); index += 2)
        fewer.push_back(together(m_points, index, index + 2));
    m_points = std::move(fewer);
    m_samplesPerPoint *= 2;
}

std::string usageCsv(const std::vector<UsageSample>& points) {
    std::string csv = "elapsed_ms,cpu_percent,memory_bytes,gpu_percent,gpu_memory_bytes\n";
    for (const UsageSample& point : points) {
        char line[160];
        std::snprintf(line, sizeof line, "%lld,%.1f,%lld,%.1f,%lld\n", static_cast<long long>(point.elapsedMs),
                      point.cpuPercent, static_cast<long long>(point.memoryBytes), point.gpuPercent.value_or(kNoGpu),
                      static_cast<long long>(point.gpuMemoryBytes));
        csv += line;
    }
    return csv;
}

std::vector<UsageSample> usageFromCsv(std::string_view csv) {
    std::vector<UsageSample> points;
    while (!csv.empty() && points.size() < UsageSeries::kMostPoints) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        const std::string line(csv.substr(0, end));
        csv.remove_prefix(std::min(end + 1, csv.size()));
        long long elapsedMs = 0, memoryBytes = 0, gpuMemoryBytes = 0;
        double cpuPercent = 0, gpuPercent = kNoGpu;
        if (std::sscanf(line.c_str(), "%lld,%lf,%lld,%lf,%lld", &elapsedMs, &cpuPercent, &memoryBytes, &gpuPercent,
                        &gpuMemoryBytes) >= 3)
            points.push_back({elapsedMs, cpuPercent, memoryBytes, gpuPercent >= 0 ? std::optional(gpuPercent) : std::nullopt,
                              gpuMemoryBytes});
    }
    return points;
}

}  // namespace vernier
