#pragma once

#include "core/events/EventOutbox.h"
#include "core/events/StopLedger.h"
#include "core/store/StudyStore.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vernier {

/// The study as it is known: definition, history and the database beneath them. Every change goes through commit(): first
/// durable, then known to the engine, then announced. One thread.
class StudyRecord {
public:
    /// Takes ownership of a store and what it holds.
    StudyRecord(std::unique_ptr<StudyStore> store, StoredStudy stored, StudyDefinition definition, EventOutbox& outbox);

    const StudyDefinition& definition() const { return *m_definition; }
    const History& history() const { return m_history; }
    const StopLedger& stops() const { return m_stops; }
    int definitionRevision() const { return m_definitionRevision; }
    /// The number that the next new trial gets.
    TrialId nextTrial() const { return TrialId{static_cast<std::int64_t>(m_history.trials().size())}; }
    /// How far a trial's outputs have been read; empty before the first report.
    std::vector<LogPosition> positionsOf(TrialId id) const;
    std::string meta(const std::string& key) const;
    const std::map<std::string, std::string>& meta() const { return m_meta; }
    /// As StudyStore::checkPlace().
    Result<void> checkPlace() const { return m_store->checkPlace(); }

    /// Writes one transaction, then makes it known. `live` are trials whose reports alone have changed: their rows need no
    /// writing. On failure, nothing has changed.
    Result<void> commit(StoreBatch batch, std::vector<TrialPtr> live = {});
    /// Keeps the text of the present definition, as it stands in study.json, as a revision. `changes` says what is new in it.
    Result<void> keepDefinition(std::string text, std::int64_t wallMs, const std::vector<Message>& changes = {});
    /// Takes over a new definition and keeps it as a revision. Where the objective changed the incumbent is found anew.
    Result<void> replaceDefinition(StudyDefinition definition, std::int64_t wallMs);

    /// Sends the whole log of events with the next batch, and from then on whatever is added to it.
    Result<void> tellLog();

private:
    std::int64_t numberEnds(std::vector<TrialPtr>& trials) const;
    void tellEvents(const std::vector<LoggedEvent>& events);
    void apply(const StoreBatch& batch, std::vector<TrialPtr> live);

    std::unique_ptr<StudyStore> m_store;
    std::shared_ptr<const StudyDefinition> m_definition;
    int m_definitionRevision = 0;
    History m_history;
    std::int64_t m_lastEnd = 0;  ///< the place of the trial that ended last
    StopLedger m_stops;
    std::map<std::pair<TrialId, bool>, LogPosition> m_positions;  ///< of unfinished trials
    std::map<std::string, std::string> m_meta;
    bool m_tellsLog = false;
    EventOutbox& m_outbox;
};

}  // namespace vernier
