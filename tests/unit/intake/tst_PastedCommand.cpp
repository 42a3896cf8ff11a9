#include "core/command/ShellWords.h"
#include "core/intake/CommandReading.h"
#include "core/intake/PastedCommand.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QStandardPaths>

namespace tst_PastedCommand {

using namespace vernier;

namespace {

ShellSurroundings around() {
    ShellSurroundings surroundings;
    surroundings.variable = [](const std::string& name) -> std::optional<std::string> {
        if (name == "DATA")
            return "/data/birds";
        return name == "API_TOKEN" ? std::optional<std::string>("hush") : std::nullopt;
    };
    surroundings.home = "/home/ada";
    surroundings.folder = "/home/ada/work";
    return surroundings;
}

CommandReading paste(const QString& text) {
    Result<CommandReading> reading = readPasted(text.toStdString(), around());
    if (!reading)
        qFatal("%s: %s", qPrintable(text), reading.error().text().c_str());
    return std::move(*reading);
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

QString command(const CommandReading& reading) {
    return QString::fromStdString(commandText(adopted(reading)));
}

bool says(const CommandReading& reading, const char* id) {
    return std::any_of(reading.said.begin(), reading.said.end(), [&](const Message& sentence) { return sentence.id() == id; });
}

}  // namespace

/// Lines as people copy them.
class TestPastedCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatComesAlongIsTakenAway_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("templated");
        const char* const rows[][3] = {
            {"dollar", "$ python fit.py --lr 0.1", "python fit.py --lr {lr}"},
            {"environment and host", "(birds) ada@box:~/work$ python fit.py --lr 0.1", "python fit.py --lr {lr}"},
            {"bracketed host", "[ada@box work]$ python fit.py --lr 0.1", "python fit.py --lr {lr}"},
            {"notebook", "In [7]: !python fit.py --lr 0.1", "python fit.py --lr {lr}"},
            {"magic", "%cd sub\n%run fit.py --lr 0.1", "python fit.py --lr {lr}"},
            {"PowerShell", "PS C:\\work> python fit.py `\n  --lr 0.1", "python fit.py --lr {lr}"},
            {"second prompt", "$ python fit.py \\\n> --lr 0.1", "python fit.py --lr {lr}"},
            {"fence", "```bash\npython fit.py --lr 0.1\n```", "python fit.py --lr {lr}"},
            {"back quotes", "`python fit.py --lr 0.1`", "python fit.py --lr {lr}"},
            {"bullet", "- python fit.py --lr 0.1", "python fit.py --lr {lr}"},
            {"blank behind a backslash", "python fit.py \\  \n  --lr 0.1", "python fit.py --lr {lr}"},
            {"lost backslash", "python fit.py\n  --lr 0.1\n  --depth 3 data", "python fit.py --lr {lr} --depth {depth} data"},
            {"Windows", "python fit.py ^\r\n  --lr 0.1\r\n", "python fit.py --lr {lr}"},
            {"comments", "# the best run\npython fit.py --lr 0.1  # so far", "python fit.py --lr {lr}"},
            {"no comment", "python fit.py --tag a#b --lr 0.1", "python fit.py --tag a#b --lr {lr}"},
            {"dashes", "python fit.py \u2013\u2013lr 0.1 \u2014depth 3 \u2013b 32",
             "python fit.py --lr {lr} --depth {depth} -b {b}"},
            {"dash of a number", "python fit.py --lr 1e\u20133 --low=\u22120.5", "python fit.py --lr {lr} --low={low}"},
            {"quotes and blanks", "python\u00A0fit.py --note \u201Cit is\u201D --lr 0.1",
             "python fit.py --note 'it is' --lr {lr}"},
            {"dashes in quotes stay", "python fit.py --note 'a \u2013 b' --lr 0.1",
             "python fit.py --note 'a \u2013 b' --lr {lr}"},
            {"nohup", "nohup python fit.py --lr 0.1 > out.log 2>&1 &", "python fit.py --lr {lr}"},
            {"tee", "python fit.py --lr 0.1 2>&1 | tee -a logs/out.txt", "python fit.py --lr {lr}"},
            {"time", "time python fit.py --lr 0.1", "python fit.py --lr {lr}"},
            {"installs", "git clone https://x.org/y.git && cd y && pip install -e . && python fit.py --lr 0.1",
             "python fit.py --lr {lr}"},
            {"activation", "source venv/bin/activate\nconda activate birds\npython fit.py --lr 0.1", "python fit.py --lr {lr}"},
            {"variables", "RATE=0.1\npython fit.py --lr $RATE --data ${DATA}/x --out ~/runs",
             "python fit.py --lr {lr} --data /data/birds/x --out /home/ada/runs"},
            {"variable of several words", "ARGS=\"--lr 0.1 --depth 3\"\npython fit.py $ARGS",
             "python fit.py --lr {lr} --depth {depth}"},
            {"array", "ARGS=(\n  --lr 0.1  # rate\n  --depth 3\n)\nARGS+=(--wd 0)\npython fit.py \"${ARGS[@]}\"",
             "python fit.py --lr {lr} --depth {depth} --wd {wd}"},
            {"default of a variable", "python fit.py --lr ${RATE:-0.1}", "python fit.py --lr {lr}"},
            {"folder", "python fit.py --out $(pwd)/runs --lr 0.1", "python fit.py --out /home/ada/work/runs --lr {lr}"},
            {"ways to start it", "# one\npython fit.py --lr 0.1\n# four\ntorchrun --nproc_per_node 4 fit.py --lr 0.2",
             "python fit.py --lr {lr}"},
            {"exported and handed on", "export RATE=0.1\npython fit.py --lr $RATE", "python fit.py --lr {lr}"},
            {"forgotten quotes", "python fit.py -m lr=interval(1e-4,0.1)", "python fit.py -m lr={lr}"},
        };
        for (const auto& row : rows)
            QTest::newRow(row[0]) << QString::fromUtf8(row[1]) << QString::fromUtf8(row[2]);
    }
    void whatComesAlongIsTakenAway() {
        QFETCH(QString, text);
        QTEST(command(paste(text)), "templated");
    }

