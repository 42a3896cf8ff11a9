#include "core/desk/UsageSampler.h"

#include "core/base/Clock.h"
#include "core/exec/ProcessTree.h"

#include <algorithm>
#include <chrono>

namespace vernier {

namespace {

constexpr std::chrono::seconds kInterval{2};

/// What the processes of a tree do on the GPUs.
void addGpuUse(const std::vector<ProcessEntry>& tree, const GpuReading& gpus, UsageSample& sample) {
    for (const GpuReading::Process& process : gpus.processes) {
        const bool isOurs =
            std::any_of(tree.begin(), tree.end(), [&process](const ProcessEntry& entry) { return entry.pid == process.pid; });
        if (!isOurs)
            continue;
        const auto percent = gpus.percents.find(process.gpu);
        sample.gpuMemoryBytes += process.memoryBytes;
        if (percent != gpus.percents.end())
            sample.gpuPercent = std::max(sample.gpuPercent.value_or(0), percent->second);
    }
}

}  // namespace

UsageSampler::UsageSampler(const StudyFolder& folder, const StudyRecord& record, const Launcher& launcher, const Clock& clock,
                           EventOutbox& outbox, QObject* parent)
    : QObject(parent),
      m_folder(folder),
      m_record(record),
      m_launcher(launcher),
      m_clock(clock),
      m_outbox(outbox),
      m_timer(this) {
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &UsageSampler::sample);
    m_timer.start();
}

std::vector<UsageSample> UsageSampler::pointsOf(TrialId trial) const {
    const auto found = m_watched.find(trial);
    return found == m_watched.end() ? std::vector<UsageSample>() : found->second.series.points();
}

void UsageSampler::sample() {
    leaveEnded();
    std::vector<ProcessEntry> processes;
    for (const TrialPtr& trial : m_record.history().trials()) {
        if (trial->state != TrialState::Running)
            continue;
        if (processes.empty())
            processes = listProcesses();
        sampleTrial(*trial, processes);
    }
    if (!processes.empty())
        m_gpus.request();  // kept for the next time
}

void UsageSampler::sampleTrial(const Trial& trial, const std::vector<ProcessEntry>& processes) {
    const auto supervisor = static_cast<pid_t>(m_launcher.status(m_folder.trial(trial.id)).supervisorPid);
    if (supervisor <= 0)
        return;
    const ProcessUsage used = usageOfTree(supervisor, processes);
    const std::int64_t elapsedMs = workedMsAt(trial, m_clock.steadyMs());
    Watched& watched = m_watched[trial.id];
    const double seconds = static_cast<double>(elapsedMs - watched.elapsedMs) / 1000;
    UsageSample sample{elapsedMs, 0, used.memoryBytes, {}, 0};
    addGpuUse(descendantsOf(supervisor, processes), m_gpus.latest(), sample);
    if (seconds > 0)
        sample.cpuPercent = std::max(0.0, used.cpuSeconds - watched.cpuSeconds) / seconds * 100;
    watched.cpuSeconds = used.cpuSeconds;
    watched.elapsedMs = elapsedMs;
    watched.series.add(sample);
    m_outbox.next().usage.push_back({trial.id, sample});
}

void UsageSampler::leaveEnded() {
    for (auto current = m_watched.begin(); current != m_watched.end();) {
        const Trial* const trial = m_record.history().find(current->first);
        if (trial && trial->state == TrialState::Running) {
            ++current;
            continue;
        }
        // A folder that the user has removed meanwhile, or a full disk, is no reason to bother anybody.
        static_cast<void>(m_folder.writeUsage(current->first, usageCsv(current->second.series.points())));
        current = m_watched.erase(current);
    }
}

}  // namespace vernier
