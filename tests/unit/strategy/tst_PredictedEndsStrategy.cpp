#include "core/strategy/PredictedEndsStrategy.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_PredictedEndsStrategy {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Keeps the history it was shown.
class Witness final : public Strategy {
public:
    explicit Witness(History& shown) : m_shown(shown) {}
    SuggestionOrNone suggest(const History& history, Rng&) override {
        m_shown = history;
        return NoSuggestion::Exhausted;
    }

private:
    History& m_shown;
};

History shownOf(const StudyDefinition& study, const History& history) {
    History shown;
    Rng rng(1);
    PredictedEndsStrategy(std::make_unique<Witness>(shown), study).suggest(history, rng);
    return shown;
}

}  // namespace

class TestPredictedEndsStrategy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoppedTrialIsShownWithThePredictedEnd() {
        for (const Goal goal : {Goal::Maximize, Goal::Minimize}) {
            const double sign = goal == Goal::Maximize ? 1 : -1;
            const StudyDefinition definition = curveStudy("median", goal);
            CurveHistory study(definition);
            for (int i = 0; i < 8; ++i)
                study.complete(0.5 + 0.05 * i);
            const TrialId stopped = study.run(0.6, 5);
            study.end(stopped, TrialState::Stopped);
            const History shown = shownOf(definition, study.history());
            const double last = *study.history().find(stopped)->objective;
            const double predicted = *shown.find(stopped)->objective;
            const double end = sign * curveValue(0.6, 20);
            QVERIFY2(std::abs(predicted - end) < 0.2 * std::abs(last - end), std::to_string(predicted).c_str());
            QCOMPARE(shown.find(stopped)->state, TrialState::Stopped);
            for (std::int64_t number = 0; number < 8; ++number)
                QCOMPARE(shown.find(TrialId{number}), study.history().find(TrialId{number}));
        }
    }

    void noPredictionBeatsWhatWasReached() {
        const StudyDefinition definition = curveStudy("median");
        CurveHistory study(definition);
        for (int i = 0; i < 8; ++i)
            study.complete(0.5 + 0.01 * i);
        study.end(study.run(0.9, 5), TrialState::Stopped);
        const History shown = shownOf(definition, study.history());
        QVERIFY(*shown.trials().back()->objective <= std::max(curveValue(0.57, 20), curveValue(0.9, 5)) + 1e-12);
    }

    void whereNobodyKnowsTheEndTheLastReportMustDo() {
        StudyDefinition definition = curveStudy("median");
        definition.resource.reset();
        CurveHistory study(definition);
        study.end(study.run(0.6, 5), TrialState::Stopped);
        QCOMPARE(shownOf(definition, study.history()).trials().back(), study.history().trials().back());
    }

    void fewTeachersAreBetterThanNone() {
        const StudyDefinition definition = curveStudy("median");
        CurveHistory study(definition);
        study.complete(0.7);
        const TrialId stopped = study.run(0.6, 5);
        study.end(stopped, TrialState::Stopped);
        const double predicted = *shownOf(definition, study.history()).find(stopped)->objective;
        const double end = curveValue(0.6, 20);
        QVERIFY2(std::abs(predicted - end) < std::abs(curveValue(0.6, 5) - end), std::to_string(predicted).c_str());
    }
};

VERNIER_TEST(TestPredictedEndsStrategy, Nothing);

}  // namespace tst_PredictedEndsStrategy

#include "tst_PredictedEndsStrategy.moc"
