#include "core/reading/MetricFiles.h"

#include "tests/support/EventFileWriter.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace tst_MetricFiles {

using namespace vernier;

namespace {

using Observations = std::vector<Observation>;

MetricDefinition metric(MetricSource source, const char* pattern, const char* file, MetricRole role = MetricRole::Measure) {
    return {pattern, source, pattern, role, DecimalMark::Point, StepPosition::Before, file};
}

}  // namespace

class TestMetricFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTableIsFollowedRowByRow() {
        const std::vector<MetricDefinition> metrics{metric(MetricSource::Csv, "val_loss", kTable),
                                                    metric(MetricSource::Csv, "epoch", kTable, MetricRole::Step)};
        MetricFiles files(metrics, kTable, place());
        QCOMPARE(read(files), Observations{});
        append("run.csv", "epoch,loss,val_loss\n0,9,");
        QCOMPARE(read(files), Observations{});
        append("run.csv", "0.5\n1,8,0.25\n2,7,0.125");
        QCOMPARE(read(files), (Observations{{0, 0, 0.5, 0, true}, {0, 1, 0.25, 0, true}}));
        QCOMPARE(ended(files), (Observations{{0, 2, 0.125, 0, true}}));
    }

    void aFileThatIsWrittenAnewIsReadAnew() {
        const std::vector<MetricDefinition> metrics{metric(MetricSource::Csv, "auc", kTable)};
        MetricFiles files(metrics, kTable, place());
        append("run.csv", "it,auc\n1,0.5\n2,0.6\n");
        QCOMPARE(read(files).size(), std::size_t{2});
        // Another column, so that it is longer than before: as a logger does that meets a new name.
        write("run.csv", "it,auc,extra\n1,0.5,\n2,0.6,\n3,0.7,1\n");
        QCOMPARE(read(files), (Observations{{0, 1, 0.5, 0, true}, {0, 2, 0.6, 0, true}, {0, 3, 0.7, 0, true}}));
        write("run.csv", "auc\n1\n");
        QCOMPARE(read(files), (Observations{{0, 1, 1, 0, true}}));
        QVERIFY(QFile::remove(path("run.csv")));
        QCOMPARE(read(files), Observations{});
        write("run.csv", "auc\n1\n2\n");
        QCOMPARE(read(files), (Observations{{0, 1, 1, 0, true}, {0, 2, 2, 0, true}}));
    }

    /// A logger that writes all rows each time, seen at any moment of that.
    void aTableThatIsRewrittenRowByRowHasNoFolds() {
        const std::vector<MetricDefinition> metrics{metric(MetricSource::Csv, "auc", kTable),
                                                    metric(MetricSource::Csv, "it", kTable, MetricRole::Step)};
        MetricFiles files(metrics, kTable, place());
        std::string text = "it,auc\n";
        for (int row = 1; row <= 6; ++row) {
            text += std::to_string(row) + ",0." + std::to_string(row) + "\n";
            for (std::size_t written = 0; written <= text.size(); ++written) {
                write("run.csv", text.substr(0, written));
                for (const Observation& observation : read(files)) {
                    QCOMPARE(observation.fold, 0);
                    QCOMPARE(observation.value, 0.1 * static_cast<double>(observation.step));
                }
            }
        }
    }

    void linesAndDocumentsOfJsonAreRead() {
        const std::vector<MetricDefinition> metrics{metric(MetricSource::Json, "eval.acc", kJson)};
        {
            MetricFiles files(metrics, kJson, place());
            append("log.json", "{\"eval\": {\"acc\": 0.5}}\n{\"other\": 1}\n{\"eval\": {\"acc\": 0.75}}\n");
            QCOMPARE(read(files), (Observations{{0, 1, 0.5, 0, true}, {0, 2, 0.75, 0, true}}));
            QCOMPARE(ended(files), Observations{});
        }
        write("log.json", "{\n  \"eval\": {\n    \"acc\": 0.875\n  }\n}\n");
        MetricFiles files(metrics, kJson, place());
        QCOMPARE(read(files), Observations{});
        QCOMPARE(ended(files), (Observations{{0, 1, 0.875, 0, true}}));
    }

    /// Its curve is seen while the trial runs, not only at its end.
    void aDocumentThatNamesItsStepIsReadWheneverItChanges() {
        const std::vector<MetricDefinition> metrics{metric(MetricSource::Json, "eval.acc", kJson),
                                                    metric(MetricSource::Json, "epoch", kJson, MetricRole::Step)};
        MetricFiles files(metrics, kJson, place());
        write("log.json", "{\n  \"epoch\": 1,\n  \"eval\": {\n    \"acc\": 0.5\n  }\n}\n");
        QCOMPARE(read(files), (Observations{{0, 1, 0.5, 0, true}}));
        QCOMPARE(read(files), Observations{});
        write("log.json", "{\n  \"epoch\": 2,\n  \"eval\": {\n    \"acc\": 0.75\n  }\n}\n");
        QCOMPARE(read(files), (Observations{{0, 2, 0.75, 0, true}}));
    }

    void eventsOfATagAreReadFromAllFilesOfARun() {
        const std::vector<MetricDefinition> metrics{metric(MetricSource::TensorBoard, "val/acc", kRun),
                                                    metric(MetricSource::TensorBoard, "loss", kRun)};
        using namespace vernier::test;
        append("logs/version_0/events.out.tfevents.9",
               recordOf(eventOf("loss", 10, 3)) + recordOf(eventOf("val/acc", 1, 0.5F)) + recordOf(eventOf("loss", 20, 2)));
        append("logs/version_0/events.out.tfevents.10", recordOf(eventOf("val/acc", 2, 0.75F)) + recordOf(eventOf("lr", 2, 1)));
        append("logs/notes.txt", "no events");
        MetricFiles files(metrics, kRun, place());
        QCOMPARE(read(files),
                 (Observations{{1, 10, 3, 0, true}, {0, 1, 0.5, 0, true}, {1, 20, 2, 0, true}, {0, 2, 0.75, 0, true}}));
    }

    void filesOfSeveralFoldsAreOneSeries() {
        const std::vector<MetricDefinition> metrics{metric(MetricSource::Csv, "auc", kFolds),
                                                    metric(MetricSource::Csv, "it", kFolds, MetricRole::Step)};
        append("fold2/out.csv", "it,auc\n1,0.3\n2,0.4\n");
        append("fold10/out.csv", "it,auc\n1,0.5\n2,0.6\n");
        MetricFiles files(metrics, kFolds, place());
        QCOMPARE(read(files),
                 (Observations{{0, 1, 0.3, 0, true}, {0, 2, 0.4, 0, true}, {0, 1, 0.5, 1, true}, {0, 2, 0.6, 1, true}}));
    }

    void onlyFilesThatTheTrialWroteAreItsOwn() {
        append("work/a/out.csv", "auc\n1\n");
        MetricPlace then = place();
        then.startedWallMs = QFileInfo(path("work/a/out.csv")).lastModified().toMSecsSinceEpoch();
        QCOMPARE(filesOf("*/out.csv", then).size(), std::size_t{1});
        then.startedWallMs += 60'000;
        QVERIFY(filesOf("*/out.csv", then).empty());
        then.startedWallMs -= 120'000;
        then.endedWallMs = then.startedWallMs + 1000;
        QVERIFY(filesOf("*/out.csv", then).empty());
    }

    void patternsFindRegularFilesAndFollowNoLinks() {
        append("trial/b/c/x.csv", "");
        append("trial/x.csv", "");
        append("trial/.hidden.csv", "");
        append("elsewhere/x.csv", "");
        QVERIFY(QDir(path("trial")).mkdir(QStringLiteral("folder.csv")));
        QVERIFY(QFile::link(path("elsewhere"), path("trial/link")));
        MetricPlace own = place();
        own.trialFolder = path("trial").toStdString();
        const auto found = [&](const char* pattern) { return filesOf(pattern, own).size(); };
        QCOMPARE(found("{trial_dir}/x.csv"), std::size_t{1});
        QCOMPARE(found("{trial_dir}/*.csv"), std::size_t{1});
        QCOMPARE(found("{trial_dir}/**/*.csv"), std::size_t{2});
        QCOMPARE(found("{trial_dir}/b/?/x.csv"), std::size_t{1});
        QCOMPARE(found("{trial_dir}/link/x.csv"), std::size_t{0});
        QCOMPARE(found("{trial_dir}/none"), std::size_t{0});
    }

private:
    static constexpr const char* kTable = "{trial_dir}/run.csv";
    static constexpr const char* kJson = "{trial_dir}/log.json";
    static constexpr const char* kRun = "{trial_dir}/logs";
    static constexpr const char* kFolds = "{trial_dir}/fold*/out.csv";

    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    MetricPlace place() const { return {m_folder->path().toStdString(), path("work").toStdString()}; }

    static Observations read(MetricFiles& files) {
        Observations observations;
        while (files.read(observations)) {
        }
        return observations;
    }
    static Observations ended(MetricFiles& files) {
        Observations observations = read(files);
        files.finish(observations);
        return observations;
    }

    void store(const char* name, const std::string& text, QIODevice::OpenMode mode) {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(mode));
        QCOMPARE(file.write(text.data(), static_cast<qint64>(text.size())), static_cast<qint64>(text.size()));
    }
    void append(const char* name, const std::string& text) { store(name, text, QIODevice::Append); }
    void write(const char* name, const std::string& text) { store(name, text, QIODevice::WriteOnly); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestMetricFiles, Nothing);

}  // namespace tst_MetricFiles

#include "tst_MetricFiles.moc"