    void foldersAndVariablesAreSetNotRun() {
        const CommandReading reading =
            paste(QStringLiteral("export OMP=4 RATE=0.5\ncd sub && cd deeper\nSEED=1 python fit.py"));
        QCOMPARE(reading.workingDirectory, std::string("sub/deeper"));
        QCOMPARE(reading.environment, (std::map<std::string, std::string>{{"OMP", "4"}, {"RATE", "0.5"}, {"SEED", "1"}}));
        QCOMPARE(reading.arguments, (std::vector<std::string>{"python", "fit.py"}));
        QVERIFY(says(reading, "paste.folder"));
        QCOMPARE(adopted(reading).rest.environment.at("RATE"), std::string("{RATE}"));
    }

    void whatIsLeftOutOrFilledInIsSaid() {
        QVERIFY(says(paste(QStringLiteral("pip install x\npython fit.py")), "paste.setup"));
        QVERIFY(says(paste(QStringLiteral("source a/bin/activate; python fit.py")), "paste.activation"));
        QVERIFY(says(paste(QStringLiteral("./fit 1\n./fit 2")), "paste.alternative"));
        QVERIFY(says(paste(QStringLiteral("python fit.py > log")), "paste.output"));
        QVERIFY(says(paste(QStringLiteral("python fit.py | tee log")), "paste.output"));
        QVERIFY(says(paste(QStringLiteral("python fit.py --d $DATA")), "paste.filled-in"));
        QVERIFY(says(paste(QStringLiteral("python fit.py --d $NOWHERE")), "paste.unknown"));
        QVERIFY(says(paste(QStringLiteral("python fit.py")), "reading.no-values"));
        QVERIFY(says(paste(QStringLiteral("python fit.py --seed 1")), "reading.none-ticked"));
        QVERIFY(paste(QStringLiteral("python fit.py --lr 0.1")).said.empty());
    }

    void whatIsHandedOnIsTickedOnce() {
        const CommandReading reading = paste(QStringLiteral("export RATE=0.1\npython fit.py --lr $RATE"));
        QCOMPARE(adopted(reading).parameters.size(), std::size_t(1));
        QCOMPARE(adopted(reading).rest.environment.at("RATE"), std::string("0.1"));
    }

    void secretsAreNotWrittenOut() {
        const CommandReading reading = paste(QStringLiteral("python fit.py --key $API_TOKEN"));
        QCOMPARE(reading.arguments.back(), std::string("$API_TOKEN"));
        QVERIFY(says(reading, "paste.unknown"));
    }

