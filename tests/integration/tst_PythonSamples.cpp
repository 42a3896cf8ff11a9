#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

namespace tst_PythonSamples {

/// The Python samples, run and exported by vernier-cli as a user would. Label samples: packaging/test --samples.
class TestPythonSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theExportedBestGivesTheSameResultAgain_data();
    void theExportedBestGivesTheSameResultAgain();

private:
    QTemporaryDir m_settings;  ///< not the user's
};

namespace {

constexpr int kPatienceMs = 300'000;
constexpr int kTrials = 6;

struct Outcome {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Outcome execute(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(kPatienceMs);
    if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome cli(const QStringList& arguments) {
    return execute(vernier::test::programPath("vernier-cli"), arguments);
}

/// A copy of the sample, with fewer trials.
void copySample(const QString& name, const QString& folder) {
    const QDir sample(vernier::test::sourcePath("resources/samples/") + name);
    QVERIFY(QFile::copy(sample.filePath(QStringLiteral("train.py")), folder + QStringLiteral("/train.py")));
    QFile source(sample.filePath(QStringLiteral("study.json")));
    QVERIFY(source.open(QIODevice::ReadOnly));
    QJsonObject study = QJsonDocument::fromJson(source.readAll()).object();
    QJsonObject limits = study[QStringLiteral("limits")].toObject();
    limits[QStringLiteral("trials")] = kTrials;
    study[QStringLiteral("limits")] = limits;
    QFile target(folder + QStringLiteral("/study.json"));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(QJsonDocument(study).toJson());
}

}  // namespace

void TestPythonSamples::initTestCase() {
    // Debian's Python packages belong to Debian's python3, which need not come first in PATH.
    qputenv("PATH", "/usr/bin:/bin");
    QVERIFY(m_settings.isValid());
    qputenv("XDG_CONFIG_HOME", m_settings.path().toUtf8());
    const Outcome packages =
        execute(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import sklearn, xgboost")});
    if (packages.exitCode != 0)
        QSKIP("needs python3-sklearn and python3-xgboost: packaging/install-dependencies --samples");
}

void TestPythonSamples::theExportedBestGivesTheSameResultAgain_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("xgboost") << "xgboost-breast-cancer" << 0.01 << 0.5;
    QTest::newRow("sklearn") << "sklearn-svm-digits" << 0.9 << 1.0;
}

void TestPythonSamples::theExportedBestGivesTheSameResultAgain() {
    QFETCH(QString, name);
    QFETCH(double, low);
    QFETCH(double, high);
    const QTemporaryDir folder;
    copySample(name, folder.path());

    const Outcome run = cli({QStringLiteral("run"), QStringLiteral("--yes"), folder.path()});
    QVERIFY2(run.exitCode == 0, run.errors.constData());

    const Outcome listed = cli({QStringLiteral("trials"), QStringLiteral("--json"), folder.path()});
    QVERIFY2(listed.exitCode == 0, listed.errors.constData());
    const QJsonArray trials = QJsonDocument::fromJson(listed.output).array();
    QCOMPARE(trials.size(), kTrials);
    QList<double> objectives;
    for (const QJsonValue& trial : trials) {
        QCOMPARE(trial[QStringLiteral("state")].toString(), QStringLiteral("Complete"));
        objectives.append(trial[QStringLiteral("objective")].toDouble());
    }
    const auto [least, most] = std::minmax_element(objectives.begin(), objectives.end());
    const double best = name.startsWith(QLatin1String("xgboost")) ? *least : *most;
    QVERIFY2(best > low && best < high, qPrintable(QString::number(best)));

    const Outcome exported = cli({QStringLiteral("export"), folder.path()});
    QVERIFY2(exported.exitCode == 0, exported.errors.constData());
    const Outcome again = execute(QStringLiteral("sh"), {QStringLiteral("-c"), QString::fromUtf8(exported.output)});
    QVERIFY2(again.exitCode == 0, again.errors.constData());
    const QByteArray lastLine = again.output.trimmed().split('\n').last();
    QVERIFY2(lastLine.contains(QByteArray::number(best, 'g', QLocale::FloatingPointShortest)), lastLine.constData());
}

VERNIER_TEST(TestPythonSamples, CoreEvents);

}  // namespace tst_PythonSamples

#include "tst_PythonSamples.moc"
