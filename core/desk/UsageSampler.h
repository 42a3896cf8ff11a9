#pragma once

#include "core/events/EventOutbox.h"
#include "core/events/TrialUsage.h"
#include "core/exec/GpuProbe.h"
#include "core/exec/Launcher.h"
#include "core/folder/StudyFolder.h"
#include "core/record/StudyRecord.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace vernier {

class Clock;
struct ProcessEntry;

/// Checks every two seconds what the processes of the running trials use, reports it, and leaves it as usage.csv in the folder
/// of a trial that has ended. Costs one pass over /proc each time, and nothing while no trial is running. Lives in the engine's
/// thread.
class UsageSampler : public QObject {
    Q_OBJECT

public:
    /// All arguments outlive it.
    UsageSampler(const StudyFolder& folder, const StudyRecord& record, const Launcher& launcher, const Clock& clock,
                 EventOutbox& outbox, QObject* parent = nullptr);

    /// What was seen of a running trial so far; empty for others.
    std::vector<UsageSample> pointsOf(TrialId trial) const;

private:
    struct Watched {
        UsageSeries series;
        double cpuSeconds = 0;
        std::int64_t elapsedMs = 0;
    };

    void sample();
    void sampleTrial(const Trial& trial, const std::vector<ProcessEntry>& processes);
    void leaveEnded();

    const StudyFolder& m_folder;
    const StudyRecord& m_record;
    const Launcher& m_launcher;
    const Clock& m_clock;
    EventOutbox& m_outbox;
    std::map<TrialId, Watched> m_watched;
    GpuProbe m_gpus;
    QTimer m_timer;
};

}  // namespace vernier
