#include "app/composition/Language.h"
#include "core/imports/StudyImport.h"
#include "core/folder/DefinitionCheck.h"
#include "core/metrics/PatternMaker.h"
#include "core/study/StudyFile.h"
#include "tests/models/StillEnglish.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QFile>

#include <functional>
#include <limits>

namespace tst_CoreFaults {

using namespace vernier;
using namespace vernier::test;

namespace {

/// All that the rules say of the sample study after `change`, which breaks one.
Messages faultsAfter(const std::function<void(StudyDefinition&)>& change) {
    StudyDefinition definition = *makeDefinition();
    change(definition);
    Messages messages;
    for (const std::vector<Fault>& faults : {faultsToRun(definition), warningsOf(definition)}) {
        for (const Fault& fault : faults)
            messages.push_back(fault.message);
    }
    return messages;
}

Messages faultsOfParameters(const std::vector<Parameter>& parameters) {
    Messages messages;
    if (const auto space = SearchSpace::create(parameters); !space)
        addMessages(messages, space.error());
    return messages;
}

}  // namespace

/// A German window says in German what core finds wrong with studies, commands, patterns and the files of other tools.
class TestCoreFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(installLanguage(*QCoreApplication::instance(), QStringLiteral("de")), QStringLiteral("de"));
    }

    void whatIsWrongWithAStudy() {
        using Definition = StudyDefinition;
        const std::vector<std::function<void(Definition&)>> changes{
            [](Definition& study) { study.name.clear(); },
            [](Definition& study) { study.name = std::string(201, 'a'); },
            [](Definition& study) { study.name = "a/b"; },
            [](Definition& study) { study.command.arguments.clear(); },
            [](Definition& study) { study.command.text = "train | tee log"; },
            [](Definition& study) { study.command.text = "train 'a"; },
            [](Definition& study) { study.command.text = "train \\"; },
            [](Definition& study) { study.command.arguments.push_back("{depth}"); },
            [](Definition& study) { study.command.arguments.push_back("{depth"); },
            [](Definition& study) { study.command.arguments.push_back(std::string("a\0b", 3)); },
            [](Definition& study) { study.command.arguments = {"{gpu}"}; },
            [](Definition& study) { study.environment["A=B"] = "1"; },
            [](Definition& study) { study.resource.reset(), study.command.arguments.push_back("{resource}"); },
            [](Definition& study) { study.workingDirectory.clear(); },
            [](Definition& study) { study.metrics.clear(); },
            [](Definition& study) { study.metrics[0].name.clear(); },
            [](Definition& study) { study.metrics[0].name = "-a"; },
            [](Definition& study) { study.metrics[0].name = "a b"; },
            [](Definition& study) { study.metrics[0].pattern.clear(); },
            [](Definition& study) { study.metrics[0].pattern = "("; },
            [](Definition& study) { study.metrics[0].pattern = "a"; },
            [](Definition& study) { study.metrics[0].pattern = std::string(5000, 'a'); },
            [](Definition& study) { study.metrics.push_back(study.metrics[0]); },
            [](Definition& study) {
                study.metrics.resize(3, {"step", MetricSource::Json, "step", MetricRole::Step});
            },
            [](Definition& study) { study.objective.metric = "loss"; },
            [](Definition& study) { study.strategy.kind = "grid"; },
            [](Definition& study) { study.strategy.kind = "hyperband", study.resource.reset(); },
            [](Definition& study) {
                study.strategy.kind = "hyperband";
                study.stopping.rule = "asha";
                study.warmStart = WarmStart{WarmStartKind::Identical, {}};
            },
            [](Definition& study) {
                study.warmStart = WarmStart{WarmStartKind::Identical, {"", "a", "a"}};
            },
            [](Definition& study) {
                study.resource = ResourceRange{0, -1, 1};
            },
            [](Definition& study) {
                study.stopping.graceSteps = -1;
                study.stopping.minPeers = 0;
                study.stopping.eta = 1;
                study.stopping.minSteps = 0;
                study.stopping.probability = 1;
                study.stopping.protectTop = -1;
                study.stopping.protectLast = 2;
            },
            [](Definition& study) {
                study.limits.parallel = 0;
                study.limits.target = std::numeric_limits<double>::infinity();
                study.limits.budget = 1;
                study.limits.trials = 0;
                study.limits.runtimeSeconds = -1;
            },
            [](Definition& study) { study.command.arguments = {"train"}; },
        };
        for (std::size_t change = 0; change < changes.size(); ++change) {
            const Messages messages = faultsAfter(changes[change]);
            QVERIFY2(!messages.empty(), qPrintable(QString::number(change)));
            VERIFY_GERMAN(messages);
        }
    }

    void whatIsWrongWithParameters() {
        const auto with = [](Parameter parameter, const std::function<void(Parameter&)>& change) {
            change(parameter);
            return parameter;
        };
        const Parameter real = continuous("lr", 0.1, 0.5), whole = integer("n", 1, 9), choice = categorical("c", {true, false});
        const std::vector<std::vector<Parameter>> broken{
            {continuous("", 0, 1)},
            {real, real},
            {continuous("lr", 1, 0)},
            {continuous("lr", -1e308, 1.7e308)},
            {continuous("lr", 0, 1, Scale::Log)},
            {continuous("lr", -1, 1, Scale::ReverseLog)},
            {integer("n", 1, 3, Scale::ReverseLog)},
            {integer("n", 0.5, 1e13)},
            {integer("n", 0, 1e13)},
            {with(real, [](Parameter& p) { p.values = {1.0}, p.ordered = true; })},
            {with(real, [](Parameter& p) { p.step = 0; })},
            {with(real, [](Parameter& p) { p.step = 2; })},
            {with(continuous("lr", 0, 1), [](Parameter& p) { p.step = 1e-13; })},
            {with(real, [](Parameter& p) { p.step = 0.1, p.points = 3; })},
            {with(real, [](Parameter& p) { p.points = 0; })},
            {with(real, [](Parameter& p) { p.fixed = 7.0; })},
            {with(real, [](Parameter& p) { p.fixed = std::string("x"); })},
            {with(real, [](Parameter& p) { p.step = 0.1, p.fixed = 0.15; })},
            {with(real, [](Parameter& p) { p.min = std::numeric_limits<double>::quiet_NaN(); })},
            {with(whole, [](Parameter& p) { p.step = 0.5; })},
            {with(whole, [](Parameter& p) { p.points = 3; })},
            {with(whole, [](Parameter& p) { p.fixed = std::string("x"); })},
            {with(choice, [](Parameter& p) { p.values.clear(), p.scale = Scale::Log, p.step = 1; })},
            {with(choice,
                  [](Parameter& p) {
                      p.values = {true, true, std::string("a\0b", 3)};
                  })},
            {with(choice, [](Parameter& p) { p.fixed = std::string("x"); })},
            {real, under(whole, "lr", {1.0})},
            {under(whole, "lr", {1.0})},
            {choice, under(real, "c", {})},
            {choice, under(under(real, "c", {true}), "c", {true})},
            {choice, under(real, "c", {std::string("x")})},
        };
        for (std::size_t at = 0; at < broken.size(); ++at) {
            const Messages messages = faultsOfParameters(broken[at]);
            QVERIFY2(!messages.empty(), qPrintable(QString::number(at)));
            VERIFY_GERMAN(messages);
        }
        const SearchSpace space =
            *SearchSpace::create({choice, under(with(real, [](Parameter& p) { p.fixed = 0.2; }), "c", {true})});
        Messages messages;
        for (const Configuration& configuration :
             {Configuration{}, Configuration{{"c", true}}, Configuration{{"c", false}, {"lr", 0.2}},
              Configuration{{"c", true}, {"lr", 0.3}}, Configuration{{"c", false}, {"x", 1.0}}}) {
            for (const Fault& fault : space.faultsOf(configuration))
                messages.push_back(fault.message);
        }
        QVERIFY(messages.size() >= 5);
        VERIFY_GERMAN(messages);
    }

    void whatIsWrongWithFiles() {
        Messages messages;
        for (
            const char* const text :
            {"[]", "{}", R"({"vernier": 1, "vernier": 1})", R"({"vernier": 9})", R"({"vernier": 1, "new": 1, "seed": []})",
             R"({"vernier": 1, "name": 1, "command": 1, "metrics": {}, "parameters": [1], "objective": {"goal": "up"}})",
             R"({"vernier": 1, "command": [1], "environment": 1, "strategy": {"seed": -1, "model": 1}, "limits": {"trials": 0.5}})"}) {
            if (const auto parsed = parseStudy(text); !parsed)
                addMessages(messages, parsed.error());
        }
        QVERIFY(messages.size() > 20);
        QVERIFY(coreText(parseStudy("{").error().message).startsWith(QLatin1String("Das ist kein lesbares JSON: ")));
        messages.push_back(parseStudy(std::string(100, '[')).error().message);
        VERIFY_GERMAN(messages);
    }

    void patterns() {
        Messages messages;
        for (const char* const pattern : {"a=(.*?)", "a=(\\d*)", "a=(\\d+)"}) {
            for (const Message& warning : patternWarnings({"a", MetricSource::Regex, pattern, MetricRole::Measure}))
                messages.push_back(warning);
        }
        QVERIFY(messages.size() >= 5);
        VERIFY_GERMAN(messages);
    }

    void importsOfOtherTools() {
        Messages messages;
        for (const char* const name : {"nni-space.json", "sagemaker-job.json", "wandb-sweep.yaml"}) {
            QFile file(sourcePath("tests/data/import/") + QLatin1String(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto imported = importStudy(file.readAll().toStdString(), "study");
            QVERIFY(imported);
            messages.insert(messages.end(), imported->notes.begin(), imported->notes.end());
        }
        for (const char* const text : {" ", "{\"vernier\": 1}", "{\"a\": 1}", "parameters: {a: {min: 2, max: 1}}\nmethod: grid",
                                       "method: grid\nparameters: {a: {distribution: normal, mu: 0, sigma: 1}}\nproject: x"}) {
            const auto imported = importStudy(text, "study");
            if (imported)
                messages.insert(messages.end(), imported->notes.begin(), imported->notes.end());
            else
                addMessages(messages, imported.error());
        }
        QVERIFY(messages.size() > 15);
        VERIFY_GERMAN(messages);
    }
};

VERNIER_TEST(TestCoreFaults, CoreEvents);

}  // namespace tst_CoreFaults

#include "tst_CoreFaults.moc"
