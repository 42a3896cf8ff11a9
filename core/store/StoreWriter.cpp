#include "core/store/StoreWriter.h"

#include "core/store/Connection.h"
#include "core/store/ReportRows.h"
#include "core/store/SqlValue.h"
#include "core/store/TrialColumns.h"
#include "core/study/MessageJson.h"

#include <QStringList>

namespace vernier {

namespace {

/// Calls `writeOne` for each item until one fails.
template <typename Items, typename WriteOne>
Result<void> forEach(const Items& items, WriteOne writeOne) {
    for (const auto& item : items) {
        if (Result<void> done = writeOne(item); !done)
            return done;
    }
    return {};
}

/// Updates in place rather than replacing: a replaced row is a deleted one, which the reports that refer to it forbid.
QString trialStatement() {
    const QStringList columns = QString::fromLatin1(kTrialColumns).split(QStringLiteral(", "));
    QStringList updates;
    for (const QString& column : columns.mid(1))
        updates.append(QStringLiteral("%1 = excluded.%1").arg(column));
    const QStringList places(columns.size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO trial (%1) VALUES (%2) ON CONFLICT DO UPDATE SET %3")
        .arg(columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", ")), updates.join(QStringLiteral(", ")));
}

Result<void> writeTrial(Connection& connection, const Trial& trial) {
    static const QString sql = trialStatement();
    const auto end = trial.end ? std::optional(processEndText(*trial.end)) : std::nullopt;
    const auto cause = trial.failure ? std::optional(failureText(*trial.failure)) : std::nullopt;
    return connection.run(sql, {bound(trial.id.number),
                                bound(toText(trial.state)),
                                bound(originText(trial.origin)),
                                bound(configurationText(trial.configuration)),
                                bound(explanationText(trial.explanation)),
                                bound(static_cast<std::int64_t>(trial.historyRevision)),
                                bound(trial.definitionRevision),
                                bound(trial.resource),
                                bound(trial.slot),
                                bound(trial.createdWallMs),
                                bound(trial.startedWallMs),
                                bound(trial.endedWallMs),
                                bound(end),
                                bound(cause),
                                bound(static_cast<std::int64_t>(trial.reports.size())),
                                bound(trial.objective),
                                bound(trial.note),
                                bound(tagsText(trial.tags)),
                                bound(trial.isStarred),
                                bound(trial.isExcluded),
                                bound(trial.isKept),
                                bound(pausesText(trial.pauses)),
                                bound(trial.startId),
                                bound(trial.objectiveError),
                                bound(trial.retries),
                                bound(trial.workedMs),
                                bound(trial.clockMs),
                                bound(trial.lostMs),
                                bound(trial.endOrder)});
}

Result<void> clearReports(Connection& connection, TrialId trial) {
    return connection.run(QStringLiteral("DELETE FROM report WHERE trial = ?"), {bound(trial.number)}).and_then([&] {
        return connection.run(QStringLiteral("DELETE FROM log_position WHERE trial = ?"), {bound(trial.number)});
    });
}

Result<void> shortenSeries(Connection& connection, const ShortenedSeries& series) {
    return connection.run(QStringLiteral("DELETE FROM report WHERE trial = ? AND metric = ? AND seq >= ?"),
                          {bound(series.trial.number), bound(series.metric), bound(static_cast<std::int64_t>(series.size))});
}

Result<void> writePosition(Connection& connection, const LogPosition& position) {
    static const QString sql = QStringLiteral(
        "INSERT INTO log_position VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET byte_offset = excluded.byte_offset, "
        "step = excluded.step, counts = excluded.counts, state = excluded.state");
    return connection.run(sql, {bound(position.trial.number), bound(position.isStderr), bound(position.offset),
                                bound(position.step), bound(countsText(position.counts)), bound(position.state)});
}

Result<void> writeDecision(Connection& connection, const Decision& decision, std::int64_t sequence) {
    static const QString sql =
        QStringLiteral("INSERT INTO decision VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const auto expected = [&](double FinalForecast::*part) {
        return decision.forecast ? bound((*decision.forecast).*part) : QVariant();
    };
    const std::string message = storedForm(decision.reason);
    return connection.run(
        sql, {bound(decision.trial.number), bound(decision.step), bound(static_cast<int>(decision.verdict)),
              bound(decision.rule), bound(decision.reason.text()), bound(decision.value), bound(decision.threshold),
              bound(decision.peers), bound(decision.rank), bound(decision.wallMs), bound(sequence),
              expected(&FinalForecast::median), expected(&FinalForecast::lower), expected(&FinalForecast::upper),
              expected(&FinalForecast::improvementProbability), bound(decision.savedSeconds), bound(decision.savedCost),
              bound(decision.isOverridden), message.empty() ? QVariant() : bound(message)});
}

Result<void> writeDefinition(Connection& connection, const std::string& text, std::int64_t sequence) {
    static const QString sql =
        QStringLiteral("INSERT INTO definition SELECT coalesce(max(revision) + 1, 0), ?, ? FROM definition");
    return connection.run(sql, {bound(text), bound(sequence)});
}

Result<void> writeEvent(Connection& connection, const LoggedEvent& event) {
    const auto trial = event.trial ? std::optional(event.trial->number) : std::nullopt;
    return connection.run(QStringLiteral("INSERT INTO event VALUES (NULL, ?, ?, ?, ?)"),
                          {bound(event.wallMs), bound(event.kind), bound(trial), bound(event.payload)});
}

Result<void> writeMeta(Connection& connection, const std::string& key, const std::string& value) {
    return connection.run(QStringLiteral("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"),
                          {bound(key), bound(value)});
}

}  // namespace

Result<void> writeRows(Connection& connection, const StoreBatch& batch) {
    const Result<std::int64_t> last = connection.number(QStringLiteral("SELECT max(sequence) FROM event"));
    if (!last)
        return tl::unexpected(last.error());
    const std::int64_t sequence = *last + 1;
    return forEach(batch.trials, [&](const TrialPtr& trial) { return writeTrial(connection, *trial); })
        .and_then([&] { return forEach(batch.clearedReports, [&](TrialId trial) { return clearReports(connection, trial); }); })
        .and_then([&] {
            return forEach(batch.shortenedSeries, [&](const auto& series) { return shortenSeries(connection, series); });
        })
        .and_then([&] { return writeReports(connection, batch.reports); })
        .and_then([&] { return forEach(batch.positions, [&](const auto& at) { return writePosition(connection, at); }); })
        .and_then([&] {
            return forEach(batch.decisions,
                           [&](const auto& decision) { return writeDecision(connection, decision, sequence); });
        })
        .and_then([&] { return batch.definition ? writeDefinition(connection, *batch.definition, sequence) : Result<void>(); })
        .and_then([&] { return forEach(batch.events, [&](const auto& event) { return writeEvent(connection, event); }); })
        .and_then([&] {
            return forEach(batch.meta, [&](const auto& entry) { return writeMeta(connection, entry.first, entry.second); });
        });
}

}  // namespace vernier
