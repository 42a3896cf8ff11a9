#include "core/imports/OptunaDatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <functional>
#include <map>
#include <memory>

namespace vernier {

namespace {

/// A connection that only reads, to a file that nobody else changes.
class ReadOnlyDatabase {
public:
    explicit ReadOnlyDatabase(const QString& path) : m_name(QUuid::createUuid().toString()) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
        database.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + QStringLiteral("?immutable=1"));
        m_isOpen = database.open();
    }
    ~ReadOnlyDatabase() { QSqlDatabase::removeDatabase(m_name); }
    ReadOnlyDatabase(const ReadOnlyDatabase&) = delete;
    ReadOnlyDatabase& operator=(const ReadOnlyDatabase&) = delete;

    bool isOpen() const { return m_isOpen; }
    bool hasTable(const QString& table) const { return database().tables().contains(table); }

    bool hasColumn(const QString& table, const QString& column) const {
        bool isThere = false;
        read(QStringLiteral("PRAGMA table_info(%1)").arg(table),
             [&](const QSqlQuery& row) { isThere = isThere || row.value(1).toString() == column; });
        return isThere;
    }

    /// Calls `onRow` for each row.
    Result<void> read(const QString& sql, const std::function<void(const QSqlQuery&)>& onRow) const {
        QSqlQuery query(database());
        query.setForwardOnly(true);
        if (!query.exec(sql))
            return failure(ErrorCode::Storage, query.lastError().text().toStdString());
        while (query.next())
            onRow(query);
        if (query.lastError().isValid())
            return failure(ErrorCode::Storage, query.lastError().text().toStdString());
        return {};
    }

private:
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

    QString m_name;
    bool m_isOpen = false;
};

std::optional<double> numberFrom(const QVariant& value) {
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return value.isNull() || !isNumber ? std::nullopt : std::optional(number);
}

std::string textFrom(const QVariant& value) {
    return value.toString().toStdString();
}

TrialState stateNamed(const std::string& name) {
    return name == "COMPLETE"  ? TrialState::Complete
           : name == "PRUNED"  ? TrialState::Stopped
           : name == "FAIL"    ? TrialState::Failed
           : name == "RUNNING" ? TrialState::Running
                               : TrialState::Waiting;
}

class StorageReader {
public:
    explicit StorageReader(const ReadOnlyDatabase& database) : m_database(database) {}

    Result<std::vector<OptunaStudy>> read() {
        const bool hasDirections = m_database.hasTable(QStringLiteral("study_directions"));
        return readStudies(hasDirections)
            .and_then([&] { return hasDirections ? readDirections() : Result<void>(); })
            .and_then([&] { return readTrials(); })
            .and_then([&] { return readValues(); })
            .and_then([&] { return readParameters(); })
            .and_then([&] { return readReports(); })
            .map([&] { return std::move(m_studies); });
    }

private:
    static Goal goalNamed(const std::string& direction) { return direction == "MAXIMIZE" ? Goal::Maximize : Goal::Minimize; }

    /// Before version 2.4 a study has one direction, in its own row.
    Result<void> readStudies(bool hasDirections) {
        const QString sql = hasDirections
                                ? QStringLiteral("SELECT study_id, study_name FROM studies ORDER BY study_id")
                                : QStringLiteral("SELECT study_id, study_name, direction FROM studies ORDER BY study_id");
        return m_database.read(sql, [&](const QSqlQuery& row) {
            m_studyPlaces[row.value(0).toLongLong()] = m_studies.size();
            OptunaStudy& study = m_studies.emplace_back();
            study.name = textFrom(row.value(1));
            if (!hasDirections)
                study.goals = {goalNamed(textFrom(row.value(2)))};
        });
    }

    Result<void> readDirections() {
        return m_database.read(QStringLiteral("SELECT study_id, direction FROM study_directions ORDER BY study_id, objective"),
                               [&](const QSqlQuery& row) {
                                   if (const auto place = m_studyPlaces.find(row.value(0).toLongLong());
                                       place != m_studyPlaces.end())
                                       m_studies[place->second].goals.push_back(goalNamed(textFrom(row.value(1))));
                               });
    }

