#include "core/stopping/StoppingChoices.h"

#include "core/base/WordMessage.h"
#include "core/methods/Methods.h"
#include "core/serve/ServeSession.h"
#include "core/stopping/Replay.h"
#include "core/study/StudyFile.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"
#include "tests/support/ToyRule.h"

#include <set>

namespace tst_StoppingChoices {

using namespace vernier;
using namespace vernier::test;

namespace {

std::string studyText(const std::string& stopping) {
    return R"({"vernier": 1, "name": "toy", "command": ["train", "{x}"],
        "parameters": [{"name": "x", "type": "continuous", "min": 0, "max": 1}],
        "metrics": [{"name": "loss", "source": "json", "key": "loss"}],
        "objective": {"metric": "loss", "goal": "minimize"},
        "stopping": )" +
           stopping + "}";
}

std::string faultsIn(const std::string& text) {
    const Result<ParsedStudy> parsed = parseStudy(text);
    std::string faults;
    for (const Fault& fault : parsed ? std::vector<Fault>() : parsed.error().faults)
        faults += fault.path + ": " + fault.message.text() + "\n";
    return faults;
}

/// "none, median, ...": of the rules that this version has.
std::string knownWords() {
    std::string words;
    for (const StoppingChoice* const choice : stoppingChoices())
        words += (words.empty() ? "" : ", ") + std::string(choice->word);
    return words;
}

const std::string kToy = studyText(R"({"rule": "last-place", "eta": 4})");

}  // namespace

/// One list of stopping rules, which study files, the engine, replays and people's words go by.
class TestStoppingChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAddedRuleIsAWordOfStudyFiles() {
        QCOMPARE(faultsIn(kToy), "stopping.rule: \"last-place\" is unknown; it must be one of " + knownWords() + "\n");
        {
            const AddedStoppingChoice added(kToyStopping);
            QCOMPARE(faultsIn(kToy), std::string());
            const StudyDefinition definition = parseStudy(kToy).value().definition;
            QCOMPARE(definition.stopping.rule, std::string("last-place"));
            QVERIFY(stopsEarly(definition));
            QVERIFY(parseStudy(writeStudy(definition)).value().definition == definition);
            QVERIFY(faultsIn(studyText(R"({"rule": "first"})")).ends_with(", last-place\n"));
        }
        QVERIFY(!faultsIn(kToy).empty());
    }

    void anAddedRuleStopsTrialsAndIsReplayed() {
        const AddedStoppingChoice added(kToyStopping);
        StudyDefinition definition = curveStudy("last-place");
        definition.stopping.protectTop = 0;
        CurveHistory study(definition);
        for (const double final : {0.8, 0.9})
            study.complete(final);
        const TrialId worst = study.run(0.1, 6);
        const std::optional<Decision> decision = makeStoppingRule(definition).value()->decide(study.history(), worst);
        QVERIFY(decision && decision->verdict == Verdict::Stop);
        QVERIFY(decision->reason.text().starts_with("Stopped at step 6 of 20 by last-place. score 0.08"));
        QVERIFY(comparesAtRungs(decision->rule));

        study.change(worst, [](Trial& trial) { trial.state = TrialState::Complete; });
        QCOMPARE(sentenceOf(replay(study.history(), definition).value()),
                 std::string("last-place with every 3 would have saved 7 % of the steps and kept the winner."));
    }

    void anAddedRuleIsServed() {
        const AddedStoppingChoice added(kToyStopping);
        for (const char* const stopping : {R"("last-place")", R"({"rule": "last-place", "eta": 2})"}) {
            ServeSession session;
            QCOMPARE(session.answer(R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],)"
                                    R"("strategy":"random","stopping":)" +
                                    std::string(stopping) + "}"),
                     std::string(R"({"ok":true})"));
        }
    }

    void eachRuleHasItsWordsAndOneName() {
        std::set<std::string> words;
        for (const StoppingChoice* const choice : stoppingChoices()) {
            const StoppingTexts texts = choice->texts(Objective());
            QCOMPARE(texts.name.text(), std::string(choice->word));
            QVERIFY(!texts.label.empty() && !texts.help.empty());
            QCOMPARE(texts.summary.empty(), choice->word == kNoStoppingRule);
            QVERIFY(words.emplace(choice->word).second);
            QVERIFY(ruleName(std::string(choice->word)) == texts.name);
            const StudyDefinition definition = curveStudy(std::string(choice->word));
            QCOMPARE(makePeerRule(definition).value() == nullptr, choice->word == kNoStoppingRule);
            QCOMPARE(&stoppingChoiceOf(definition.stopping), choice);
        }
        QCOMPARE(stoppingChoices().front()->word, kNoStoppingRule);
        QCOMPARE(stoppingChoiceOf(StoppingSettings()).word, kNoStoppingRule);
    }

    void helpNamesTheMetricAndItsWorseSide() {
        StudyDefinition study = curveStudy("median");
        const auto help = [&] { return stoppingChoiceOf(study.stopping).texts(study.objective).help.text(); };
        QVERIFY(help().starts_with("Stops a trial whose score at a step is below the median"));
        study.objective.goal = Goal::Minimize;
        study.objective.metric.clear();
        QVERIFY(help().starts_with("Stops a trial whose objective at a step is above the median"));
    }

    void hyperbandComparesAtRungsAndNoStoppingDoesNot() {
        QVERIFY(comparesAtRungs("asha") && comparesAtRungs("hyperband"));
        QVERIFY(!comparesAtRungs("none") && !comparesAtRungs("median") && !comparesAtRungs("curve"));
        QVERIFY(ruleName("hyperband") == wordMessage("hyperband"));
    }

    void aWordOfNoRuleMakesNone() {
        const StudyDefinition study = curveStudy("third-place");
        const Error error = makePeerRule(study).error();
        QCOMPARE(error.code, ErrorCode::Unsupported);
        QCOMPARE(error.message.text(),
                 "This version of Vernier has no stopping rule \"third-place\"; choose one of " + knownWords() + ".");
        QVERIFY(stoppingChoiceOf(study.stopping).texts(study.objective).help.empty());
    }
};

VERNIER_TEST(TestStoppingChoices, Nothing);

}  // namespace tst_StoppingChoices

#include "tst_StoppingChoices.moc"
