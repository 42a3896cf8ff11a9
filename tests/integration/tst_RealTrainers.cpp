#include "tests/integration/TrainerCheck.h"
#include "tests/support/TestProgram.h"

#include <QFileInfo>

namespace tst_RealTrainers {

using namespace vernier;
using namespace vernier::test;

namespace {

QString absent(const QString& python, const QString& modules) {
    QProcess process;
    process.start(python,
                  {QStringLiteral("-c"), QStringLiteral("import os; os.environ['KERAS_BACKEND'] = 'jax'; import ") + modules});
    process.waitForFinished(kTrainerMs);
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? QString() : modules;
}

/// A Python with these packages of PyPI, made once for each build; empty if there is no way to it.
QString pythonWith(const QString& name, const QString& modules, const QStringList& packages) {
    const QString folder = QFileInfo(programPath("vernier-cli")).path() + QStringLiteral("/../trainers/") + name;
    const QString python = folder + QStringLiteral("/bin/python");
    if (QFile::exists(python) && absent(python, modules).isEmpty())
        return python;
    QProcess process;
    process.start(QStringLiteral("python3"), {QStringLiteral("-m"), QStringLiteral("venv"), folder});
    if (!process.waitForFinished(kTrainerMs) || process.exitCode() != 0)
        return {};
    process.start(python, QStringList{QStringLiteral("-m"), QStringLiteral("pip"), QStringLiteral("install"),
                                      QStringLiteral("-q"), QStringLiteral("--disable-pip-version-check")} +
                              packages);
    return process.waitForFinished(kTrainerMs) && absent(python, modules).isEmpty() ? python : QString();
}

QString script(const char* name) {
    return sourcePath("tests/data/trainers/") + QLatin1String(name);
}

}  // namespace

/// Trainers as they are, of well-known packages: they know nothing of Vernier, and what it reads must be what they say of
/// themselves. Label samples.
class TestRealTrainers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void xgboostInFolds() {
        const QString python = QStringLiteral("/usr/bin/python3");
        if (!absent(python, QStringLiteral("xgboost, sklearn")).isEmpty())
            QSKIP("needs python3-xgboost and python3-sklearn: packaging/install-dependencies --samples");
        checkTrainer({{python, script("xgboost_folds.py"), QStringLiteral("--eta={lr}"), QStringLiteral("--rounds=60"),
                       QStringLiteral("--out={out}")},
                      QStringLiteral("valid-logloss:([0-9.]+)"),
                      QStringLiteral("^\\[(\\d+)\\]"),
                      {0.3, 0.2, 0.25, 0.15, 0.0001},
                      QStringLiteral("minimize")});
    }

    void scikitLearnMlp() {
        const QString python = QStringLiteral("/usr/bin/python3");
        if (!absent(python, QStringLiteral("sklearn")).isEmpty())
            QSKIP("needs python3-sklearn: packaging/install-dependencies --samples");
        checkTrainer(
            {{python, script("sklearn_mlp.py"), QStringLiteral("--learning-rate-init={lr}"), QStringLiteral("--out={out}")},
             QStringLiteral("Validation score: ([0-9.]+)"),
             QStringLiteral("^Iteration (\\d+)"),
             {0.1, 0.05, 0.08, 0.03, 1e-6},
             QStringLiteral("maximize")});
    }

    void lightGbm() {
        const QString python =
            pythonWith(QStringLiteral("lightgbm"), QStringLiteral("lightgbm"), {QStringLiteral("lightgbm==4.6.0")});
        if (python.isEmpty())
            QSKIP("needs LightGBM from PyPI, and python3-venv");
        checkTrainer({{python, script("lightgbm_log.py"), QStringLiteral("--learning-rate={lr}"),
                       QStringLiteral("--rounds=400"), QStringLiteral("--out={out}")},
                      QStringLiteral("valid's binary_logloss: ([0-9.]+)"),
                      QStringLiteral("^\\[(\\d+)\\]"),
                      {0.1, 0.05, 0.08, 0.06, 1e-6},
                      QStringLiteral("minimize")});
    }

    void kerasWithItsBar() { checkKeras({}); }
    void kerasWithItsLog() { checkKeras(QStringLiteral("val_accuracy")); }

private:
    static void checkKeras(const QString& column) {
        const QString python =
            pythonWith(QStringLiteral("keras"), QStringLiteral("keras, jax"),
                       {QStringLiteral("keras==3.12.0"), QStringLiteral("jax[cpu]==0.7.2"), QStringLiteral("packaging")});
        if (python.isEmpty())
            QSKIP("needs Keras and JAX from PyPI, and python3-venv");
        checkTrainer({{python, script("keras_bar.py"), QStringLiteral("--lr={lr}"), QStringLiteral("--epochs=20"),
                       QStringLiteral("--log={log}"), QStringLiteral("--out={out}")},
                      QStringLiteral("val_accuracy: ([0-9.]+)"),
                      QStringLiteral("^Epoch (\\d+)/"),
                      {0.5, 0.3, 0.4, 0.2, 1e-6},
                      QStringLiteral("maximize"),
                      column.isEmpty() ? QString() : QStringLiteral("{trial_dir}/log.csv"),
                      column});
    }
};

VERNIER_TEST(TestRealTrainers, CoreEvents);

}  // namespace tst_RealTrainers

#include "tst_RealTrainers.moc"
