#pragma once

#include "core/base/Clock.h"
#include "core/exec/Launcher.h"
#include "core/exec/LogWatch.h"
#include "core/exec/ProcessWatch.h"
#include "core/folder/StudyFolder.h"
#include "core/record/StudyRecord.h"
#include "core/record/TrialChanges.h"
#include "core/record/TrialOutput.h"
#include "core/run/TrialJudge.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vernier {

/// The trials whose processes run: starts them, reads their output into reports, ends them, and judges them when they have
/// ended. Writes nothing to the store: collect() hands over what must be written. Lives in the engine's thread.
class RunningTrials : public QObject {
    Q_OBJECT

public:
    /// All arguments outlive it.
    RunningTrials(const StudyFolder& folder, const StudyRecord& record, Launcher& launcher, const Clock& clock,
                  QObject* parent = nullptr);

    /// Starts the process of a trial whose row, Running, is durable. A request that failed, or is refused, becomes the trial's
    /// end.
    void start(Trial trial, const Result<LaunchRequest>& request);
    /// Picks up a trial that the store calls Running, after a restart: its process is still running, has ended meanwhile, or is
    /// lost. One that a rule had stopped is ended. False if it was never started: what its folder holds may be of another
    /// start.
    /// `isSameBoot`: the machine has not been started anew since. `wasStopping`: the study was being stopped.
    bool takeUp(const Trial& trial, bool isSameBoot, bool wasStopping);
    /// How many of those taken up run in the study that this one is a copy of, and so are lost to it.
    int copiedCount() const { return m_copied; }
    /// Asks the process to end, again and again until it hears; collect() tells when it has ended. The first request counts.
    void end(TrialId id, EndRequest request);
    /// Ends those that must end because of the stopping rule or the end of their steps. What collect() handed over must be
    /// durable.
    void endDecided();
    /// True if its end was asked for.
    bool isEnding(TrialId id) const;
    void endAll(EndRequest request);
    /// The user's words on a running trial.
    void annotate(const Trial& annotated);
    /// Forgets the reports of the running trials and reads their logs from the start, with the current metrics.
    void restartReading(TrialChanges& changes);

    int count() const { return static_cast<int>(m_runs.size()); }

    /// Adds to `changes` what was printed since the last call and the outcome of the trials that have ended; these are
    /// forgotten here; what still runs is judged by the stopping rule. True if there is more to read at once. O(bytes read).
    bool collect(TrialChanges& changes);
    /// The rule of the current definition, from now on.
    void followRule() { m_judge.follow(m_record.definition()); }
    /// The slots of the trials whose end collect() has handled since the last call.
    std::vector<int> takeFreedSlots() { return std::exchange(m_freedSlots, {}); }
    /// The trials that are to be run again, as collect() has left them since the last call.
    std::vector<Trial> takeRetried() { return std::exchange(m_retried, {}); }

Q_SIGNALS:
    /// collect() has something to do. At once for an end, at most 20 a second for output.
    void changed();
    /// A trial that is to end cannot be asked to, and why; once for each trial. It is asked on.
    void endRefused(vernier::TrialId id, const vernier::Error& error);
    /// Something that people should know of what a trial printed.
    void noticed(const vernier::Notice& notice);

private:
    struct Run {
        Run(Trial running, TrialOutput reader) : trial(std::move(running)), output(std::move(reader)) {}

        Trial trial;
        TrialOutput output;
        bool isChanged = true;
        EndRequest request = EndRequest::None;
        std::optional<ProcessEnd> startFailure;
        std::size_t judgedReports = 0;  ///< of the objective, whose steps were over
        bool pauses = false;            ///< when it has used its steps
        bool isTakenUp = false;         ///< its start was another program's
        bool endsByItself = false;      ///< then: its command knows how many they are
        bool isPauseTold = false;       ///< by a decision of the rule
        std::optional<EndRequest> due;  ///< decided, not yet durable
        bool isUnheard = false;         ///< its supervisor could not be asked to end it
        bool isRefusalTold = false;
        Message endReason;  ///< the sentence of the rule that ended it
    };

    Run& follow(const Trial& trial);
    void lookAgain();
    void askToEnd(Run& run);
    void askUnheard();
    void markChanged(const std::vector<std::string>& folders);
    bool collectRun(Run& run, TrialChanges& changes);
    void keep(Run& run, const std::vector<Observation>& observations, TrialChanges& changes);
    void judge(Run& run, TrialChanges& changes);
    void pause(Run& run, TrialChanges& changes);
    void saveReading(const Run& run, TrialChanges& changes) const;
    std::size_t objectiveReports(const Run& run) const;
    std::size_t finishedReports(const Run& run) const;
    void finish(Run& run, ProcessEnd end, TrialChanges& changes);
    std::int64_t elapsedMs(const Run& run) const;
    std::int64_t legMs(const Run& run, const ProcessEnd& end) const;
    bool hasUsedSteps(const Run& run, std::size_t reports) const;
    void retry(Run& run, TrialChanges& changes);
    void leave(const Run& run);

    const StudyFolder& m_folder;
    const StudyRecord& m_record;
    Launcher& m_launcher;
    const Clock& m_clock;
    ProcessWatch m_processWatch;
    LogWatch m_logWatch;
    QTimer m_askTimer;   ///< active while a run is unheard
    QTimer m_lookTimer;  ///< active while a run must be looked at
    TrialJudge m_judge;
    std::map<TrialId, Run> m_runs;
    std::vector<int> m_freedSlots;
    int m_copied = 0;
    OutputNotices m_notices;
    std::vector<Trial> m_retried;
};

}  // namespace vernier
