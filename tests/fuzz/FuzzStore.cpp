#include "tests/fuzz/FuzzStore.h"

#include "core/curves/TrialTimes.h"
#include "core/desk/StudyReport.h"
#include "core/exchange/ReplayJson.h"
#include "core/exchange/TrialsCsv.h"
#include "core/exchange/TrialsJson.h"
#include "core/folder/SnapshotReader.h"
#include "core/folder/TrialExport.h"
#include "core/run/LimitCheck.h"
#include "core/run/StudyProgress.h"
#include "core/stopping/Replay.h"
#include "core/store/StudyStore.h"
#include "core/study/HistoryAt.h"
#include "core/study/StudyFile.h"
#include "tests/support/TestPaths.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>

namespace vernier::test {

namespace {

/// Tables with the column that tells their rows apart.
const QMap<QString, QString>& tables() {
    static const QMap<QString, QString> kTables{
        {QStringLiteral("trial"), QStringLiteral("id")},          {QStringLiteral("report"), QStringLiteral("trial")},
        {QStringLiteral("decision"), QStringLiteral("id")},       {QStringLiteral("definition"), QStringLiteral("revision")},
        {QStringLiteral("meta"), QStringLiteral("rowid")},        {QStringLiteral("event"), QStringLiteral("sequence")},
        {QStringLiteral("log_position"), QStringLiteral("trial")}};
    return kTables;
}

/// The statement for a line; empty if it is none of ours.
QString statementFor(const QByteArray& line) {
    const QList<QByteArray> words = line.split(' ');
    const QString table = QString::fromUtf8(words.value(0)).section(QLatin1Char('.'), 0, 0);
    const QString column = QString::fromUtf8(words.value(0)).section(QLatin1Char('.'), 1);
    const bool isName = !column.isEmpty() && std::all_of(column.begin(), column.end(), [](QChar c) {
        return c == QLatin1Char('_') || (c >= QLatin1Char('a') && c <= QLatin1Char('z'));
    });
    bool isRow = false;
    const qint64 row = words.value(1).toLongLong(&isRow);
    if (!tables().contains(table) || !isName || !isRow)
        return {};
    const QString key = table == QLatin1String("meta") ? QStringLiteral("length(key)") : tables()[table];
    if (words.size() < 3)
        return QStringLiteral("DELETE FROM %1 WHERE %2 = %3").arg(table, key).arg(row);
    static const QRegularExpression kValue(QStringLiteral("^([-+0-9.eE]{1,40}|'[^']*'|x'([0-9a-f]{2})*'|NULL)$"));
    const QString value = QString::fromUtf8(words.mid(2).join(' '));
    if (!value.contains(kValue))
        return {};
    return QStringLiteral("UPDATE OR REPLACE %1 SET %2 = %3 WHERE %4 = %5").arg(table, column, value, key).arg(row);
}

void change(const QString& file, std::string_view bytes) {
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fuzz"));
        database.setDatabaseName(file);
        database.open();
        QSqlQuery query(database);
        // Only values are a stranger's here: what other SQL could do is refused as the schema is compared.
        query.exec(QStringLiteral("BEGIN"));
        for (const QByteArray& line : QByteArray(bytes.data(), qsizetype(bytes.size())).split('\n').mid(0, 20))
            query.exec(statementFor(line));
        query.exec(QStringLiteral("COMMIT"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("fuzz"));
}

/// What status, trials, export, replay and the window do with a study.
void useAll(const StudyDefinition& definition, const History& history, const std::vector<Decision>& decisions,
            const std::string& folder) {
    StopLedger stops;
    stops.add(decisions);
    ProgressInput input;
    constexpr std::int64_t kNowMs = 1'760'000'100'000;
    input.nowSteadyMs = kNowMs;
    input.savings = stops.savings(history);
    progressOf(history, definition.limits, input);
    metLimit(history, definition.limits, 0, kNowMs);
    writeTrialsCsv(definition, history.trials());
    writeTrialsJson(definition, history.trials());
    for (std::int64_t finished = 0; finished <= finishedCount(history); ++finished)
        historyAfter(history, finished);
    historyAt(history, kNowMs);
    meanTrialSeconds(history);
    for (const TrialPtr& trial : history.trials()) {
        legsOf(*trial, kNowMs);
        for (const ExportFormat& format : exportFormats())
            (void)exportTrial(format, *trial, {definition, StudyFolder(folder), "/usr/bin"});
    }
    if (const Result<Replay> replayed = replay(history, definition))
        writeReplaysJson({*replayed});
}

}  // namespace

void readStore(std::string_view bytes) {
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/vernier-fuzz-XXXXXX"));
    static const QByteArray sound = [] {
        QFile frozen(sourcePath("tests/data/study-v4/study.db"));
        return frozen.open(QIODevice::ReadOnly) ? frozen.readAll() : QByteArray();
    }();
    const QString path = folder.filePath(QStringLiteral("study.db"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(sound) != sound.size())
        qFatal("The study cannot be copied to %s", qPrintable(path));
    file.close();
    change(path, bytes);

    const auto store = StudyStore::open(path.toStdString(), StoreMode::ReadOnly);
    if (!store)
        return;
    (void)(*store)->events();
    (void)(*store)->changesSince(0);
    Result<StoredStudy> stored = (*store)->load();
    const Result<StudySnapshot> snapshot = readSnapshot(StudyFolder(folder.path().toStdString()));
    if (!stored || !snapshot)
        return;
    useAll(*snapshot->definition, snapshot->history, stored->decisions, folder.path().toStdString());
    StudyReport report{snapshot->definition, snapshot->history, stored->decisions, {}, folder.path().toStdString(), "/usr/bin"};
    (void)pageOf(report);
}

}  // namespace vernier::test
