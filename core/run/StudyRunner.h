#pragma once

#include "core/events/Command.h"
#include "core/events/EventBatch.h"
#include "core/exec/SlotPool.h"
#include "core/methods/Methods.h"
#include "core/run/NextSuggestion.h"
#include "core/run/RunClock.h"
#include "core/run/RunningTrials.h"
#include "core/run/StartGate.h"
#include "core/run/StudyRecord.h"
#include "core/run/TrialSteering.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// What a StudyRunner works with; all outlive it.
struct RunnerServices {
    const StudyFolder& folder;
    StudyRecord& record;
    Launcher& launcher;
    const Clock& clock;
    EventOutbox& outbox;
    std::string programFolder;  ///< first in the PATH of trials, so that our own samples are found
    /// Called in another thread than the runner's.
    std::function<Result<std::unique_ptr<Strategy>>(const StudyDefinition&, const std::vector<PriorStudy>&)> strategyOf =
        makeStrategy;
};

/// Runs a study: asks the strategy, fills the slots, ends what must end, keeps the limits. Nothing is started or announced
/// before it is durable. Lives in the engine's thread, which no call holds for long: suggestions are computed in another
/// (NextSuggestion).
class StudyRunner : public QObject {
    Q_OBJECT

public:
    explicit StudyRunner(const RunnerServices& services, QObject* parent = nullptr);

    /// Picks up the trials that the last program left running. Starts nothing: whether an interrupted study resumes is up to
    /// its client, which knows whether the user trusts its command.
    void takeUp();

    void run();
    void pause();
    void stop();
    void cancelTrial(TrialId id);
    /// Whether a trial keeps running whatever the stopping rule says. One whose end has already been requested cannot be kept.
    void keepTrial(TrialId id, bool isKept);
    void queueTrial(const command::QueueTrial& queued);
    void skipSuggestion(const command::SkipSuggestion& skipped);
    void setSlots(int slotCount);
    void annotate(const command::Annotate& annotation);
    /// Adopts an edited definition, which has no faults: strategy, slots and limits follow it, changed metrics are reread.
    void replaceDefinition(StudyDefinition definition);
    /// Rereads the logs of all trials with the current metrics and judges the ended ones again.
    void rereadLogs();

    StudyStatus status() const;

private:
    void tellFaults();
    void turn();
    void collect();
    void reviewLimits();
    void fillSlots();
    const Trial* firstWaiting() const;
    std::optional<Trial> nextTrial();
    std::optional<Trial> trialOf(SuggestionAnswer answer);
    std::optional<Trial> resumed(TrialId id, std::optional<std::int64_t> resource) const;
    bool startNow(Trial trial);
    void launch(Trial trial, const Slot& slot);
    void takeUpTrial(const Trial& trial);
    void settle();
    void enter(RunState state, Message reason = {});
    void followDefinition();
    bool save();

    RunnerServices m_services;
    RunningTrials m_running;
    TrialSteering m_steering;
    SlotPool m_slots;
    NextSuggestion m_next;
    bool m_canRun = false;  ///< the definition has no faults
    RunState m_state = RunState::Idle;
    bool m_wasInterrupted = false;
    Message m_reason;  ///< why the study stands still
    StartGate m_gate;
    TrialChanges m_unsaved;  ///< kept until the store takes it
    RunClock m_runtime;
    QTimer m_heartbeat;
};

}  // namespace vernier
