#pragma once

#include "core/base/Clock.h"
#include "core/desk/OutputFollower.h"
#include "core/events/EventOutbox.h"
#include "core/exec/Launcher.h"
#include "core/folder/StudyFolder.h"
#include "core/reading/MetricPlace.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// Runs the command once, outside the study, and streams its output, so that the user sees what there is to measure; at
/// its end, tells what numbers it has written to files. Lives in the engine's thread.
class TryOnceRun : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    TryOnceRun(const StudyFolder& folder, Launcher& launcher, const Clock& clock, EventOutbox& outbox,
               QObject* parent = nullptr);
    /// Ends the run: nobody is left to see it.
    ~TryOnceRun() override;

    /// Refused with a notice while one is running. A failure to start is reported as its end.
    void start(const command::TryOnce& request, const std::string& programFolder);
    void cancel();

private:
    void poll();
    void finish(ProcessEnd end);

    const StudyFolder& m_folder;
    Launcher& m_launcher;
    const Clock& m_clock;
    EventOutbox& m_outbox;
    std::optional<OutputFollower> m_output;  ///< set while it runs
    std::int64_t m_startedMs = 0;
    MetricPlace m_place{};
    std::vector<std::string> m_ours;  ///< the files in its folder that are not the command's
    bool m_isCancelled = false;
    bool m_isUnheard = false;  ///< its supervisor could not be asked to end it, and is asked on
    bool m_isRefusalTold = false;
    QTimer m_timer;
};

}  // namespace vernier