    void whatNeedsAShellKeepsItsValuesOutOfTheScript_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("given");
        QTest::newRow("pipe") << "python fit.py --lr 0.1 | grep acc"
                              << "python fit.py --lr \"$1\" | grep acc" << QStringList{QStringLiteral("{lr}")};
        QTest::newRow("two programs") << "python prepare.py && python fit.py --lr=0.1 --depth 3"
                                      << "python prepare.py && python fit.py \"$1\" --depth \"$2\""
                                      << QStringList{QStringLiteral("--lr={lr}"), QStringLiteral("{depth}")};
        QTest::newRow("lines") << "python fit.py --lr 0.1\npython judge.py out"
                               << "python fit.py --lr \"$1\" && python judge.py out" << QStringList{QStringLiteral("{lr}")};
        QTest::newRow("substitution") << "python fit.py --out run_$(date +%s) --lr 0.1"
                                      << "python fit.py --out run_$(date +%s) --lr \"$1\""
                                      << QStringList{QStringLiteral("{lr}")};
        QTest::newRow("pattern") << "python fit.py data/*.csv --lr 0.1"
                                 << "python fit.py data/*.csv --lr \"$1\"" << QStringList{QStringLiteral("{lr}")};
        QTest::newRow("loop") << "for s in *.csv; do\n  python fit.py --run $s --lr 0.1\ndone"
                              << "for s in *.csv; do\n  python fit.py --run $s --lr \"$1\"\ndone"
                              << QStringList{QStringLiteral("{lr}")};
        QTest::newRow("bash -c") << "bash -c \"python prepare.py && python fit.py --lr 0.1\""
                                 << "python prepare.py && python fit.py --lr \"$1\"" << QStringList{QStringLiteral("{lr}")};
        QTest::newRow("given already") << "bash -c 'python fit.py --lr \"$1\"' bash 0.1"
                                       << "python fit.py --lr \"$1\"" << QStringList{QStringLiteral("{lr}")};
        QTest::newRow("assigned") << "W=$(nproc)\npython fit.py --cpus $W --lr 0.1"
                                  << "W=$(nproc) && python fit.py --cpus $W --lr \"$1\"" << QStringList{QStringLiteral("{lr}")};
    }
    void whatNeedsAShellKeepsItsValuesOutOfTheScript() {
        QFETCH(QString, text);
        QFETCH(QString, script);
        QFETCH(QStringList, given);
        const std::vector<std::string> arguments = adopted(paste(text)).rest.command.arguments;
        QCOMPARE(arguments.at(0), std::string("bash"));
        QCOMPARE(arguments.at(1), std::string("-c"));
        QCOMPARE(QString::fromStdString(arguments.at(2)), script);
        QStringList behind;
        for (std::size_t index = 4; index < arguments.size(); ++index)
            behind << QString::fromStdString(arguments[index]);
        QCOMPARE(behind, given);
    }

    /// The real bash: a hostile value arrives as one word, and nothing of it runs.
    void noValueBecomesCode() {
        const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
        if (bash.isEmpty())
            QSKIP("There is no bash here");
        const CommandReading reading = paste(QStringLiteral("env printf '<%s>' --name=plain && env printf '[%s]' --tag x"));
        std::vector<std::string> arguments = reading.arguments;
        const QString hostile = QStringLiteral("\"; echo pwned $(echo pwned) `id` ${HOME} '\n* \\");
        QStringList words;
        for (std::size_t index = 1; index < arguments.size(); ++index)
            words << (index < 4 ? QString::fromStdString(arguments[index]) : hostile);
        QVERIFY(words.size() > 3);
        QProcess process;
        process.start(bash, words);
        QVERIFY(process.waitForFinished(30000));
        const QString output = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(output.contains(QLatin1Char('<') + hostile + QLatin1Char('>')), qPrintable(output));
        QVERIFY2(output.contains(QLatin1Char('[') + hostile + QLatin1Char(']')), qPrintable(output));
    }

    void textsWithoutAProgramAreRefusedInWords() {
        for (const char* const text : {"", "# nothing", "pip install x", "python 'open", "python $(open", "a\0b"}) {
            const Result<CommandReading> reading = readPasted(text, around());
            QVERIFY2(!reading || !reading->arguments.empty(), text);
        }
        QVERIFY(!readPasted("pip install x\ncd y", around()));
        QVERIFY(!readPasted("python 'open", around()));
        QVERIFY(!readPasted(std::string("a\0b", 3), around()));
    }

    /// A study's own script is found again: its values are in its arguments.
    void aStudysScriptIsReadAgain() {
        const StudyDraft draft =
            adopted(paste(QStringLiteral("python a.py && python fit.py --lr 0.1 --depth 3 --c '{\"a\": 1}'")));
        const CommandReading again = readTemplate(draft.rest.command.arguments);
        QCOMPARE(again.arguments, draft.rest.command.arguments);
    }
};

VERNIER_TEST(TestPastedCommand, Nothing);

}  // namespace tst_PastedCommand

#include "tst_PastedCommand.moc"
