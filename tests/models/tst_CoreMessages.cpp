#include "app/composition/Language.h"
#include "core/explain/Calibration.h"
#include "core/explain/UpcomingSuggestions.h"
#include "core/run/AnnotationText.h"
#include "core/run/LimitCheck.h"
#include "core/stopping/DecisionText.h"
#include "core/study/DefinitionChanges.h"
#include "tests/models/StillEnglish.h"
#include "tests/support/ExplainedStudy.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <csignal>
#include <limits>

namespace tst_CoreMessages {

using namespace vernier;
using namespace vernier::test;

/// A German window says in German what core says of trials, decisions and models.
class TestCoreMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(installLanguage(*QCoreApplication::instance(), QStringLiteral("de")), QStringLiteral("de"));
    }

    void endsOfTrials() {
        Trial trial = *makeTrial(0, TrialState::Failed, 0);
        Messages messages;
        for (const FailureCause cause :
             {FailureCause::CouldNotStart, FailureCause::ExitCode, FailureCause::Signal, FailureCause::TimedOut,
              FailureCause::NoObjective, FailureCause::NotANumber, FailureCause::Lost, FailureCause::OutOfMemory,
              FailureCause::Shortage, FailureCause::Interrupted}) {
            for (const int code : {0, SIGKILL, SIGSEGV, 200}) {
                trial.failure = cause;
                trial.end->isShortage = code == SIGSEGV;
                trial.end->code = code;
                trial.end->detail = Message("train.py is not in any folder of PATH", "start.not-in-path", {"train.py"});
                messages.push_back(endSentence(trial));
            }
        }
        trial.failure.reset();
        messages.push_back(endSentence(trial));
        trial.end.reset();
        for (const TrialState state : {TrialState::Complete, TrialState::Stopped, TrialState::Cancelled}) {
            trial.state = state;
            messages.push_back(endSentence(trial));
        }
        trial.startedWallMs.reset();
        messages.push_back(endSentence(trial));
        VERIFY_GERMAN(messages);
    }

    void decisions() {
        using Protection = DecisionFacts::Protection;
        const double nan = std::numeric_limits<double>::quiet_NaN();
        Messages messages;
        for (const Verdict verdict : {Verdict::Keep, Verdict::Stop, Verdict::Pause}) {
            for (const Protection protection : {Protection::None, Protection::Leader, Protection::LastPart}) {
                for (const char* const rule : {"median", "asha", "curve", "hyperband"}) {
                    for (const int facts : {0, 1, 2, 3, 7, 15, 31}) {
                        Decision decision{TrialId{3}, 11, verdict, rule, {}, facts & 16 ? nan : 0.5};
                        DecisionFacts about{{"val_acc", Goal::Maximize, ObjectiveValue::Last}, rule, {}, protection, 0.9};
                        if (facts & 1)
                            about.runLength = 50;
                        if (facts & 2)
                            decision.threshold = -1e-7;
                        if (facts & 4)
                            decision.rank = 3;
                        about.isOutbid = facts == 3;
                        if (facts & 8)
                            decision.forecast = FinalForecast{0.5, 0.4, 0.6, facts & 16 ? 0.001 : 0.2};
                        messages.push_back(sentenceOf(decision, about));
                    }
                }
            }
        }
        VERIFY_GERMAN(messages);
        Decision stop{TrialId{3}, 11, Verdict::Stop, "median", {}, 0.7139, 0.8127, 16, 15};
        stop.forecast = FinalForecast{0.5, 0.4, 0.6, 0.03};
        const Message said =
            sentenceOf(stop, {{"val_acc", Goal::Maximize, ObjectiveValue::Last}, "median", 50, Protection::None, 0.9783});
        QCOMPARE(said, std::string("Stopped at step 11 of 50 by median. val_acc 0.7139, threshold 0.8127, rank 15 of 17. "
                                   "3 % chance to beat 0.9783."));
        QCOMPARE(coreText(said),
                 QStringLiteral("Gestoppt bei Schritt 11 von 50 durch Median. val_acc 0.7139, Schwelle 0.8127, Rang 15 von 17. "
                                "3\u00a0% Chance, 0.9783 zu schlagen."));
    }

    void limits() {
        History history(Objective{"val_acc", Goal::Maximize, ObjectiveValue::Last});
        for (const int number : {0, 1, 2})
            history.apply(makeTrial(number, number == 0 ? TrialState::Complete : TrialState::Failed, 0.9));
        Limits met[6];
        met[0].target = 0.5;
        met[1].notImproving = 1;
        met[2].failures = 2;
        met[3].runtimeSeconds = 60;
        met[4].costPerHour = 1000;
        met[4].budget = 0.01;
        met[5].trials = 3;
        Messages messages;
        for (const Limits& limits : met)
            messages.push_back(metLimit(history, limits, 61, 2'000'000).value().sentence);
        VERIFY_GERMAN(messages);
    }

    void whyATrialIsSuggested_data() {
        QTest::addColumn<std::string>("kind");
        QTest::addColumn<int>("trials");
        QTest::newRow("random") << std::string("random") << 3;
        QTest::newRow("sobol") << std::string("sobol") << 3;
        QTest::newRow("grid") << std::string("grid") << 3;
        QTest::newRow("begin") << std::string("bayesian") << 0;
        QTest::newRow("bayesian") << std::string("bayesian") << 24;
        QTest::newRow("hyperband") << std::string("hyperband") << 0;
    }

    void whyATrialIsSuggested() {
        QFETCH(std::string, kind);
        QFETCH(int, trials);
        StudyDefinition definition = *explainedDefinition();
        definition.strategy.kind = kind;
        definition.resource = ResourceRange{1, 27, 3};
        if (kind == "grid")
            definition.space = *SearchSpace::create({integer("hidden", 1, 50)});
        History history(definition.objective);
        if (kind != "grid") {
            for (const TrialPtr& trial : explainedTrials(trials))
                history.apply(trial);
        }
        Messages messages;
        const auto upcoming = upcomingSuggestions(definition, {}, history, 2);
        QVERIFY(upcoming);
        for (const UpcomingSuggestion& next : *upcoming)
            messages.push_back(next.reason);
        VERIFY_GERMAN(messages);
    }

    void howFarToTrust() {
        Messages messages;
        for (const double share : {0.7, 0.4, 0.1, 0.0}) {
            for (const double gain : {0.0, 100.0}) {
                for (const int count : {5, 40}) {
                    Calibration calibration;
                    calibration.predictions.assign(static_cast<std::size_t>(count), {TrialId{0}, 0.5, 0.5, share, 1});
                    calibration.inside90 = share > 0.5 ? 0 : count;
                    calibration.explainedShare = share;
                    calibration.logScoreGain = gain;
                    calibration.fittedParameters = 4;
                    const TrustVerdict judgement = judge(calibration, calibration);
                    messages.insert(messages.end(), judgement.reasons.begin(), judgement.reasons.end());
                }
            }
        }
        VERIFY_GERMAN(messages);
    }

    void entriesOfTheHistory() {
        Trial trial = *makeTrial(0, TrialState::Complete, 0.9);
        Messages messages{annotationText(trial, {trial.id, "good", {"a", "b"}, true, true})};
        trial.note = "good";
        trial.tags = {"a"};
        trial.isStarred = trial.isExcluded = true;
        messages.push_back(annotationText(trial, {trial.id, "", {}, false, false}));
        StudyDefinition after = *makeDefinition();
        after.space = *SearchSpace::create({continuous("depth")});
        after.stopping.minPeers = 9;
        const Message changes = listed(changesBetween(*makeDefinition(), after));
        messages.push_back(changes);
        VERIFY_GERMAN(messages);
        QVERIFY(coreText(changes).startsWith(QStringLiteral("neuer Parameter depth, ohne Parameter ")));
        QVERIFY(coreText(changes).endsWith(QStringLiteral(", Abbruch")));
    }
};

VERNIER_TEST(TestCoreMessages, CoreEvents);

}  // namespace tst_CoreMessages

#include "tst_CoreMessages.moc"
