#pragma once

#include "core/store/StudyStore.h"

#include <QString>

namespace vernier::test {

/// What a StudyStore must hold after a sequence of batches, kept in memory in the plainest way: the yardstick for the store's
/// tests.
class ReferenceStore {
public:
    void write(const StoreBatch& batch);
    const StoredStudy& load() const { return m_study; }
    const std::vector<LoggedEvent>& events() const { return m_events; }

private:
    Trial& trial(TrialId id);

    StoredStudy m_study;
    std::vector<LoggedEvent> m_events;
};

/// The first difference between two studies in words, NaN being equal to itself; empty if there is none.
QString difference(const StoredStudy& actual, const StoredStudy& expected);
QString difference(const Trial& actual, const Trial& expected);

/// The `number`-th batch of an endless sequence that uses every kind of write: trials begun, reports, ends, re-read logs,
/// decisions, definitions, annotations, large batches. Batches depend on nothing but their number; meta "batch" holds number
/// + 1.
StoreBatch batchOfEveryKind(std::int64_t number);

}  // namespace vernier::test
