#include "core/events/TrialUsage.h"

#include "core/base/NumberText.h"

#include <algorithm>
#include <charconv>
#include <system_error>

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

/// The number at the begin of `line`, which moves past it and the comma behind it; false if there is none.
template <typename Number>
bool takeNumber(std::string_view& line, Number& number) {
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc())
        return false;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    line.remove_prefix(line.starts_with(',') ? 1 : 0);
    return true;
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
        csv += std::to_string(point.elapsedMs) + "," + fixedNumber(point.cpuPercent, 1) + "," +
               std::to_string(point.memoryBytes) + "," + fixedNumber(point.gpuPercent.value_or(kNoGpu), 1) + "," +
               std::to_string(point.gpuMemoryBytes) + "\n";
    }
    return csv;
}

std::vector<UsageSample> usageFromCsv(std::string_view csv) {
    std::vector<UsageSample> points;
    while (!csv.empty() && points.size() < UsageSeries::kMostPoints) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        std::string_view line = csv.substr(0, end);
        csv.remove_prefix(std::min(end + 1, csv.size()));
        UsageSample point;
        if (!takeNumber(line, point.elapsedMs) || !takeNumber(line, point.cpuPercent) || !takeNumber(line, point.memoryBytes))
            continue;
        if (double gpuPercent = kNoGpu; takeNumber(line, gpuPercent) && gpuPercent >= 0)
            point.gpuPercent = gpuPercent;
        takeNumber(line, point.gpuMemoryBytes);
        points.push_back(point);
    }
    return points;
}

}  // namespace vernier
