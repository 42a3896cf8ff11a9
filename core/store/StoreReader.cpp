#include "core/store/StoreReader.h"

#include "core/store/Connection.h"
#include "core/store/SqlValue.h"
#include "core/store/StoredRow.h"
#include "core/store/TrialColumns.h"
#include "core/study/MessageJson.h"
#include "core/study/StudyDefinition.h"

#include <optional>
#include <utility>

namespace vernier {

namespace {

/// More series in a trial than any definition has, and more steps than a trainer counts: beyond, a file is damaged or made up.
constexpr int kMaxStoredMetrics = 10'000;
constexpr std::int64_t kFarthestStep = std::int64_t{1} << 60;
/// A thousand years: sums of many stay in range.
constexpr std::int64_t kLongestMs = std::int64_t{1000} * 366 * 86'400'000;

/// Moves a parsed column into its field, or says what is wrong with it.
template <typename T, typename Field>
void take(StoredRow& row, int column, Result<T> parsed, Field& field) {
    if (parsed)
        field = std::move(*parsed);
    else
        row.refuse(column, parsed.error().message);
}

void readStructured(StoredRow& row, Trial& trial) {
    const std::string state = row.text(1);
    if (const std::optional<TrialState> known = trialStateFrom(state))
        trial.state = *known;
    else
        row.refuse(1, unknownWord(state));
    take(row, 2, originFrom(row.text(2)), trial.origin);
    take(row, 3, configurationFrom(row.text(3)), trial.configuration);
    take(row, 4, explanationFrom(row.text(4)), trial.explanation);
    if (!row.isNull(12))
        take(row, 12, processEndFrom(row.text(12)), trial.end);
    if (!row.isNull(13))
        take(row, 13, failureFrom(row.text(13)), trial.failure);
    take(row, 17, tagsFrom(row.text(17)), trial.tags);
    take(row, 21, pausesFrom(row.text(21)), trial.pauses);
}

Result<Trial> trialFrom(const Connection& connection, const QSqlQuery& stored) {
    StoredRow row(stored);
    Trial trial;
    trial.id = TrialId{row.whole(0, 0)};
    readStructured(row, trial);
    trial.historyRevision = static_cast<std::uint64_t>(row.whole(5));
    trial.definitionRevision = row.count(6);
    trial.resource = row.optionalWhole(7, 0, kFarthestStep);
    if (const std::optional<std::int64_t> slot = row.optionalWhole(8, 0, kMaxSlots - 1))
        trial.slot = static_cast<int>(*slot);
    trial.createdWallMs = row.time(9);
    trial.startedWallMs = row.optionalTime(10);
    trial.endedWallMs = row.optionalTime(11);
    trial.reports.resize(static_cast<std::size_t>(row.whole(14, 0, kMaxStoredMetrics)));
    trial.objective = row.optionalFinite(15);
    trial.note = row.text(16);
    trial.isStarred = row.flag(18);
    trial.isExcluded = row.flag(19);
    trial.isKept = row.flag(20);
    trial.startId = row.text(22);
    trial.objectiveError = row.optionalFinite(23);
    trial.retries = row.count(24);
    trial.workedMs = row.optionalWhole(25, 0, kLongestMs);
    trial.clockMs = row.optionalWhole(26, 0, kLongestMs);
    trial.lostMs = row.whole(27, 0, kLongestMs);
    trial.endOrder = row.optionalWhole(28, 0);
    if (hasBegun(trial) && !trial.startedWallMs)
        row.refuse(10, message("store.no-start", "is missing, although the trial is %1", toText(trial.state)));
    if (const std::optional<Message>& fault = row.fault())
        return connection.fail(ErrorCode::Storage, message("store.trial", "trial %1 cannot be read: %2",
                                                           stored.value(0).toString().toStdString(), *fault));
    return trial;
}

/// Adds report rows, which come in the order of `trials`, to their series.
class ReportCollector {
public:
    explicit ReportCollector(std::vector<Trial>& trials) : m_trials(trials), m_trial(trials.begin()) {}

