#include "core/record/StudyRecord.h"

#include "core/curves/TrialFolds.h"
#include "core/events/StudyLog.h"
#include "core/study/DefinitionChanges.h"
#include "core/study/StudyFile.h"

#include <algorithm>

namespace vernier {

StudyRecord::StudyRecord(std::unique_ptr<StudyStore> store, StoredStudy stored, StudyDefinition definition, EventOutbox& outbox)
    : m_store(std::move(store)),
      m_definition(std::make_shared<const StudyDefinition>(std::move(definition))),
      m_definitionRevision(static_cast<int>(stored.definitions.size()) - 1),
      m_history(criteriaOf(*m_definition)),
      m_meta(std::move(stored.meta)),
      m_outbox(outbox) {
    for (const Trial& trial : stored.trials)
        m_lastEnd = std::max(m_lastEnd, trial.endOrder.value_or(0));
    for (Trial& trial : stored.trials)
        m_history.apply(std::make_shared<const Trial>(withFurtherObjectives(std::move(trial), *m_definition)));
    for (LogPosition& position : stored.positions) {
        const std::pair key(position.trial, position.isStderr);
        m_positions.insert_or_assign(key, std::move(position));
    }
    m_outbox.next().definition = m_definition;
    m_outbox.next().trials = m_history.trials();
    m_stops.add(stored.decisions);
    m_outbox.next().decisions = std::move(stored.decisions);
}

std::vector<LogPosition> StudyRecord::positionsOf(TrialId id) const {
    std::vector<LogPosition> result;
    for (const bool isStderr : {false, true}) {
        if (const auto found = m_positions.find({id, isStderr}); found != m_positions.end())
            result.push_back(found->second);
    }
    return result;
}

std::string StudyRecord::meta(const std::string& key) const {
    const auto found = m_meta.find(key);
    return found == m_meta.end() ? std::string() : found->second;
}

Result<void> StudyRecord::commit(StoreBatch batch, std::vector<TrialPtr> live) {
    const std::int64_t lastEnd = numberEnds(batch.trials);
    if (Result<void> written = m_store->write(batch); !written)
        return written;
    m_lastEnd = lastEnd;
    apply(batch, std::move(live));
    tellEvents(batch.events);
    return {};
}

/// Gives those that have ended their place in the order of ends. Returns the last place given.
std::int64_t StudyRecord::numberEnds(std::vector<TrialPtr>& trials) const {
    std::int64_t last = m_lastEnd;
    for (TrialPtr& trial : trials) {
        if (!isFinished(trial->state) || trial->endOrder)
            continue;
        auto numbered = std::make_shared<Trial>(*trial);
        numbered->endOrder = ++last;
        trial = std::move(numbered);
    }
    return last;
}

Result<void> StudyRecord::tellLog() {
    return m_store->events(kReportsEvent).map([this](const std::vector<LoggedEvent>& events) {
        m_tellsLog = true;
        m_outbox.next().studyLog = StudyLogPart{true, studyLogFrom(events)};
    });
}

void StudyRecord::tellEvents(const std::vector<LoggedEvent>& events) {
    std::vector<StudyLogEntry> entries = m_tellsLog ? studyLogFrom(events) : std::vector<StudyLogEntry>();
    if (entries.empty())
        return;
    EventBatch told;
    told.studyLog = StudyLogPart{false, std::move(entries)};
    m_outbox.next().merge(std::move(told));
}

void StudyRecord::apply(const StoreBatch& batch, std::vector<TrialPtr> live) {
    live.insert(live.end(), batch.trials.begin(), batch.trials.end());
    for (const TrialPtr& trial : live)
        m_history.apply(trial);
    for (const TrialId cleared : batch.clearedReports) {
        m_positions.erase({cleared, false});
        m_positions.erase({cleared, true});
    }
    for (const LogPosition& position : batch.positions)
        m_positions.insert_or_assign({position.trial, position.isStderr}, position);
    for (const auto& [key, value] : batch.meta)
        m_meta.insert_or_assign(key, value);
    m_stops.add(batch.decisions);

    EventBatch told;
    told.trials = std::move(live);
    told.decisions = batch.decisions;
    m_outbox.next().merge(std::move(told));
}

Result<void> StudyRecord::keepDefinition(std::string text, std::int64_t wallMs, const std::vector<Message>& changes) {
    StoreBatch batch;
    batch.definition = std::move(text);
    EventFacts facts;
    addMessage(facts, "changes", listed(changes));
    batch.events.push_back({0, wallMs, "definition", std::nullopt, payloadOf(facts)});
    Result<void> written = m_store->write(batch);
    if (!written)
        return written;
    ++m_definitionRevision;
    tellEvents(batch.events);
    return {};
}

Result<void> StudyRecord::replaceDefinition(StudyDefinition definition, std::int64_t wallMs) {
    if (Result<void> kept = keepDefinition(writeStudy(definition), wallMs, changesBetween(*m_definition, definition)); !kept)
        return kept;
    m_definition = std::make_shared<const StudyDefinition>(std::move(definition));
    m_history.setCriteria(criteriaOf(*m_definition));
    m_outbox.next().definition = m_definition;
    return {};
}

}  // namespace vernier