    Result<void> readTrials() {
        return m_database.read(QStringLiteral("SELECT trial_id, study_id, state, datetime_start, datetime_complete FROM trials "
                                              "ORDER BY trial_id"),
                               [&](const QSqlQuery& row) {
                                   const auto place = m_studyPlaces.find(row.value(1).toLongLong());
                                   if (place == m_studyPlaces.end())
                                       return;
                                   OptunaStudy& study = m_studies[place->second];
                                   m_trialPlaces[row.value(0).toLongLong()] = {place->second, study.trials.size()};
                                   ForeignTrial& trial = study.trials.emplace_back().trial;
                                   trial.name = std::to_string(study.trials.size() - 1);
                                   trial.state = stateNamed(textFrom(row.value(2)));
                                   trial.startedMs = wallTimeOf(textFrom(row.value(3)));
                                   trial.endedMs = wallTimeOf(textFrom(row.value(4)));
                               });
    }

    OptunaStudy::Trial* trialOf(const QVariant& id) {
        const auto found = m_trialPlaces.find(id.toLongLong());
        return found == m_trialPlaces.end() ? nullptr : &m_studies[found->second.first].trials[found->second.second];
    }

    Result<void> readValues() {
        const bool isTable = m_database.hasTable(QStringLiteral("trial_values"));
        const bool hasObjectives = isTable && m_database.hasColumn(QStringLiteral("trial_values"), QStringLiteral("objective"));
        const QString sql = !isTable        ? QStringLiteral("SELECT trial_id, value, 0 FROM trials")
                            : hasObjectives ? QStringLiteral("SELECT trial_id, value, objective FROM trial_values")
                                            : QStringLiteral("SELECT trial_id, value, 0 FROM trial_values");
        return m_database.read(sql, [&](const QSqlQuery& row) {
            OptunaStudy::Trial* const trial = trialOf(row.value(0));
            const auto index = static_cast<std::size_t>(std::clamp<qlonglong>(row.value(2).toLongLong(), 0, kMostObjectives));
            if (!trial)
                return;
            std::vector<std::optional<double>>& further = trial->trial.further;
            further.resize(std::max(further.size(), index));
            (index == 0 ? trial->trial.objective : further[index - 1]) = numberFrom(row.value(1));
        });
    }

    Result<void> readParameters() {
        return m_database.read(
            QStringLiteral("SELECT trial_id, param_name, param_value, distribution_json FROM trial_params ORDER BY param_id"),
            [&](const QSqlQuery& row) {
                const std::optional<double> internal = numberFrom(row.value(2));
                if (OptunaStudy::Trial* const trial = trialOf(row.value(0)); trial && internal)
                    trial->parameters.push_back({textFrom(row.value(1)), textFrom(row.value(3)), *internal});
            });
    }

    /// Reports on the way; before version 2 their table has another name.
    Result<void> readReports() {
        if (!m_database.hasTable(QStringLiteral("trial_intermediate_values")))
            return {};
        return m_database.read(QStringLiteral("SELECT trial_id, step, intermediate_value FROM trial_intermediate_values"),
                               [&](const QSqlQuery& row) {
                                   const std::optional<double> value = numberFrom(row.value(2));
                                   if (OptunaStudy::Trial* const trial = trialOf(row.value(0)); trial && value)
                                       trial->trial.reports.emplace_back(row.value(1).toLongLong(), *value);
                               });
    }

    const ReadOnlyDatabase& m_database;
    std::vector<OptunaStudy> m_studies;
    std::map<qint64, std::size_t> m_studyPlaces;
    std::map<qint64, std::pair<std::size_t, std::size_t>> m_trialPlaces;
};

}  // namespace

Result<std::vector<OptunaStudy>> readOptunaDatabase(const std::string& path) {
    QString file = QString::fromStdString(path);
    const QTemporaryDir copies;
    if (QFileInfo(file + QStringLiteral("-wal")).size() > 0) {
        const QString copy = copies.filePath(QStringLiteral("copy.db"));
        if (!QFile::copy(file, copy) || !QFile::copy(file + QStringLiteral("-wal"), copy + QStringLiteral("-wal")))
            return failure(ErrorCode::Storage, message("optuna.copy", "The database is in use and could not be copied."));
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), copy);
        database.setDatabaseName(copy);
        if (database.open())
            QSqlQuery(database).exec(QStringLiteral("PRAGMA journal_mode = DELETE"));
        database = {};
        QSqlDatabase::removeDatabase(copy);
        file = copy;
    }
    const ReadOnlyDatabase database(file);
    if (!database.isOpen())
        return failure(ErrorCode::Storage, message("optuna.not-open", "The database cannot be opened."));
    if (!database.hasTable(QStringLiteral("studies")) || !database.hasTable(QStringLiteral("trial_params")))
        return failure(
            ErrorCode::Unsupported,
            message("optuna.other-database",
                    "Vernier cannot import this SQLite database: it reads those of Optuna, which have a table of studies."));
    return StorageReader(database).read();
}

}  // namespace vernier
