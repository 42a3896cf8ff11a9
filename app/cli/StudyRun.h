#pragma once

#include "app/cli/InterruptSignals.h"
#include "app/cli/StatusLine.h"
#include "core/desk/EngineThread.h"
#include "core/study/History.h"

#include <QObject>

#include <functional>
#include <optional>

namespace vernier {

/// Whether a trial is meant.
using TrialChoice = std::function<bool(const Trial&)>;

/// Runs a study in the terminal until it comes to rest, and ends the event loop with an ExitCode.
class StudyRun : public QObject {
    Q_OBJECT

public:
    /// `slotCount`: how many trials at a time, this time. `isRerun`: which trials run again first; null: none.
    StudyRun(EngineOptions options, command::Run run, std::optional<int> slotCount, TrialChoice isRerun = nullptr,
             QObject* parent = nullptr);

private:
    void takeEvents();
    void begin(const EventBatch& first);
    void showTrials(const std::vector<TrialPtr>& trials);
    std::vector<TrialId> trialsToRerun() const;
    void interrupt();
    void leaveBlocked();
    void endIfStanding();
    bool isHalted() const;
    int exitCode() const;

    command::Run m_run;
    std::optional<int> m_slotCount;
    TrialChoice m_isRerun;
    InterruptSignals m_interruptSignals;
    StatusLine m_line;
    StudyDefinition m_definition;
    History m_history;
    StudyStatus m_status;
    bool m_isBegun = false;  ///< Run was posted
    int m_interrupts = 0;
    EngineThread m_engine;  ///< last, so that it is destroyed first
};

}  // namespace vernier
