#include "core/imports/RunFolders.h"

#include "tests/support/ImportedText.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace tst_RunFolders {

using namespace vernier;
using namespace vernier::test;

namespace {

using Words = std::vector<std::string>;

/// Where runs of another tool lie.
class Runs {
public:
    void write(const QString& name, const QByteArray& text) const {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
    }
    ImportedStudy imported() const {
        Result<ImportedStudy> study = importRunFolder(m_folder.path().toStdString(), "runs");
        if (!study)
            qFatal("%s", study.error().text().c_str());
        return std::move(*study);
    }

private:
    QTemporaryDir m_folder;
};

/// The words of its command; the options in the order of the alphabet.
Words commandOf(const ImportedStudy& study) {
    Words words = study.definition.command.arguments;
    std::sort(words.begin() + std::min<std::ptrdiff_t>(2, std::ssize(words)), words.end());
    return words;
}

void addMlflowRun(const Runs& runs, const QString& name, const QByteArray& rate, const QByteArray& depth,
                  const QByteArray& loss) {
    runs.write(name + QStringLiteral("/meta.yaml"), "status: 3\nstart_time: 1700000000000\nend_time: 1700000060000\n");
    runs.write(name + QStringLiteral("/params/lr"), rate + "\n");
    runs.write(name + QStringLiteral("/params/depth"), depth + "\n");
    runs.write(name + QStringLiteral("/metrics/val_loss"), "1700000000000 0.9 0\n1700000001000 " + loss + " 1\n");
}

}  // namespace

/// Once the program is named, the study can go on: each parameter must reach it.
class TestRunFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsOfMlflowAreAStudyThatCanGoOn() {
        const Runs runs;
        addMlflowRun(runs, QStringLiteral("a1"), "0.01", "3", "0.5");
        addMlflowRun(runs, QStringLiteral("b2"), "0.1", "5", "0.25");
        const ImportedStudy study = runs.imported();
        QCOMPARE(commandOf(study), (Words{"python3", "train.py", "--depth={depth}", "--lr={lr}"}));
        QVERIFY(isTold(study, "replace train.py with your program"));
        QCOMPARE(study.definition.objective.metric, std::string("val_loss"));
        QCOMPARE(study.definition.objective.goal, Goal::Minimize);
        QCOMPARE(study.trials.size(), std::size_t{2});
        QCOMPARE(study.trials[1].objective, std::optional(0.25));
        QCOMPARE(parameterOf(study, "lr").max, 0.1);
        QCOMPARE(parameterOf(study, "depth").kind, ParameterKind::Integer);
    }

    void runsOfLightningAreAStudyThatCanGoOn() {
        const Runs runs;
        runs.write(QStringLiteral("version_0/hparams.yaml"), "lr: 0.01\nwidth: 32\n");
        runs.write(QStringLiteral("version_0/metrics.csv"), "epoch,step,val_acc\n0,9,0.5\n1,19,0.75\n");
        runs.write(QStringLiteral("version_1/hparams.yaml"), "lr: 0.02\nwidth: 64\n");
        runs.write(QStringLiteral("version_1/metrics.csv"), "epoch,step,val_acc\n0,9,0.6\n1,19,0.7\n");
        runs.write(QStringLiteral("version_2/hparams.yaml"), "lr: 0.03\n");  // it never got to a metric
        const ImportedStudy study = runs.imported();
        QCOMPARE(commandOf(study), (Words{"python3", "train.py", "--lr={lr}", "--width={width}"}));
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
        QCOMPARE(study.trials.size(), std::size_t{2});
        QCOMPARE(study.trials[0].objective, std::optional(0.75));
        QVERIFY(isTold(study, "1 runs could not be read"));
    }
};

VERNIER_TEST(TestRunFolders, Nothing);

}  // namespace tst_RunFolders

#include "tst_RunFolders.moc"
