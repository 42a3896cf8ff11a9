#include "core/methods/Methods.h"

#include "core/methods/HyperbandMethod.h"
#include "core/serve/ServeSession.h"
#include "core/study/MethodRules.h"
#include "core/study/StudyFile.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"
#include "tests/support/ToyMethod.h"

namespace tst_Methods {

using namespace vernier;
using namespace vernier::test;

namespace {

/// `more`: further sections of the file, with a comma before them.
std::string studyText(const std::string& word, const std::string& more) {
    return R"({"vernier": 1, "name": "toy", "command": ["train", "{x}"],
        "parameters": [{"name": "x", "type": "continuous", "min": 0, "max": 1, "default": 0.25}],
        "metrics": [{"name": "loss", "source": "json", "key": "loss"}],
        "objective": {"metric": "loss", "goal": "minimize"},
        "strategy": {"kind": )" +
           ("\"" + word + "\"}" + more + "}");
}

std::string faultsIn(const std::string& text) {
    const Result<ParsedStudy> parsed = parseStudy(text);
    std::string faults;
    for (const Fault& fault : parsed ? std::vector<Fault>() : parsed.error().faults)
        faults += fault.path + ": " + fault.message.text() + "\n";
    return faults;
}

const std::string kResource = R"(, "resource": {"min": 1, "max": 9})";

StudyDefinition hyperband(const std::string& argument) {
    StudyDefinition definition = parseStudy(studyText("hyperband", kResource)).value().definition;
    definition.command.arguments.push_back(argument);
    return definition;
}

}  // namespace

/// One list of methods, which study files, strategies, stopping rules and people's words go by.
class TestMethods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAddedMethodIsAWordOfStudyFiles() {
        QCOMPARE(
            faultsIn(studyText("once", kResource)),
            std::string("strategy.kind: \"once\" is unknown; it must be one of random, sobol, grid, bayesian, hyperband\n"));
        {
            const AddedMethod added(kToyMethod);
            QCOMPARE(faultsIn(studyText("once", kResource)), std::string());
            const StudyDefinition definition = parseStudy(studyText("once", kResource)).value().definition;
            QVERIFY(parseStudy(writeStudy(definition)).value().definition == definition);
            QVERIFY(faultsIn(studyText("two", "")).ends_with("grid, bayesian, hyperband, once\n"));
        }
        QVERIFY(!faultsIn(studyText("once", kResource)).empty());
    }

    void theRulesOfStudyFilesAskTheMethod() {
        const AddedMethod added(kToyMethod);
        QCOMPARE(
            faultsIn(studyText(
                "once", R"(, "stopping": {"rule": "median"}, "warm_start": {"kind": "identical", "studies": ["../earlier"]})")),
            std::string("warm_start: works only with these strategies: random, bayesian; not with once\n"
                        "resource: is missing; once needs to know how many steps a trial may use, and the command has no "
                        "option such as "
                        "--epochs=27 that says so\n"
                        "stopping.rule: must be none: once stops trials by itself\n"));
    }

