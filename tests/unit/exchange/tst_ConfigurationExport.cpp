#include "core/exchange/ConfigurationExport.h"

#include "core/exchange/ExportFormats.h"
#include "core/study/StudyFile.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QTemporaryDir>

namespace tst_ConfigurationExport {

using namespace vernier;
using namespace vernier::test;

namespace {

const std::string kAwkward = "it's; rm -rf \"$HOME\" `x`";

/// Parameters whose names and values are awkward for a shell, YAML and .env files.
SearchSpace space() {
    return SearchSpace::create({continuous("lr"), integer("num-round", 0, 100), continuous("学习率"), continuous("速度"),
                                categorical("on", {true, std::string("no"), kAwkward}),
                                categorical("a", {std::string("relu"), std::string("1e3"), std::int64_t{2}})})
        .value();
}

const Configuration kConfiguration{{"lr", 1e-5},     {"num-round", std::int64_t{7}}, {"学习率", 0.5}, {"速度", 1.0},
                                   {"on", kAwkward}, {"a", std::string("1e3")}};

StudyDefinition study(std::vector<std::string> command) {
    StudyDefinition definition;
    definition.command.arguments = std::move(command);
    definition.space = space();
    definition.environment = {{"GREETING", "a b {lr}"}};
    return definition;
}

QString runInShell(const std::string& line) {
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromStdString(line)});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return QStringLiteral("failed: ") + QString::fromUtf8(shell.readAllStandardError());
    return QString::fromUtf8(shell.readAllStandardOutput());
}

}  // namespace

class TestConfigurationExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void charactersThatATerminalObeysAreMadeWhereTheCommandRuns() {
        const std::string value =
            "a\x1b]0;t\x07 \xc2\x9b"
            "2J 'q' \u202Ex\n\x7f\\033 $HOME\n";
        StudyDefinition definition = study({"printf", "%s", "{on}"});
        definition.space = SearchSpace::create({categorical("on", {value})}).value();
        definition.environment.clear();
        const QTemporaryDir folder;
        TrialContext context;
        context.trialFolder = "/nowhere";
        const std::string line = *exportCommand(definition, {{"on", value}}, context, folder.path().toStdString());
        for (const char* raw : {"\x1b", "\x07", "\u009b", "\u202E", "\x7f"})
            QVERIFY(line.find(raw) == std::string::npos);
        QCOMPARE(runInShell(line), QString::fromStdString(value));
        const std::string env = exportEnv(definition.space, {{"on", value}});
        QVERIFY(env.find('\x1b') == std::string::npos);
        QCOMPARE(runInShell(env + "printf %s \"$on\""), QString::fromStdString(value));
    }

    void eachCharacterThatATerminalObeysIsKeptFromIt() {
        for (const char* const raw : {"\x1b", "\x07", "\b", "\r", "\u009b"}) {
            const std::string env = exportEnv(space(), {{"a", std::string("x") + raw + "y"}});
            QVERIFY2(env.find(raw) == std::string::npos, env.c_str());
            QCOMPARE(runInShell(env + "printf %s \"$a\""), QStringLiteral("x") + QString::fromUtf8(raw) + QStringLiteral("y"));
        }
        const std::string harmless = exportEnv(space(), {{"a", std::string("x\ty\nz\u0085")}});
        QVERIFY2(harmless.find("x\ty\nz\u0085") != std::string::npos, harmless.c_str());
    }

    void thePastedCommandRunsWithTheSameArguments() {
        const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/it's a folder XXXXXX"));
        TrialContext context;
        context.trialFolder = "/nowhere";
        const Result<std::string> line = exportCommand(
            study({"printf", "%s|", "{on}", "--lr={lr}", "{num-round}", "{学习率}{速度}", "{a}", "$GREETING", "{trial_dir}"}),
            kConfiguration, context, folder.path().toStdString());
        QCOMPARE(runInShell(*line + "pwd"),
                 QStringLiteral("it's; rm -rf \"$HOME\" `x`|--lr=1e-05|7|0.51|1e3|$GREETING|/nowhere|") + folder.path() +
                     QStringLiteral("\n"));
    }

    void theEnvironmentOfTheStudyComesAlong() {
        const Result<std::string> line =
            exportCommand(study({"printenv", "GREETING", "{on}{a}{num-round}{学习率}{速度}"}), kConfiguration, {}, "/");
        QVERIFY(line->starts_with("cd / && GREETING='a b 1e-05' printenv GREETING "));
        QCOMPARE(runInShell(*exportCommand(study({"printenv", "GREETING"}), kConfiguration, {}, "/")),
                 QStringLiteral("a b 1e-05\n"));
    }

    void parametersThatTheCommandDoesNotNameAreInTheEnvironment() {
        QCOMPARE(runInShell(*exportCommand(study({"printenv", "VERNIER_PARAM_ON"}), kConfiguration, {}, "/")),
                 QStringLiteral("it's; rm -rf \"$HOME\" `x`\n"));
        QCOMPARE(runInShell(*exportCommand(study({"printenv", "SM_HP_NUM-ROUND"}), kConfiguration, {}, "/")),
                 QStringLiteral("7\n"));
    }

    void aFaultyCommandIsNoCommand() {
        QCOMPARE(exportCommand(study({"run", "{nobody}"}), kConfiguration, {}, "/").error().faults.front().path,
                 std::string("command[1]"));
    }

    void jsonKeepsOrderAndTypes() {
        QCOMPARE(exportJson(space(), kConfiguration), std::string("{\n"
                                                                  "  \"lr\": 1e-05,\n"
                                                                  "  \"num-round\": 7,\n"
                                                                  "  \"学习率\": 0.5,\n"
                                                                  "  \"速度\": 1.0,\n"
                                                                  "  \"on\": \"it's; rm -rf \\\"$HOME\\\" `x`\",\n"
                                                                  "  \"a\": \"1e3\"\n"
                                                                  "}\n"));
        QCOMPARE(parseConfiguration(space(), exportJson(space(), kConfiguration)).value(), kConfiguration);
        QCOMPARE(exportJson(space(), {}), std::string("{}\n"));
    }

    void yamlIsReadAlikeByAllVersions() {
        QCOMPARE(exportYaml(space(), kConfiguration), std::string("lr: 1.0e-05\n"
                                                                  "num-round: 7\n"
                                                                  "\"学习率\": 0.5\n"
                                                                  "\"速度\": 1.0\n"
                                                                  "\"on\": \"it's; rm -rf \\\"$HOME\\\" `x`\"\n"
                                                                  "a: \"1e3\"\n"));
        QCOMPARE(exportYaml(space(), {{"on", true}, {"a", std::string("relu")}}), std::string("\"on\": true\na: relu\n"));
        QCOMPARE(exportYaml(space(), {{"on", std::string("no")}}), std::string("\"on\": \"no\"\n"));
    }

    /// Invisible ones that a parser takes for the end of a line or for no part of the text; the letters beside them stay.
    void charactersThatReadersTakeForOthersAreEscaped() {
        const std::string value = "a\u2028b\u2029c\uFEFFd\uFFFEe\u2027f\u202Ag\u0085h\u007Fi学";
        QCOMPARE(exportYaml(space(), {{"a", value}}),
                 std::string("a: \"a\\u2028b\\u2029c\\ufeffd\\ufffee\u2027f\u202Ag\\u0085h\\u007fi学\"\n"));
    }

    void envFilesHaveNamesThatAShellTakes() {
        const std::string text = exportEnv(space(), kConfiguration);
        QCOMPARE(text, std::string("lr=1e-05\n# num-round\nnum_round=7\n# 学习率\n_________=0.5\n# 速度\n______=1\n"
                                   "# quoted for a shell; .env readers may read it otherwise\n"
                                   "on='it'\\''s; rm -rf \"$HOME\" `x`'\na=1e3\n"));
        QCOMPARE(runInShell(text + "printf '%s|' \"$num_round\" \"$on\" \"$_________\""),
                 QStringLiteral("7|it's; rm -rf \"$HOME\" `x`|0.5|"));
        const SearchSpace twins = SearchSpace::create({continuous("a-b"), continuous("a_b")}).value();
        QCOMPARE(exportEnv(twins, {{"a-b", 0.5}, {"a_b", 1.0}}), std::string("# a-b\na_b=0.5\n# a_b\na_b_2=1\n"));
    }

    void eachFormatIsFoundByItsWordAndHoldsEveryTrial() {
        for (const ExportFormat& format : exportFormats()) {
            QCOMPARE(findExportFormat(format.word), &format);
            QVERIFY(!format.title.empty() && !format.hint.empty() && !format.ending.empty());
            const std::string text = format.write({space(), kConfiguration, std::string("train --lr=1e-05\n")}).value();
            QVERIFY2(text.find("1e-05") != std::string::npos || text.find("1.0e-05") != std::string::npos, text.c_str());
            const std::string together = format.join({{TrialId{3}, 0.5, text}, {TrialId{12}, std::nullopt, text}});
            QVERIFY2(together.find("3") < together.find("12") && together.ends_with('\n'), together.c_str());
        }
        QCOMPARE(findExportFormat("xml"), nullptr);
    }

    void onlyTheCommandLineNeedsACommand() {
        const Result<std::string> none = failure(ErrorCode::InvalidInput, "The command is empty.");
        for (const ExportFormat& format : exportFormats())
            QCOMPARE(format.write({space(), kConfiguration, none}).has_value(),
                     format.word != "command" && format.word != "script");
    }
};

VERNIER_TEST(TestConfigurationExport, CoreEvents);

}  // namespace tst_ConfigurationExport

#include "tst_ConfigurationExport.moc"
