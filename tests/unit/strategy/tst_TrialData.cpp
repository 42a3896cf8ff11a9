#include "core/strategy/TrialData.h"

#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

namespace tst_TrialData {

using namespace vernier;
using namespace vernier::test;

namespace {

void add(History& history, double x, TrialState state, std::optional<double> objective = {},
         std::optional<FailureCause> failure = {}, bool isExcluded = false) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{std::ssize(history.trials())};
    trial->configuration = {{"x0", x}};
    trial->state = state;
    trial->objective = objective;
    trial->failure = failure;
    trial->isExcluded = isExcluded;
    history.apply(std::move(trial));
}

History historyOf(Goal goal) {
    History history(Objective{"score", goal, ObjectiveValue::Last});
    add(history, 0.1, TrialState::Complete, 3);
    add(history, 0.2, TrialState::Failed, {}, FailureCause::ExitCode);
    add(history, 0.3, TrialState::Failed, {}, FailureCause::CouldNotStart);
    add(history, 0.4, TrialState::Failed, {}, FailureCause::Lost);
    add(history, 0.5, TrialState::Complete, 4, {}, true);
    add(history, 0.6, TrialState::Failed, {}, FailureCause::ExitCode, true);
    add(history, 0.7, TrialState::Waiting);
    add(history, 0.8, TrialState::Paused);
    add(history, 0.9, TrialState::Stopped, 5);
    add(history, 1.0, TrialState::Cancelled);
    return history;
}

std::vector<double> column(const Eigen::MatrixXd& points) {
    return {points.data(), points.data() + points.size()};
}

}  // namespace

class TestTrialData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsTeachByHowTheyEnded() {
        const SearchSpace space = unitSpace(1);
        const Encoding encoding(space);
        const TrialData data = TrialReader(encoding).read(historyOf(Goal::Maximize));
        QCOMPARE(column(data.observedPoints), (std::vector<double>{0.1, 0.9}));
        QCOMPARE(column(data.observed), (std::vector<double>{3, 5}));
        QCOMPARE(data.observedTrials, (std::vector<TrialId>{TrialId{0}, TrialId{8}}));
        QCOMPARE(column(data.endedPoints), (std::vector<double>{0.1, 0.2, 0.9}));
        QCOMPARE(column(data.outcomes), (std::vector<double>{1, -1, 1}));
        QCOMPARE(column(data.pendingPoints), (std::vector<double>{0.7, 0.8}));
        QCOMPARE(data.knownPoints.rows(), Eigen::Index{10});
        QCOMPARE(column(TrialReader(encoding).read(historyOf(Goal::Minimize)).observed), (std::vector<double>{-3, -5}));
    }

    void limitsAreSlackOfTheTrialsThatRanToTheirEnd() {
        const SearchSpace space = unitSpace(1);
        const Encoding encoding(space);
        History history(Criteria{{"score", Goal::Maximize}, {{"size", Goal::Minimize}}, {{{"ms", 10, 50, 5}, 0}}});
        const auto addWith = [&history](double x, TrialState state, std::vector<double> ms) {
            add(history, x, state, 1);
            auto trial = std::make_shared<Trial>(*history.trials().back());
            trial->furtherObjectives = {100 * x};
            trial->reports.resize(1);
            for (const double value : ms)
                trial->reports[0].push_back({1, value, 0});
            history.apply(trial);
        };
        addWith(0.1, TrialState::Complete, {90, 40});
        addWith(0.2, TrialState::Complete, {53});
        addWith(0.3, TrialState::Complete, {});
        addWith(0.4, TrialState::Stopped, {60});
        const TrialData data = TrialReader(encoding).read(history);
        QCOMPARE(column(data.observedPoints), (std::vector<double>{0.1, 0.2, 0.4}));  // the third counts as a failure
        QCOMPARE(data.observedTrials, (std::vector<TrialId>{TrialId{0}, TrialId{1}, TrialId{3}}));
        QCOMPARE(data.kept, (std::vector<bool>{true, true, false}));
        QCOMPARE(column(data.outcomes), (std::vector<double>{1, 1, -1, 1}));
        QCOMPARE(column(data.further), (std::vector<double>{-10, -20, -40}));
        QCOMPARE(data.limits.size(), std::size_t{2});
        QCOMPARE(column(data.limits[0].points), (std::vector<double>{0.1, 0.2}));
        QCOMPARE(column(data.limits[0].slack), (std::vector<double>{10, -3}));  // of the most
        QCOMPARE(column(data.limits[1].slack), (std::vector<double>{30, 43}));  // of the least
        QCOMPARE(joined(data, data).limits[0].slack.size(), Eigen::Index{4});
        QCOMPARE(joined(data, data).kept.size(), std::size_t{6});
    }

    void earlierTrialsComeFirst() {
        const SearchSpace space = unitSpace(1);
        const Encoding encoding(space);
        TrialReader reader(encoding);
        History other(Objective{"score", Goal::Maximize, ObjectiveValue::Last});
        add(other, 0.25, TrialState::Complete, 7);
        const TrialData own = reader.read(historyOf(Goal::Maximize));
        const TrialData data = joined(TrialReader(encoding).read(other), own);
        QCOMPARE(column(data.observedPoints), (std::vector<double>{0.25, 0.1, 0.9}));
        QCOMPARE(column(data.observed), (std::vector<double>{7, 3, 5}));
        QCOMPARE(data.observedTrials, own.observedTrials);
        QCOMPARE(data.outcomes.size(), Eigen::Index{4});
        QCOMPARE(data.knownPoints.rows(), Eigen::Index{11});
        QCOMPARE(column(joined(TrialData(), own).observed), (std::vector<double>{3, 5}));
    }
};

VERNIER_TEST(TestTrialData, Nothing);

}  // namespace tst_TrialData

#include "tst_TrialData.moc"