    void anAddedMethodSearchesAndStops() {
        const AddedMethod added(kToyMethod);
        const StudyDefinition definition = parseStudy(studyText("once", kResource)).value().definition;
        QCOMPARE(&methodOf(definition), &kToyMethod);
        QVERIFY(stopsEarly(definition));
        Rng rng(1, 0);
        const SuggestionOrNone next = makeStrategy(definition).value()->suggest(History(definition.objective), rng);
        QCOMPARE(std::get<double>(std::get<Suggestion>(next).configuration.at("x")), 0.25);

        ServeSession session;
        session.answer(R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1,"default":0.25}],
                           "strategy":"once","resource":{"max":9}})");
        QCOMPARE(session.answer(R"({"op":"ask","n":2})"),
                 std::string(R"({"trials":[{"id":0,"params":{"x":0.25}}],"none":"exhausted"})"));
        QVERIFY(session.answer(R"({"op":"report","id":0,"step":1,"value":1})").find(R"("decision":"stop")") !=
                std::string::npos);
    }

    void hyperbandIsAnotherMethodWhereNothingCanPause() {
        StudyDefinition canPause = hyperband("--state={checkpoint_dir}");
        StudyDefinition cannotPause = hyperband("--verbose");
        QCOMPARE(&methodOf(canPause), &kHyperbandMethod);
        QCOMPARE(&methodOf(cannotPause), &kBayesianWithStopsMethod);
        canPause.strategy.usesModel = cannotPause.strategy.usesModel = false;
        QCOMPARE(&methodOf(canPause), &kHyperbandMethod);
        QCOMPARE(&methodOf(cannotPause), &kRandomWithStopsMethod);
        cannotPause.strategy.kind = "bayesian";
        QVERIFY(!methodOf(cannotPause).bringsStopping());
        QVERIFY(!stopsEarly(cannotPause));
        QVERIFY(!makeStoppingRule(cannotPause).value());
    }

    void hyperbandStopsNobodyBeforeTheLeastResource() {
        StudyDefinition definition = hyperband("--verbose");
        definition.resource = ResourceRange{20, 90, 3};
        for (const bool usesModel : {false, true}) {
            definition.strategy.usesModel = usesModel;
            const auto rule = makeStoppingRule(definition).value();
            CurveHistory study(definition);
            for (int peer = 0; peer < 15; ++peer)
                study.complete(1 + 0.01 * peer, 90);
            const TrialId bad = study.start();
            std::int64_t stopped = 0;
            for (std::int64_t step = 1; step <= 90 && stopped == 0; ++step) {
                study.report(bad, step, -100);
                const std::optional<Decision> decision = rule->decide(study.history(), bad);
                stopped = decision && decision->stops() ? step : 0;
            }
            QVERIFY2(stopped >= 20, qPrintable(QString::number(stopped)));
        }
    }

    void hyperbandWithoutPausesSuggestsWhatBayesianDoes() {
        const StudyDefinition stopping = hyperband("--verbose");
        StudyDefinition bayesian = stopping;
        bayesian.strategy.kind = "bayesian";
        History history(stopping.objective);
        const auto one = makeStrategy(stopping).value();
        const auto other = makeStrategy(bayesian).value();
        for (std::uint64_t number = 0; number < 12; ++number) {
            Rng rng(7, number), same(7, number);
            const Suggestion next = std::get<Suggestion>(one->suggest(history, rng));
            QVERIFY(next == std::get<Suggestion>(other->suggest(history, same)));
            QVERIFY(!next.resource);
            auto trial = std::make_shared<Trial>();
            trial->id = TrialId{static_cast<std::int64_t>(number)};
            trial->configuration = next.configuration;
            trial->state = TrialState::Complete;
            trial->objective = std::get<double>(next.configuration.at("x"));
            history.apply(trial);
        }
    }

    /// Of its first few trials that would be all; and one of as many goes on as the resource says.
    void hyperbandWithoutPausesSparesNoLeadersAndHalvesByItsResource() {
        for (const bool usesModel : {false, true}) {
            StudyDefinition definition = curveStudy("none");
            definition.strategy = {"hyperband", 1, usesModel};
            definition.resource->eta = 2;
            CurveHistory study(definition);
            const std::unique_ptr<StoppingRule> rule = makeStoppingRule(definition).value();
            std::optional<Decision> last;
            for (const double value : {0.8, 0.9, 0.1}) {
                const TrialId id = study.start();
                for (std::int64_t step = 1; step <= 3; ++step)
                    study.report(id, step, value);
                last = rule->decide(study.history(), id);
            }
            QCOMPARE(last->verdict, Verdict::Stop);
            QCOMPARE(last->threshold, std::optional(0.8));
        }
    }

    void methodsOfOneWordFollowTheSameRules() {
        StudyDefinition least;
        for (const Method* const method : methods()) {
            const MethodRules rules = methodRules(std::string(method->word));
            QCOMPARE(method->needsResource, rules.needsResource);
            QCOMPARE(method->bringsStopping(), rules.bringsStopping);
            QCOMPARE(method->takesEarlierStudies, rules.takesEarlierStudies);
            QVERIFY(!method->label.empty() && !method->help.empty());
            QCOMPARE(method->stoppingHelp.empty(), !method->bringsStopping());
            least.strategy = {std::string(method->word), 1, false};
            QCOMPARE(methodOf(least).word, method->word);  // one suits every study
        }
    }

    void aWordOfNoMethodMakesNoStrategy() {
        StudyDefinition definition = hyperband("--verbose");
        definition.strategy.kind = "annealing";
        QCOMPARE(makeStrategy(definition).error().code, ErrorCode::Unsupported);
        QVERIFY(!methodOf(definition).bringsStopping());
    }
};

VERNIER_TEST(TestMethods, Nothing);

}  // namespace tst_Methods

#include "tst_Methods.moc"
