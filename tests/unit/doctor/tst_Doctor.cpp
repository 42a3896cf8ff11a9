#include "tests/support/HealthyStudy.h"
#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <ctime>
#include <set>

namespace tst_Doctor {

using namespace vernier;
using namespace vernier::test;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kSlowdown = 10;
#else
constexpr double kSlowdown = 1;
#endif

}  // namespace

class TestDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksHaveIdsOfTheirOwn() {
        std::set<std::string_view> ids;
        for (const NamedCheck& check : doctorChecks())
            ids.insert(check.id);
        QCOMPARE(ids.size(), doctorChecks().size());
        QVERIFY(ids.size() >= 20);
    }
    void anEmptyStudyHasNothingToMend() { QVERIFY(Patient().findings().empty()); }

    void aFindingSaysWhichCheckItIsOf() {
        Patient patient;
        patient.search(6, [](double, double) { return 0.5; });
        const std::vector<Finding> findings = patient.findings();
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings[0].id, std::string("all-equal"));
        QVERIFY(!findings[0].sentence.empty() && !findings[0].evidence.empty() && !findings[0].remedy.text.empty());
    }

    void whatIsSeriousComesFirst() {
        Patient patient;
        patient.setParameters({continuous("x"), continuous("eta", 1e-6, 1)});  // a minor one: decades on a linear scale
        for (int trial = 0; trial < 20; ++trial)
            patient.add({{"x", 0.05 * trial}, {"eta", 0.5}}, 0.5);
        const std::vector<Finding> findings = patient.findings();
        QVERIFY(findings.size() >= 2);
        QCOMPARE(findings.front().severity, Severity::Serious);
        QCOMPARE(findings.back().severity, Severity::Minor);
        QVERIFY(std::ranges::is_sorted(findings, {}, &Finding::severity));
    }

    /// tst_DoctorRates has 200 of them.
    void healthyStudiesAreLeftAlone() {
        int alarms = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            for (const Finding& finding : HealthyStudy(seed).patient.findings()) {
                qInfo("seed %d: %s: %s", static_cast<int>(seed), finding.id.c_str(), finding.evidence.text().c_str());
                ++alarms;
            }
        }
        QVERIFY(alarms <= 2);
    }

    void anOddStudyIsNoTrouble() {
        Patient patient;
        patient.add({{"other", 1.0}}, 0.5);  // of an earlier definition
        for (int trial = 0; trial < 60; ++trial)
            patient.add(Configuration{{"x", trial % 2 ? Value(std::string("text")) : Value(0.3)}}, trial % 7);
        patient.trials.back()->reports = {{Report{1, NAN, 1}, Report{2, INFINITY, 2}}};
        patient.definition.stopping.rule = "median";
        for (const Finding& finding : patient.findings())
            QVERIFY(!finding.sentence.empty());
    }

    void thousandTrialsTakeLessThanAFifthOfASecond() {
        Patient patient;
        std::vector<Parameter> parameters;
        for (int k = 0; k < 8; ++k)
            parameters.push_back(continuous("p" + std::to_string(k)));
        patient.setParameters(std::move(parameters));
        patient.definition.stopping.rule = "median";
        Rng rng(1);
        for (int trial = 0; trial < 1000; ++trial) {
            Configuration configuration;
            double sum = 0;
            for (int k = 0; k < 8; ++k)
                sum += std::get<double>(configuration.emplace("p" + std::to_string(k), rng.uniform()).first->second);
            Trial& added = patient.add(std::move(configuration), sum);
            added.reports[0].clear();
            for (std::int64_t step = 1; step <= 50; ++step)
                added.reports[0].push_back({step, sum * (1 - std::exp(-0.1 * static_cast<double>(step))), step * 100});
        }
        History history(patient.definition.objective);
        for (const auto& trial : patient.trials)
            history.apply(trial);
        const DoctorInput input{patient.definition, history, {8, 16'000'000'000, 0, {}},
                                DiskFacts{1, 1},    {},      &builtInKnowledge()};
        double least = 1000;
        for (int attempt = 0; attempt < 5; ++attempt) {  // of this process alone: other programs may run meanwhile
            const std::clock_t begin = std::clock();
            QVERIFY(diagnose(input).size() < doctorChecks().size());
            least = std::min(least, 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        qInfo("%.0f ms", least);
        QVERIFY(least < 200 * kSlowdown);
    }
};

VERNIER_TEST(TestDoctor, CoreEvents);

}  // namespace tst_Doctor

#include "tst_Doctor.moc"
