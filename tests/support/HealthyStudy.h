#pragma once

#include "core/base/Rng.h"
#include "core/space/Encoding.h"
#include "tests/support/Patient.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vernier::test {

/// A study with which nothing is the matter, different for each seed: 2 to 6 parameters of all kinds, each with an effect and a
/// best value within its range; 30 to 120 trials that are drawn evenly or, with even seeds, gather around the best so far;
/// curves with noise, early stopping in half of them, a few failures of different kinds, repeats in some, predictions that are
/// right as often as they say, and a machine that is neither full nor idle.
class HealthyStudy {
public:
    explicit HealthyStudy(std::uint64_t seed) : m_seed(seed), m_rng(seed, 77) {
        makeDefinition();
        makeFunction();
        const auto count = 30 + static_cast<int>(m_rng.below(91));
        patient.definition.limits.trials = count + static_cast<int>(m_rng.below(60));
        for (int trial = 0; trial < count; ++trial)
            runTrial(trial == 0 ? patient.definition.space.defaults() : drawn());
        if (seed % 5 == 0)
            repeatBest();
        patient.machine = {8, 16'000'000'000, 0, std::nullopt};
        patient.disk = DiskFacts{count * 3'000'000LL, 50'000'000'000};
    }

    Patient patient;

private:
    static constexpr std::int64_t kSteps = 30;

    void makeDefinition() {
        std::vector<Parameter> all{continuous("alpha_mix", 1e-4, 1, Scale::Log),
                                   continuous("width_share", 0.1, 0.9),
                                   integer("layers_used", 1, 12),
                                   categorical("flavour", {std::string("a"), std::string("b"), std::string("c")}),
                                   continuous("decay_mix", 1e-6, 1e-2, Scale::Log),
                                   integer("batch_cells", 8, 256, Scale::Log)};
        all.resize(2 + m_rng.below(5));
        all[0].defaultValue = 0.9;
        patient.setParameters(std::move(all));
        patient.definition.objective.metric = "val_acc";
        patient.definition.metrics[0].name = "val_acc";
        patient.definition.stopping.rule = m_seed % 4 < 2 ? "median" : "none";
        patient.definition.limits.parallel = 2 + static_cast<int>(m_rng.below(3));
    }

    void makeFunction() {
        const Encoding encoding(patient.definition.space);
        for (const Dimension& dimension : encoding.dimensions()) {
            m_centres.push_back(0.2 + 0.6 * m_rng.uniform());
            m_weights.push_back((0.75 + 0.5 * m_rng.uniform()) * 0.1 / deviationOf(dimension, m_centres.back()));
        }
    }

    /// Of the squared distance from a centre along a parameter: with weights by it, each explains 6 % or more of the results.
    static double deviationOf(const Dimension& dimension, double centre) {
        const int count = dimension.cells > 0 ? dimension.cells : 60;
        double sum = 0;
        double squares = 0;
        for (int cell = 0; cell < count; ++cell) {
            const double square = std::pow((cell + 0.5) / count - centre, 2);
            sum += square / count;
            squares += square * square / count;
        }
        return std::sqrt(squares - sum * sum);
    }

    /// Better near its centres, below 0.95; the first two parameters interact.
    double truth(const std::vector<double>& unit) const {
        double loss = 0.3 * (unit[0] - m_centres[0]) * (unit[1] - m_centres[1]);
        for (std::size_t k = 0; k < unit.size(); ++k)
            loss += m_weights[k] * std::pow(unit[k] - m_centres[k], 2);
        return 0.95 - 0.4 * loss / (1 + loss);
    }

    Configuration drawn() {
        const Encoding encoding(patient.definition.space);
        std::vector<double> unit;
        const bool gathers = m_seed % 2 == 0 && patient.trials.size() > 10 && m_rng.uniform() < 0.8;
        for (int k = 0; k < encoding.size(); ++k)
            unit.push_back(gathers ? std::clamp(m_bestUnit[static_cast<std::size_t>(k)] + 0.15 * m_rng.normal(), 0.0, 1.0)
                                   : m_rng.uniform());
        return encoding.toNative(unit);
    }

    void runTrial(const Configuration& configuration) {
        const std::vector<double> unit = Encoding(patient.definition.space).toUnit(configuration);
        Trial& trial = patient.add(configuration, truth(unit) + kNoise * m_rng.normal());
        place(trial);
        if (m_rng.uniform() < 0.02) {
            trial.state = TrialState::Failed;
            trial.failure = m_rng.uniform() < 0.5 ? FailureCause::ExitCode : FailureCause::Signal;
            trial.end->code = 1 + static_cast<int>(m_rng.below(8));
            trial.objective.reset();
            return;
        }
        giveCurve(trial);
        predict(trial, truth(unit));
        if (trial.state == TrialState::Complete && *trial.objective > m_best) {
            m_best = *trial.objective;
            m_bestUnit = unit;
        }
    }

    /// In the slot that is free first.
    void place(Trial& trial) {
        m_free.resize(static_cast<std::size_t>(patient.definition.limits.parallel), 1'000'000);
        const auto slot = std::ranges::min_element(m_free);
        const auto ms = static_cast<std::int64_t>(30'000 + 20'000 * m_rng.uniform());
        trial.slot = static_cast<int>(slot - m_free.begin());
        trial.startedWallMs = *slot + 200;
        trial.endedWallMs = *trial.startedWallMs + ms;
        trial.workedMs = ms;
        trial.end->cpuSeconds = static_cast<double>(ms) / 1000 * (1.3 + 0.4 * m_rng.uniform());
        trial.end->peakMemoryBytes = 900'000'000 + static_cast<std::int64_t>(m_rng.below(300'000'000));
        *slot = *trial.endedWallMs;
    }

    void giveCurve(Trial& trial) {
        const double end = *trial.objective;
        const double rate = 4 + 2 * m_rng.uniform();
        trial.reports[0].clear();
        const bool isStopped = patient.definition.stopping.rule == "median" && end < 0.85 && m_rng.uniform() < 0.7;
        const std::int64_t steps = isStopped ? 8 : kSteps;
        for (std::int64_t step = 1; step <= steps; ++step) {
            const double approach = 1 - std::exp(-rate * static_cast<double>(step) / kSteps);
            const double value = step == kSteps ? end : 0.4 + (end - 0.4) * approach + 0.5 * kNoise * m_rng.normal();
            trial.reports[0].push_back({step, value, 1500 + step * *trial.workedMs / kSteps});
        }
        trial.state = isStopped ? TrialState::Stopped : TrialState::Complete;
        trial.objective = trial.reports[0].back().value;
    }

    /// A band of 90 % around a mean that is off by as much as the band says.
    void predict(Trial& trial, double truthThere) {
        const double deviation = 0.02 + 0.02 * m_rng.uniform();
        const double mean = truthThere + deviation * m_rng.normal();
        const double reach = 1.645 * std::hypot(deviation, kNoise);
        trial.explanation.prediction = Prediction{mean, mean - reach, mean + reach, 0.2, 0.5};
    }

    void repeatBest() {
        std::vector<std::shared_ptr<Trial>> best = patient.trials;
        std::erase_if(best, [](const auto& trial) { return trial->state != TrialState::Complete; });
        std::ranges::sort(best, [](const auto& a, const auto& b) { return *a->objective > *b->objective; });
        for (std::size_t place = 0; place < 3; ++place) {
            for (int times = 0; times < 3; ++times) {
                runTrial(best[place]->configuration);
                patient.trials.back()->origin = TrialOrigin::Repeat;
            }
        }
    }

    static constexpr double kNoise = 0.002;
    std::uint64_t m_seed;
    Rng m_rng;
    std::vector<double> m_centres;
    std::vector<double> m_weights;
    std::vector<double> m_bestUnit;
    double m_best = -1;
    std::vector<std::int64_t> m_free;
};

}  // namespace vernier::test
