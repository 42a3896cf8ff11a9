#include "core/run/RunningTrials.h"

#include "core/log/LogCategories.h"
#include "core/run/TrialLog.h"
#include "core/run/TrialOutcome.h"
#include "core/study/Resource.h"

#include <algorithm>
#include <chrono>

namespace vernier {

namespace {

constexpr std::chrono::milliseconds kAskInterval{100};

ProcessEnd couldNotStart(const Error& error, std::int64_t wallMs) {
    ProcessEnd end;
    end.kind = EndKind::CouldNotStart;
    end.detail = error.whole();
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
      m_askTimer(this) {
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(kAskInterval);
    connect(&m_askTimer, &QTimer::timeout, this, &RunningTrials::askUnheard);
    connect(&m_processWatch, &ProcessWatch::ended, this, [this](const std::string& path) { markChanged({path}); });
    connect(&m_logWatch, &LogWatch::changed, this, &RunningTrials::markChanged);
}

RunningTrials::Run& RunningTrials::follow(const Trial& trial) {
    const std::string path = m_folder.trialFolder(trial.id);
    const std::vector<MetricDefinition>& metrics = m_record.definition().metrics;
    Run run(trial, TrialOutput(trial.id, path, metrics, m_record.positionsOf(trial.id)));
    run.trial.reports.resize(m_record.definition().valueMetrics().size());
    run.request = trial.end ? trial.end->request : EndRequest::None;
    run.judgedReports = objectiveReports(run);
    run.pauses = pausesAtResource(trial, m_record.definition());
    run.endsByItself = isToldResource(m_record.definition());
    return m_runs.insert_or_assign(trial.id, std::move(run)).first->second;
}

void RunningTrials::start(Trial trial, const Result<LaunchRequest>& request) {
    logTrialStart(trial);
    Run& run = follow(trial);
    const std::string path = m_folder.trialFolder(trial.id);
    const Result<void> launched = request.and_then([&](const LaunchRequest& ready) { return m_launcher.launch(ready); });
    if (!launched) {
        run.startFailure = couldNotStart(launched.error(), m_clock.wallMs());
        QMetaObject::invokeMethod(this, &RunningTrials::changed, Qt::QueuedConnection);
        return;
    }
    m_logWatch.watch(path);
    m_processWatch.watch(path);
}

bool RunningTrials::takeUp(const Trial& trial) {
    const std::string path = m_folder.trialFolder(trial.id);
    if (m_launcher.status(path).phase == ProcessPhase::NotStarted)
        return false;
    qCInfo(logRun, "Trial %lld from an earlier session is taken up.", static_cast<long long>(trial.id.number));
    Run& run = follow(trial);
    m_logWatch.watch(path);
    m_processWatch.watch(path);
    if (const Decision* const stop = m_record.stops().find(trial.id); stop && !trial.isKept) {
        run.endReason = stop->reason;
        end(trial.id, EndRequest::Rule);
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
    const Result<void> asked = m_launcher.end(m_folder.trialFolder(run.trial.id));
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
        run.output = TrialOutput(id, m_folder.trialFolder(id), definition.metrics, {});
        run.trial.reports.assign(definition.valueMetrics().size(), {});
        run.isChanged = true;
        changes.batch.clearedReports.push_back(id);
    }
}

void RunningTrials::markChanged(const std::vector<std::string>& folders) {
    for (auto& [id, run] : m_runs)
        run.isChanged = run.isChanged || std::find(folders.begin(), folders.end(), m_folder.trialFolder(id)) != folders.end();
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
    if (run.startFailure)
        status = {ProcessPhase::Ended, run.startFailure, 0};
    else
        status = m_launcher.status(m_folder.trialFolder(run.trial.id));
    const TrialOutput::Piece piece = run.output.read();
    keep(run, piece.observations, changes);
    if (status.phase == ProcessPhase::Running)
        judge(run, changes);
    run.isChanged = piece.hasMore;
    if (status.phase == ProcessPhase::Running || piece.hasMore)
        return false;
    // If a supervisor was lost, nobody else ends what it had custody of. There is nobody left who could refuse.
    if (status.end && status.end->kind == EndKind::Lost)
        static_cast<void>(m_launcher.end(m_folder.trialFolder(run.trial.id)));
    finish(run, status.end.value_or(ProcessEnd{}), changes);
    return true;
}

void RunningTrials::keep(Run& run, const std::vector<Observation>& observations, TrialChanges& changes) {
    if (observations.empty())
        return;
    const std::int64_t elapsedMs = runtimeMs(run.trial, m_clock.wallMs());
    for (const Observation& observation : observations) {
        std::vector<Report>& series = run.trial.reports[static_cast<std::size_t>(observation.metric)];
        const Report report{observation.step, observation.value, elapsedMs};
        if (series.size() >= kMaxReportsPerMetric) {
            series.back() = report;
            continue;
        }
        series.push_back(report);
        changes.batch.reports.push_back({run.trial.id, observation.metric, report});
    }
    for (LogPosition& position : run.output.positions())
        changes.batch.positions.push_back(std::move(position));
    changes.addLive(run.trial, m_clock.wallMs());
}

/// Asks the rule about new reports, in the batch that holds them, and checks whether the trial has used its steps.
void RunningTrials::judge(Run& run, TrialChanges& changes) {
    const std::size_t reports = objectiveReports(run);
    if (reports <= run.judgedReports || run.request != EndRequest::None || run.due)
        return;
    for (Decision& decision : m_judge.judge(m_record.history(), run.trial, run.judgedReports, m_clock.wallMs())) {
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
    const Report& newest = run.trial.reports[static_cast<std::size_t>(m_record.definition().objectiveIndex())].back();
    if (run.pauses && !run.due && newest.step >= *run.trial.resource + (run.endsByItself ? 1 : 0))
        run.due = EndRequest::Pause;
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

void RunningTrials::finish(Run& run, ProcessEnd end, TrialChanges& changes) {
    keep(run, run.output.finish(), changes);
    if (end.request == EndRequest::None)
        end.request = run.request;
    if (end.request == EndRequest::Rule && end.detail.empty())
        end.detail = run.endReason;
    run.trial.end = end;
    run.trial.endedWallMs = end.endedWallMs > 0 ? end.endedWallMs : m_clock.wallMs();
    const TrialOutcome outcome = judgeTrial(run.trial, m_record.definition());
    run.trial.state = outcome.state;
    run.trial.failure = outcome.failure;
    run.trial.objective = outcome.objective;
    if (outcome.state == TrialState::Paused)
        pause(run, changes);
    logTrialEnd(run.trial);
    m_judge.forget(run.trial.id);
    if (run.trial.slot)
        m_freedSlots.push_back(*run.trial.slot);

    const std::string path = m_folder.trialFolder(run.trial.id);
    m_logWatch.forget(path);
    m_processWatch.forget(path);
    changes.add(std::move(run.trial), outcome.state == TrialState::Paused ? "paused" : "ended", m_clock.wallMs());
}

}  // namespace vernier
