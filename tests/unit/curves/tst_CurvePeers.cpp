#include "core/base/Rng.h"
#include "core/curves/CurveTable.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

#include <algorithm>

namespace tst_CurvePeers {

using namespace vernier;
using namespace vernier::test;

namespace {

/// What the table must answer, from all of its entries.
struct Plain {
    std::vector<double> values, means, reached;
    std::optional<double> best;
    std::optional<std::int64_t> longest;
};

Plain plainOf(const CurveTable& table, std::int64_t step) {
    Plain plain;
    for (const CurveTable::Entry& entry : table.entries()) {
        if (isFinished(entry.state) && !entry.isExcluded && entry.objective)
            plain.best = std::max(plain.best.value_or(*entry.objective), *entry.objective);
        if (!entry.isPeer())
            continue;
        if (const CurvePoint* const point = entry.curve.reaching(step))
            plain.reached.push_back(point->value);
        if (entry.state != TrialState::Complete)
            continue;
        plain.longest = std::max(plain.longest.value_or(0), entry.curve.lastStep());
        if (const CurvePoint* const point = entry.curve.at(step)) {
            plain.values.push_back(point->value);
            plain.means.push_back(point->mean);
        }
    }
    for (std::vector<double>* const list : {&plain.values, &plain.means, &plain.reached})
        std::ranges::sort(*list);
    return plain;
}

std::vector<double> listOf(const OrderedValues& values) {
    std::vector<double> list;
    for (std::size_t place = 0; place < values.size(); ++place)
        list.push_back(values.at(place));
    return list;
}

/// One of all that can happen to a trial.
void changeOne(CurveHistory& study, Rng& rng) {
    const auto count = static_cast<std::uint64_t>(study.history().trials().size());
    const TrialId id = count == 0 || rng.below(8) == 0 ? study.start() : TrialId{static_cast<std::int64_t>(rng.below(count))};
    const std::int64_t last =
        study.history().find(id)->reports[0].empty() ? 0 : study.history().find(id)->reports[0].back().step;
    switch (rng.below(12)) {
        case 0: study.change(id, [](Trial& trial) { trial.isExcluded = !trial.isExcluded; }); return;
        case 1: study.change(id, [](Trial& trial) { trial.reports[0].clear(); }); return;
        case 2: study.change(id, [](Trial& trial) { trial.state = TrialState::Running; }); return;
        case 3:
        case 4: study.end(id); return;
        case 5: study.end(id, TrialState::Stopped); return;
        case 6: study.report(id, std::max<std::int64_t>(1, last - 2), rng.uniform()); return;  // late
        default: study.report(id, last + 1 + static_cast<std::int64_t>(rng.below(2)), rng.uniform());
    }
}

}  // namespace

/// Whatever happens to trials, in whatever order, the table knows what a look at all of them would find.
class TestCurvePeers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void peersAreThoseThatALookAtAllFinds() {
        for (const Goal goal : {Goal::Maximize, Goal::Minimize}) {
            const StudyDefinition definition = curveStudy("median", goal);
            CurveHistory study(definition);
            CurveTable table(definition.objective, 0);
            Rng rng(goal == Goal::Maximize ? 1 : 2);
            for (int round = 0; round < 4000; ++round) {
                changeOne(study, rng);
                table.update(study.history());
                const auto step = static_cast<std::int64_t>(1 + rng.below(8));
                const Plain plain = plainOf(table, step);
                QCOMPARE(listOf(table.completedAt(step).values), plain.values);
                QCOMPARE(listOf(table.completedAt(step).means), plain.means);
                QCOMPARE(listOf(table.reachedAt(step)), plain.reached);
                QCOMPARE(table.completedAt(step).trials.size(), plain.values.size());
                QCOMPARE(table.bestObjective(), plain.best);
                QCOMPARE(table.longestRun(), plain.longest);
            }
        }
    }
};

VERNIER_TEST(TestCurvePeers, Nothing);

}  // namespace tst_CurvePeers

#include "tst_CurvePeers.moc"