    /// What is wrong with the row; nothing if it has been added.
    std::optional<Message> add(const QSqlQuery& stored) {
        StoredRow row(stored);
        const std::int64_t number = row.whole(0);
        while (m_trial != m_trials.end() && m_trial->id.number < number)
            ++m_trial;
        const auto metric = static_cast<std::size_t>(row.whole(1, 0, kMaxStoredMetrics - 1));
        const Report report{row.whole(2, -kFarthestStep, kFarthestStep), row.number(3), row.time(4), row.count(5),
                            row.whole(6, 1)};
        if (row.fault())
            return message("store.report", "a report of trial %1 cannot be read: %2", number, *row.fault());
        if (m_trial == m_trials.end() || m_trial->id.number != number)
            return message("store.stray-report", "a report belongs to trial %1, which is not there", number);
        if (metric >= m_trial->reports.size())
            m_trial->reports.resize(metric + 1);
        m_trial->reports[metric].push_back(report);
        return std::nullopt;
    }

private:
    std::vector<Trial>& m_trials;
    std::vector<Trial>::iterator m_trial;
};

/// Trials and reports whose id meets `condition`, a text of ours in which `id` stands for the trial and `?` for `values`.
Result<std::vector<Trial>> readTrials(Connection& connection, const QString& condition, const QVariantList& values) {
    std::vector<Trial> trials;
    const QString select = QStringLiteral("SELECT %1 FROM trial%2 ORDER BY id").arg(QLatin1String(kTrialColumns), condition);
    const Result<void> rows = connection.read(select, values, [&](const QSqlQuery& row) {
        return trialFrom(connection, row).map([&](Trial trial) { trials.push_back(std::move(trial)); });
    });
    if (!rows)
        return tl::unexpected(rows.error());

    ReportCollector collector(trials);
    const QString sql = QStringLiteral(
        "SELECT trial AS id, metric, step, value, elapsed_ms, fold, count FROM report%1 ORDER BY trial, metric, seq");
    const Result<void> reports = connection.read(sql.arg(condition), values, [&](const QSqlQuery& row) -> Result<void> {
        if (const std::optional<Message> fault = collector.add(row))
            return connection.fail(ErrorCode::Storage, *fault);
        return {};
    });
    return reports.map([&] { return std::move(trials); });
}

/// One value per row, made by `convert`; `table` is where they come from.
template <typename T, typename Convert>
Result<std::vector<T>> readEach(Connection& connection, const char* table, const QString& sql, const QVariantList& values,
                                Convert convert) {
    std::vector<T> result;
    const Result<void> done = connection.read(sql, values, [&](const QSqlQuery& stored) -> Result<void> {
        StoredRow row(stored);
        result.push_back(convert(row));
        if (row.fault())
            return connection.fail(ErrorCode::Storage, message("store.row", "row %1 of \"%2\" cannot be read: %3",
                                                               result.size(), table, *row.fault()));
        return {};
    });
    return done.map([&] { return std::move(result); });
}

Decision decisionFrom(StoredRow& row) {
    Decision decision;
    decision.trial = TrialId{row.whole(0, 0)};
    decision.step = row.whole(1, -kFarthestStep, kFarthestStep);
    decision.verdict = static_cast<Verdict>(row.whole(2, 0, 2));
    decision.rule = row.text(3);
    decision.reason = messageFromStored(row.text(4), row.isNull(17) ? std::string() : row.text(17));
    decision.value = row.number(5);
    decision.threshold = row.optionalNumber(6);
    decision.peers = row.count(7);
    if (!row.isNull(8))
        decision.rank = row.count(8);
    decision.wallMs = row.time(9);
    if (!row.isNull(10))
        decision.forecast = FinalForecast{row.number(10), row.number(11), row.number(12), row.number(13)};
    decision.savedSeconds = row.optionalNumber(14);
    decision.savedCost = row.optionalNumber(15);
    decision.isOverridden = row.flag(16);
    return decision;
}

/// Decisions that meet `condition`, a text of ours in which `?` stands for `values`.
Result<std::vector<Decision>> readDecisions(Connection& connection, const QString& condition, const QVariantList& values) {
    static const QString sql = QStringLiteral(
        "SELECT trial, step, verdict, rule, reason, value, threshold, peers, rank, wall_ms, forecast_median, forecast_lower, "
        "forecast_upper, improvement_probability, saved_s, saved_cost, is_overridden, message FROM decision WHERE %1 ORDER BY "
        "id");
    return readEach<Decision>(connection, "decision", sql.arg(condition), values, decisionFrom);
}

}  // namespace

Result<std::vector<Trial>> readAllTrials(Connection& connection) {
    return readTrials(connection, {}, {});
}

Result<std::vector<Trial>> readTrialsSince(Connection& connection, std::int64_t sequence) {
    return readTrials(connection, QStringLiteral(" WHERE id IN (SELECT trial FROM event WHERE sequence > ?)"),
                      {bound(sequence)});
}

Result<std::vector<LogPosition>> readPositions(Connection& connection) {
    const QString sql =
        QStringLiteral("SELECT trial, is_stderr, byte_offset, step, counts, state FROM log_position ORDER BY trial, is_stderr");
    return readEach<LogPosition>(connection, "log_position", sql, {}, [](StoredRow& row) {
        LogPosition position{TrialId{row.whole(0, 0)},
                             row.flag(1),
                             row.whole(2, 0),
                             row.optionalWhole(3, -kFarthestStep, kFarthestStep),
                             {},
                             {}};
        take(row, 4, countsFrom(row.text(4)), position.counts);
        position.state = row.text(5);
        return position;
    });
}

Result<std::vector<Decision>> readKnownDecisions(Connection& connection) {
    static const QString earlier = QStringLiteral("id <= (SELECT max(id) FROM decision) - %1").arg(kMaxKeepsRead);
    return readDecisions(connection, QStringLiteral("NOT (%1) OR (verdict <> 0 AND %1)").arg(earlier), {});
}

Result<std::vector<Decision>> readDecisionsSince(Connection& connection, std::int64_t sequence) {
    return readDecisions(connection, QStringLiteral("sequence > ?"), {bound(sequence)});
}

Result<std::vector<std::string>> readDefinitions(Connection& connection, std::int64_t sequence) {
    return readEach<std::string>(connection, "definition",
                                 QStringLiteral("SELECT text FROM definition WHERE sequence > ? ORDER BY revision"),
                                 {bound(sequence)}, [](StoredRow& row) { return row.text(0); });
}

Result<std::vector<LoggedEvent>> readEvents(Connection& connection, std::int64_t sequence, const std::string& without) {
    const QString sql = QStringLiteral(
        "SELECT sequence, wall_ms, kind, trial, payload FROM event WHERE sequence > ? AND kind <> ? ORDER BY sequence");
    return readEach<LoggedEvent>(connection, "event", sql, {bound(sequence), bound(without)}, [](StoredRow& row) {
        const std::optional<std::int64_t> trial = row.optionalWhole(3, 0);
        return LoggedEvent{row.whole(0), row.time(1), row.text(2), trial ? std::optional(TrialId{*trial}) : std::nullopt,
                           row.text(4)};
    });
}

Result<std::map<std::string, std::string>> readMeta(Connection& connection) {
    using Entry = std::pair<std::string, std::string>;
    const Result<std::vector<Entry>> entries =
        readEach<Entry>(connection, "meta", QStringLiteral("SELECT key, value FROM meta"), {},
                        [](StoredRow& row) { return Entry(row.text(0), row.text(1)); });
    return entries.map([](const std::vector<Entry>& read) { return std::map(read.begin(), read.end()); });
}

}  // namespace vernier
