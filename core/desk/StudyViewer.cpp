#include "core/desk/StudyViewer.h"

#include "core/base/Clock.h"
#include "core/curves/TrialFolds.h"
#include "core/events/RunStateText.h"
#include "core/events/StudyLog.h"
#include "core/record/KeptNumbers.h"
#include "core/run/StudyProgress.h"
#include "core/store/RowGaps.h"
#include "core/study/MessageJson.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vernier {

namespace {

constexpr std::chrono::milliseconds kStorePollInterval{500};

std::string valueOf(const std::map<std::string, std::string>& meta, const std::string& key) {
    const auto found = meta.find(key);
    return found == meta.end() ? std::string() : found->second;
}

/// True if the numbers of `trials`, in ascending order, leave no gap after those that are known.
bool follows(const History& known, const std::vector<Trial>& trials) {
    auto next = static_cast<std::int64_t>(known.trials().size());
    for (const Trial& trial : trials) {
        if (trial.id.number > next)
            return false;
        next = std::max(next, trial.id.number + 1);
    }
    return true;
}

}  // namespace

StudyViewer::StudyViewer(std::unique_ptr<StudyStore> store, StoredStudy stored, StudyDefinition definition, const Clock& clock,
                         EventOutbox& outbox, std::function<bool()> isRun, QObject* parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_lastSequence(stored.lastSequence),
      m_meta(std::move(stored.meta)),
      m_definition(std::make_shared<const StudyDefinition>(std::move(definition))),
      m_history(criteriaOf(*m_definition)),
      m_clock(clock),
      m_outbox(outbox),
      m_isRun(std::move(isRun)),
      m_timer(this) {
    std::vector<TrialId> lost;
    for (Trial& trial : withoutGaps(std::move(stored.trials), lost))
        m_history.apply(std::make_shared<const Trial>(withFurtherObjectives(std::move(trial), *m_definition)));
    m_outbox.next().definition = m_definition;
    m_outbox.next().trials = m_history.trials();
    m_stops.add(stored.decisions);
    m_outbox.next().decisions = std::move(stored.decisions);
    if (!lost.empty())
        m_outbox.tell(Notice::Severity::Warning,
                      message("desk.rows-lost",
                              "The database has lost the rows of %1 trials. Running the study, or vernier-cli "
                              "repair, looks for them in their folders.",
                              static_cast<std::int64_t>(lost.size())));
    m_timer.setInterval(kStorePollInterval);
    connect(&m_timer, &QTimer::timeout, this, &StudyViewer::poll);
    if (m_store)
        m_timer.start();
}

StudyStatus StudyViewer::status() const {
    ProgressInput input;
    input.isReadOnly = true;
    input.runState = runStateFrom(valueOf(m_meta, "run_state")).value_or(RunState::Idle);
    input.wasInterrupted = isUnderWay(input.runState) && !m_isRun();
    input.reason = messageFromStored(valueOf(m_meta, "reason"), valueOf(m_meta, "reason_message"));
    input.slots = slotsOf(m_meta, *m_definition);
    input.runtimeSeconds = static_cast<double>(runtimeMsOf(m_meta)) / 1000;
    input.nowSteadyMs = m_clock.steadyMs();
    input.savings = m_stops.savings(m_history);
    return progressOf(m_history, m_definition->limits, input);
}

Result<void> StudyViewer::tellLog() {
    const auto kept = m_store ? m_store->events(kReportsEvent) : Result<std::vector<LoggedEvent>>();
    return kept.map([this](const std::vector<LoggedEvent>& events) {
        m_tellsLog = true;
        m_outbox.next().studyLog = StudyLogPart{true, studyLogFrom(events)};
    });
}

void StudyViewer::poll() {
    Result<StudyStore::Changes> changes = m_store->changesSince(m_lastSequence);
    if (!changes) {
        m_outbox.tell(changes.error());
        m_timer.stop();
        return;
    }
    if (changes->events.empty())
        return;
    if (!follows(m_history, changes->trials)) {
        m_outbox.tell(Notice::Severity::Error,
                      message("desk.numbers",
                              "study.db was changed by hand: the numbers of its trials have a gap. What you see "
                              "stays as it was."));
        m_timer.stop();
        return;
    }
    m_lastSequence = changes->events.back().sequence;
    m_meta = std::move(changes->meta);
    if (!changes->definitions.empty())
        follow(changes->definitions.back());
    EventBatch told;
    for (Trial& trial : changes->trials) {
        told.trials.push_back(std::make_shared<const Trial>(withFurtherObjectives(std::move(trial), *m_definition)));
        m_history.apply(told.trials.back());
    }
    m_stops.add(changes->decisions);
    told.decisions = std::move(changes->decisions);
    if (m_tellsLog)
        told.studyLog = StudyLogPart{false, studyLogFrom(changes->events)};
    m_outbox.next().merge(std::move(told));
}

void StudyViewer::follow(const std::string& definitionText) {
    Result<ParsedStudy> parsed = parseStudy(definitionText);
    if (!parsed)
        return;  // written by a newer program; what was known stays
    m_definition = std::make_shared<const StudyDefinition>(std::move(parsed->definition));
    m_history.setCriteria(criteriaOf(*m_definition));
    m_outbox.next().definition = m_definition;
}

}  // namespace vernier
