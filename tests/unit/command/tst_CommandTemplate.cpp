#include "core/command/CommandTemplate.h"
#include "core/study/StudyCommand.h"
#include "core/study/StudyDefinition.h"

#include "core/command/ShellWords.h"
#include "tests/support/TestProgram.h"

namespace tst_CommandTemplate {

using namespace vernier;

namespace {

using Words = std::vector<std::string>;

Parameter parameter(const std::string& name, ParameterKind kind = ParameterKind::Continuous) {
    Parameter result;
    result.name = name;
    result.kind = kind;
    return result;
}

/// lr always; optimizer and, with sgd only, momentum.
StudyDefinition studyWith(Words arguments) {
    const Parameter lr = parameter("lr");
    Parameter optimizer = parameter("optimizer", ParameterKind::Categorical);
    optimizer.values = {std::string("sgd"), std::string("adam; rm -rf ~")};
    Parameter momentum = parameter("momentum");
    momentum.when = {{"optimizer", {std::string("sgd")}}};
    StudyDefinition definition;
    definition.space = SearchSpace::create({lr, optimizer, momentum}).value();
    definition.command.arguments = std::move(arguments);
    return definition;
}

Configuration sgd() {
    return {{"lr", 0.5}, {"optimizer", std::string("sgd")}, {"momentum", 0.9}};
}
Configuration adam() {
    return {{"lr", 1e-5}, {"optimizer", std::string("adam; rm -rf ~")}};
}

TrialContext context() {
    TrialContext result;
    result.trial = TrialId{17};
    result.trialFolder = "/study/trials/000017";
    result.slot = 1;
    result.seed = 42;
    return result;
}

Words expand(const Words& arguments, const Configuration& configuration) {
    return commandTemplateOf(studyWith(arguments)).value().arguments(configuration, context());
}

std::vector<Fault> faultsOf(const StudyDefinition& definition) {
    const Result<CommandTemplate> command = commandTemplateOf(definition);
    return command ? std::vector<Fault>{} : command.error().faults;
}

}  // namespace

class TestCommandTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreReplacedWithinTheirArgument() {
        QCOMPARE(expand({"./a.out", "--lr={lr}", "{optimizer}", "x{lr}{lr}y"}, adam()),
                 (Words{"./a.out", "--lr=1e-05", "adam; rm -rf ~", "x1e-051e-05y"}));
    }

    void aFlagIsThereIfItsParameterIsTrue() {
        StudyDefinition definition = studyWith({"fit", "--verbose", "{amp?--amp}", "--lr", "{lr}", "x{amp?y}"});
        std::vector<Parameter> parameters = definition.space.parameters();
        Parameter amp = parameter("amp", ParameterKind::Categorical);
        amp.values = {true, false};
        parameters.push_back(amp);
        definition.space = SearchSpace::create(parameters).value();
        const CommandTemplate command = commandTemplateOf(definition).value();
        const auto with = [&](const Value& value) {
            Configuration configuration = sgd();
            configuration["amp"] = value;
            return command.arguments(configuration, context());
        };
        QCOMPARE(with(true), (Words{"fit", "--verbose", "--amp", "--lr", "0.5", "xy"}));
        QCOMPARE(with(std::string("True")), (Words{"fit", "--verbose", "--amp", "--lr", "0.5", "xy"}));
        QCOMPARE(with(false), (Words{"fit", "--verbose", "--lr", "0.5"}));
        QVERIFY(command.usedParameters().contains("amp"));
        QCOMPARE(faultsOf(studyWith({"fit", "{fast?--fast}"})).size(), std::size_t(1));
        QCOMPARE(faultsOf(studyWith({"{lr?fit}"})).size(), std::size_t(1));
    }

    /// Two programs for the two values of `model`, the second with a range of its own.
    static StudyDefinition twoPrograms(Words arguments) {
        StudyDefinition definition;
        Parameter model = parameter("model", ParameterKind::Categorical);
        model.values = {std::string("svm"), std::string("tree")};
        Parameter depth = parameter("depth");
        depth.when = {{"model", {std::string("tree")}}};
        definition.space = SearchSpace::create({model, parameter("lr"), depth}).value();
        definition.command.arguments = std::move(arguments);
        return definition;
    }

    void oneStudyRunsSeveralCommands() {
        const StudyDefinition definition = twoPrograms({"{model=svm?Rscript}", "{model=svm?svm.R}", "{model=tree?./tree}",
                                                        "{model=tree?-v}", "--depth", "{depth}", "--lr={lr}"});
        QCOMPARE(faultsOf(definition).size(), std::size_t(0));
        const CommandTemplate command = commandTemplateOf(definition).value();
        QCOMPARE(command.arguments({{"model", std::string("svm")}, {"lr", 0.5}}, context()),
                 (Words{"Rscript", "svm.R", "--lr=0.5"}));
        QCOMPARE(command.arguments({{"model", std::string("tree")}, {"lr", 0.5}, {"depth", 0.9}}, context()),
                 (Words{"./tree", "-v", "--depth", "0.9", "--lr=0.5"}));
        QVERIFY(command.usedParameters().contains("model"));
    }

