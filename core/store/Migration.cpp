#include "core/store/Migration.h"

#include "core/store/Connection.h"

#include <iterator>

namespace vernier {

namespace {

using Migration = Result<void> (*)(Connection&);

// Times are milliseconds since 1970 UTC. NaN is the text 'nan', because SQLite turns a NaN number into NULL, which here means
// "absent". `sequence` is that of the first event of the transaction that wrote the row: what a second process has yet to see.
const char* const kSchema1[] = {
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",

    "CREATE TABLE definition (revision INTEGER PRIMARY KEY, text TEXT NOT NULL, sequence INTEGER NOT NULL)",

    "CREATE TABLE trial (id INTEGER PRIMARY KEY, state TEXT NOT NULL, origin TEXT NOT NULL, configuration TEXT NOT NULL,"
    " explanation TEXT NOT NULL, history_revision INTEGER NOT NULL, definition_revision INTEGER NOT NULL, resource INTEGER,"
    " slot INTEGER, created_ms INTEGER NOT NULL, started_ms INTEGER, ended_ms INTEGER, process_end TEXT, failure TEXT,"
    " metrics INTEGER NOT NULL, objective REAL, note TEXT NOT NULL, tags TEXT NOT NULL, is_starred INTEGER NOT NULL,"
    " is_excluded INTEGER NOT NULL)",

    "CREATE TABLE report (trial INTEGER NOT NULL REFERENCES trial (id), metric INTEGER NOT NULL, seq INTEGER NOT NULL,"
    " step INTEGER NOT NULL, value REAL NOT NULL, elapsed_ms INTEGER NOT NULL, PRIMARY KEY (trial, metric, seq)) WITHOUT ROWID",

    "CREATE TABLE log_position (trial INTEGER NOT NULL REFERENCES trial (id), is_stderr INTEGER NOT NULL,"
    " byte_offset INTEGER NOT NULL, step INTEGER, counts TEXT NOT NULL, PRIMARY KEY (trial, is_stderr)) WITHOUT ROWID",

    "CREATE TABLE decision (id INTEGER PRIMARY KEY, trial INTEGER NOT NULL REFERENCES trial (id), step INTEGER NOT NULL,"
    " stops INTEGER NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL, value REAL NOT NULL, threshold REAL,"
    " peers INTEGER NOT NULL, rank INTEGER, wall_ms INTEGER NOT NULL, sequence INTEGER NOT NULL)",
    "CREATE INDEX decision_sequence ON decision (sequence)",

    "CREATE TABLE event (sequence INTEGER PRIMARY KEY, wall_ms INTEGER NOT NULL, kind TEXT NOT NULL,"
    " trial INTEGER REFERENCES trial (id), payload TEXT NOT NULL)",
};

// Decisions of three verdicts (0 keep, 1 stop, 2 pause) with what the rule expects. Keeps are many; the others have an index of
// their own.
const char* const kSchema2[] = {
    "ALTER TABLE decision RENAME COLUMN stops TO verdict",
    "ALTER TABLE decision ADD COLUMN forecast_median REAL",
    "ALTER TABLE decision ADD COLUMN forecast_lower REAL",
    "ALTER TABLE decision ADD COLUMN forecast_upper REAL",
    "ALTER TABLE decision ADD COLUMN improvement_probability REAL",
    "ALTER TABLE decision ADD COLUMN saved_s REAL",
    "ALTER TABLE decision ADD COLUMN saved_cost REAL",
    "ALTER TABLE decision ADD COLUMN is_overridden INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX decision_verdict ON decision (verdict) WHERE verdict <> 0",

    "ALTER TABLE trial ADD COLUMN paused_ms INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE trial ADD COLUMN is_kept INTEGER NOT NULL DEFAULT 0",
};

// The pauses of a trial, [[slot before, paused, resumed], ...], in place of their sum. Of older ones, only the sum is known:
// they are assumed to be at the start.
const char* const kSchema3[] = {
    "ALTER TABLE trial ADD COLUMN pauses TEXT NOT NULL DEFAULT '[]'",
    "UPDATE trial SET pauses = json_array(json_array(coalesce(slot, 0), started_ms, started_ms + paused_ms))"
    " WHERE paused_ms > 0",
    "ALTER TABLE trial DROP COLUMN paused_ms",
};

// What other languages need of the reason: the stored form of its message.
const char* const kSchema4[] = {
    "ALTER TABLE decision ADD COLUMN message TEXT",
};

// Reports have the fold of their step and the number of values that they stand for; a position has the state of the parser; a
// trial says which start its row speaks of: earlier programs gave none. Time that was worked, by a clock that does not jump,
// and the order of ends are what limits and money count; for older trials the clock on the wall has to do.
const char* const kSchema5[] = {
    "ALTER TABLE report ADD COLUMN fold INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE report ADD COLUMN count INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE log_position ADD COLUMN state TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE trial ADD COLUMN start_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE trial ADD COLUMN objective_error REAL",
    "ALTER TABLE trial ADD COLUMN retries INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE trial ADD COLUMN worked_ms INTEGER",
    "ALTER TABLE trial ADD COLUMN clock_ms INTEGER",
    "ALTER TABLE trial ADD COLUMN lost_ms INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE trial ADD COLUMN end_order INTEGER",
};

// What a trial of schema 4 has instead of the columns of schema 5.
#define VERNIER_TRIAL_OF_SCHEMA_4                                                                                  \
    ", '' AS start_id, NULL AS objective_error, 0 AS retries, NULL AS worked_ms, NULL AS clock_ms, 0 AS lost_ms, " \
    "NULL AS end_order"

// A view of the connection hides the table of its name.
const char* const kReportsOfSchema4 = "CREATE TEMP VIEW report AS SELECT *, 0 AS fold, 1 AS count FROM main.report";
const char* const kPositionsOfSchema4 = "CREATE TEMP VIEW log_position AS SELECT *, '' AS state FROM main.log_position";
const char* const kViewsOfSchema1[] = {
    "CREATE TEMP VIEW decision AS SELECT id, trial, step, stops AS verdict, rule, reason, value, threshold, peers, rank, "
    "wall_ms,"
    " sequence, NULL AS forecast_median, NULL AS forecast_lower, NULL AS forecast_upper, NULL AS improvement_probability,"
    " NULL AS saved_s, NULL AS saved_cost, 0 AS is_overridden, NULL AS message FROM main.decision",
    "CREATE TEMP VIEW trial AS SELECT *, 0 AS is_kept, '[]' AS pauses" VERNIER_TRIAL_OF_SCHEMA_4 " FROM main.trial",
    kReportsOfSchema4,
    kPositionsOfSchema4,
};
const char* const kDecisionsOfSchema3 = "CREATE TEMP VIEW decision AS SELECT *, NULL AS message FROM main.decision";
const char* const kViewsOfSchema2[] = {
    "CREATE TEMP VIEW trial AS SELECT id, state, origin, configuration, explanation, history_revision, definition_revision,"
    " resource, slot, created_ms, started_ms, ended_ms, process_end, failure, metrics, objective, note, tags, is_starred,"
    " is_excluded, is_kept, CASE paused_ms WHEN 0 THEN '[]'"
    " ELSE json_array(json_array(coalesce(slot, 0), started_ms, started_ms + paused_ms)) END AS "
    "pauses" VERNIER_TRIAL_OF_SCHEMA_4 " FROM main.trial",
    kDecisionsOfSchema3,
    kReportsOfSchema4,
    kPositionsOfSchema4,
};
const char* const kTrialsOfSchema4 = "CREATE TEMP VIEW trial AS SELECT *" VERNIER_TRIAL_OF_SCHEMA_4 " FROM main.trial";
const char* const kViewsOfSchema3[] = {kTrialsOfSchema4, kDecisionsOfSchema3, kReportsOfSchema4, kPositionsOfSchema4};
const char* const kViewsOfSchema4[] = {kTrialsOfSchema4, kReportsOfSchema4, kPositionsOfSchema4};

template <std::size_t Count>
Result<void> executeAll(Connection& connection, const char* const (&statements)[Count]) {
    for (const char* statement : statements) {
        if (Result<void> done = connection.execute(QLatin1String(statement)); !done)
            return done;
    }
    return {};
}

Result<void> createSchema1(Connection& connection) {
    return executeAll(connection, kSchema1).and_then([&] {
        return connection.execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
    });
}

Result<void> createSchema2(Connection& connection) {
    return executeAll(connection, kSchema2);
}

Result<void> createSchema3(Connection& connection) {
    return executeAll(connection, kSchema3);
}

Result<void> createSchema4(Connection& connection) {
    return executeAll(connection, kSchema4);
}

Result<void> createSchema5(Connection& connection) {
    return executeAll(connection, kSchema5);
}

/// kMigrations[n] leads from schema n to n + 1. Never change one that was released; add another.
constexpr Migration kMigrations[] = {createSchema1, createSchema2, createSchema3, createSchema4, createSchema5};
static_assert(std::size(kMigrations) == kSchemaVersion);

Result<void> recordVersion(Connection& connection, int version) {
    if (Result<void> done = connection.execute(QStringLiteral("PRAGMA user_version = %1").arg(version)); !done)
        return done;
    return connection.run(
        QStringLiteral("INSERT INTO meta VALUES ('schema', ?) ON CONFLICT DO UPDATE SET value = excluded.value"),
        {QString::number(version)});
}

}  // namespace

Result<void> migrate(Connection& connection, int version) {
    const Result<std::int64_t> present = connection.number(QStringLiteral("PRAGMA user_version"));
    if (!present)
        return tl::unexpected(present.error());
    if (*present >= version)
        return {};
    return connection.transaction(QStringLiteral("BEGIN IMMEDIATE"), [&]() -> Result<void> {
        for (std::int64_t step = *present; step < version; ++step) {
            if (Result<void> done = kMigrations[step](connection); !done)
                return done;
        }
        return recordVersion(connection, version);
    });
}

Result<void> viewAsPresent(Connection& connection) {
    return schemaVersion(connection).and_then([&](int version) {
        if (version == 1)
            return executeAll(connection, kViewsOfSchema1);
        if (version == 2)
            return executeAll(connection, kViewsOfSchema2);
        if (version == 3)
            return executeAll(connection, kViewsOfSchema3);
        return version == 4 ? executeAll(connection, kViewsOfSchema4) : Result<void>();
    });
}

Result<int> schemaVersion(Connection& connection) {
    const Result<std::int64_t> application = connection.number(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return tl::unexpected(application.error());
    const Result<std::int64_t> version = connection.number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*application != kApplicationId || *version < 1)
        return connection.fail(ErrorCode::Storage, message("store.not-a-study", "this is a database, but not that of a study"));
    return static_cast<int>(*version);
}

}  // namespace vernier
