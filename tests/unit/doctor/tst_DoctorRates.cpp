// How often a check speaks although nothing is the matter. Slow.
#include "tests/support/HealthyStudy.h"
#include "tests/support/KnownFunctions.h"
#include "tests/support/TestProgram.h"

#include <map>
#include <set>

namespace tst_DoctorRates {

using namespace vernier;
using namespace vernier::test;

namespace {

/// In how many studies each check has spoken.
class Alarms {
public:
    void count(std::uint64_t study, const std::vector<Finding>& findings) {
        ++m_studies;
        std::set<std::string> ids;
        for (const Finding& finding : findings) {
            ids.insert(finding.id);
            qInfo("study %d: %s: %s", static_cast<int>(study), finding.id.c_str(), finding.evidence.text().c_str());
        }
        for (const std::string& id : ids)
            ++m_alarms[id];
    }
    /// The checks that spoke in 2 % of the studies or more; prints all that spoke.
    std::vector<std::string> tooLoud() const {
        std::vector<std::string> loud;
        for (const auto& [id, count] : m_alarms) {
            qInfo("%-24s %d of %d", id.c_str(), count, m_studies);
            if (count >= 0.02 * m_studies)
                loud.push_back(id);
        }
        return loud;
    }

private:
    int m_studies = 0;
    std::map<std::string, int> m_alarms;
};

}  // namespace

class TestDoctorRates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inSimulatedStudies() {
        Alarms alarms;
        for (std::uint64_t seed = 1; seed <= 200; ++seed)
            alarms.count(seed, HealthyStudy(seed).patient.findings());
        QCOMPARE(alarms.tooLoud(), std::vector<std::string>());
    }

    /// The search itself, which gathers where it expects the best: the least values of these lie within their ranges.
    void inSearchesByTheModel() {
        const auto bowl = [](const std::vector<double>& unit) {
            double sum = 0;
            for (std::size_t k = 0; k < unit.size(); ++k)
                sum += (1 + 0.3 * static_cast<double>(k)) * std::pow(unit[k] - 0.3 - 0.1 * static_cast<double>(k), 2);
            return sum;
        };
        Alarms alarms;
        for (std::uint64_t seed = 1; seed <= 70; ++seed) {
            alarms.count(seed, found(2, branin, seed));
            alarms.count(seed, found(6, hartmann6, seed));
            alarms.count(seed, found(4, bowl, seed));
        }
        QCOMPARE(alarms.tooLoud(), std::vector<std::string>());
    }

    /// And how often it speaks where something is: a best value beyond a range, and a parameter that the command ignores.
    void whatIsTheMatterIsFound() {
        const auto function = [](const std::vector<double>& unit) {
            return std::pow(unit[0] - 1.2, 2) + std::pow(unit[1] - 0.4, 2) + 1.5 * std::pow(unit[2] - 0.6, 2);
        };
        constexpr int kStudies = 30;
        int bounds = 0;
        int effects = 0;
        for (std::uint64_t seed = 1; seed <= kStudies; ++seed) {
            const std::vector<Finding> findings = found(4, function, seed);
            const auto has = [&](const char* id, const char* subject) {
                return std::ranges::any_of(
                    findings, [&](const Finding& finding) { return finding.id == id && finding.subject == subject; });
            };
            bounds += has("best-on-bound", "x0");
            effects += has("no-effect", "x3");
        }
        qInfo("of %d: bound %d, no effect %d", kStudies, bounds, effects);
        QVERIFY(bounds >= 27 && effects >= 24);
    }

private:
    static std::vector<Finding> found(int dimensions, const UnitFunction& function, std::uint64_t seed) {
        Patient patient;
        patient.definition.space = unitSpace(dimensions);
        patient.definition.objective = {"value", Goal::Minimize, ObjectiveValue::Last};
        patient.definition.metrics[0].name = "value";
        History history(patient.definition.objective);
        const History search = searched(patient.definition.space, function, "bayesian", seed, 50);
        for (const TrialPtr& trial : search.trials())
            history.apply(trial);
        return diagnose({patient.definition, history});
    }
};

VERNIER_TEST(TestDoctorRates, CoreEvents);

}  // namespace tst_DoctorRates

#include "tst_DoctorRates.moc"
