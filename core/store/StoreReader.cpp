#include "core/store/StoreReader.h"

#include "core/store/Connection.h"
#include "core/store/SqlValue.h"
#include "core/store/TrialColumns.h"
#include "core/study/MessageJson.h"

#include <algorithm>

namespace vernier {

namespace {

/// More series in a trial than any definition has: a larger number in a file means damage.
constexpr int kMaxStoredMetrics = 10'000;

/// Moves a parsed column into its field; on failure keeps the error with the name of the column.
template <typename T, typename Field>
bool take(Result<T> parsed, Field& field, const char* column, Error& error) {
    if (parsed) {
        field = std::move(*parsed);
        return true;
    }
    error = parsed.error();
    error.message = message("store.column", "%1: %2", column, parsed.error().message);
    return false;
}

bool readStructured(const QSqlQuery& row, Trial& trial, Error& error) {
    const std::optional<TrialState> state = trialStateFrom(stringFrom(row.value(1)));
    if (!state)
        error.message = message("store.column-state", "state: %1", unknownWord(stringFrom(row.value(1))));
    else
        trial.state = *state;
    return state && take(originFrom(stringFrom(row.value(2))), trial.origin, "origin", error) &&
           take(configurationFrom(stringFrom(row.value(3))), trial.configuration, "configuration", error) &&
           take(explanationFrom(stringFrom(row.value(4))), trial.explanation, "explanation", error) &&
           (row.isNull(12) || take(processEndFrom(stringFrom(row.value(12))), trial.end, "process_end", error)) &&
           (row.isNull(13) || take(failureFrom(stringFrom(row.value(13))), trial.failure, "failure", error)) &&
           take(tagsFrom(stringFrom(row.value(17))), trial.tags, "tags", error) &&
           take(pausesFrom(stringFrom(row.value(21))), trial.pauses, "pauses", error);
}

Result<Trial> trialFrom(const Connection& connection, const QSqlQuery& row) {
    Trial trial;
    trial.id = TrialId{row.value(0).toLongLong()};
    Error error{ErrorCode::Storage, {}, {}, {}};
    if (!readStructured(row, trial, error)) {
        return connection.fail(ErrorCode::Storage,
                               message("store.trial", "trial %1 cannot be read: %2", trial.id.number, error.message));
    }
    trial.historyRevision = static_cast<std::uint64_t>(row.value(5).toLongLong());
    trial.definitionRevision = row.value(6).toInt();
    trial.resource = optionalInt64From(row.value(7));
    trial.slot = optionalIntFrom(row.value(8));
    trial.createdWallMs = row.value(9).toLongLong();
    trial.startedWallMs = optionalInt64From(row.value(10));
    trial.endedWallMs = optionalInt64From(row.value(11));
    trial.reports.resize(static_cast<std::size_t>(std::clamp(row.value(14).toInt(), 0, kMaxStoredMetrics)));
    trial.objective = optionalDoubleFrom(row.value(15));
    trial.note = stringFrom(row.value(16));
    trial.isStarred = row.value(18).toBool();
    trial.isExcluded = row.value(19).toBool();
    trial.isKept = row.value(20).toBool();
    return trial;
}

/// Adds report rows, which come in the order of `trials`, to their series.
class ReportCollector {
public:
    explicit ReportCollector(std::vector<Trial>& trials) : m_trials(trials), m_trial(trials.begin()) {}

