#pragma once

#include "core/store/StudyStore.h"

#include <string>
#include <vector>

namespace vernier {

/// What must be made durable next, and the trials whose reports alone have changed.
struct TrialChanges {
    StoreBatch batch;
    std::vector<TrialPtr> live;

    bool isEmpty() const { return batch.isEmpty() && live.empty(); }
    /// A trial's new row, with the event that says what happened to it ("started", "ended", ...), in more words by `detail`.
    void add(Trial trial, const std::string& what, std::int64_t wallMs, const Message& detail = {});
    /// The reports of the trial take the place of all that were stored and are to be stored, from the beginning of its logs.
    void replaceReports(const Trial& trial);
    /// Only its reports, which stand in batch.reports.
    void addLive(Trial trial, std::int64_t wallMs);
};

}  // namespace vernier
