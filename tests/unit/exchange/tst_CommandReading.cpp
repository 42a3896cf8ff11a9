#include "core/exchange/CommandReading.h"

#include "core/command/ShellWords.h"
#include "tests/support/TestProgram.h"

namespace tst_CommandReading {

using namespace vernier;

namespace {

CommandReading read(const char* line) {
    Result<CommandReading> reading = readCommand(line);
    if (!reading)
        qFatal("%s", reading.error().text().c_str());
    return std::move(*reading);
}

/// "lr=0.1 [epochs=5]": those that are not suggested in brackets.
QString candidates(const CommandReading& reading) {
    QStringList list;
    for (const CommandCandidate& candidate : reading.candidates) {
        const QString text = QString::fromStdString(candidate.parameter.name + "=" + candidate.value);
        list << (candidate.isSuggested ? text : QStringLiteral("[%1]").arg(text));
    }
    return list.join(QLatin1Char(' '));
}

StudyDraft adopted(const CommandReading& reading) {
    std::vector<CommandCandidate> chosen;
    for (const CommandCandidate& candidate : reading.candidates) {
        if (candidate.isSuggested)
            chosen.push_back(candidate);
    }
    StudyDraft draft;
    adopt(draft, reading, chosen);
    return draft;
}

QString command(const StudyDraft& draft) {
    return QString::fromStdString(commandText(draft));
}

}  // namespace

class TestCommandReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsOfAllFormsAreFound_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("templated");
        QTest::newRow("equals") << "python3 train.py --lr=0.1 --epochs=5"
                                << "lr=0.1 [epochs=5]"
                                << "python3 train.py --lr={lr} --epochs=5";
        QTest::newRow("blank") << "./train --lr 0.1 --batch-size 64 data"
                               << "lr=0.1 batch_size=64"
                               << "./train --lr {lr} --batch-size {batch_size} data";
        QTest::newRow("short") << "train.sh -b 32 -v"
                               << "b=32"
                               << "train.sh -b {b} -v";
        QTest::newRow("negative") << "train --offset -2.5"
                                  << "offset=-2.5"
                                  << "train --offset {offset}";
        QTest::newRow("several numbers") << "train --betas 0.9 0.999 --x 1.5"
                                         << "betas=0.9 betas=0.999 x=1.5"
                                         << "train --betas {betas} {betas_2} --x {x}";
        QTest::newRow("hydra") << "python3 train.py model.lr=0.1 +opt/name=adam"
                               << "model.lr=0.1 opt_name=adam"
                               << "python3 train.py model.lr={model.lr} +opt/name={opt_name}";
        QTest::newRow("hydra list") << "python3 train.py --multirun lr=0.1,0.2"
                                    << "lr=0.1,0.2"
                                    << "python3 train.py --multirun lr={lr}";
        QTest::newRow("environment") << "LR=0.1 CUDA_VISIBLE_DEVICES=0 python3 -m pkg.train --dropout 0.2"
                                     << "LR=0.1 [CUDA_VISIBLE_DEVICES=0] dropout=0.2"
                                     << "python3 -m pkg.train --dropout {dropout}";
        QTest::newRow("launcher") << "torchrun --nproc-per-node 2 train.py --lr 0.1"
                                  << "lr=0.1"
                                  << "torchrun --nproc-per-node 2 train.py --lr {lr}";
        QTest::newRow("prompt and lines") << "$ python3 train.py \\\n  --lr 0.1"
                                          << "lr=0.1"
                                          << "python3 train.py --lr {lr}";
        QTest::newRow("placeholders stay") << "train --lr={rate} --x 2.5"
                                           << "x=2.5"
                                           << "train --lr={rate} --x {x}";
        QTest::newRow("braces") << "train --conf '{\"a\": 1}'"
                                << "[conf={\"a\": 1}]"
                                << "train --conf '{{\"a\": 1}}'";
        QTest::newRow("booleans") << "train --amp True --bn false"
                                  << "amp=True bn=false"
                                  << "train --amp {amp} --bn {bn}";
        QTest::newRow("flags") << "train --verbose --lr 0.1"
                               << "lr=0.1"
                               << "train --verbose --lr {lr}";
        QTest::newRow("scripts of all languages") << "训练 --学习率 0.1"
                                                  << "学习率=0.1"
                                                  << "训练 --学习率 {学习率}";
        QTest::newRow("nothing") << "train"
                                 << ""
                                 << "train";
    }
    void optionsOfAllFormsAreFound() {
        QFETCH(QString, line);
        const CommandReading reading = read(qPrintable(line));
        QTEST(candidates(reading), "found");
        QTEST(command(adopted(reading)), "templated");
    }

    void whatIsAdoptedIsASoundDraft() {
        const StudyDraft draft =
            adopted(read("LR=0.1 python3 train.py --lr 0.1 --lr2 3 --batch 64 --opt sgd x=0.5 --m '{a b}'"));
        for (const Fault& fault : check(draft).faults)
            QVERIFY2(fault.path == "name" || fault.path.starts_with("metrics") || fault.path.starts_with("objective"),
                     (fault.path + ": " + fault.message.text()).c_str());
        QCOMPARE(draft.rest.environment.at("LR"), std::string("{LR}"));
        QVERIFY(check(draft).warnings.empty());
    }

    void multirunListsAreChoices() {
        const CommandReading reading = read("python3 train.py -m lr=0.1,0.2 opt=sgd,adam");
        QCOMPARE(reading.candidates[0].parameter.values, (std::vector<Value>{0.1, 0.2}));
        QCOMPARE(reading.candidates[1].parameter.values, (std::vector<Value>{std::string("sgd"), std::string("adam")}));
    }

    void helpIsAskedOfTheScriptWithItsSubcommands() {
        QCOMPARE(read("python3 train.py fit --lr 0.1 data.csv").helpArguments,
                 (std::vector<std::string>{"python3", "train.py", "fit", "--help"}));
        QCOMPARE(read("torchrun --n 2 train.py data.csv --lr 1").helpArguments,
                 (std::vector<std::string>{"torchrun", "--n", "2", "train.py", "--help"}));
        QCOMPARE(read("A=1 python3 -m pkg lr=1").helpArguments, (std::vector<std::string>{"python3", "-m", "pkg", "--help"}));
        QVERIFY(read("").helpArguments.empty());
    }

    void helpBettersTheGuesses() {
        CommandReading reading = read("train --opt sgd --scale 1 --width 32 --amp");
        refine(reading, readHelp("options:\n"
                                 "  --opt {sgd,lion}      how (default: lion)\n"
                                 "  --scale SCALE         of it (default: 0.5)\n"
                                 "  --width {16,32}\n"
                                 "  --amp, --no-amp       mixed (default: False)\n"
                                 "  --dropout DROPOUT     share (default: 0.1)\n"
                                 "  --out OUT             where (default: out)\n"));
        QCOMPARE(candidates(reading), QStringLiteral("opt=sgd scale=1 width=32 amp=amp [dropout=0.1]"));
        QCOMPARE(reading.candidates[0].parameter.values, (std::vector<Value>{std::string("sgd"), std::string("lion")}));
        QCOMPARE(reading.candidates[0].meaning, std::string("how"));
        QCOMPARE(reading.candidates[1].parameter.kind, ParameterKind::Continuous);
        QVERIFY(reading.candidates[2].parameter.ordered);
        reading.candidates.back().isSuggested = true;
        QCOMPARE(command(adopted(reading)),
                 QStringLiteral("train --opt {opt} --scale {scale} --width {width} --{amp} --dropout={dropout}"));
        CommandReading again = reading;
        refine(again, readHelp("  --layers INTEGER RANGE  [default: 2; 1<=x<=3]\n"));
        QCOMPARE(again.candidates.back().parameter.max, 3.0);
        QCOMPARE(again.candidates.back().parameter.min, 1.0);
    }

    void aLineForAShellIsRefused() {
        QVERIFY(!readCommand("train --lr 0.1 | tee log"));
        QVERIFY(!readCommand("train 'open"));
    }
};

VERNIER_TEST(TestCommandReading, Nothing);

}  // namespace tst_CommandReading

#include "tst_CommandReading.moc"
