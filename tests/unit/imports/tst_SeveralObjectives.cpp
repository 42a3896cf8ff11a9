#include "core/exchange/StudyForms.h"
#include "core/imports/StudyImport.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <algorithm>

namespace tst_SeveralObjectives {

using namespace vernier;
using namespace vernier::test;

namespace {

StudyDefinition traded() {
    StudyDefinition study;
    study.name = "traded";
    study.command.arguments = {"python3", "train.py", "--x={x}"};
    study.space = SearchSpace::create({continuous("x")}, {{"x > 0.1"}, {}}).value();
    study.metrics = {{"loss", MetricSource::Regex, "loss=(.*)"}, {"ms", MetricSource::Regex, "ms=(.*)"}};
    study.objective.metric = "loss";
    study.furtherObjectives = {Objective{"ms", Goal::Maximize}};
    return study;
}

std::vector<TrialPtr> trials() {
    std::vector<TrialPtr> all;
    for (const auto& [x, loss, ms] : {std::tuple(0.25, 0.5, 40.0), std::tuple(0.75, 0.1, 60.0)}) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(all)};
        trial->state = TrialState::Complete;
        trial->configuration = {{"x", x}};
        trial->startedWallMs = 1000;
        trial->endedWallMs = 2000;
        trial->objective = loss;
        trial->furtherObjectives = {ms};
        trial->reports = {{{1, loss, 0}}, {{1, ms, 0}}};
        all.push_back(std::move(trial));
    }
    return all;
}

bool isTold(const StudyInForm& written, const std::string& words) {
    return std::ranges::any_of(written.losses,
                               [&](const Message& loss) { return loss.text().find(words) != std::string::npos; });
}

}  // namespace

class TestSeveralObjectives : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJournalOfOptunaHoldsThemAll() {
        const StudyInForm written = writeOptunaJournal(traded(), trials());
        QVERIFY(written.text.find("\"directions\":[1,2]") != std::string::npos);
        QVERIFY(isTold(written, "rules"));
        const Result<ImportedStudy> imported = importStudy(written.text, "traded.log");
        QVERIFY2(imported, imported ? "" : imported.error().text().c_str());
        QCOMPARE(imported->definition.furtherObjectives.size(), std::size_t{1});
        QCOMPARE(imported->definition.furtherObjectives.front().goal, Goal::Maximize);
        QCOMPARE(imported->trials.size(), std::size_t{2});
        QCOMPARE(imported->trials[1].objective, std::optional(0.1));
        QCOMPARE(imported->trials[1].furtherObjectives, (std::vector<double>{60}));
    }

    void whatHasOneMetricSaysWhichIsLeftOut() {
        QVERIFY(isTold(writeWandbSweep(traded(), {}), "the objective ms is left out"));
        QVERIFY(isTold(writeWandbSweep(traded(), {}), "rules and formulas"));
        QVERIFY(isTold(writeSageMakerJob(traded(), {}), "the objective ms is left out"));
        QVERIFY(isTold(writeSageMakerJob(traded(), {}), "rules and formulas"));
    }
};
VERNIER_TEST(TestSeveralObjectives, Nothing);

}  // namespace tst_SeveralObjectives
#include "tst_SeveralObjectives.moc"
