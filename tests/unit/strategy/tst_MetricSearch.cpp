#include "core/methods/Methods.h"
#include "core/numerics/Pareto.h"
#include "core/study/Criteria.h"
#include "tests/support/Parameters.h"
#include "tests/support/SuggestedTrial.h"
#include "tests/support/TestProgram.h"

#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace tst_MetricSearch {

using namespace vernier;
using namespace vernier::test;

namespace {

double at(const Configuration& configuration, const std::string& name) {
    const auto found = configuration.find(name);
    if (found == configuration.end())
        return 0;
    if (const auto* whole = std::get_if<std::int64_t>(&found->second))
        return static_cast<double>(*whole);
    return std::get<double>(found->second);
}

double square(double x) {
    return x * x;
}

using Values = std::map<std::string, double>;
/// Nothing: the trial fails.
using Function = std::function<std::optional<Values>(const Configuration&)>;

/// Plays the part of the runner of a study whose objectives are called f1, f2, ..., and the metrics of its limits c1, c2, ...
class Session {
public:
    Session(SearchSpace space, int objectives, std::vector<Constraint> constraints, std::uint64_t seed = 7,
            const std::string& strategy = "bayesian")
        : m_study(studyOf(std::move(space), objectives, std::move(constraints), seed, strategy)),
          m_history(criteriaOf(m_study)),
          m_strategy(makeStrategy(m_study).value()) {}

    /// Up to `count` trials at a time.
    void run(int trials, const Function& function, int count = 1) {
        for (int done = 0; done < trials; done += count) {
            std::vector<std::int64_t> asked;
            for (int i = 0; i < count; ++i) {
                if (const std::int64_t number = ask(); number >= 0)
                    asked.push_back(number);
            }
            for (const std::int64_t number : asked)
                tell(number, function(m_history.find(TrialId{number})->configuration));
        }
    }

    std::int64_t ask() {
        const auto number = static_cast<std::int64_t>(m_history.trials().size());
        Rng rng(m_study.strategy.seed, static_cast<std::uint64_t>(number));
        const SuggestionOrNone answer = m_strategy->suggest(m_history, rng);
        if (!std::holds_alternative<Suggestion>(answer))
            return -1;
        const auto trial = suggestedTrial(m_history, std::get<Suggestion>(answer));
        trial->reports.resize(m_study.metrics.size());
        m_history.apply(trial);
        return number;
    }

    void tell(std::int64_t number, const std::optional<Values>& values) {
        auto trial = std::make_shared<Trial>(*m_history.find(TrialId{number}));
        trial->state = values ? TrialState::Complete : TrialState::Failed;
        if (values) {
            trial->objective = values->at("f1");
            for (const Objective& further : m_study.furtherObjectives)
                trial->furtherObjectives.push_back(values->at(further.metric));
            for (const auto& [metric, value] : *values)
                trial->reports[static_cast<std::size_t>(m_study.valueIndexOf(metric))].push_back({1, value, 0});
        }
        m_history.apply(trial);
    }

    const History& history() const { return m_history; }
    const Trial& trial(std::int64_t number) const { return *m_history.find(TrialId{number}); }

    /// That of the trials that keep all limits, whose objectives are minimised.
    double dominated(const Eigen::VectorXd& reference) const {
        std::vector<const Trial*> kept;
        for (const TrialPtr& trial : m_history.trials()) {
            if (canBeBest(*trial, m_history.criteria()))
                kept.push_back(trial.get());
        }
        Eigen::MatrixXd values(std::ssize(kept), reference.size());
        for (Eigen::Index i = 0; i < values.rows(); ++i) {
            const Trial& trial = *kept[static_cast<std::size_t>(i)];
            values(i, 0) = -*trial.objective;
            for (Eigen::Index k = 1; k < values.cols(); ++k)
                values(i, k) = -trial.furtherObjectives[static_cast<std::size_t>(k - 1)];
        }
        return hypervolume(values, -reference);
    }

private:
    static StudyDefinition studyOf(SearchSpace space, int objectives, std::vector<Constraint> constraints, std::uint64_t seed,
                                   const std::string& strategy) {
        StudyDefinition study;
        study.space = std::move(space);
        for (int k = 1; k <= objectives; ++k) {
            const std::string name = "f" + std::to_string(k);
            study.metrics.push_back({name, MetricSource::Json, name});
            if (k == 1)
                study.objective.metric = name;
            else
                study.furtherObjectives.push_back({name});
        }
        for (const Constraint& constraint : constraints)
            study.metrics.push_back({constraint.metric, MetricSource::Json, constraint.metric});
        study.constraints = std::move(constraints);
        study.strategy = {strategy, seed};
        return study;
    }

    StudyDefinition m_study;
    History m_history;
    std::unique_ptr<Strategy> m_strategy;
};

SearchSpace square2() {
    return SearchSpace::create({continuous("x"), continuous("y")}).value();
}

/// Two objectives with the front x in [0, 1], y = 0; along it f1 = x², f2 = (1 - x)².
std::optional<Values> twoParabolas(const Configuration& c) {
    const double y = at(c, "y");
    return Values{{"f1", square(at(c, "x")) + y}, {"f2", square(1 - at(c, "x")) + y}};
}

}  // namespace

class TestMetricSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What the search suggested before there were limits, with failures and with two trials at a time at the end.
    void withoutLimitsTheSameSeedSuggestsTheSame() {
        const std::vector<std::array<double, 3>> before{
            {0.0, 16, 0.5},   {1.213, 8, 0.1767},  {0.2128, 30, 0.9267}, {-1.787, 15, 0.001735}, {-1.287, 11, 0.0005485},
            {-2.0, 1, 0.0},   {0.8081, 9, 1.0},    {0.7116, 23, 0.0},    {0.5577, 1, 0.0},       {1.09, 19, 0.3893},
            {2.0, 17, 0.137}, {1.342, 20, 0.0001}, {1.511, 17, 0.2235},  {1.068, 30, 0.2437}};
        Parameter left = continuous("left");
        left.when = {{"branch", {std::string("l")}}};
        Parameter right = continuous("right", 1e-4, 1, Scale::Log);
        right.when = {{"branch", {std::string("r")}}};
        Session session(SearchSpace::create({categorical("branch", {std::string("l"), std::string("r")}), left, right,
                                             integer("depth", 1, 30), continuous("x", -2, 2)})
                            .value(),
                        1, {});
        const Function loss = [](const Configuration& c) -> std::optional<Values> {
            if (at(c, "x") > 1.5)
                return std::nullopt;
            const double branch =
                c.contains("left") ? square(at(c, "left") - 0.3) : 0.5 + square(std::log10(at(c, "right")) + 2);
            return Values{{"f1", branch + square((at(c, "depth") - 17) / 10) + square(at(c, "x") - 1.1)}};
        };
        session.run(12, loss);
        session.run(2, loss, 2);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const Configuration& c = session.history().trials()[i]->configuration;
            const double branch = c.contains("left") ? at(c, "left") : at(c, "right");
            QVERIFY2(std::abs(at(c, "x") - before[i][0]) < 1e-9 && at(c, "depth") == before[i][1] &&
                         std::abs(branch - before[i][2]) < 1e-9,
                     qPrintable(QStringLiteral("%1: %2 %3 %4").arg(i).arg(at(c, "x")).arg(at(c, "depth")).arg(branch)));
        }
    }

    void theBestWithinALimitIsFound() {
        // Without the limit the best is at (0.8, 0.3); with it at (0.6, 0.1), with 0.08.
        Session session(square2(), 1, {{"c1", {}, 0.7}});
        session.run(30, [](const Configuration& c) {
            return Values{{"f1", square(at(c, "x") - 0.8) + square(at(c, "y") - 0.3)}, {"c1", at(c, "x") + at(c, "y")}};
        });
        const Trial* const best = session.history().incumbent();
        QVERIFY(best);
        QVERIFY2(*best->objective < 0.085, qPrintable(QString::number(*best->objective)));
    }

    void aLowerLimitAndAnUpperOneOfTheSameMetricAreKept() {
        Session session(square2(), 1, {{"c1", 0.3, 0.4}});
        session.run(30, [](const Configuration& c) {
            return Values{{"f1", square(at(c, "x") - 0.8) + at(c, "y")}, {"c1", at(c, "x")}};
        });
        const Trial* const best = session.history().incumbent();
        QVERIFY(best && *best->objective < 0.17);  // 0.16 at (0.4, 0)
    }

    void untilATrialKeepsAllLimitsOneIsLookedFor() {
        // 3 % of the space, far from where the objective is good.
        Session session(square2(), 1, {{"c1", {}, 0.01}});
        const Function function = [](const Configuration& c) {
            return Values{{"f1", at(c, "x") - at(c, "y")}, {"c1", square(at(c, "x") - 0.9) + square(at(c, "y") - 0.1)}};
        };
        int trials = 0;
        bool hasSaidSo = false;
        for (; trials < 30 && !session.history().incumbent(); ++trials) {
            session.run(1, function);
            const std::string sentence = session.history().trials().back()->explanation.sentence.text();
            hasSaidSo = hasSaidSo || sentence.starts_with("No trial keeps all limits yet: looks for one that does. It keeps");
        }
        QVERIFY2(trials <= 12, qPrintable(QString::number(trials)));
        QVERIFY(hasSaidSo);
        session.run(1, function);
        QVERIFY(session.history().trials().back()->explanation.sentence.text().find("It keeps all limits with") !=
                std::string::npos);
    }

    void whereAMetricIsNeverReportedIsLeftAlone() {
        // What looks like the best by far never reports what the limit is about.
        Session session(square2(), 1, {{"c1", {}, 1}});
        session.run(30, [](const Configuration& c) {
            Values values{{"f1", square(at(c, "x") - 0.3) + square(at(c, "y") - 0.3)}, {"c1", 0}};
            if (at(c, "x") >= 0.6)
                values = {{"f1", -5}};
            return values;
        });
        int late = 0;
        for (std::int64_t number = 15; number < 30; ++number)
            late += at(session.trial(number).configuration, "x") >= 0.6 ? 1 : 0;
        QVERIFY2(late <= 5, qPrintable(QString::number(late)));
        QVERIFY(session.history().incumbent() && *session.history().incumbent()->objective < 0.001);
    }

    void trialsThatRunTogetherKeepLimitsToo() {
        Session session(square2(), 1, {{"c1", {}, 0.7}});
        session.run(
            40,
            [](const Configuration& c) {
                return Values{{"f1", square(at(c, "x") - 0.8) + square(at(c, "y") - 0.3)}, {"c1", at(c, "x") + at(c, "y")}};
            },
            4);
        QVERIFY(session.history().incumbent() && *session.history().incumbent()->objective < 0.09);
    }

    void aFrontIsFoundSoonerThanByChance() {
        const Eigen::Vector2d reference(1.1, 1.1);
        Session session(square2(), 2, {});
        session.run(25, twoParabolas);
        Session chance(square2(), 2, {}, 7, "random");
        chance.run(25, twoParabolas);
        // What the whole front dominates, of which 25 points can have nearly all.
        Eigen::MatrixXd front(201, 2);
        for (Eigen::Index i = 0; i < front.rows(); ++i) {
            const double x = static_cast<double>(i) / 200;
            front.row(i) << -x * x, -(1 - x) * (1 - x);
        }
        const double whole = hypervolume(front, -reference);
        QVERIFY2(session.dominated(reference) > 0.96 * whole,
                 qPrintable(QStringLiteral("%1 of %2").arg(session.dominated(reference)).arg(whole)));
        QVERIFY(chance.dominated(reference) < 0.9 * whole);
    }

    void aFrontWithinALimitIsFound() {
        const Eigen::Vector2d reference(1.1, 1.1);
        // Only x <= 0.5 counts.
        Session session(square2(), 2, {{"c1", {}, 0.5}});
        session.run(25, [](const Configuration& c) {
            Values values = *twoParabolas(c);
            values["c1"] = at(c, "x");
            return std::optional(values);
        });
        Eigen::MatrixXd front(101, 2);
        for (Eigen::Index i = 0; i < front.rows(); ++i) {
            const double x = static_cast<double>(i) / 200;
            front.row(i) << -x * x, -(1 - x) * (1 - x);
        }
        QVERIFY(session.dominated(reference) > 0.93 * hypervolume(front, -reference));
        QCOMPARE(session.history().trials().back()->explanation.sentence.text(),
                 std::string("Promises to push the front of trade-offs the furthest."));
    }

    void threeAndFourObjectivesWithFailuresAndSeveralAtATime_data() {
        QTest::addColumn<int>("objectives");
        QTest::newRow("three") << 3;
        QTest::newRow("four") << 4;
    }

    void threeAndFourObjectivesWithFailuresAndSeveralAtATime() {
        QFETCH(int, objectives);
        const Eigen::VectorXd reference = Eigen::VectorXd::Constant(objectives, 1);
        const Function function = [objectives](const Configuration& c) -> std::optional<Values> {
            if (at(c, "x") + at(c, "y") < 0.2)
                return std::nullopt;
            Values values;
            for (int k = 0; k < objectives; ++k)  // corners of the square
                values["f" + std::to_string(k + 1)] = square(at(c, "x") - k % 2) + square(at(c, "y") - k / 2) + 2 * at(c, "z");
            return values;
        };
        const SearchSpace space = SearchSpace::create({continuous("x"), continuous("y"), continuous("z")}).value();
        Session session(space, objectives, {});
        session.run(24, function, 3);
        Session chance(space, objectives, {}, 7, "random");
        chance.run(24, function, 3);
        QVERIFY2(session.dominated(reference) > 1.5 * chance.dominated(reference),
                 qPrintable(QStringLiteral("%1 %2").arg(session.dominated(reference)).arg(chance.dominated(reference))));
        std::set<std::string> seen;
        for (const TrialPtr& trial : session.history().trials())
            seen.insert(space.canonicalKey(trial->configuration));
        QCOMPARE(seen.size(), session.history().trials().size());
    }

    void aFiniteSpaceIsExhaustedWithoutRepeats() {
        const SearchSpace space = SearchSpace::create({integer("x", 0, 3), integer("y", 0, 2)}).value();
        Session session(space, 2, {{"c1", {}, 2}});
        session.run(15, [](const Configuration& c) {
            return Values{{"f1", at(c, "x")}, {"f2", -at(c, "x") * at(c, "y")}, {"c1", at(c, "y")}};
        });
        QCOMPARE(session.history().trials().size(), std::size_t{12});
    }
};
VERNIER_TEST(TestMetricSearch, Nothing);

}  // namespace tst_MetricSearch
#include "tst_MetricSearch.moc"
