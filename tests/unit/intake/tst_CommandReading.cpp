#include "core/intake/CommandReading.h"

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
                                         << "betas=0.9 betas_2=0.999 x=1.5"
                                         << "train --betas {betas} {betas_2} --x {x}";
        QTest::newRow("hydra") << "python3 train.py model.lr=0.1 +opt/name=adam"
                               << "model.lr=0.1 [opt_name=adam]"
                               << "python3 train.py model.lr={model.lr} +opt/name=adam";
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
                                << "[a=1]"
                                << "train --conf '{{\"a\": 1}}'";
        QTest::newRow("booleans") << "train --amp True --bn false"
                                  << "amp=True bn=false"
                                  << "train --amp {amp} --bn {bn}";
        QTest::newRow("flags") << "train --verbose --lr 0.1"
                               << "[verbose=--verbose] lr=0.1"
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
                 (std::vector<std::string>{"python3", "train.py", "--help"}));
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
                                 "  --out OUT             where (default: out)\n"
                                 "  --dropout DROPOUT     share (default: 0.1)\n"));
        QCOMPARE(candidates(reading), QStringLiteral("opt=sgd scale=1 width=32 amp=amp [out=out] [dropout=0.1]"));
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

    void valuesAreFoundWhereverTheyStand_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("templated");
        QTest::newRow("pairs") << "./fit.py --config-file r.yaml --gpus 2 SOLVER.LR 0.01 SOLVER.IMS_PER_BATCH 4 MODEL.NAME r18"
                               << "[config_file=r.yaml] [gpus=2] SOLVER.LR=0.01 SOLVER.IMS_PER_BATCH=4 [MODEL.NAME=r18]"
                               << "./fit.py --config-file r.yaml --gpus 2 SOLVER.LR {SOLVER.LR} SOLVER.IMS_PER_BATCH "
                                  "{SOLVER.IMS_PER_BATCH} MODEL.NAME r18";
        QTest::newRow("pairs behind an option") << "./fit.py --opts TRAIN.LR 0.01 TRAIN.WD 0.1"
                                                << "TRAIN.LR=0.01 TRAIN.WD=0.1"
                                                << "./fit.py --opts TRAIN.LR {TRAIN.LR} TRAIN.WD {TRAIN.WD}";
        QTest::newRow("colons")
            << "python3 fit.py --set learning_rate:0.01 'net:dict(hidden=[32, 64])' --host localhost:80"
            << "learning_rate=0.01 hidden=32 hidden_2=64 [host=localhost:80]"
            << "python3 fit.py --set learning_rate:{learning_rate} 'net:dict(hidden=[{hidden}, {hidden_2}])' "
               "--host localhost:80";
        QTest::newRow("JSON") << "fit x.jsonnet -o '{\"trainer\": {\"opt\": {\"lr\": 0.01}, \"epochs\": 5, \"amp\": true}}'"
                              << "trainer.opt.lr=0.01 [trainer.epochs=5] trainer.amp=true"
                              << "fit x.jsonnet -o '{{\"trainer\": {{\"opt\": {{\"lr\": {trainer.opt.lr}}}, \"epochs\": 5, "
                                 "\"amp\": {trainer.amp}}}}}'";
        QTest::newRow("Python dictionary") << "fit --opt-args \"{'lr': 0.1, 'momentum': 0.9,}\""
                                           << "lr=0.1 momentum=0.9"
                                           << "fit --opt-args '{{'\\''lr'\\'': {lr}, '\\''momentum'\\'': {momentum},}}'";
        QTest::newRow("lists") << "fit --betas '(0.9, 0.98)' dropout=[0.1,0.2] --lr 0.1,0.2"
                               << "betas=0.9 betas_2=0.98 dropout=0.1 dropout_2=0.2 lr=0.1 lr_2=0.2"
                               << "fit --betas '({betas}, {betas_2})' dropout=[{dropout},{dropout_2}] --lr {lr},{lr_2}";
        QTest::newRow("joined pairs") << "fit --params lr=0.1,depth=3,opt=sgd --device cuda:0 --tags a,b"
                                      << "lr=0.1 depth=3 [opt=sgd] [device=cuda:0] [tags=a,b]"
                                      << "fit --params lr={lr},depth={depth},opt=sgd --device cuda:0 --tags a,b";
        QTest::newRow("sweeps")
            << "python3 fit.py -m 'lr=tag(log, interval(1e-4, 0.1))' 'n=range(1,9,2)' 'opt=choice(sgd,lion)'"
            << "lr=tag(log, interval(1e-4, 0.1)) n=range(1,9,2) opt=choice(sgd,lion)"
            << "python3 fit.py -m lr={lr} n={n} opt={opt}";
        QTest::newRow("before a configuration") << "./fit --lr 0.1 configs/base.py"
                                                << "lr=0.1"
                                                << "./fit --lr {lr} configs/base.py";
        QTest::newRow("around a file") << "tool fit eta=0.3 run.conf max_depth=6"
                                       << "eta=0.3 max_depth=6"
                                       << "tool fit eta={eta} run.conf max_depth={max_depth}";
        QTest::newRow("numbers alone") << "./fit 0.1 data"
                                       << "[argument=0.1]"
                                       << "./fit 0.1 data";
        QTest::newRow("shell") << "bash -c 'python3 a.py && python3 fit.py --lr 0.01 --amp'"
                               << "lr=0.01"
                               << "bash -c 'python3 a.py && python3 fit.py --lr \"$1\" --amp' bash {lr}";
    }
    void valuesAreFoundWhereverTheyStand() {
        QFETCH(QString, line);
        const CommandReading reading = read(qUtf8Printable(line));
        QTEST(candidates(reading), "found");
        QTEST(command(adopted(reading)), "templated");
        for (const Fault& fault : check(adopted(reading)).faults)
            QVERIFY2(!fault.path.starts_with("command"), fault.message.text().c_str());
    }

    void sweepsSayWhatTheyMayBe() {
        const CommandReading reading =
            read("fit.py -m 'lr=tag(log, interval(1e-4, 0.1))' 'n=range(1,9,2)' 'k=int(interval(1,4))' 'opt=choice(sgd,lion)'");
        QCOMPARE(reading.candidates[0].parameter.scale, Scale::Log);
        QCOMPARE(reading.candidates[0].parameter.max, 0.1);
        QCOMPARE(reading.candidates[1].parameter.max, 7.0);
        QCOMPARE(reading.candidates[1].parameter.step.value(), 2.0);
        QCOMPARE(reading.candidates[2].parameter.kind, ParameterKind::Integer);
        QCOMPARE(reading.candidates[3].parameter.values, (std::vector<Value>{std::string("sgd"), std::string("lion")}));
    }

    void aFlagIsThereOrNot() {
        CommandReading reading = read("train --shift --lr 0.1");
        refine(reading, readHelp("  --shift      move\n  --amp        fast\n  --lr LR      rate\n"));
        QCOMPARE(candidates(reading), QStringLiteral("[shift=--shift] lr=0.1 [amp=]"));
        for (CommandCandidate& candidate : reading.candidates)
            candidate.isSuggested = true;
        const StudyDraft draft = adopted(reading);
        QCOMPARE(command(draft), QStringLiteral("train {shift?--shift} --lr {lr} {amp?--amp}"));
        QCOMPARE(draft.parameters[0].defaultValue.value(), Value(true));
        QCOMPARE(draft.parameters[2].defaultValue.value(), Value(false));
        const CommandReading again = readTemplate(draft.rest.command.arguments);
        QCOMPARE(again.arguments, draft.rest.command.arguments);
        QVERIFY(again.candidates.empty());
    }

    void everyOptionIsOffered() {
        CommandReading reading = read("train -lr 0.01");
        refine(reading,
               readHelp("  -lr float\n    \trate (default 0.1)\n  -depth int\n    \tlayers\n  -gain float\n    \tgain\n"
                        "  -out string\n    \tfolder\n"));
        QCOMPARE(candidates(reading), QStringLiteral("lr=0.01 [depth=] [gain=] [out=]"));
        QCOMPARE(reading.candidates[1].parameter.kind, ParameterKind::Integer);
        QCOMPARE(reading.candidates[2].parameter.kind, ParameterKind::Continuous);
        reading.candidates[1].isSuggested = true;
        QCOMPARE(command(adopted(reading)), QStringLiteral("train -lr {lr} -depth {depth}"));
    }

    void theTrainerIsAskedNotItsLauncher() {
        const std::pair<const char*, std::vector<std::string>> rows[] = {
            {"accelerate launch --num_processes 2 fit.py --lr 1", {"python3", "fit.py", "--help"}},
            {"torchrun --standalone --nproc_per_node=4 -m pkg.fit run --lr 1", {"python3", "-m", "pkg.fit", "run", "--help"}},
            {"python -m torch.distributed.launch --nproc_per_node 2 fit.py --lr 1", {"python3", "fit.py", "--help"}},
            {"deepspeed --num_gpus 2 fit.py --lr 1", {"python3", "fit.py", "--help"}},
            {"srun -n 2 --gres=gpu:1 ./fit --lr 1", {"./fit", "--help"}},
            {"mpirun -np 4 python3 fit.py --lr 1", {"python3", "fit.py", "--help"}},
            {"conda run -n birds python fit.py --lr 1", {"conda", "run", "-n", "birds", "python", "fit.py", "--help"}},
            {"uv run --with torch fit.py --lr 1", {"uv", "run", "--with", "torch", "fit.py", "--help"}},
            {"docker run --rm -v /a:/b --gpus all img python fit.py --lr 1",
             {"docker", "run", "--rm", "-v", "/a:/b", "--gpus", "all", "img", "python", "fit.py", "--help"}},
            {"java -Xmx4g -jar fit.jar train --lr 1", {"java", "-Xmx4g", "-jar", "fit.jar", "train", "--help"}},
            {"Rscript --vanilla fit.R --lr 1", {"Rscript", "--vanilla", "fit.R", "--help"}},
            {"env A=1 ./fit --lr 1", {"env", "A=1", "./fit", "--help"}},
        };
        for (const auto& [line, help] : rows) {
            const CommandReading reading = read(line);
            QVERIFY2(reading.helpArguments == help, line);
            QCOMPARE(candidates(reading), QStringLiteral("lr=1"));
        }
    }

    void bracesOfATemplateStayAsTheyAre() {
        const std::vector<std::string> arguments{"fit", "--conf", "{{\"a\": 1}}", "--lr={lr}", "{amp?--amp}"};
        const CommandReading reading = readTemplate(arguments);
        QCOMPARE(reading.arguments, arguments);
        QCOMPARE(candidates(reading), QStringLiteral("[a=1]"));
    }

    void aShellWithoutAScriptIsACommandLikeAnyOther() {
        for (const char* const line : {"bash -c", "sh -o pipefail -c", "bash", "bash -o"}) {
            const CommandReading reading = read(line);
            QCOMPARE(reading.arguments, splitShellWords(line).value());
            QVERIFY(!reading.isScript);
            QVERIFY(reading.candidates.empty());
        }
    }

    void aLineForAShellIsRefused() {
        QVERIFY(!readCommand("train --lr 0.1 | tee log"));
        QVERIFY(!readCommand("train 'open"));
    }
};

VERNIER_TEST(TestCommandReading, Nothing);

}  // namespace tst_CommandReading

#include "tst_CommandReading.moc"
