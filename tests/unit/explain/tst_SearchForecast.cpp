#include "core/explain/SearchForecast.h"

#include "tests/support/KnownFunctions.h"
#include "tests/support/TestProgram.h"

namespace tst_SearchForecast {

using namespace vernier;
using namespace vernier::test;

namespace {

StudyDefinition definition() {
    StudyDefinition definition;
    definition.space = unitSpace(2);
    definition.objective = {"loss", Goal::Minimize, ObjectiveValue::Last};
    definition.limits.parallel = 2;
    definition.limits.costPerHour = 7.2;
    return definition;
}

double valley(const std::vector<double>& unit) {
    return std::pow(unit[0] - 0.3, 2) + std::pow(unit[1] - 0.6, 2);
}

SearchForecast forecastOf(const History& history, std::optional<double> gain = {},
                          const StudyDefinition& study = definition()) {
    const auto model = Surrogate::fit(study.space, history).value();
    return forecastSearch(*model, study, history, gain, 40).value();
}

}  // namespace

class TestSearchForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moreTrialsBringMoreAndTakeMore() {
        const SearchForecast forecast = forecastOf(searched(unitSpace(2), branin, "random", 2, 15));
        QCOMPARE(forecast.steps.size(), std::size_t{40});
        for (std::size_t i = 1; i < forecast.steps.size(); ++i) {
            QVERIFY(forecast.steps[i].betterProbability >= forecast.steps[i - 1].betterProbability);
            QVERIFY(forecast.steps[i].expectedBest <= forecast.steps[i - 1].expectedBest);
            QVERIFY(forecast.steps[i].lower90 <= forecast.steps[i].upper90);
        }
        // Each trial of searched() takes a second; two run at a time, each second of each costs 0.002.
        QCOMPARE(forecast.steps[9].seconds.value(), 5.0);
        QCOMPARE(forecast.steps[9].cost.value(), 0.02);
    }

    void aLargerGainIsLessLikely() {
        const History history = searched(unitSpace(2), branin, "random", 2, 15);
        const double small = forecastOf(history, 0.1).steps[4].betterProbability;
        const double large = forecastOf(history, 5).steps[4].betterProbability;
        QVERIFY2(large < small, qPrintable(QStringLiteral("%1 %2").arg(small).arg(large)));
    }

    void aSearchThatHasFoundItIsAdvisedToStop() {
        const SearchForecast forecast = forecastOf(searched(unitSpace(2), valley, "bayesian", 1, 40), 0.01);
        QVERIFY2(forecast.advice.isStop, forecast.advice.sentence.text().c_str());
        QCOMPARE(forecast.advice.probabilities.size(), std::size_t{3});
        for (const double probability : forecast.advice.probabilities)
            QVERIFY(probability < StopAdvice::kThreshold);
        QVERIFY(forecast.advice.sentence.text().starts_with("Stop: the next 20 trials have a "));
    }

    void excludedTrialsChangeNoAdvice() {
        const History history = searched(unitSpace(2), valley, "bayesian", 1, 40);
        History more = history;
        for (std::int64_t number = std::ssize(history.trials()); number < 60; ++number) {
            Trial excluded = *history.trials().back();
            excluded.id = TrialId{number};
            excluded.isExcluded = true;
            excluded.endedWallMs = *excluded.endedWallMs + number;
            more.apply(std::make_shared<const Trial>(excluded));
        }
        const SearchForecast forecast = forecastOf(more, 0.01);
        QCOMPARE(forecast.advice.probabilities, forecastOf(history, 0.01).advice.probabilities);
        QVERIFY(forecast.advice.isStop);
    }

    void aSearchThatMayStillImproveGoesOn() {
        const SearchForecast forecast = forecastOf(searched(unitSpace(2), branin, "random", 2, 15), 0.1);
        QVERIFY2(!forecast.advice.isStop, forecast.advice.sentence.text().c_str());
        QCOMPARE(forecast.advice.probabilities.size(), std::size_t{1});
        QVERIFY(forecast.advice.sentence.text().find("Below 10 % the advice would be to stop.") != std::string::npos);
    }

    void fewResultsOrAGuessingModelAreNoReasonToStop() {
        const SearchForecast early = forecastOf(searched(unitSpace(2), valley, "bayesian", 1, 12), 10);
        QVERIFY(!early.advice.isStop);
        QVERIFY(early.advice.sentence.text().find("12 results are too few") != std::string::npos);
        Rng rng(7);
        const UnitFunction noise = [&](const std::vector<double>&) { return rng.normal(); };
        const SearchForecast guessing = forecastOf(searched(unitSpace(2), noise, "random", 1, 40), 10);
        QVERIFY(!guessing.advice.isStop);
        QVERIFY(guessing.advice.sentence.text().find("guessing") != std::string::npos);
    }

    void theAdviceLooksNoFurtherThanTheLimit() {
        StudyDefinition study = definition();
        study.limits.trials = 20;
        const History history = searched(unitSpace(2), branin, "random", 2, 15);
        QCOMPARE(forecastOf(history, {}, study).advice.trials, 5);
        study.limits.trials = 15;
        QCOMPARE(forecastOf(history, {}, study).advice.trials, 20);
    }
};

VERNIER_TEST(TestSearchForecast, Nothing);

}  // namespace tst_SearchForecast

#include "tst_SearchForecast.moc"
