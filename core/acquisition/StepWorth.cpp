#include "core/acquisition/StepWorth.h"

#include "core/numerics/SpecialFunctions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vernier {

namespace {

// How many rungs ahead the next look may be.
constexpr std::size_t kReach = 4;
constexpr std::size_t kOutcomes = 8;
constexpr int kMaxRounds = 12;
// Keeps deviations above 0 where nothing is uncertain.
constexpr double kLeastVariance = 1e-9;

/// Standard normal outcomes that are equally probable: the middles of slices.
const std::array<double, kOutcomes>& outcomes() {
    static const std::array<double, kOutcomes> kMiddles = [] {
        std::array<double, kOutcomes> middles{};
        for (std::size_t i = 0; i < kOutcomes; ++i)
            middles[i] = normalQuantile((static_cast<double>(i) + 0.5) / kOutcomes);
        return middles;
    }();
    return kMiddles;
}

double expectedImprovement(double mean, double variance, double best) {
    const double deviation = std::sqrt(std::max(variance, kLeastVariance));
    const double u = (mean - best) / deviation;
    return deviation * (normalDensity(u) + u * normalProbability(u));
}

/// The price per step at which running `cost` steps, and then the remaining `rest` if that is worth the price, breaks even; at
/// least `price`. A fixed point: the price decides which outcomes continue, and these decide the price.
double breakEven(double price, double cost, double rest, const std::array<double, kOutcomes>& improvements) {
    for (int round = 0; round < kMaxRounds; ++round) {
        double gain = 0;
        double share = 0;
        for (double improvement : improvements) {
            if (improvement > price * rest) {
                gain += improvement / kOutcomes;
                share += 1.0 / kOutcomes;
            }
        }
        const double next = share > 0 ? gain / (cost + share * rest) : 0;
        if (next <= price * 1.001)
            break;
        price = next;
    }
    return price;
}

}  // namespace

StepWorth worthOf(const Prospect& prospect, const std::vector<double>& rungs, const std::vector<double>& evidenceVariances,
                  double best) {
    const std::size_t first = prospect.nextRung;
    const auto costTo = [&](double rung) { return rung - prospect.step + prospect.startSteps; };
    StepWorth result{0, first};
    for (std::size_t k = first; k < rungs.size(); ++k) {
        const LevelForecast& level = prospect.levels[k];
        const double worth = expectedImprovement(level.mean, level.variance, best) / costTo(rungs[k]);
        if (worth > result.worth)
            result = {worth, std::min(k, first + kReach - 1)};
    }
    for (std::size_t k = first; k + 1 < rungs.size() && k < first + kReach; ++k) {
        const double open = 1 / (1 / prospect.priorVariance + 1 / std::max(evidenceVariances[k], kLeastVariance));
        const double spread = std::sqrt(std::max(prospect.variance - open, 0.0));
        std::array<double, kOutcomes> improvements{};
        for (std::size_t i = 0; i < kOutcomes; ++i)
            improvements[i] = expectedImprovement(prospect.mean + spread * outcomes()[i], open, best);
        const double rest = rungs.back() - rungs[k] + prospect.startSteps;
        const double worth = breakEven(result.worth, costTo(rungs[k]), rest, improvements);
        if (worth > result.worth)
            result = {worth, k};
    }
    return result;
}

}  // namespace vernier
