#include "core/intake/HelpText.h"

#include "core/intake/ParserReport.h"
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
        QVERIFY(find(options, "--betas")->isList);
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

    /// "name default hint choices", joined by bars, in the order of the text.
    void helpOfOtherToolsIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("optparse of R")
            << "Usage: fit.R [options]\n\nOptions:\n\t-l RATE, --lr=RATE\n\t\tLearning rate [default 0.05]\n\n"
               "\t--trees=TREES\n\t\tHow many [default 200]\n\n\t-h, --help\n\t\tShow this help\n"
            << "-l,--lr 0.05|--trees 200";
        QTest::newRow("gflags")
            << "fit: a trainer\n\n  Flags from fit.cc:\n    -batch_size (mini batch) type: int32 default: 32\n"
               "    -lr (the rate, which is a long text that wraps\n      around) type: double default: 0.05\n"
               "    -opt (how to step) type: string default: \"lion\"\n"
            << "-batch_size 32 whole|-lr 0.05 real|-opt lion text";
        QTest::newRow("absl")
            << "flags:\n\nfit.py:\n  --[no]amp: Mixed.\n    (default: 'false')\n  --lr: Rate.\n    (default: '0.05')\n"
               "    (a number)\n  --opt: <sgd|lion>: How.\n    (default: 'lion')\n  --depth: Layers.\n    (an integer)\n"
            << "--amp !--noamp false|--lr 0.05 real|--opt lion sgd,lion|--depth whole";
        QTest::newRow("clap")
            << "Usage: fit [OPTIONS]\n\nOptions:\n  -b, --batch <N>  Batch [default: 16]\n      --opt <OPT>  Step [default: "
               "sgd] [possible values: sgd, lion]\n      --fast       Fast\n  -h, --help       Print help\n"
            << "-b,--batch 16 whole|--opt sgd sgd,lion|--fast switch";
        QTest::newRow("clap long")
            << "Options:\n      --opt <OPT>\n          How to step\n\n          Possible values:\n          - sgd:  "
               "plain\n          - lion: signs\n\n          [default: sgd]\n\n      --lr <LR>\n          [default: "
               "0.1]\n"
            << "--opt sgd sgd,lion|--lr 0.1";
        QTest::newRow("Go")
            << "Usage of ./fit:\n  -batch int\n    \tbatch (default 16)\n  -fast\n    \tfast\n  -lr float\n    \trate\n"
            << "-batch 16 whole|-fast switch|-lr real";
        QTest::newRow("cobra")
            << "Usage:\n  fit [flags]\n\nFlags:\n  -b, --batch int    batch (default 16)\n      --fast         fast\n"
               "      --opt string   one of sgd, lion (default \"lion\")\n"
            << "-b,--batch 16 whole|--fast switch|--opt lion text sgd,lion";
        QTest::newRow("picocli")
            << "Usage: fit [-f] [--lr=<lr>]\n  -f, --[no-]fast        Fast.\n      --lr=<lr>          Rate. Default: 0.05\n"
               "      --opt=<opt>        Valid values: SGD, LION. Default: SGD\n"
            << "-f,--fast !--no-fast|--lr 0.05|--opt SGD SGD,LION";
        QTest::newRow("boost")
            << "Options:\n  -b [ --batch ] arg (=16)   batch\n  --lr arg (=0.05)           rate\n  --fast                     "
               "fast\n"
            << "-b,--batch 16|--lr 0.05|--fast switch";
        QTest::newRow("shapes")
            << "options:\n  --sizes [ITEM,...]   sizes (type: list[int], default: [8, 8])\n  --steps N [N ...]\n"
               "  --half [HALF]  half (default: False)\n  --net NET  which: ant | bee | cat (default: bee)\n"
               "  --drop DROP  share. Defaults to 0.1\n  --clip C  clip, default None\n  --mix M  (default: 0.)\n"
            << "--sizes [8, 8] list|--steps list|--half False|--net bee ant,bee,cat|--drop 0.1|--clip |--mix 0.";
        QTest::newRow("boxes of rich") << QString::fromUtf8(
                                              "\u256D\u2500 options \u2500\u256E\n\u2502 --lr FLOAT         (default: 0.05) "
                                              "\u2502\n\u2502 --opt {sgd,lion}   (default: lion) \u2502\n\u2502 --fast, "
                                              "--no-fast  (default: False) \u2502\n\u2570\u2500\u256F\n")
                                       << "--lr 0.05 real|--opt lion sgd,lion|--fast !--no-fast False";
        QTest::newRow("fastText")
            << "  -lr                 learning rate [0.1]\n  -dim                size of word vectors [100]\n"
            << "-lr 0.1|-dim 100";
        QTest::newRow("twins") << "options:\n  --no_gpu, --no-gpu\n  --lr LR, --l-r LR\n"
                               << "--no_gpu,--no-gpu switch|--lr,--l-r ";
    }
    void helpOfOtherToolsIsRead() {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QStringList options;
        for (const HelpOption& option : readHelp(text.toStdString())) {
            QStringList names;
            for (const std::string& name : option.names)
                names << QString::fromStdString(name);
            QString line = names.join(QLatin1Char(','));
            for (const std::string& name : option.negations)
                line += QStringLiteral(" !") + QString::fromStdString(name);
            if (option.defaultValue)
                line += QLatin1Char(' ') + QString::fromStdString(*option.defaultValue);
            static const char* const kHints[] = {"", " text", " whole", " real"};
            line += QLatin1String(kHints[static_cast<int>(option.hint)]);
            QStringList choices;
            for (const std::string& choice : option.choices)
                choices << QString::fromStdString(choice);
            line += (choices.isEmpty() ? QString() : QLatin1Char(' ') + choices.join(QLatin1Char(',')));
            line += option.isList ? QStringLiteral(" list") : QString();
            line += option.valueName.empty() && option.negations.empty() ? QStringLiteral(" switch") : QString();
            options << line.trimmed();
        }
        QStringList expected;
        for (const QString& line : wanted.split(QLatin1Char('|')))
            expected << line.trimmed();
        QCOMPARE(options.join(QLatin1Char('|')), expected.join(QLatin1Char('|')));
    }

    void theParserItselfIsHeard() {
        const std::vector<HelpOption> options = readHelp(
            "noise\nVERNIER-PARSER {\"options\": [{\"names\": [\"--lr\"], \"type\": \"float\", \"default\": 0.1}, "
            "{\"names\": [\"--opt\"], \"choices\": [\"a\", \"b\"]}, {\"names\": [\"--fast\"], \"flag\": true, \"type\": "
            "\"bool\"}, {\"names\": [\"model.depth\"], \"type\": \"int\", \"default\": 3}]}\n");
        QCOMPARE(options.size(), std::size_t(4));
        QCOMPARE(options[0].hint, ValueHint::Real);
        QCOMPARE(options[0].defaultValue.value(), std::string("0.1"));
        QCOMPARE(options[1].choices.size(), std::size_t(2));
        QVERIFY(options[2].valueName.empty());
        QCOMPARE(options[3].names.front(), std::string("model.depth"));
        QVERIFY(readHelp("VERNIER-PARSER {\"options\": 3}\n").empty());
        QVERIFY(readHelp("VERNIER-PARSER [").empty());
    }

    /// The hook in a real Python: argparse without defaults in its help, and click and absl where they are installed.
    void theHookReportsWhatTheHelpKeepsBack_data() {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("argparse") << "argparse" << QByteArray(R"(import argparse
p = argparse.ArgumentParser()
p.add_argument("--lr", type=float, default=0.05)
p.add_argument("--opt", choices=["sgd", "lion"], default="lion")
p.add_argument("--fast", action="store_true")
p.parse_args()
)");
        QTest::newRow("click") << "click" << QByteArray(R"(import click
@click.command()
@click.option("--lr", type=float, default=0.05)
@click.option("--opt", type=click.Choice(["sgd", "lion"]), default="lion")
@click.option("--fast", is_flag=True)
def main(lr, opt, fast):
    raise SystemExit("ran")
main()
)");
        QTest::newRow("typer") << "typer" << QByteArray(R"(import enum, typer
class Opt(str, enum.Enum):
    sgd = "sgd"
    lion = "lion"
app = typer.Typer()
@app.command()
def main(lr: float = 0.05, opt: Opt = Opt.lion, fast: bool = typer.Option(False, "--fast")):
    raise SystemExit("ran")
app()
)");
        QTest::newRow("absl") << "absl" << QByteArray(R"(from absl import app, flags
flags.DEFINE_float("lr", 0.05, "rate")
flags.DEFINE_enum("opt", "lion", ["sgd", "lion"], "how")
flags.DEFINE_bool("fast", False, "fast")
app.run(lambda argv: print("ran"))
)");
    }
    void theHookReportsWhatTheHelpKeepsBack() {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        QFETCH(QString, module);
        QFETCH(QByteArray, script);
        if (python.isEmpty() || QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import ") + module}) != 0)
            QSKIP("There is no such Python package here");
        QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& text) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(write(QStringLiteral("sitecustomize.py"), QByteArray::fromStdString(parserHook())));
        QVERIFY(write(QStringLiteral("fit.py"), script));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PYTHONPATH"), folder.path());
        environment.insert(QStringLiteral("VERNIER_PARSER_HOOK"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.start(python, {folder.filePath(QStringLiteral("fit.py")), QStringLiteral("--help")});
        QVERIFY(process.waitForFinished(30000));
        const QByteArray output = process.readAllStandardOutput();
        QVERIFY2(output.contains("VERNIER-PARSER"), output + process.readAllStandardError());
        const std::vector<HelpOption> options = readHelp(output.toStdString());
        QCOMPARE(find(options, "--lr")->defaultValue.value(), std::string("0.05"));
        QCOMPARE(find(options, "--lr")->hint, ValueHint::Real);
        QCOMPARE(find(options, "--opt")->choices, (std::vector<std::string>{"sgd", "lion"}));
        QVERIFY(find(options, "--fast")->valueName.empty());
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