    void everyChoiceNeedsAProgram() {
        QCOMPARE(faultsOf(twoPrograms({"{model=svm?Rscript}", "svm.R"})).size(), std::size_t(1));
        QCOMPARE(faultsOf(twoPrograms({"run", "{model=swm?x}"})).size(), std::size_t(1));
        QCOMPARE(faultsOf(twoPrograms({"run", "{none=svm?x}"})).size(), std::size_t(1));
        QCOMPARE(faultsOf(twoPrograms({"run", "{lr=0.5?x}"})).size(), std::size_t(0));
    }

    void aValueIsNotExpandedAgain() {
        QCOMPARE(expand({"a", "{optimizer}"}, {{"optimizer", std::string("{lr} {{")}, {"lr", 1.0}}), (Words{"a", "{lr} {{"}));
    }

    void doubledBracesAreBraces() {
        QCOMPARE(expand({"a", "{{'lr':{lr}}}", "}", "}}", "{{}}", ""}, sgd()), (Words{"a", "{'lr':0.5}", "}", "}", "{}", ""}));
    }

    void builtInNamesDescribeTheTrial() {
        StudyDefinition definition = studyWith(
            {"a", "{resource}", "{trial}", "{trial_dir}", "{checkpoint_dir}", "{params_file}", "{slot}", "{gpu}", "{seed}"});
        definition.resource = ResourceRange{};
        TrialContext full = context();
        full.resource = 9;
        full.gpu = "3";
        QCOMPARE(commandTemplateOf(definition).value().arguments(sgd(), full),
                 (Words{"a", "9", "17", "/study/trials/000017", "/study/trials/000017/checkpoint",
                        "/study/trials/000017/params.json", "1", "3", "42"}));
    }

    void aTrialThatBeginsAfreshNamesNoCheckpoint() {
        TrialContext afresh = context();
        afresh.keepsState = false;
        const StudyDefinition definition = studyWith({"a", "--state={checkpoint_dir}/s", "--keep", "{checkpoint_dir}", "b"});
        const CommandTemplate command = commandTemplateOf(definition).value();
        QCOMPARE(command.arguments(sgd(), afresh), (Words{"a", "b"}));
        QVERIFY(!command.environment(sgd(), afresh).contains("VERNIER_CHECKPOINT_DIR"));
    }

    void aParameterHidesABuiltInOfItsNameEvenWhileInactive() {
        StudyDefinition definition = studyWith({"a", "--seed={seed}"});
        Parameter parent = parameter("kind", ParameterKind::Categorical);
        parent.values = {true, false};
        Parameter seed = parameter("seed", ParameterKind::Integer);
        seed.when = {{"kind", {true}}};
        definition.space = SearchSpace::create({parent, seed}).value();
        const CommandTemplate command = commandTemplateOf(definition).value();
        QCOMPARE(command.arguments({{"kind", true}, {"seed", std::int64_t{1}}}, context()), (Words{"a", "--seed=1"}));
        QCOMPARE(command.arguments({{"kind", false}}, context()), Words{"a"});
    }

    void anInactiveParameterTakesItsArgumentAndItsOptionAlong_data() {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("joined") << QByteArray("a --v --m={momentum} b") << QByteArray("a --v b");
        QTest::newRow("apart") << QByteArray("a --v --m {momentum} b") << QByteArray("a --v b");
        QTest::newRow("short") << QByteArray("a -m {momentum}") << QByteArray("a");
        QTest::newRow("pair") << QByteArray("a --betas {momentum},{lr}") << QByteArray("a");
        QTest::newRow("option with value") << QByteArray("a --v=1 {momentum}") << QByteArray("a --v=1");
        QTest::newRow("option with placeholder") << QByteArray("a -l{lr} {momentum}") << QByteArray("a -l1e-05");
        QTest::newRow("key and value") << QByteArray("a --multirun m={momentum}") << QByteArray("a --multirun");
        QTest::newRow("positional") << QByteArray("a b {momentum} {momentum}") << QByteArray("a b");
        QTest::newRow("only one option") << QByteArray("a -x -m {momentum} {momentum}") << QByteArray("a -x");
        QTest::newRow("number") << QByteArray("a -1 {momentum}") << QByteArray("a -1");
        QTest::newRow("end of options") << QByteArray("a -- {momentum}") << QByteArray("a --");
        QTest::newRow("the program stays") << QByteArray("-a {momentum}") << QByteArray("-a");
        QTest::newRow("no gpu") << QByteArray("a --gpu {gpu}") << QByteArray("a");
    }
    void anInactiveParameterTakesItsArgumentAndItsOptionAlong() {
        QFETCH(const QByteArray, command);
        QFETCH(const QByteArray, expected);
        QCOMPARE(expand(splitShellWords(command.toStdString()).value(), adam()),
                 splitShellWords(expected.toStdString()).value());
    }

