#include "core/exchange/HelpText.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tst_HelpText {

using namespace vernier;

namespace {

/// What argparse of Python 3.11 prints for tests/data/help/argparse_train.py.
const char* const kArgparse = R"(usage: train.py [-h] [--lr LR] [-b BATCH_SIZE] [--optimizer {sgd,adam,adamw}]
                [--amp | --no-amp] [--betas BETAS BETAS] [--verbose]
                data

Train a model.

positional arguments:
  data                  folder of the data

options:
  -h, --help            show this help message and exit
  --lr LR, --learning-rate LR
                        learning rate of the optimizer, which is a rather long
                        text that wraps (default: 0.001)
  -b BATCH_SIZE, --batch-size BATCH_SIZE
                        examples in a batch (default: 64)
  --optimizer {sgd,adam,adamw}
                        how to step (default: adam)
  --amp, --no-amp       mixed precision (default: True)
  --betas BETAS BETAS   of Adam (default: [0.9, 0.999])
  --width {16,32,64}
  --verbose

output:
  where results go

  --out-dir OUT_DIR     folder (default: None)
)";

/// What click 8 prints.
const char* const kClick = R"(Usage: train.py [OPTIONS] DATA

  Train a model.

Options:
  --lr, --learning-rate FLOAT   Learning rate of the optimizer, which is a
                                rather long text that wraps.  [default: 0.001]
  -b, --batch-size INTEGER      [default: 64]
  --optimizer [sgd|adam|adamw]  How to step.  [default: adam]
  --layers INTEGER RANGE        [default: 2; 1<=x<=8]
  --dropout FLOAT RANGE         [default: 0.1; 0<=x<=0.9]
  --amp / --no-amp              Mixed precision.  [default: amp]
  --out-dir PATH                [required]
  --help                        Show this message and exit.
)";

const HelpOption* find(const std::vector<HelpOption>& options, const std::string& name) {
    for (const HelpOption& option : options) {
        if (std::find(option.names.begin(), option.names.end(), name) != option.names.end())
            return &option;
    }
    return nullptr;
}

void verifyCommon(const std::vector<HelpOption>& options) {
    const HelpOption* const rate = find(options, "--lr");
    QVERIFY(rate);
    QVERIFY(rate == find(options, "--learning-rate"));
    QCOMPARE(rate->defaultValue.value(), std::string("0.001"));
    QVERIFY(rate->meaning.find("a rather long text that wraps") != std::string::npos);
    QVERIFY(rate->meaning.find("default") == std::string::npos);
    const HelpOption* const batch = find(options, "-b");
    QVERIFY(batch);
    QVERIFY(batch == find(options, "--batch-size"));
    QCOMPARE(batch->defaultValue.value(), std::string("64"));
    const HelpOption* const optimizer = find(options, "--optimizer");
    QVERIFY(optimizer);
    QCOMPARE(optimizer->choices, (std::vector<std::string>{"sgd", "adam", "adamw"}));
    QCOMPARE(optimizer->defaultValue.value(), std::string("adam"));
    const HelpOption* const amp = find(options, "--amp");
    QVERIFY(amp);
    QCOMPARE(amp->negations, std::vector<std::string>{"--no-amp"});
    QVERIFY(amp->valueName.empty());
    QVERIFY(!find(options, "--help"));
}

}  // namespace

class TestHelpText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void argparseIsRead() {
        const std::vector<HelpOption> options = readHelp(kArgparse);
        verifyCommon(options);
        QCOMPARE(find(options, "--width")->choices, (std::vector<std::string>{"16", "32", "64"}));
        QVERIFY(!find(options, "--betas")->defaultValue);
        QVERIFY(!find(options, "--out-dir")->defaultValue);
        QVERIFY(find(options, "--verbose")->valueName.empty());
        QCOMPARE(options.size(), std::size_t(8));
    }

    void clickIsRead() {
        const std::vector<HelpOption> options = readHelp(kClick);
        verifyCommon(options);
        QCOMPARE(find(options, "--layers")->valueName, std::string("INTEGER RANGE"));
        QCOMPARE(find(options, "--layers")->min.value(), 1.0);
        QCOMPARE(find(options, "--layers")->max.value(), 8.0);
        QCOMPARE(find(options, "--dropout")->max.value(), 0.9);
        QCOMPARE(find(options, "--dropout")->defaultValue.value(), std::string("0.1"));
        QVERIFY(!find(options, "--out-dir")->defaultValue);
    }

    void whatTheInstalledArgparsePrintsIsRead() {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("There is no python3 here");
        QTemporaryDir folder;
        const QString script = folder.filePath(QStringLiteral("train.py"));
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"(import argparse
p = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
p.add_argument("--lr", "--learning-rate", type=float, default=1e-3, help="the learning rate, a rather long text that wraps")
p.add_argument("-b", "--batch-size", type=int, default=64, help="examples")
p.add_argument("--optimizer", choices=["sgd", "adam", "adamw"], default="adam", help="how to step")
p.add_argument("--amp", action=argparse.BooleanOptionalAction, default=True, help="mixed precision")
p.parse_args()
)");
        file.close();
        QProcess process;
        process.start(python, {script, QStringLiteral("--help")});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 0);
        verifyCommon(readHelp(process.readAllStandardOutput().toStdString()));
    }

    void otherTextGivesNothing() {
        QVERIFY(readHelp("").empty());
        QVERIFY(readHelp("Traceback (most recent call last):\n  File \"x.py\", line 3\nValueError: --lr\n").empty());
        QVERIFY(readHelp(std::string(200000, '-')).empty());
        for (const char* const full : {kArgparse, kClick}) {
            const std::string text(full);
            for (std::size_t length = 0; length < text.size(); ++length)
                (void)readHelp(std::string_view(text).substr(0, length));
        }
    }
};

VERNIER_TEST(TestHelpText, Nothing);

}  // namespace tst_HelpText

#include "tst_HelpText.moc"
