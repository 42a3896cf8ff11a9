#pragma once

#include "core/base/Result.h"
#include "core/events/LoggedEvent.h"
#include "core/stopping/Decision.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// How far one output stream of a trial has been read into reports, stored in the transaction of those reports.
struct LogPosition {
    TrialId trial;
    bool isStderr = false;
    std::int64_t offset = 0;           ///< bytes
    std::optional<std::int64_t> step;  ///< the last one named, and how many reports each metric had
    std::vector<std::int64_t> counts;
    std::string state{};  ///< of the parser of both streams, as core/metrics writes it; empty in older studies

    bool operator==(const LogPosition&) const = default;
};

/// One report of a trial's series: a new one, or a new value of its step.
struct NewReport {
    TrialId trial;
    int metric = 0;  ///< index in StudyDefinition::valueMetrics()
    Report report;
    std::optional<std::size_t> place{};  ///< in the series; absent: behind its end
};

/// A series from which reports were dropped; those that are left are written again.
struct ShortenedSeries {
    TrialId trial;
    int metric = 0;
    std::size_t size = 0;
};

/// Everything that one transaction writes. Rows of `trials` are inserted or replaced without touching their reports, which only
/// `reports` changes; `clearedReports` drops all reports and positions of those trials first (re-reading), and then
/// `shortenedSeries` the ends of series.
struct StoreBatch {
    std::vector<TrialPtr> trials;
    std::vector<TrialId> clearedReports;
    std::vector<ShortenedSeries> shortenedSeries;
    std::vector<NewReport> reports;
    std::vector<LogPosition> positions;
    std::vector<Decision> decisions;
    std::vector<LoggedEvent> events;
    std::optional<std::string> definition;    ///< text of study.json: a new revision
    std::map<std::string, std::string> meta;  ///< small named values ("run_state", "runtime_ms")

    bool isEmpty() const;
    /// All reports of a trial, each in its place.
    void addReports(const Trial& trial);
};

/// Everything a study.db holds, as read at opening.
struct StoredStudy {
    std::vector<Trial> trials;  ///< with their reports, ordered by id
    std::vector<LogPosition> positions;
    std::vector<Decision> decisions;       ///< the last kMaxKeepsRead, and all earlier ones that are not keeps
    std::vector<std::string> definitions;  ///< by revision, from 0
    std::map<std::string, std::string> meta;
    std::int64_t lastSequence = 0;
};

/// Of a large study's keeps, only the last are read at opening: the rest say little and would take most of the time.
inline constexpr int kMaxKeepsRead = 10'000;

enum class StoreMode { ReadWrite, ReadOnly };

/// The database of a study: SQLite in WAL mode, schema by numbered migrations. One object per thread. A schema newer than ours
/// can only be opened ReadOnly (Unsupported otherwise, with a message that says so).
class StudyStore {
public:
    /// Opens `file` or, if ReadWrite, creates it. A file that is damaged, not a database or holds more than our tables and
    /// indices is an error and stays untouched; InvalidInput if it or a file that SQLite keeps beside it is a link, a pipe, a
    /// device, or has a second name. The pages of up to 1 GiB are checked: O(size), about 4 ms per MB.
    static Result<std::unique_ptr<StudyStore>> open(const std::string& file, StoreMode mode);
    ~StudyStore();

    /// Reads everything. No row is taken on trust: Storage, with table and row, for a wrong type, a number out of range, an
    /// objective that is not finite. Numbers of trials may have gaps (RowGaps). Configurations may lie outside of any space.
    /// Cost: O(trials + reports); 10,000 trials with 50 reports each take about 0.25 s and 26 MB.
    Result<StoredStudy> load() const;
    /// NotFound once the file is no longer the one that was opened: it was deleted or replaced, or its folder was deleted, and
    /// what is written would be lost. Moving the folder does no harm. About 10 us.
    Result<void> checkPlace() const;
    /// One transaction: all or nothing, durable against a crash of this process on return, against a power cut at the next
    /// checkpoint. Errors of checkPlace().
    Result<void> write(const StoreBatch& batch);
    /// Events after `sequence`, and what the batches that wrote them changed, for a second process that watches. A batch that
    /// should be visible there must therefore hold an event, with the trial it concerns.
    struct Changes {
        std::vector<LoggedEvent> events;
        std::vector<Trial> trials;             ///< those the events concern, with all their reports
        std::vector<Decision> decisions;       ///< new ones
        std::vector<std::string> definitions;  ///< new revisions
        std::map<std::string, std::string> meta;
    };
    Result<Changes> changesSince(std::int64_t sequence) const;
    /// All events in order, except those of the kind `without`.
    Result<std::vector<LoggedEvent>> events(const std::string& without = {}) const;

private:
    class Impl;
    explicit StudyStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vernier