    /// False if the row belongs to no trial or metric.
    bool add(const QSqlQuery& row) {
        const std::int64_t number = row.value(0).toLongLong();
        while (m_trial != m_trials.end() && m_trial->id.number < number)
            ++m_trial;
        const int metric = row.value(1).toInt();
        if (m_trial == m_trials.end() || m_trial->id.number != number || metric < 0 || metric >= kMaxStoredMetrics)
            return false;
        const auto index = static_cast<std::size_t>(metric);
        if (index >= m_trial->reports.size())
            m_trial->reports.resize(index + 1);
        m_trial->reports[index].push_back({row.value(2).toLongLong(), doubleFrom(row.value(3)), row.value(4).toLongLong()});
        return true;
    }

private:
    std::vector<Trial>& m_trials;
    std::vector<Trial>::iterator m_trial;
};

/// Trials and reports whose id meets `condition`, a text of ours in which `id` stands for the trial and `?` for `values`.
Result<std::vector<Trial>> readTrials(Connection& connection, const QString& condition, const QVariantList& values) {
    std::vector<Trial> trials;
    const Result<void> rows =
        connection.read(QStringLiteral("SELECT * FROM trial%1 ORDER BY id").arg(condition), values, [&](const QSqlQuery& row) {
            return trialFrom(connection, row).map([&](Trial trial) { trials.push_back(std::move(trial)); });
        });
    if (!rows)
        return tl::unexpected(rows.error());

    ReportCollector collector(trials);
    const QString sql =
        QStringLiteral("SELECT trial AS id, metric, step, value, elapsed_ms FROM report%1 ORDER BY trial, metric, seq");
    const Result<void> reports = connection.read(sql.arg(condition), values, [&](const QSqlQuery& row) -> Result<void> {
        if (!collector.add(row))
            return connection.fail(ErrorCode::Storage, message("store.stray-report", "a report belongs to no trial"));
        return {};
    });
    return reports.map([&] { return std::move(trials); });
}

/// One value per row, made by `convert`.
template <typename T, typename Convert>
Result<std::vector<T>> readEach(Connection& connection, const QString& sql, const QVariantList& values, Convert convert) {
    std::vector<T> result;
    const Result<void> done = connection.read(sql, values, [&](const QSqlQuery& row) -> Result<void> {
        result.push_back(convert(row));
        return {};
    });
    return done.map([&] { return std::move(result); });
}

Decision decisionFrom(const QSqlQuery& row) {
    Decision decision;
    decision.trial = TrialId{row.value(0).toLongLong()};
    decision.step = row.value(1).toLongLong();
    decision.verdict = static_cast<Verdict>(std::clamp(row.value(2).toInt(), 0, 2));
    decision.rule = stringFrom(row.value(3));
    decision.reason = messageFromStored(stringFrom(row.value(4)), stringFrom(row.value(17)));
    decision.value = doubleFrom(row.value(5));
    decision.threshold = optionalDoubleFrom(row.value(6));
    decision.peers = row.value(7).toInt();
    decision.rank = optionalIntFrom(row.value(8));
    decision.wallMs = row.value(9).toLongLong();
    if (!row.isNull(10))
        decision.forecast = FinalForecast{doubleFrom(row.value(10)), doubleFrom(row.value(11)), doubleFrom(row.value(12)),
                                          doubleFrom(row.value(13))};
    decision.savedSeconds = optionalDoubleFrom(row.value(14));
    decision.savedCost = optionalDoubleFrom(row.value(15));
    decision.isOverridden = row.value(16).toBool();
    return decision;
}

/// Decisions that meet `condition`, a text of ours in which `?` stands for `values`.
Result<std::vector<Decision>> readDecisions(Connection& connection, const QString& condition, const QVariantList& values) {
    static const QString sql = QStringLiteral(
        "SELECT trial, step, verdict, rule, reason, value, threshold, peers, rank, wall_ms, forecast_median, forecast_lower, "
        "forecast_upper, improvement_probability, saved_s, saved_cost, is_overridden, message FROM decision WHERE %1 ORDER BY "
        "id");
    return readEach<Decision>(connection, sql.arg(condition), values, decisionFrom);
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
    std::vector<LogPosition> positions;
    const QString sql =
        QStringLiteral("SELECT trial, is_stderr, byte_offset, step, counts FROM log_position ORDER BY trial, is_stderr");
    const Result<void> done = connection.read(sql, {}, [&](const QSqlQuery& row) -> Result<void> {
        const Result<std::vector<std::int64_t>> counts = countsFrom(stringFrom(row.value(4)));
        if (!counts)
            return connection.fail(ErrorCode::Storage, message("store.log-position", "a log position cannot be read"));
        positions.push_back({TrialId{row.value(0).toLongLong()}, row.value(1).toBool(), row.value(2).toLongLong(),
                             optionalInt64From(row.value(3)), *counts});
        return {};
    });
    return done.map([&] { return std::move(positions); });
}

Result<std::vector<Decision>> readKnownDecisions(Connection& connection) {
    static const QString earlier = QStringLiteral("id <= (SELECT max(id) FROM decision) - %1").arg(kMaxKeepsRead);
    return readDecisions(connection, QStringLiteral("NOT (%1) OR (verdict <> 0 AND %1)").arg(earlier), {});
}

Result<std::vector<Decision>> readDecisionsSince(Connection& connection, std::int64_t sequence) {
    return readDecisions(connection, QStringLiteral("sequence > ?"), {bound(sequence)});
}

Result<std::vector<std::string>> readDefinitions(Connection& connection, std::int64_t sequence) {
    return readEach<std::string>(connection, QStringLiteral("SELECT text FROM definition WHERE sequence > ? ORDER BY revision"),
                                 {bound(sequence)}, [](const QSqlQuery& row) { return stringFrom(row.value(0)); });
}

Result<std::vector<LoggedEvent>> readEvents(Connection& connection, std::int64_t sequence, const std::string& without) {
    const QString sql = QStringLiteral(
        "SELECT sequence, wall_ms, kind, trial, payload FROM event WHERE sequence > ? AND kind <> ? ORDER BY sequence");
    return readEach<LoggedEvent>(connection, sql, {bound(sequence), bound(without)}, [](const QSqlQuery& row) {
        const std::optional<std::int64_t> trial = optionalInt64From(row.value(3));
        return LoggedEvent{row.value(0).toLongLong(), row.value(1).toLongLong(), stringFrom(row.value(2)),
                           trial ? std::optional(TrialId{*trial}) : std::nullopt, stringFrom(row.value(4))};
    });
}

Result<std::map<std::string, std::string>> readMeta(Connection& connection) {
    std::map<std::string, std::string> meta;
    const Result<void> done =
        connection.read(QStringLiteral("SELECT key, value FROM meta"), {}, [&](const QSqlQuery& row) -> Result<void> {
            meta.emplace(stringFrom(row.value(0)), stringFrom(row.value(1)));
            return {};
        });
    return done.map([&] { return std::move(meta); });
}

}  // namespace vernier
