#include "tests/support/EngineDriver.h"

#include "core/base/Rng.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace tst_StudyKill {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr int kKills = 50;

/// Three epochs twice, each printed three times.
constexpr const char* kFolds = "folds=2,3,150";

/// Trials of about 10 ms to 2 s in turn: the scene is the parameter.
StudyDefinition mixedStudy() {
    StudyDefinition definition = disasterStudy({});
    definition.command.arguments.push_back("{scene}");
    // The number ensures that there is always another configuration.
    definition.space =
        SearchSpace::create(
            {categorical("scene", {std::string("epochs=2,5,loss"), std::string("epochs=4,500,loss"), std::string(kFolds)}),
             continuous("x")})
            .value();
    definition.metrics.push_back({"epoch", MetricSource::Regex, "epoch (\\d+)", MetricRole::Step});
    definition.limits.trials.reset();
    definition.limits.parallel = 4;
    return definition;
}

bool hasFolds(const Trial& trial) {
    return toText(trial.configuration.at("scene")) == kFolds;
}

std::int64_t expectedReports(const Trial& trial) {
    return hasFolds(trial) ? 6 : toText(trial.configuration.at("scene")) == "epochs=2,5,loss" ? 2 : 4;
}

/// Processes whose command line or environment names `folder`.
QStringList processesOf(const QString& folder) {
    QStringList found;
    const QStringList ids = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString& id : ids) {
        if (id.toLongLong() == QCoreApplication::applicationPid())
            continue;
        for (const char* const name : {"cmdline", "environ"}) {
            QFile file(QStringLiteral("/proc/%1/%2").arg(id, QString::fromLatin1(name)));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(folder.toUtf8()))
                found << id;
        }
    }
    return found;
}

}  // namespace

/// The program is killed again and again while a study runs; nothing that finished may be lost or counted twice.
class TestStudyKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        writeDefinition(m_folder.path(), mixedStudy());
        Rng rng(20);
        for (int kill = 0; kill < kKills; ++kill) {
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("RunStudyKillStudy"), m_folder.path()});
            QVERIFY(program.waitForStarted());
            QTest::qWait(20 + static_cast<int>(rng.below(600)));
            program.kill();
            QVERIFY(program.waitForFinished());
        }
        EngineDriver engine(m_folder.path());
        engine.post(command::Run{});
        QVERIFY2(engine.waitFor(RunState::Running), engine.allNotices().c_str());
        engine.post(command::Pause{});
        QVERIFY(engine.waitFor(RunState::Paused));
        m_trials = engine.trials;
        qInfo("%zu trials ran through %d kills", m_trials.size(), kKills);
    }

    void everyTrialEndedAndNoneIsLost() {
        QVERIFY(m_trials.size() > static_cast<std::size_t>(kKills));
        for (const auto& [id, trial] : m_trials) {
            const std::string text = std::to_string(id.number) + " " + toText(trial->state) + " " + endSentence(*trial).text();
            QVERIFY2(trial->state == TrialState::Complete, text.c_str());
        }
    }

    void everyReportCountsOnce() {
        for (const auto& [id, trial] : m_trials) {
            QCOMPARE(std::ssize(trial->reports.at(0)), expectedReports(*trial));
            for (std::int64_t index = 0; index < expectedReports(*trial); ++index) {
                const Report& report = trial->reports[0][static_cast<std::size_t>(index)];
                const std::int64_t fold = hasFolds(*trial) ? index / 3 : 0;
                QCOMPARE(report.step, index + 1 - 3 * fold);
                QCOMPARE(static_cast<std::int64_t>(report.fold), fold);
                QCOMPARE(report.count, std::int64_t{hasFolds(*trial) ? 3 : 1});
            }
        }
    }

    void foldsHaveTheirMeanAndItsErrorOnce() {
        int trials = 0;
        for (const auto& [id, trial] : m_trials) {
            if (!hasFolds(*trial))
                continue;
            ++trials;
            QCOMPARE(trial->objective.value(), 0.8);  // of 0.3 and 1.3
            QCOMPARE(trial->objectiveError.value(), 0.5);
        }
        QVERIFY(trials > 0);
    }

    void everyTrialWasStartedOnce() {
        for (const auto& [id, trial] : m_trials) {
            QFile log(m_folder.filePath(QStringLiteral("trials/%1/stdout.log").arg(id.number, 6, 10, QLatin1Char('0'))));
            QVERIFY(log.open(QIODevice::ReadOnly));
            QCOMPARE(log.readAll().count('\n'), expectedReports(*trial));
        }
    }

    void theDatabaseIsWhole() {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("check"));
            database.setDatabaseName(m_folder.filePath(QStringLiteral("study.db")));
            QVERIFY(database.open());
            QSqlQuery query(QStringLiteral("PRAGMA integrity_check"), database);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toString(), QStringLiteral("ok"));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("check"));
    }

    void noProcessIsLeft() { QTRY_COMPARE(processesOf(m_folder.path()), QStringList()); }

private:
    QTemporaryDir m_folder;
    std::map<TrialId, TrialPtr> m_trials;
};

/// The program that gets killed.
static int runStudyKillStudy(int, char** argv) {
    EngineDriver engine(QString::fromLocal8Bit(argv[1]));
    engine.post(command::Run{});
    return QCoreApplication::exec();
}

VERNIER_TEST(TestStudyKill, CoreEvents);
VERNIER_TEST_PART(RunStudyKillStudy, CoreEvents, &runStudyKillStudy);

}  // namespace tst_StudyKill

#include "tst_StudyKill.moc"
