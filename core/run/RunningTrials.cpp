#include "core/run/RunningTrials.h"

#include "core/log/LogCategories.h"
#include "core/reading/ReportSeries.h"
#include "core/record/EndClues.h"
#include "core/record/FoundTrials.h"
#include "core/record/TrialOutcome.h"
#include "core/run/TrialLegs.h"
#include "core/run/TrialLog.h"
#include "core/run/TrialRetry.h"
#include "core/study/Resource.h"

#include <algorithm>
#include <chrono>

namespace vernier {

namespace {

constexpr std::chrono::milliseconds kAskInterval{100};
constexpr std::chrono::milliseconds kLookInterval{500};

ProcessEnd couldNotStart(const Error& error, std::int64_t wallMs) {
    ProcessEnd end;
    end.kind = EndKind::CouldNotStart;
    end.detail = error.whole();
    end.isShortage = error.code == ErrorCode::Shortage || error.code == ErrorCode::Storage;
    end.endedWallMs = wallMs;
    return end;
}

}  // namespace

RunningTrials::RunningTrials(const StudyFolder& folder, const StudyRecord& record, Launcher& launcher, const Clock& clock,
                             QObject* parent)
    : QObject(parent),
      m_folder(folder),
      m_record(record),
      m_launcher(launcher),
      m_clock(clock),
      m_processWatch(launcher, this),
      m_logWatch(this),
      m_askTimer(this),
      m_lookTimer(this) {
    m_lookTimer.setInterval(kLookInterval);
    connect(&m_lookTimer, &QTimer::timeout, this, &RunningTrials::lookAgain);
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(kAskInterval);
    connect(&m_askTimer, &QTimer::timeout, this, &RunningTrials::askUnheard);
    connect(&m_processWatch, &ProcessWatch::ended, this, [this](const std::string& path) { markChanged({path}); });
    connect(&m_logWatch, &LogWatch::changed, this, &RunningTrials::markChanged);
}

RunningTrials::Run& RunningTrials::follow(const Trial& trial) {
    const std::vector<MetricDefinition>& metrics = m_record.definition().metrics;
    Run run(trial, TrialOutput(trial.id, metricPlaceOf(trial, m_record.definition(), m_folder), metrics,
                               m_record.positionsOf(trial.id)));
    if (run.output.mustBeLookedAt())
        m_lookTimer.start();
    run.trial.reports.resize(m_record.definition().valueMetrics().size());
    run.request = trial.end ? trial.end->request : EndRequest::None;
    run.judgedReports = finishedReports(run);
    run.pauses = pausesAtResource(trial, m_record.definition());
    run.endsByItself = isToldResource(m_record.definition());
    return m_runs.insert_or_assign(trial.id, std::move(run)).first->second;
}

void RunningTrials::start(Trial trial, const Result<LaunchRequest>& request) {
    logTrialStart(trial);
    Run& run = follow(trial);
    if (!trial.pauses.empty())
        run.output.resume();
    const Folder folder = m_folder.trial(trial.id);
    const Result<void> launched = request.and_then([&](const LaunchRequest& ready) { return m_launcher.launch(ready); });
    if (!launched) {
        run.startFailure = couldNotStart(launched.error(), m_clock.wallMs());
        QMetaObject::invokeMethod(this, &RunningTrials::changed, Qt::QueuedConnection);
        return;
    }
    m_logWatch.watch(folder);
    m_processWatch.watch(folder);
}

bool RunningTrials::takeUp(const Trial& trial, bool isSameBoot, bool wasStopping) {
    const Folder folder = m_folder.trial(trial.id);
    const ProcessStatus status = m_launcher.status(folder);
    if (status.phase == ProcessPhase::NotStarted || !isOfStart(trial.startId, status, folder))
        return false;
    m_copied += status.isCopied ? 1 : 0;
    qCInfo(logRun, "Trial %lld from an earlier session is taken up.", static_cast<long long>(trial.id.number));
    Run& run = follow(trial);
    run.isTakenUp = true;
    if (!isSameBoot)
        run.trial.clockMs.reset();
    m_logWatch.watch(folder);
    m_processWatch.watch(folder);
    const Decision* const stop = m_record.stops().find(trial.id);
    if (stop && !trial.isKept && stop->wallMs >= trial.startedWallMs.value_or(0)) {
        run.endReason = stop->reason;
        end(trial.id, EndRequest::Rule);
    } else if (wasStopping) {
        end(trial.id, EndRequest::StudyStopped);
    }
    return true;
}

void RunningTrials::end(TrialId id, EndRequest request) {
    const auto found = m_runs.find(id);
    if (found == m_runs.end())
        return;
    if (found->second.request == EndRequest::None)
        found->second.request = request;
    logEndRequest(id, request);
    askToEnd(found->second);
}

void RunningTrials::askToEnd(Run& run) {
    const Result<void> asked = m_launcher.end(m_folder.trial(run.trial.id));
    run.isUnheard = !asked;
    if (asked)
        return;
    m_askTimer.start();
    if (asked.error().code == ErrorCode::NotReady || std::exchange(run.isRefusalTold, true))
        return;
    qCWarning(logExec, "%s", asked.error().text().c_str());
    Q_EMIT endRefused(run.trial.id, asked.error());
}

void RunningTrials::askUnheard() {
    for (auto& [id, run] : m_runs) {
        if (run.isUnheard)
            askToEnd(run);
    }
}

void RunningTrials::endDecided() {
    for (auto& [id, run] : m_runs) {
        if (const std::optional<EndRequest> request = std::exchange(run.due, std::nullopt))
            end(id, *request);
    }
}

bool RunningTrials::isEnding(TrialId id) const {
    const auto found = m_runs.find(id);
    return found != m_runs.end() && (found->second.request != EndRequest::None || found->second.due);
}

void RunningTrials::endAll(EndRequest request) {
    for (const auto& [id, run] : m_runs)
        end(id, request);
}

void RunningTrials::annotate(const Trial& annotated) {
    const auto found = m_runs.find(annotated.id);
    if (found == m_runs.end())
        return;
    Trial& trial = found->second.trial;
    trial.note = annotated.note;
    trial.tags = annotated.tags;
    trial.isStarred = annotated.isStarred;
    trial.isExcluded = annotated.isExcluded;
    trial.isKept = annotated.isKept;
}

void RunningTrials::restartReading(TrialChanges& changes) {
    const StudyDefinition& definition = m_record.definition();
    for (auto& [id, run] : m_runs) {
        run.output = TrialOutput(id, metricPlaceOf(run.trial, definition, m_folder), definition.metrics, {});
        run.trial.reports.assign(definition.valueMetrics().size(), {});
        run.isChanged = true;
        run.judgedReports = 0;
        changes.batch.clearedReports.push_back(id);
    }
}

void RunningTrials::lookAgain() {
    bool mustLookAgain = false;
    for (auto& [id, run] : m_runs) {
        mustLookAgain = mustLookAgain || run.output.mustBeLookedAt();
        run.isChanged = run.isChanged || run.output.mustBeLookedAt();
    }
    if (mustLookAgain)
        Q_EMIT changed();
    else
        m_lookTimer.stop();
}

void RunningTrials::markChanged(const std::vector<std::string>& folders) {
    for (auto& [id, run] : m_runs)
        run.isChanged = run.isChanged || std::find(folders.begin(), folders.end(), m_folder.trial(id).path()) != folders.end();
    Q_EMIT changed();
}

bool RunningTrials::collect(TrialChanges& changes) {
    bool hasMore = false;
    for (auto current = m_runs.begin(); current != m_runs.end();) {
        Run& run = current->second;
        const bool hasEnded = (run.isChanged || run.startFailure) && collectRun(run, changes);
        hasMore = hasMore || (run.isChanged && !hasEnded);
        current = hasEnded ? m_runs.erase(current) : std::next(current);
    }
    return hasMore;
}

/// True if the trial has ended and everything it printed has been read.
bool RunningTrials::collectRun(Run& run, TrialChanges& changes) {
    // The status comes first: what was printed before an end is then certain to be there.
    ProcessStatus status;
    if (run.startFailure) {
        status.phase = ProcessPhase::Ended;
        status.end = run.startFailure;
    } else {
        status = m_launcher.status(m_folder.trial(run.trial.id));
    }
    const TrialOutput::Piece piece = run.output.read();
    if (run.output.mustBeLookedAt() && !m_lookTimer.isActive())
        m_lookTimer.start();
    keep(run, piece.observations, changes);
    if (status.phase == ProcessPhase::Running)
        judge(run, changes);
    run.isChanged = piece.hasMore;
    if (status.phase == ProcessPhase::Running || piece.hasMore)
        return false;
    // If a supervisor was lost, nobody else ends what it had custody of. There is nobody left who could refuse.
    if (status.end && status.end->kind == EndKind::Lost) {
        static_cast<void>(m_launcher.end(m_folder.trial(run.trial.id)));
        // What it still printed until then.
        for (TrialOutput::Piece rest{{}, true}; rest.hasMore;) {
            rest = run.output.read();
            keep(run, rest.observations, changes);
        }
    }
    finish(run, status.end.value_or(ProcessEnd{}), changes);
    return true;
}

void RunningTrials::keep(Run& run, const std::vector<Observation>& observations, TrialChanges& changes) {
    if (observations.empty())
        return;
    const std::int64_t elapsedMs = this->elapsedMs(run);
    keepReports(
        run.trial, observations, m_record.definition(), [=](std::size_t) { return elapsedMs; }, changes.batch);
    run.judgedReports = std::min(run.judgedReports, objectiveReports(run));
    saveReading(run, changes);
}

/// What has been read, and how far: both or neither.
void RunningTrials::saveReading(const Run& run, TrialChanges& changes) const {
    for (LogPosition& position : run.output.positions())
        changes.batch.positions.push_back(std::move(position));
    changes.addLive(run.trial, m_clock.wallMs());
}

std::int64_t RunningTrials::elapsedMs(const Run& run) const {
    return std::max(lastElapsedMs(run.trial), workedMsAt(run.trial, m_clock.steadyMs()));
}

/// How long the leg worked that has ended. When one ended that another program started is known only from its record, so
/// without one its last report must do.
std::int64_t RunningTrials::legMs(const Run& run, const ProcessEnd& end) const {
    if (end.workedMs > 0 || end.kind == EndKind::CouldNotStart)
        return end.workedMs;
    const std::int64_t until = run.isTakenUp ? lastElapsedMs(run.trial) : elapsedMs(run);
    return std::max<std::int64_t>(0, until - run.trial.workedMs.value_or(0));
}

/// Asks the rule about the reports of steps that are over, in the batch that holds them, and checks whether the trial has used
/// its steps.
void RunningTrials::judge(Run& run, TrialChanges& changes) {
    const std::size_t reports = finishedReports(run);
    if (reports <= run.judgedReports || run.request != EndRequest::None || run.due)
        return;
    const auto metric = static_cast<std::size_t>(m_record.definition().objectiveIndex());
    Trial judged = run.trial;
    judged.reports[metric].resize(reports);
    std::vector<Decision> decisions = m_judge.judge(m_record.history(), judged, run.judgedReports, m_clock.wallMs());
    if (!decisions.empty())
        saveReading(run, changes);  // a step that has only been named must not be judged again
    for (Decision& decision : decisions) {
        if (decision.stops()) {
            run.due = EndRequest::Rule;
            run.endReason = decision.reason;
        } else if (decision.verdict == Verdict::Pause) {
            run.isPauseTold = true;
            if (run.pauses && !run.endsByItself)
                run.due = EndRequest::Pause;
        }
        changes.batch.decisions.push_back(std::move(decision));
    }
    run.judgedReports = reports;
    if (run.pauses && !run.due && hasUsedSteps(run, reports))
        run.due = EndRequest::Pause;
}

/// Whether its first so many reports of the objective have come as far as it was to run.
bool RunningTrials::hasUsedSteps(const Run& run, std::size_t reports) const {
    if (reports == 0)
        return false;
    const auto metric = static_cast<std::size_t>(m_record.definition().objectiveIndex());
    return run.trial.reports[metric][reports - 1].step >= *run.trial.resource + (run.endsByItself ? 1 : 0);
}

/// Says why it pauses, if the rule has not, and lets the next leg continue reading after a last line that this one left
/// unfinished.
void RunningTrials::pause(Run& run, TrialChanges& changes) {
    for (LogPosition& position : run.output.positions())
        changes.batch.positions.push_back(std::move(position));
    if (run.isPauseTold || objectiveReports(run) == 0)
        return;
    const Report& last = run.trial.reports[static_cast<std::size_t>(m_record.definition().objectiveIndex())].back();
    Decision decision{run.trial.id, last.step, Verdict::Pause, m_record.definition().strategy.kind, {}};
    decision.reason =
        message("decision.steps-used", "Paused at step %1: it has used the steps it was given so far.", last.step);
    decision.value = last.value;
    decision.wallMs = m_clock.wallMs();
    changes.batch.decisions.push_back(std::move(decision));
}

std::size_t RunningTrials::objectiveReports(const Run& run) const {
    const auto metric = static_cast<std::size_t>(m_record.definition().objectiveIndex());
    return metric < run.trial.reports.size() ? run.trial.reports[metric].size() : 0;
}

/// How many of them are of steps that are over: all but the last, unless the output has gone on to another step, or says
/// nothing more of a step once it has named it.
std::size_t RunningTrials::finishedReports(const Run& run) const {
    const std::size_t count = objectiveReports(run);
    if (count == 0 || !staysOpen(m_record.definition()))
        return count;
    const auto metric = static_cast<std::size_t>(m_record.definition().objectiveIndex());
    return run.output.isOver(run.trial.reports[metric].back()) ? count : count - 1;
}

void RunningTrials::finish(Run& run, ProcessEnd end, TrialChanges& changes) {
    keep(run, run.output.finish(), changes);
    if (end.request == EndRequest::None)
        end.request = run.request;
    if (end.request == EndRequest::Rule && end.detail.empty())
        end.detail = run.endReason;
    // Asked to pause by a program that has ended since.
    if (end.request == EndRequest::None && end.wasInterrupted && run.isTakenUp && run.pauses &&
        hasUsedSteps(run, objectiveReports(run)))
        end.request = EndRequest::Pause;
    if (end.request == EndRequest::None)
        addCluesFromLogs(end, m_folder.trial(run.trial.id));
    const std::int64_t worked = legMs(run, end);
    run.trial.workedMs = run.trial.workedMs.value_or(0) + worked;
    run.trial.clockMs.reset();
    run.trial.end = end;
    run.trial.endedWallMs = end.endedWallMs > 0 ? end.endedWallMs : m_clock.wallMs();
    keepReports(
        run.trial, measuresOf(run.trial, m_record.definition()), m_record.definition(),
        [&](std::size_t) { return runtimeMs(run.trial, 0); }, changes.batch);
    const TrialOutcome outcome = judgeTrial(run.trial, m_record.definition());
    outcome.applyTo(run.trial);
    logTrialEnd(run.trial);
    for (const Notice& notice : m_notices.take(run.trial, m_record.definition(), run.output.leftOut()))
        Q_EMIT noticed(notice);
    leave(run);
    if (isRetried(run.trial, m_record.definition().recovery)) {
        retry(run, changes);
        return;
    }
    if (outcome.state == TrialState::Paused)
        pause(run, changes);
    changes.add(std::move(run.trial), outcome.state == TrialState::Paused ? "paused" : "ended", m_clock.wallMs());
}

void RunningTrials::retry(Run& run, TrialChanges& changes) {
    const Message cause = causeSentence(run.trial);
    m_retried.push_back(run.trial);
    Trial again = retried(run.trial, canResume(m_record.definition()));
    if (again.state == TrialState::Paused) {  // its next leg prints behind what this one has printed
        for (LogPosition& position : run.output.positions())
            changes.batch.positions.push_back(std::move(position));
    } else {
        changes.replaceReports(again);
    }
    changes.add(std::move(again), "interrupted", m_clock.wallMs(), cause);
}

void RunningTrials::leave(const Run& run) {
    m_judge.forget(run.trial.id);
    if (run.trial.slot)
        m_freedSlots.push_back(*run.trial.slot);
    const Folder folder = m_folder.trial(run.trial.id);
    m_logWatch.forget(folder);
    m_processWatch.forget(folder);
}

}  // namespace vernier
