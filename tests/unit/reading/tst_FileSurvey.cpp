#include "core/reading/FileSurvey.h"

#include "tests/support/EventFileWriter.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace tst_FileSurvey {

using namespace vernier;
using namespace vernier::test;

class TestFileSurvey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_study = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_study->path()).mkpath(QStringLiteral("try-once")));
    }

    void columnsKeysAndTagsAreFound() {
        write("try-once/log.csv", "epoch;val auc;note\n1;0.5;a\n2;0.75;b\n");
        write("try-once/out/result.json", "{\n  \"eval\": {\"acc\": 0.9},\n  \"seconds\": 3\n}\n");
        write("try-once/steps.jsonl", "{\"step\": 10, \"loss\": 2}\n{\"step\": 20, \"loss\": 1}\n");
        write("try-once/tb/events.out.tfevents.1764480000.host.7.0",
              recordOf(eventOf("val/f1", 5, 0.5F)) + recordOf(eventOf("val/f1", 9, 0.25F)));
        const std::vector<FileNumbers> found = survey();
        QCOMPARE(namesOf(found),
                 QStringList(
                     {QStringLiteral("{trial_dir}/log.csv epoch 2"), QStringLiteral("{trial_dir}/log.csv val auc 2"),
                      QStringLiteral("{trial_dir}/out/result.json eval.acc 1"),
                      QStringLiteral("{trial_dir}/out/result.json seconds 1"), QStringLiteral("{trial_dir}/steps.jsonl step 2"),
                      QStringLiteral("{trial_dir}/steps.jsonl loss 2"), QStringLiteral("{trial_dir}/tb/*tfevents* val/f1 2")}));
        QCOMPARE(found.back().source, MetricSource::TensorBoard);
        QCOMPARE(found.back().points, (std::vector<FileNumbers::Point>{{5, 0.5}, {9, 0.25}}));
    }

    /// A study is often the folder in which its command runs.
    void whatIsOursIsNoneOfTheTrial() {
        write("study.json", "{\"limits\": 3}");
        write("try-once/params.json", "{\"lr\": 0.1}");
        write("try-once/exit.json", "{\"code\": 0}");
        write("try-once/stdout.log", "{\"loss\": 0.5}");
        write("try-once/attempt-1/log.csv", "a,b\n1,2\n");
        write("try-once/sweep.json", "{\"lr\": 0.1}");
        write("trials/000001/progress.csv", "a,b\n1,2\n");
        write(".cache/old.csv", "a,b\n1,2\n");
        QCOMPARE(namesOf(survey({"sweep.json"})), QStringList());
        const std::string study = m_study->path().toStdString();
        QCOMPARE(namesOf(surveyFiles({Folder(study).at("trials").at("000001"), Folder(study), 0}, {})),
                 QStringList({QStringLiteral("{trial_dir}/progress.csv a 1"), QStringLiteral("{trial_dir}/progress.csv b 1")}));
    }

    void whatIsCalledAnewEachTimeIsGeneralised() {
        write("logs/version_3/metrics.csv", "step,loss\n1,2\n");
        write("runs/Nov30_12-00-01/events.out.tfevents.1764480000.host.7.0", recordOf(eventOf("loss", 1, 2)));
        write("fold2.csv", "step,loss\n1,2\n");
        write("try-once/run-20261130/res2.csv", "step,loss\n1,2\n");
        QCOMPARE(namesOf(survey()),
                 QStringList({QStringLiteral("{trial_dir}/run-*/res2.csv step 1"),
                              QStringLiteral("{trial_dir}/run-*/res2.csv loss 1"), QStringLiteral("fold2.csv step 1"),
                              QStringLiteral("fold2.csv loss 1"), QStringLiteral("logs/version_*/metrics.csv step 1"),
                              QStringLiteral("logs/version_*/metrics.csv loss 1"),
                              QStringLiteral("runs/Nov*_*-*-*/*tfevents* loss 1")}));
    }

    void aHugeTableIsThinnedAlikeInAllColumns() {
        std::string text = "row,twice\n";
        for (int row = 1; row <= 20'000; ++row)
            text += std::to_string(row) + "," + std::to_string(2 * row) + "\n";
        write("try-once/big.csv", text);
        const std::vector<FileNumbers> found = survey();
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].count, std::size_t{20'000});
        QVERIFY(found[0].points.size() <= FileNumbers::kMostPoints && found[0].points.size() >= FileNumbers::kMostPoints / 2);
        QCOMPARE(found[1].points.size(), found[0].points.size());
        for (std::size_t index = 0; index < found[0].points.size(); ++index)
            QCOMPARE(found[1].points[index].value, 2 * found[0].points[index].value);
    }

    void filesThatAreNoneOfTheseAreLeftAlone() {
        write("try-once/model.bin", std::string(1000, '\0'));
        write("try-once/notes.txt", "epoch 1 loss 2\n{\"a\": 1}\n");
        write("try-once/broken.json", "{\"a\": 1,\n");
        write("try-once/odd.tfevents", std::string(100, 'x'));
        write("try-once/empty.csv", "");
        QCOMPARE(namesOf(survey()), QStringList());
    }

private:
    void write(const char* name, const std::string& text) {
        const QString path = m_study->filePath(QString::fromUtf8(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
    }
    std::vector<FileNumbers> survey(const std::vector<std::string>& ours = {}) const {
        const std::string study = m_study->path().toStdString();
        return surveyFiles({Folder(study).at("try-once"), Folder(study), 0}, ours);
    }
    static QStringList namesOf(const std::vector<FileNumbers>& found) {
        QStringList names;
        for (const FileNumbers& numbers : found)
            names << QString::fromStdString(numbers.file + " " + numbers.name + " " + std::to_string(numbers.count));
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_study;
};

VERNIER_TEST(TestFileSurvey, Nothing);

}  // namespace tst_FileSurvey

#include "tst_FileSurvey.moc"