    void everyFaultIsToldWithItsPlace() {
        StudyDefinition definition = studyWith({"{momentum}", "{nope}", "{lr", "{resource}", std::string("a\0b", 3), "{}"});
        definition.environment = {{"A=B", "1"}, {"C", "{no}"}};
        const std::vector<std::pair<std::string, std::string>> expected{
            {"command[1]", "{nope} is neither a parameter nor a built-in name; write {{ for a brace"},
            {"command[2]", "an opening brace is never closed; write {{ for a brace"},
            {"command[3]", "{resource} is used, but the study has no \"resource\" with min and max"},
            {"command[4]", "contains a NUL byte, which no argument can"},
            {"command[5]", "{} is neither a parameter nor a built-in name; write {{ for a brace"},
            {"environment.A=B", "the name of a variable must not be empty and must not contain '=' or a NUL byte"},
            {"environment.C", "{no} is neither a parameter nor a built-in name; write {{ for a brace"},
            {"command[0]", "{momentum} does not exist in every trial, so the program cannot depend on it"}};
        std::vector<std::pair<std::string, std::string>> said;
        for (const Fault& fault : faultsOf(definition))
            said.emplace_back(fault.path, fault.message.text());
        QCOMPARE(said, expected);
    }

    void usedParametersAreThoseThatAreNamed() {
        StudyDefinition definition = studyWith({"a", "{lr}"});
        QCOMPARE(commandTemplateOf(definition).value().usedParameters(), std::set<std::string>{"lr"});
        definition.environment = {{"M", "{momentum}"}};
        QCOMPARE(commandTemplateOf(definition).value().usedParameters(), (std::set<std::string>{"lr", "momentum"}));
        definition.environment = {{"P", "{params_file}"}};
        QCOMPARE(commandTemplateOf(definition).value().usedParameters().size(), std::size_t{3});
    }

    void theEnvironmentDescribesTheTrial() {
        StudyDefinition definition = studyWith({"a"});
        definition.space = SearchSpace::create({parameter("batch-size", ParameterKind::Integer)}).value();
        const auto environment =
            commandTemplateOf(definition).value().environment({{"batch-size", std::int64_t{32}}}, context());
        const std::map<std::string, std::string> expected{{"PYTHONUNBUFFERED", "1"},
                                                          {"SM_HP_BATCH-SIZE", "32"},
                                                          {"SM_MODEL_DIR", "/study/trials/000017"},
                                                          {"SM_OUTPUT_DATA_DIR", "/study/trials/000017"},
                                                          {"VERNIER_CHECKPOINT_DIR", "/study/trials/000017/checkpoint"},
                                                          {"VERNIER_PARAMS_FILE", "/study/trials/000017/params.json"},
                                                          {"VERNIER_PARAM_BATCH_SIZE", "32"},
                                                          {"VERNIER_SEED", "42"},
                                                          {"VERNIER_SLOT", "1"},
                                                          {"VERNIER_TRIAL", "17"},
                                                          {"VERNIER_TRIAL_DIR", "/study/trials/000017"}};
        QCOMPARE(environment, expected);
    }

    void aStudyThatNamesTheGpuSeesAllOfThem() {
        TrialContext withGpu = context();
        withGpu.gpu = "1";
        withGpu.slotEnvironment = {{"CUDA_VISIBLE_DEVICES", "1"}};
        const auto unnamed = commandTemplateOf(studyWith({"a"})).value().environment(adam(), withGpu);
        QCOMPARE(unnamed.at("CUDA_VISIBLE_DEVICES"), std::string("1"));
        QCOMPARE(unnamed.at("VERNIER_GPU"), std::string("1"));
        const auto named = commandTemplateOf(studyWith({"a", "cuda:{gpu}"})).value().environment(adam(), withGpu);
        QVERIFY(!named.contains("CUDA_VISIBLE_DEVICES"));
    }

    void theStudysEnvironmentWinsAndIsExpanded() {
        StudyDefinition definition = studyWith({"a"});
        definition.environment = {{"OMP_NUM_THREADS", "4"}, {"PYTHONUNBUFFERED", ""}, {"LR", "{lr}"}, {"M", "{momentum}"}};
        TrialContext withSlot = context();
        withSlot.slotEnvironment = {{"OMP_NUM_THREADS", "1"}, {"CUDA_VISIBLE_DEVICES", "0"}};
        const auto environment = commandTemplateOf(definition).value().environment(adam(), withSlot);
        QCOMPARE(environment.at("OMP_NUM_THREADS"), std::string("4"));
        QCOMPARE(environment.at("PYTHONUNBUFFERED"), std::string());
        QCOMPARE(environment.at("CUDA_VISIBLE_DEVICES"), std::string("0"));
        QCOMPARE(environment.at("LR"), std::string("1e-05"));
        QVERIFY(!environment.contains("M"));
        QVERIFY(!environment.contains("VERNIER_PARAM_MOMENTUM"));
    }
};

VERNIER_TEST(TestCommandTemplate, Nothing);

}  // namespace tst_CommandTemplate

#include "tst_CommandTemplate.moc"
